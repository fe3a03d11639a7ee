#include "app/view/audit_words.h"

#include <string_view>

#include "app/view/words.h"

namespace trellis::view {
namespace {

using store::AuditAction;
using store::AuditObject;

AuditGroup groupOf(AuditAction action) {
  switch (action) {
    case AuditAction::signedIn:
    case AuditAction::signInRefused:
    case AuditAction::signedOut:
    case AuditAction::locked:
      return AuditGroup::signIns;
    case AuditAction::viewed:
    case AuditAction::searched:
      return AuditGroup::reading;
    case AuditAction::created:
    case AuditAction::changed:
    case AuditAction::deleted:
    case AuditAction::imported:
    case AuditAction::disposed:
      return AuditGroup::writing;
    case AuditAction::signedOff:
    case AuditAction::addendumAdded:
    case AuditAction::amended:
      return AuditGroup::signing;
    case AuditAction::printed:
    case AuditAction::exported:
      return AuditGroup::leaving;
    case AuditAction::backedUp:
    case AuditAction::restored:
    case AuditAction::converted:
    case AuditAction::upgraded:
      return AuditGroup::backups;
    case AuditAction::passphraseChanged:
    case AuditAction::recoveryKeyReplaced:
    case AuditAction::recoveryKeyUsed:
    case AuditAction::clinicianAdded:
    case AuditAction::clinicianDeactivated:
    case AuditAction::clinicianReactivated:
      return AuditGroup::keys;
    case AuditAction::verified:
      return AuditGroup::checks;
  }
  return AuditGroup::checks;
}

// The sentence of an act: %1 did it, %2 is what it was done to.
std::string_view patternOf(AuditAction action) {
  switch (action) {
    case AuditAction::signedIn:
      return "%1 opened the practice.";
    case AuditAction::signInRefused:
      return "%1 was refused: wrong passphrase.";
    case AuditAction::signedOut:
      return "%1 closed the practice.";
    case AuditAction::locked:
      return "%1 locked the practice.";
    case AuditAction::viewed:
      return "%1 looked at %2.";
    case AuditAction::searched:
      return "%1 searched %2.";
    case AuditAction::created:
      return "%1 began %2.";
    case AuditAction::changed:
      return "%1 changed %2.";
    case AuditAction::deleted:
      return "%1 deleted %2.";
    case AuditAction::signedOff:
      return "%1 signed %2.";
    case AuditAction::addendumAdded:
      return "%1 signed an addendum to %2.";
    case AuditAction::amended:
      return "%1 amended a rating in %2.";
    case AuditAction::printed:
      return "%1 printed %2.";
    case AuditAction::exported:
      return "%1 exported %2.";
    case AuditAction::imported:
      return "%1 imported into %2.";
    case AuditAction::backedUp:
      return "%1 backed up %2.";
    case AuditAction::restored:
      return "%1 restored %2 from a backup.";
    case AuditAction::verified:
      return "%1 checked %2.";
    case AuditAction::converted:
      return "%1 sealed %2, which had not been sealed before.";
    case AuditAction::upgraded:
      return "%1 opened %2 with a newer Trellis, which brought it up to date.";
    case AuditAction::passphraseChanged:
      return "%1 changed the passphrase of %2.";
    case AuditAction::recoveryKeyReplaced:
      return "%1 replaced the recovery key.";
    case AuditAction::recoveryKeyUsed:
      return "%1 opened the practice with the recovery key.";
    case AuditAction::clinicianAdded:
      return "%1 added %2 to the practice.";
    case AuditAction::clinicianDeactivated:
      return "%1 deactivated %2.";
    case AuditAction::clinicianReactivated:
      return "%1 activated %2 again.";
    case AuditAction::disposed:
      return "%1 disposed of %2 for good.";
  }
  return "";
}

std::string_view thingOf(AuditObject object) {
  switch (object) {
    case AuditObject::vault:
      return "the practice's records";
    case AuditObject::practice:
      return "the practice's details";
    case AuditObject::clinician:
      return "a clinician";
    case AuditObject::client:
      return "the record";
    case AuditObject::relationship:
      return "a relationship";
    case AuditObject::root:
      return "a root";
    case AuditObject::goal:
      return "a goal";
    case AuditObject::session:
      return "a session";
    case AuditObject::psychotherapyNote:
      return "a psychotherapy note";
    case AuditObject::practiceTask:
      return "a practice task";
    case AuditObject::measure:
      return "a measure";
    case AuditObject::administration:
      return "a score";
    case AuditObject::report:
      return "a report";
    case AuditObject::caseload:
      return "the caseload";
    case AuditObject::audit:
      return "the audit trail";
  }
  return "";
}

std::string_view reportOf(const std::string& detail) {
  if (detail == "report=client_summary") return "the client summary";
  if (detail == "report=progress") return "the progress";
  return "a report";
}

}  // namespace

std::string wordOf(AuditGroup group) {
  switch (group) {
    case AuditGroup::signIns:
      return phrase("Signing in and out");
    case AuditGroup::reading:
      return phrase("Looking and searching");
    case AuditGroup::writing:
      return phrase("Writing and changing");
    case AuditGroup::signing:
      return phrase("Signing and amending");
    case AuditGroup::leaving:
      return phrase("Printing and exporting");
    case AuditGroup::backups:
      return phrase("Backups and upgrades");
    case AuditGroup::keys:
      return phrase("Clinicians and keys");
    case AuditGroup::checks:
      return phrase("Checks");
  }
  return "";
}

std::vector<AuditAction> actionsOf(AuditGroup group) {
  std::vector<AuditAction> actions;
  for (const auto& [action, key] : model::Keys<AuditAction>::all)
    if (groupOf(action) == group) actions.push_back(action);
  return actions;
}

std::string sentenceOf(const store::AuditAct& act, const std::string& who, const std::string& client) {
  const bool isReport = act.object == AuditObject::report;
  const std::string thing = phrase(isReport ? reportOf(act.detail) : thingOf(act.object));
  const std::string what = client.empty() ? thing : phrase("%1 of %2", {thing, client});
  return phrase(patternOf(act.action), {who, what});
}

}  // namespace trellis::view
