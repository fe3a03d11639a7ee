#include "app/view/words.h"

#include <boost/date_time/c_local_time_adjustor.hpp>

#include "app/view/screen_words.h"
#include "core/model/date_words.h"

namespace trellis::view {
namespace {

std::string translated(std::string_view sentence) {
  const ScreenWords& words = screenWords();
  // The translation of nothing is the head of the catalogue.
  if (!words.sentence || sentence.empty()) return std::string(sentence);
  return words.sentence(std::string(sentence));
}

}  // namespace

std::string phrase(std::string_view sentence, std::initializer_list<std::string_view> parts) {
  return phrase(sentence, std::span(parts.begin(), parts.size()));
}

std::string phrase(std::string_view sentence, std::span<const std::string_view> parts) {
  const std::string pattern = translated(sentence);
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool isPlace = pattern[i] == '%' && i + 1 < pattern.size();
    const auto part = isPlace ? static_cast<std::size_t>(pattern[i + 1] - '1') : parts.size();
    if (part < parts.size()) {
      text += parts[part];
      ++i;
    } else {
      text += pattern[i];
    }
  }
  return text;
}

std::string counted(int count, std::string_view one, std::string_view many) {
  const ScreenWords& words = screenWords();
  const std::string of = words.counted ? words.counted(std::string(one), std::string(many), count)
                                       : std::string(count == 1 ? one : many);
  return std::to_string(count) + ' ' + of;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!text.empty()) text += separator;
    text += part;
  }
  return text;
}

std::string wordOf(model::ClientStatus status) {
  switch (status) {
    case model::ClientStatus::active:
      return phrase("active");
    case model::ClientStatus::paused:
      return phrase("paused");
    case model::ClientStatus::discharged:
      return phrase("discharged");
  }
  return "";
}

std::string wordOf(model::ConsentKind kind) {
  switch (kind) {
    case model::ConsentKind::treatment:
      return phrase("treatment");
    case model::ConsentKind::telehealth:
      return phrase("telehealth");
    case model::ConsentKind::releaseOfInformation:
      return phrase("release of information");
    case model::ConsentKind::reports:
      return phrase("reports");
  }
  return "";
}

std::string wordOf(model::GoalStatus status) {
  switch (status) {
    case model::GoalStatus::active:
      return phrase("active");
    case model::GoalStatus::met:
      return phrase("met");
    case model::GoalStatus::revised:
      return phrase("revised");
    case model::GoalStatus::dropped:
      return phrase("dropped");
  }
  return "";
}

std::string wordOf(model::TaskResult result) {
  switch (result) {
    case model::TaskResult::done:
      return phrase("done");
    case model::TaskResult::partly:
      return phrase("partly done");
    case model::TaskResult::notDone:
      return phrase("not done");
  }
  return "";
}

std::string wordOf(model::BoundaryOutcome outcome) {
  switch (outcome) {
    case model::BoundaryOutcome::kept:
      return phrase("kept");
    case model::BoundaryOutcome::tested:
      return phrase("tested");
    case model::BoundaryOutcome::repaired:
      return phrase("repaired");
    case model::BoundaryOutcome::dropped:
      return phrase("dropped");
  }
  return "";
}

std::string wordOf(model::PrintSafety safety) {
  switch (safety) {
    case model::PrintSafety::safe:
      return phrase("safe to print");
    case model::PrintSafety::ask:
      return phrase("ask before printing");
    case model::PrintSafety::unsafe:
      return phrase("unsafe to print");
  }
  return "";
}

std::string wordOf(model::Maintainer maintainer) {
  switch (maintainer) {
    case model::Maintainer::control:
      return phrase("control");
    case model::Maintainer::guilt:
      return phrase("guilt");
    case model::Maintainer::obligation:
      return phrase("obligation");
  }
  return "";
}

std::string wordOf(model::Rater rater) {
  switch (rater) {
    case model::Rater::clinician:
      return phrase("by the clinician");
    case model::Rater::client:
      return phrase("by the client");
  }
  return "";
}

std::string wordOf(model::Language language) {
  switch (language) {
    case model::Language::english:
      return phrase("English");
    case model::Language::spanish:
      return phrase("Spanish");
  }
  return "";
}

std::string signedMark(bool isSigned) {
  return isSigned ? "● " + phrase("signed") : "○ " + phrase("draft");
}

model::Instant localTime(model::Instant utc) {
  return boost::date_time::c_local_adjustor<model::Instant>::utc_to_local(utc);
}

std::chrono::sys_seconds secondsSinceEpoch(model::Instant utc) {
  const model::Instant epoch{model::Date(1970, 1, 1)};
  return std::chrono::sys_seconds(std::chrono::seconds((utc - epoch).total_seconds()));
}

model::Date wideDate() {
  return {2026, 11, 25};  // a Wednesday
}

std::string shortDate(model::Date date) {
  return model::shortDate(date, screenWords().language);
}

std::string weekdayDate(model::Date date) {
  return model::shortWeekdayDate(date, screenWords().language);
}

std::string appointmentWords(const model::Appointment& appointment) {
  return model::shortAppointment(appointment, screenWords().language);
}

std::string dateAndTime(model::Instant utc) {
  const model::Instant local = localTime(utc);
  return shortDate(local.date()) + ' ' + model::isoInstant(local).substr(11, 5);
}

std::string timeWithSeconds(model::Instant utc) {
  return model::isoInstant(localTime(utc)).substr(11, 8);
}

}  // namespace trellis::view
