// What the audit trail tells: who did what to which object, and when. Never a client's words: `detail` holds
// keys and counts, such as "report=client_summary" or "sessions=12"; the vault refuses anything else. Keys
// never change once released.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/model/keys.h"

namespace trellis::store {

enum class AuditAction {
  signedIn,
  signInRefused,
  signedOut,
  locked,
  viewed,
  searched,
  created,
  changed,
  deleted,
  signedOff,
  addendumAdded,
  amended,
  printed,
  exported,
  imported,
  backedUp,
  restored,
  verified,
  converted,
  upgraded,
  passphraseChanged,
  recoveryKeyReplaced,
  recoveryKeyConfirmed,
  recoveryKeyUsed,
  clinicianAdded,
  clinicianDeactivated,
  clinicianReactivated,
  disposed,
  merged,
  unmerged,
  toldApart,
  toldApartNoMore
};

enum class AuditObject {
  vault,
  practice,
  clinician,
  client,
  relationship,
  root,
  goal,
  session,
  psychotherapyNote,
  practiceTask,
  measure,
  administration,
  report,
  caseload,
  audit,
  snippet,
  noteFormat
};

struct AuditAct {
  AuditAction action = AuditAction::viewed;
  AuditObject object = AuditObject::vault;
  std::optional<std::int64_t> objectId;
  std::optional<model::ClientId> client;
  std::string detail;  // of a to z, 0 to 9 and _ = ; . -
  bool operator==(const AuditAct&) const = default;
};

struct AuditEntry {
  std::int64_t sequence = 0;  // from 1, without a gap
  model::Instant at;
  std::optional<model::ClinicianId> clinician;  // none: nobody had signed in
  AuditAct act;
};

}  // namespace trellis::store

template <>
struct trellis::model::Keys<trellis::store::AuditAction> {
  using Action = store::AuditAction;
  static constexpr std::array all = {
      std::pair{Action::signedIn, std::string_view("signed_in")},
      std::pair{Action::signInRefused, std::string_view("sign_in_refused")},
      std::pair{Action::signedOut, std::string_view("signed_out")},
      std::pair{Action::locked, std::string_view("locked")},
      std::pair{Action::viewed, std::string_view("viewed")},
      std::pair{Action::searched, std::string_view("searched")},
      std::pair{Action::created, std::string_view("created")},
      std::pair{Action::changed, std::string_view("changed")},
      std::pair{Action::deleted, std::string_view("deleted")},
      std::pair{Action::signedOff, std::string_view("signed")},
      std::pair{Action::addendumAdded, std::string_view("addendum_added")},
      std::pair{Action::amended, std::string_view("amended")},
      std::pair{Action::printed, std::string_view("printed")},
      std::pair{Action::exported, std::string_view("exported")},
      std::pair{Action::imported, std::string_view("imported")},
      std::pair{Action::backedUp, std::string_view("backed_up")},
      std::pair{Action::restored, std::string_view("restored")},
      std::pair{Action::verified, std::string_view("verified")},
      std::pair{Action::converted, std::string_view("converted")},
      std::pair{Action::upgraded, std::string_view("upgraded")},
      std::pair{Action::passphraseChanged, std::string_view("passphrase_changed")},
      std::pair{Action::recoveryKeyReplaced, std::string_view("recovery_key_replaced")},
      std::pair{Action::recoveryKeyConfirmed, std::string_view("recovery_key_confirmed")},
      std::pair{Action::recoveryKeyUsed, std::string_view("recovery_key_used")},
      std::pair{Action::clinicianAdded, std::string_view("clinician_added")},
      std::pair{Action::clinicianDeactivated, std::string_view("clinician_deactivated")},
      std::pair{Action::clinicianReactivated, std::string_view("clinician_reactivated")},
      std::pair{Action::disposed, std::string_view("disposed")},
      std::pair{Action::merged, std::string_view("merged")},
      std::pair{Action::unmerged, std::string_view("unmerged")},
      std::pair{Action::toldApart, std::string_view("told_apart")},
      std::pair{Action::toldApartNoMore, std::string_view("told_apart_no_more")}};
};

template <>
struct trellis::model::Keys<trellis::store::AuditObject> {
  using Object = store::AuditObject;
  static constexpr std::array all = {
      std::pair{Object::vault, std::string_view("vault")},
      std::pair{Object::practice, std::string_view("practice")},
      std::pair{Object::clinician, std::string_view("clinician")},
      std::pair{Object::client, std::string_view("client")},
      std::pair{Object::relationship, std::string_view("relationship")},
      std::pair{Object::root, std::string_view("root")},
      std::pair{Object::goal, std::string_view("goal")},
      std::pair{Object::session, std::string_view("session")},
      std::pair{Object::psychotherapyNote, std::string_view("psychotherapy_note")},
      std::pair{Object::practiceTask, std::string_view("practice_task")},
      std::pair{Object::measure, std::string_view("measure")},
      std::pair{Object::administration, std::string_view("administration")},
      std::pair{Object::report, std::string_view("report")},
      std::pair{Object::caseload, std::string_view("caseload")},
      std::pair{Object::audit, std::string_view("audit")},
      std::pair{Object::snippet, std::string_view("snippet")},
      std::pair{Object::noteFormat, std::string_view("note_format")}};
};
