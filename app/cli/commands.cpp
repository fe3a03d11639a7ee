#include "app/cli/commands.h"

#include "app/view/words.h"

namespace trellis::cli {
namespace {

constexpr Option kJson = {"--json", OptionKind::flag};
constexpr Option kNewPassphrase = {"--new-passphrase-file"};
constexpr Option kRecoveryKey = {"--recovery-key-file"};

}  // namespace

model::Date Terminal::today() const {
  return view::localTime(now()).date();
}

std::vector<Command> commands() {
  return {
      {{"create", {{"--practice"}, {"--display-name"}, {"--credentials"}}},
       "--practice NAME --clinician SIGN_IN --display-name NAME [--credentials TEXT]",
       createPractice},
      {{"sample", {}}, "", makeSample},
      {{"import", {{"--dry-run", OptionKind::flag}, {"--keep-good-rows", OptionKind::flag}}, 1},
       "DIR [--dry-run] [--keep-good-rows]",
       importFolder},
      {{"clients", {kJson}}, "[--json]", listClients},
      {{"caseload", {kJson}}, "[--json]", showCaseload},
      {{"search", {kJson, {"--limit"}}, 1}, "WORDS [--json] [--limit N]", search},
      {{"progress", {kJson, {"--all", OptionKind::flag}, {"--client"}}},
       "--client KEY [--json [--all]]",
       showProgress},
      {{"report",
        {{"--client"},
         {"--relationship"},
         {"--session"},
         {"--path"},
         {"--from"},
         {"--to"},
         {"--language"},
         {"--paper"},
         {"-o"},
         {"--confirm-unsafe-print", OptionKind::flag}},
        1},
       "client-summary|clinical-summary|session-note|discharge-summary|treatment-plan|worksheet|\n"
       "         caseload-review|whole-record [--client KEY] [--session KEY] [--relationship KEY]\n"
       "         [--path self|support|boundaries|security|balance] [--from DATE] [--to DATE]\n"
       "         [--language en|es] [--paper a4|letter] [--confirm-unsafe-print] -o FILE.pdf",
       writeReport},
      {{"record-request",
        {{"--client"}, {"--language"}, {"--paper"}, {"-o"}, {"--confirm-unsafe-print", OptionKind::flag}}},
       "--client KEY [--language en|es] [--paper a4|letter] [--confirm-unsafe-print] -o FOLDER",
       answerRecordRequest},
      {{"export", {{"-o"}, {"--client"}, {"--with-psychotherapy-notes", OptionKind::flag}}, 1},
       "csv|json|fhir -o PATH [--client KEY] [--with-psychotherapy-notes]",
       exportData},
      {{"calendar", {{"--client"}, {"-o"}}}, "--client KEY -o FILE.ics", saveAppointment},
      {{"backup", {}, 1}, "FILE", backUp},
      {{"restore", {{"-o"}}, 1}, "FILE -o NEW.trellis", restore},
      {{"verify", {{"--anchor"}}, 0, 1}, "[FILE] [--anchor LINE]", verify},
      {{"audit", {kJson, {"--client"}, {"--from"}}}, "[--json] [--client KEY] [--from DATE]", showAudit},
      {{"passphrase", {kNewPassphrase, kRecoveryKey}},
       "[--new-passphrase-file FILE] [--recovery-key-file FILE --clinician SIGN_IN]",
       changePassphrase},
      {{"recovery-key", {}}, "", replaceRecoveryKey},
      {{"clinicians", {kJson, {"--display-name"}, {"--credentials"}, kNewPassphrase}, 0, 2},
       "[list [--json] | add SIGN_IN --display-name NAME [--credentials TEXT] |\n"
       "         deactivate SIGN_IN | reactivate SIGN_IN] [--new-passphrase-file FILE]",
       keepClinicians},
      {{"convert", {}}, "", convert},
      {{"manual", {{"-o"}, {"--language"}, {"--paper"}}},
       "[--language en|es] [--paper a4|letter] -o FILE.pdf",
       writeManual},
  };
}

}  // namespace trellis::cli
