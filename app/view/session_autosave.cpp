#include "app/view/session_autosave.h"

#include <algorithm>
#include <utility>

#include "app/view/screen_words.h"
#include "core/store/recovery_journal.h"
#include "core/store/vault_error.h"

namespace trellis::view {
namespace {

using store::DraftKind;

std::optional<store::Draft> find(const store::RecoveryJournal& journal, const store::DraftKey& key) {
  auto drafts = journal.drafts();
  const auto found = std::ranges::find(drafts, key, &store::Draft::key);
  return found == drafts.end() ? std::nullopt : std::optional(std::move(*found));
}

}  // namespace

SessionAutosave::SessionAutosave(Workspace& workspace, SessionView& form)
    : workspace_(workspace), form_(form), isForNewSession_(!form.session()) {
  if (form_.canEdit()) recover();
  subscription_ = form_.changed.subscribe([this] { noteChange(); });
}

store::DraftKey SessionAutosave::key(DraftKind kind) const {
  return {.clinician = workspace_.clinician,
          .client = form_.client(),
          .session = isForNewSession_ ? std::nullopt : form_.session(),
          .kind = kind};
}

// A draft that cannot be read stays in the journal: a newer Trellis may have kept it.
void SessionAutosave::recover() {
  const auto session = find(workspace_.journal, key(DraftKind::session));
  const auto note = find(workspace_.journal, key(DraftKind::psychotherapyNote));
  const auto draft = session ? exchange::readSessionDraft(session->text) : std::nullopt;
  if (draft && *draft != form_.draft()) form_.restore(*draft);
  if (note) form_.writePrivateNote(note->text);
  if (form_.isDirty())
    recoveredAt_ = keptAt_ = session ? session->keptAt : note->keptAt;
  else if (draft || note)
    forget();  // it was saved, and the drafts were not dropped in time
}

void SessionAutosave::noteChange() {
  const bool isNowInTheVault = isForNewSession_ && form_.session();
  if (!form_.isDirty() || isNowInTheVault) forget();
  if (!form_.isDirty()) return;
  unkept_.touch(workspace_.now());
}

void SessionAutosave::tick(model::Instant now) {
  if (isToForget_) forget();
  if (due() && *due() <= now) keepNow(now);
}

bool SessionAutosave::keepNow(model::Instant now) {
  if (unkept_.isAwaited()) attempt([&] { keep(now); });
  return !unkept_.isAwaited();
}

void SessionAutosave::keep(model::Instant now) {
  store::RecoveryJournal& journal = workspace_.journal;
  journal.keep(key(DraftKind::session), exchange::writeSessionDraft(form_.draft()), now);
  if (form_.isPrivateNoteChanged())
    journal.keep(key(DraftKind::psychotherapyNote), form_.privateNote(), now);
  else
    journal.drop(key(DraftKind::psychotherapyNote));
  unkept_.rest();
  keptAt_ = now;
}

// The drafts of a session that is saved or thrown away.
void SessionAutosave::forget() {
  unkept_.rest();
  keptAt_ = recoveredAt_ = std::nullopt;
  isToForget_ = !attempt([this] {
    workspace_.journal.drop(key(DraftKind::session));
    workspace_.journal.drop(key(DraftKind::psychotherapyNote));
  });
  if (!isToForget_) isForNewSession_ = !form_.session();
}

bool SessionAutosave::attempt(const std::function<void()>& act) {
  const bool isDone = disk_.attempt(act);
  changed.notify();
  return isDone;
}

void SessionAutosave::throwAway() {
  thrownAway_ = Thrown{form_.draft(), form_.privateNote()};
  form_.discard();
}

void SessionAutosave::bringBack() {
  if (!thrownAway_) return;
  const Thrown thrown = *thrownAway_;
  thrownAway_.reset();
  if (form_.isDirty()) thrownAway_ = Thrown{form_.draft(), form_.privateNote()};
  form_.restore(thrown.draft);
  form_.writePrivateNote(thrown.privateNote);
}

bool SessionAutosave::trySave() {
  try {
    return form_.save().empty() && !form_.isDirty();
  } catch (const store::VaultError&) {
    return false;  // kept instead
  }
}

std::string SessionAutosave::status() const {
  if (!form_.isDirty() || !keptAt_) return form_.status();
  if (recoveredAt_ == keptAt_) return phrase("Recovered, not saved yet: kept %1", {dateAndTime(*keptAt_)});
  return phrase("Draft, kept %1", {timeWithSeconds(*keptAt_)});
}

}  // namespace trellis::view
