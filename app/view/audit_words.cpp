#include "app/view/audit_words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "app/view/screen_words.h"
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
    case AuditAction::merged:
    case AuditAction::unmerged:
    case AuditAction::toldApart:
    case AuditAction::toldApartNoMore:
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
    case AuditAction::recoveryKeyConfirmed:
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
      return marked("%1 opened the practice.");
    case AuditAction::signInRefused:
      return marked("%1 was refused: wrong passphrase.");
    case AuditAction::signedOut:
      return marked("%1 closed the practice.");
    case AuditAction::locked:
      return marked("%1 locked the practice.");
    case AuditAction::viewed:
      return marked("%1 looked at %2.");
    case AuditAction::searched:
      return marked("%1 searched %2.");
    case AuditAction::created:
      return marked("%1 began %2.");
    case AuditAction::changed:
      return marked("%1 changed %2.");
    case AuditAction::deleted:
      return marked("%1 deleted %2.");
    case AuditAction::signedOff:
      return marked("%1 signed %2.");
    case AuditAction::addendumAdded:
      return marked("%1 signed an addendum to %2.");
    case AuditAction::amended:
      return marked("%1 amended a rating in %2.");
    case AuditAction::printed:
      return marked("%1 printed %2.");
    case AuditAction::exported:
      return marked("%1 exported %2.");
    case AuditAction::imported:
      return marked("%1 imported into %2.");
    case AuditAction::backedUp:
      return marked("%1 backed up %2.");
    case AuditAction::restored:
      return marked("%1 restored %2 from a backup.");
    case AuditAction::verified:
      return marked("%1 checked %2.");
    case AuditAction::converted:
      return marked("%1 sealed %2, which had not been sealed before.");
    case AuditAction::upgraded:
      return marked("%1 opened %2 with a newer Trellis, which brought it up to date.");
    case AuditAction::passphraseChanged:
      return marked("%1 changed the passphrase of %2.");
    case AuditAction::recoveryKeyReplaced:
      return marked("%1 replaced the recovery key.");
    case AuditAction::recoveryKeyConfirmed:
      return marked("%1 showed that they have the recovery key.");
    case AuditAction::recoveryKeyUsed:
      return marked("%1 opened the practice with the recovery key.");
    case AuditAction::clinicianAdded:
      return marked("%1 added %2 to the practice.");
    case AuditAction::clinicianDeactivated:
      return marked("%1 deactivated %2.");
    case AuditAction::clinicianReactivated:
      return marked("%1 activated %2 again.");
    case AuditAction::disposed:
      return marked("%1 disposed of %2 for good.");
    case AuditAction::merged:
      return marked("%1 merged a duplicate into %2.");
    case AuditAction::unmerged:
      return marked("%1 undid the merging of a duplicate into %2.");
    case AuditAction::toldApart:
      return marked("%1 noted that %2 is not a duplicate of another one.");
    case AuditAction::toldApartNoMore:
      return marked("%1 took back that %2 is not a duplicate of another one.");
  }
  return "";
}

std::string_view thingOf(AuditObject object) {
  switch (object) {
    case AuditObject::vault:
      return marked("the practice's records");
    case AuditObject::practice:
      return marked("the practice's details");
    case AuditObject::clinician:
      return marked("a clinician");
    case AuditObject::client:
      return marked("the record");
    case AuditObject::relationship:
      return marked("a relationship");
    case AuditObject::root:
      return marked("a root");
    case AuditObject::goal:
      return marked("a goal");
    case AuditObject::session:
      return marked("a session");
    case AuditObject::psychotherapyNote:
      return marked("a psychotherapy note");
    case AuditObject::practiceTask:
      return marked("a practice task");
    case AuditObject::measure:
      return marked("a measure");
    case AuditObject::administration:
      return marked("a score");
    case AuditObject::report:
      return marked("a report");
    case AuditObject::caseload:
      return marked("the caseload");
    case AuditObject::audit:
      return marked("the audit trail");
    case AuditObject::snippet:
      return marked("a phrase of their own");
    case AuditObject::noteFormat:
      return marked("a note format");
  }
  return "";
}

std::string_view reportOf(const std::string& detail) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kReports = {
      {{"report=client_summary", marked("the client summary")},
       {"report=clinical_summary", marked("the clinical summary")},
       {"report=session_note", marked("a session note")},
       {"report=discharge_summary", marked("the discharge summary")},
       {"report=treatment_plan", marked("the treatment plan")},
       {"report=worksheet", marked("a worksheet")},
       {"report=caseload_review", marked("the caseload review")},
       {"report=whole_record", marked("the whole record")},
       {"report=progress", marked("the progress")},
       {"report=progress_chart", marked("a chart of the progress")},
       {"report=trail_page", marked("the page that says where this trail stands")}}};
  const auto known =
      std::ranges::find(kReports, detail, &std::pair<std::string_view, std::string_view>::first);
  return known == kReports.end() ? marked("a report") : known->second;
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
  const bool isTakenBack = act.action == AuditAction::deleted && act.object == AuditObject::caseload;
  return phrase(isTakenBack ? marked("%1 took back an import into %2.") : patternOf(act.action), {who, what});
}

}  // namespace trellis::view
