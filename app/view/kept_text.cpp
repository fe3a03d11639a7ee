#include "app/view/kept_text.h"

#include <algorithm>
#include <utility>

#include "app/view/words.h"
#include "core/model/rules.h"
#include "core/store/recovery_journal.h"

namespace trellis::view {

KeptText::KeptText(Workspace& workspace, const store::DraftKey& key, std::string stored)
    : workspace_(workspace), key_(key), stored_(std::move(stored)), text_(stored_) {
  const auto drafts = workspace_.journal.drafts();
  const auto kept = std::ranges::find(drafts, key_, &store::Draft::key);
  if (kept == drafts.end()) return;
  text_ = kept->text;
  keptAt_ = kept->keptAt;
  isRecovered_ = true;
}

void KeptText::write(std::string text) {
  if (text == text_) return;
  text_ = std::move(text);
  time_.touch(workspace_.now());
  changed.notify();
}

bool KeptText::isStored() const {
  return text_ == stored_ || (stored_.empty() && model::isBlank(text_));
}

void KeptText::store(std::string stored) {
  stored_ = text_ = std::move(stored);
  time_.touch(workspace_.now());
  keepNow(workspace_.now());
}

void KeptText::tick(model::Instant now) {
  if (time_.due() && *time_.due() <= now) keepNow(now);
}

bool KeptText::keepNow(model::Instant now) {
  if (!time_.isAwaited()) return true;
  const bool isKept = disk_.attempt([&] { keep(now); });
  changed.notify();
  return isKept;
}

void KeptText::keep(model::Instant now) {
  keptAt_.reset();
  if (isStored()) {
    workspace_.journal.drop(key_);
  } else {
    workspace_.journal.keep(key_, text_, now);
    keptAt_ = now;
  }
  time_.rest();
  isRecovered_ = false;
}

std::string KeptText::unkeptWords() const {
  return key_.kind == store::DraftKind::addendum ? phrase("Draft, not signed yet")
                                                 : phrase("Draft, not saved yet");
}

std::string KeptText::recoveredWords() const {
  const std::string when = dateAndTime(*keptAt_);
  return key_.kind == store::DraftKind::addendum ? phrase("Recovered, not signed yet: kept %1", {when})
                                                 : phrase("Recovered, not saved yet: kept %1", {when});
}

std::string KeptText::status() const {
  if (isStored()) return "";
  if (!keptAt_ || time_.isAwaited()) return unkeptWords();
  return isRecovered_ ? recoveredWords() : phrase("Draft, kept %1", {timeWithSeconds(*keptAt_)});
}

}  // namespace trellis::view
