#include "app/view/signed_note_view.h"

#include <algorithm>
#include <utility>

#include "app/view/affirmation.h"
#include "app/view/private_note.h"
#include "app/view/words.h"
#include "core/store/client_repository.h"
#include "core/store/record_chain.h"
#include "core/store/session_repository.h"
#include "core/store/vault_error.h"

namespace trellis::view {
namespace {

// Addenda and amendments have an order of their own each; in time they stand together.
struct Later {
  model::Instant at;
  RecordLine line;
};

}  // namespace

SignedNoteView::SignedNoteView(Workspace& workspace, model::SessionId session)
    : workspace_(workspace),
      record_(store::SessionRepository(workspace.vault).find(session)),
      addendum_(workspace, draftOf(store::DraftKind::addendum)),
      privateText_(workspace, draftOf(store::DraftKind::psychotherapyNote), privateNote()) {
  read();
}

store::DraftKey SignedNoteView::draftOf(store::DraftKind kind) const {
  return {.clinician = workspace_.clinician, .client = record_.client, .session = record_.id, .kind = kind};
}

void SignedNoteView::read() {
  record_ = store::SessionRepository(workspace_.vault).find(record_.id);
  parts_.clear();
  for (RecordPart part :
       {notePart(workspace_, record_), riskPart(workspace_, record_), aroundPart(workspace_, record_)})
    if (!part.lines.empty()) parts_.push_back(std::move(part));
  readObserved();
  readLater();
  readCheck();
}

void SignedNoteView::readObserved() {
  observed_.clear();
  for (const auto& each : store::ClientRepository(workspace_.vault).relationshipsOf(record_.client))
    observed_.push_back({each.id, each.relationship->alias, signedRatings(workspace_, record_, each.id),
                         linesOf(workspace_, record_, each.id)});
}

void SignedNoteView::readLater() {
  std::vector<Later> entries;
  for (const auto& each : record_.addenda)
    entries.push_back({each.signature.at,
                       {phrase("Addendum, %1", {signatureWords(workspace_, each.signature)}), each.text}});
  for (const auto& each : record_.amendments)
    entries.push_back({each.signature.at, {amendmentHeading(each), each.reason}});
  std::ranges::stable_sort(entries, {}, &Later::at);
  later_.clear();
  for (Later& entry : entries) later_.push_back(std::move(entry.line));
}

std::string SignedNoteView::amendmentHeading(const store::Amendment& amendment) const {
  return phrase(
      "Amendment, %1: %2 %3, %4, now %5",
      {signatureWords(workspace_, amendment.signature),
       workspace_.catalogue.item(amendment.item).name.in(workspace_.language), wordOf(amendment.rater),
       aliasOf(amendment.relationship), ratingWords(workspace_, amendment.item, amendment.value)});
}

void SignedNoteView::readCheck() {
  const store::RecordChain chain(workspace_.vault);
  const auto broken = chain.verify(record_.client);
  isWhole_ = !broken;
  if (!broken)
    check_ = phrase("The record is as it was signed. Mark of this note: %1",
                    {chain.signedHash(record_.id).value_or("")});
  else if (broken->session == record_.id)
    check_ = phrase("This note is not as it was signed: someone changed the file outside Trellis.");
  else
    check_ = phrase("Another note of this client is not as it was signed: see Audit.");
}

std::string SignedNoteView::title() const {
  const auto client = store::ClientRepository(workspace_.vault).find(record_.client);
  return phrase("%1 · Session %2", {calledName(*client.client), std::to_string(record_.number)});
}

std::string SignedNoteView::signature() const {
  return "● " + phrase("Signed %1", {signatureWords(workspace_, *record_.signature)});
}

std::string SignedNoteView::privateNote() const {
  return privateNoteOf(workspace_, record_);
}

std::string SignedNoteView::colleaguesNote() const {
  return colleaguesNoteWords(workspace_, record_);
}

model::FieldErrors SignedNoteView::savePrivateNote() {
  if (!canWritePrivateNote() || privateText_.isStored()) return {};
  const model::OptionalText text = model::textOrNothing(privateText_.text());
  model::FieldErrors errors;
  model::checkText(errors, "privateNote", text);
  if (!errors.empty()) return errors;
  std::optional<model::PsychotherapyNote> note;
  if (text) note = model::PsychotherapyNote::make(*text).value();
  store::SessionRepository(workspace_.vault).savePsychotherapyNote(record_.id, note, workspace_.clinician);
  privateText_.store(text.value_or(""));
  return {};
}

bool SignedNoteView::trySavePrivateNote() {
  try {
    return savePrivateNote().empty();
  } catch (const store::VaultError&) {
    return false;
  }
}

std::string SignedNoteView::aliasOf(model::RelationshipId relationship) const {
  const auto found = std::ranges::find(observed_, relationship, &Observed::relationship);
  return found == observed_.end() ? "" : found->alias;
}

model::FieldErrors SignedNoteView::signAddendum(Prompts& prompts) {
  const std::string text = addendum_.text();
  if (model::isBlank(text)) return {{"addendum", phrase("Please write what is to be added.")}};
  model::FieldErrors errors;
  model::checkText(errors, "addendum", text);
  if (!errors.empty()) return errors;
  if (!affirm(workspace_, prompts,
              {phrase("Sign this addendum?"),
               phrase("It stands under the note for good, with your name and the time."), phrase("Sign")}))
    return {{"signature", phrase("Nothing is signed yet.")}};
  const model::Signature signature{workspace_.clinician, workspace_.now()};
  store::SessionRepository(workspace_.vault).addAddendum(record_.id, {text, signature});
  addendum_.store("");
  read();
  changed.notify();
  return {};
}

std::optional<int> SignedNoteView::rating(const RatingPlace& place) const {
  return ratingOf(store::asAmended(record_), place.relationship, place.rater, place.item);
}

model::FieldErrors SignedNoteView::checkAmendment(const AmendmentFields& fields) const {
  model::FieldErrors errors;
  if (rating(fields.place) == fields.value)
    errors.push_back({"value", phrase("This is what the record says already.")});
  model::checkScale(errors, "value", fields.value, 0, model::kHighestRating);
  if (model::isBlank(fields.reason))
    errors.push_back({"reason", phrase("Please say why the rating is amended.")});
  model::checkText(errors, "reason", fields.reason);
  return errors;
}

model::FieldErrors SignedNoteView::amend(const AmendmentFields& fields, Prompts& prompts) {
  if (auto errors = checkAmendment(fields); !errors.empty()) return errors;
  if (!affirm(workspace_, prompts,
              {phrase("Sign this amendment?"),
               phrase("The rating that was signed stays visible beside the new one, with your reason."),
               phrase("Sign")}))
    return {{"signature", phrase("Nothing is signed yet.")}};
  store::SessionRepository(workspace_.vault)
      .amendRating(record_.id, {.relationship = fields.place.relationship,
                                .rater = fields.place.rater,
                                .item = fields.place.item,
                                .value = fields.value,
                                .reason = fields.reason,
                                .signature = {workspace_.clinician, workspace_.now()}});
  read();
  changed.notify();
  return {};
}

}  // namespace trellis::view
