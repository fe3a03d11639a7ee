// What `trellisctl` can do: each command with its grammar and the function that does it.
// A command writes its answer to `out` and what it has to say to `messages`. Refusals are thrown: Refused, or
// the errors of the rooms.
#pragma once

#include <filesystem>
#include <functional>
#include <ostream>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "app/cli/arguments.h"
#include "core/model/dates.h"
#include "core/seal/kdf.h"
#include "core/seal/secret.h"

namespace trellis::cli {

class Refused : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Terminal {
  std::ostream& out;
  std::ostream& messages;
  bool showsProgress = false;
  std::function<model::Instant()> now;                         // UTC
  std::function<seal::Secret(std::string_view question)> ask;  // a passphrase, typed without being seen
  std::function<seal::KdfCost()> costOfNew;                    // of passphrases that are set from now on
  std::optional<std::filesystem::path> failuresFile;           // where wrong guesses are counted

  model::Date today() const;  // by the clock on the wall
};

struct Command {
  Grammar grammar;
  std::string_view usage;  // behind the command's name
  void (*run)(const Arguments&, Terminal&);
};

std::vector<Command> commands();

void createPractice(const Arguments& arguments, Terminal& terminal);
void makeSample(const Arguments& arguments, Terminal& terminal);
void importFolder(const Arguments& arguments, Terminal& terminal);
void listClients(const Arguments& arguments, Terminal& terminal);
void showCaseload(const Arguments& arguments, Terminal& terminal);
void search(const Arguments& arguments, Terminal& terminal);
void showProgress(const Arguments& arguments, Terminal& terminal);
void writeReport(const Arguments& arguments, Terminal& terminal);
void answerRecordRequest(const Arguments& arguments, Terminal& terminal);
void exportData(const Arguments& arguments, Terminal& terminal);
void saveAppointment(const Arguments& arguments, Terminal& terminal);
void backUp(const Arguments& arguments, Terminal& terminal);
void restore(const Arguments& arguments, Terminal& terminal);
void verify(const Arguments& arguments, Terminal& terminal);
void showAudit(const Arguments& arguments, Terminal& terminal);
void changePassphrase(const Arguments& arguments, Terminal& terminal);
void replaceRecoveryKey(const Arguments& arguments, Terminal& terminal);
void keepClinicians(const Arguments& arguments, Terminal& terminal);
void convert(const Arguments& arguments, Terminal& terminal);
void writeManual(const Arguments& arguments, Terminal& terminal);

}  // namespace trellis::cli
