// What belongs to a client's record beside sessions and plan: consents, diagnoses, the history of the status,
// and how long the record is kept. Read whole at `refresh`; words are in the screen's language. Throws
// store::VaultError.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/view/prompts.h"
#include "app/view/workspace.h"
#include "core/model/client.h"

namespace trellis::view {

struct ConsentLine {
  std::string kind;        // "release of information"
  std::string releasedTo;  // with whom, for a release
  std::string given;
  std::string expires;
  std::string state;  // "in force", "expired", "withdrawn on 3 Feb 2026"
};

struct DiagnosisLine {
  std::string code;
  std::string text;
  std::string from;
  std::string to;  // empty while it holds
};

struct StatusLine {
  std::string since;
  std::string status;
};

class ClientRecordView {
 public:
  ClientRecordView(Workspace& workspace, model::ClientId client) : workspace_(workspace), client_(client) {}

  void turnTo(model::ClientId client) { client_ = client; }  // read at `refresh`
  void refresh();

  // In the order of the record; a line's place is that of its entry.
  const std::vector<ConsentLine>& consents() const { return consents_; }
  const std::vector<DiagnosisLine>& diagnoses() const { return diagnoses_; }
  const std::vector<StatusLine>& statuses() const { return statuses_; }  // the latest first

  std::string consentsEmptyState() const;
  std::string diagnosesEmptyState() const;

  bool isHeld() const { return isHeld_; }
  void hold(bool isHeld);  // a legal hold: the record stays whatever its age
  std::optional<model::Date> keptUntil() const { return keptUntil_; }
  std::string keeping() const;     // "The record is kept until 20 Nov 2033: …"
  bool canDispose() const;         // nothing keeps the record any longer
  bool dispose(Prompts& prompts);  // for good, where the person confirms it: then there is no client to show

 private:
  Workspace& workspace_;
  model::ClientId client_;
  std::vector<ConsentLine> consents_;
  std::vector<DiagnosisLine> diagnoses_;
  std::vector<StatusLine> statuses_;
  std::string name_;
  bool isHeld_ = false;
  std::optional<model::Date> keptUntil_;
};

}  // namespace trellis::view
