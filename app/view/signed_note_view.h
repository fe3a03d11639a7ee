// A signed session, to be read: the note and all that was recorded, who signed and when, and in the order in
// which they were signed what came after. Nothing of it can be changed; what can be done is to sign an
// addendum and to amend a rating with its reason, each with the passphrase. The psychotherapy note is no part
// of it: its author goes on writing it. Throws store::VaultError.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/view/kept_text.h"
#include "app/view/notifier.h"
#include "app/view/prompts.h"
#include "app/view/signed_note_words.h"
#include "app/view/signed_ratings.h"
#include "app/view/workspace.h"
#include "core/model/field_error.h"

namespace trellis::view {

class SignedNoteView {
 public:
  struct Observed {
    model::RelationshipId relationship;
    std::string alias;
    std::vector<SignedRating> ratings;
    std::vector<RecordLine> lines;
  };

  struct AmendmentFields {
    RatingPlace place;
    std::optional<int> value;  // none: not discussed after all
    std::string reason;
  };

  SignedNoteView(Workspace& workspace, model::SessionId session);

  model::SessionId session() const { return record_.id; }
  model::ClientId client() const { return record_.client; }

  std::string title() const;  // "Maya R. · Session 14"
  std::string facts() const { return factsOf(workspace_, record_); }
  std::string signature() const;                                   // "● Signed 19 Nov 2026 10:55, Ana Ruiz"
  const std::vector<RecordPart>& parts() const { return parts_; }  // note and risk first
  const std::vector<Observed>& observed() const { return observed_; }
  const std::vector<RecordLine>& later() const { return later_; }  // addenda and amendments, as they came
  std::string privateNote() const;     // no part of the record; empty where there is none of one's own
  std::string colleaguesNote() const;  // that there is one and whose; empty where there is none

  // Whether the chain still holds what was signed.
  bool isWhole() const { return isWhole_; }
  const std::string& check() const { return check_; }

  // What its author writes of it now.
  bool canWritePrivateNote() const { return record_.clinician == workspace_.clinician; }
  KeptText& privateText() { return privateText_; }
  model::FieldErrors savePrivateNote();  // of "privateNote"; empty where it is saved, or as it was
  bool trySavePrivateNote();             // what the vault refuses stays to be kept

  KeptText& addendum() { return addendum_; }
  const KeptText& addendum() const { return addendum_; }
  // Errors of "addendum"; of "signature" where the person stepped back.
  model::FieldErrors signAddendum(Prompts& prompts);

  // What counts today.
  std::optional<int> rating(const RatingPlace& place) const;
  // Errors of "value" and "reason"; of "signature" where the person stepped back.
  model::FieldErrors checkAmendment(const AmendmentFields& fields) const;
  model::FieldErrors amend(const AmendmentFields& fields, Prompts& prompts);

  Notifier changed;

 private:
  store::DraftKey draftOf(store::DraftKind kind) const;
  void read();
  void readObserved();
  void readLater();
  void readCheck();
  std::string aliasOf(model::RelationshipId relationship) const;
  std::string amendmentHeading(const store::Amendment& amendment) const;

  Workspace& workspace_;
  store::SessionRecord record_;
  std::vector<RecordPart> parts_;
  std::vector<Observed> observed_;
  std::vector<RecordLine> later_;
  bool isWhole_ = true;
  std::string check_;
  KeptText addendum_;
  KeptText privateText_;
};

}  // namespace trellis::view
