// The forms for an outside measure of the practice and for one administration of it: a date and a total.
// Scores are numbers with a point ("9.5"), typed with a comma as well; what cannot be read, and what lies
// outside the measure's range, is said at its field. Throws store::VaultError.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/view/workspace.h"
#include "core/store/records.h"

namespace trellis::view {

std::string scoreWords(double score);    // "9.5", "14": to two places
std::string writtenScore(double score);  // for a field: with every place that it has
// Nothing where nothing is typed; what is no number is said of the field.
std::optional<double> readScore(const std::string& words, const std::string& field,
                                model::FieldErrors& errors);

class MeasureForm {
 public:
  explicit MeasureForm(Workspace& workspace) : workspace_(workspace) {}
  MeasureForm(Workspace& workspace, model::MeasureId existing);

  model::OutcomeMeasureFields fields;
  bool isNew() const { return !id_; }
  model::FieldErrors save();

 private:
  bool isNameTaken() const;
  model::FieldErrors scoresOutside() const;

  Workspace& workspace_;
  std::optional<model::MeasureId> id_;
};

class AdministrationForm {
 public:
  AdministrationForm(Workspace& workspace, model::ClientId client);  // today, of the measure taken last
  AdministrationForm(Workspace& workspace, store::AdministrationRecord entered);

  const std::vector<store::MeasureRecord>& measures() const { return measures_; }
  std::size_t measure = 0;  // among them
  model::Date date;
  std::optional<double> total;
  bool isNew() const { return !entered_; }
  model::FieldErrors save();
  std::string range() const;  // "0 to 27", of the measure chosen

 private:
  bool isTaken() const;

  Workspace& workspace_;
  model::ClientId client_;
  std::vector<store::MeasureRecord> measures_;
  std::optional<store::AdministrationRecord> entered_;
};

}  // namespace trellis::view
