#include "app/view/addendum_draft.h"

#include <algorithm>
#include <utility>

#include "app/view/words.h"
#include "core/model/rules.h"
#include "core/store/recovery_journal.h"

namespace trellis::view {

AddendumDraft::AddendumDraft(Workspace& workspace, model::ClientId client, model::SessionId session)
    : workspace_(workspace),
      key_{.clinician = workspace.clinician,
           .client = client,
           .session = session,
           .kind = store::DraftKind::addendum} {
  const auto drafts = workspace_.journal.drafts();
  const auto kept = std::ranges::find(drafts, key_, &store::Draft::key);
  if (kept == drafts.end()) return;
  text_ = kept->text;
  keptAt_ = kept->keptAt;
  isRecovered_ = true;
}

void AddendumDraft::write(std::string text) {
  if (text == text_) return;
  text_ = std::move(text);
  time_.touch(workspace_.now());
  changed.notify();
}

void AddendumDraft::tick(model::Instant now) {
  if (time_.due() && *time_.due() <= now) keepNow(now);
}

bool AddendumDraft::keepNow(model::Instant now) {
  if (!time_.isAwaited()) return true;
  const bool isKept = disk_.attempt([&] { keep(now); });
  changed.notify();
  return isKept;
}

void AddendumDraft::keep(model::Instant now) {
  keptAt_.reset();
  if (model::isBlank(text_)) {
    workspace_.journal.drop(key_);
  } else {
    workspace_.journal.keep(key_, text_, now);
    keptAt_ = now;
  }
  time_.rest();
  isRecovered_ = false;
}

std::string AddendumDraft::status() const {
  if (model::isBlank(text_)) return "";
  if (!keptAt_ || time_.isAwaited()) return phrase("Draft, not signed yet");
  if (isRecovered_) return phrase("Recovered, not signed yet: kept %1", {dateAndTime(*keptAt_)});
  return phrase("Draft, kept %1", {timeWithSeconds(*keptAt_)});
}

}  // namespace trellis::view
