// Outside measures of one client: each administration a line, with its range and what became of it since the
// first. A change is called reliable only where the measure's figures carry a source. Read at `refresh`.
// Throws store::VaultError.
#pragma once

#include <string>
#include <vector>

#include "app/view/workspace.h"
#include "core/store/records.h"

namespace trellis::view {

struct AdministrationLine {
  store::AdministrationRecord record;
  std::string measure;  // "PHQ-9"
  std::string date;
  std::string total;       // "14 of 0 to 27"
  std::string sinceFirst;  // "−6, reliably improved"; empty at the first
};

struct MeasureLine {
  model::MeasureId id;
  std::string name;
  std::string range;    // "0 to 27, lower is better"
  std::string figures;  // "cut-off 9.5 · reliable change 5.2"
  std::string source;
};

class MeasuresView {
 public:
  MeasuresView(Workspace& workspace, model::ClientId client) : workspace_(workspace), client_(client) {}

  void turnTo(model::ClientId client) { client_ = client; }  // read at `refresh`
  void refresh();

  const std::vector<AdministrationLine>& administrations() const { return administrations_; }  // latest first
  const std::vector<MeasureLine>& measures() const { return measures_; }  // of the practice, by name
  bool canRecord() const { return !measures_.empty(); }
  std::string scoresEmptyState() const;
  std::string measuresEmptyState() const;

 private:
  Workspace& workspace_;
  model::ClientId client_;
  std::vector<AdministrationLine> administrations_;
  std::vector<MeasureLine> measures_;
};

}  // namespace trellis::view
