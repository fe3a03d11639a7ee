#include "app/view/measure_form.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/store/measure_repository.h"

namespace trellis::view {

namespace {

constexpr int kPlacesShown = 2;

}  // namespace

// Whatever the locale: what is shown is read again as it stands.
std::string scoreWords(double score) {
  std::array<char, 400> text{};
  const auto [end, error] =
      std::to_chars(text.data(), text.data() + text.size(), score, std::chars_format::fixed, kPlacesShown);
  std::string words(text.data(), end);
  words.erase(words.find_last_not_of('0') + 1);
  if (words.ends_with('.')) words.pop_back();
  return words;
}

std::string writtenScore(double score) {
  std::array<char, 32> text{};
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), score);
  return {text.data(), end};
}

std::optional<double> readScore(const std::string& words, const std::string& field,
                                model::FieldErrors& errors) {
  const auto begins = words.find_first_not_of(" \t");
  if (begins == std::string::npos) return std::nullopt;
  std::string number = words.substr(begins, words.find_last_not_of(" \t") + 1 - begins);
  std::ranges::replace(number, ',', '.');
  double score = 0;
  const char* const ends = number.data() + number.size();
  const auto [end, error] = std::from_chars(number.data(), ends, score);
  if (error == std::errc() && end == ends && std::isfinite(score)) return score;
  errors.push_back({field, phrase("Please write this as a number, such as 9.5.")});
  return std::nullopt;
}

MeasureForm::MeasureForm(Workspace& workspace, model::MeasureId existing)
    : fields(*store::MeasureRepository(workspace.vault).find(existing).measure),
      workspace_(workspace),
      id_(existing) {}

bool MeasureForm::isNameTaken() const {
  const auto same = store::MeasureRepository(workspace_.vault).byName(fields.name);
  return same && same->id != id_;
}

// What was scored stays within the range.
model::FieldErrors MeasureForm::scoresOutside() const {
  const auto scored = id_ ? store::MeasureRepository(workspace_.vault).totalsOf(*id_) : std::nullopt;
  model::FieldErrors errors;
  if (!scored) return errors;
  if (scored->lowest < fields.low)
    errors.push_back({"low", phrase("A score of %1 is recorded: the lowest score cannot be above it.",
                                    {scoreWords(scored->lowest)})});
  if (scored->highest > fields.high)
    errors.push_back({"high", phrase("A score of %1 is recorded: the highest score cannot be below it.",
                                     {scoreWords(scored->highest)})});
  return errors;
}

model::FieldErrors MeasureForm::save() {
  const auto checked = model::OutcomeMeasure::make(fields);
  if (!checked.isValid()) return checked.errors();
  if (isNameTaken()) return {{"name", phrase("The practice has a measure of this name already.")}};
  if (auto outside = scoresOutside(); !outside.empty()) return outside;
  store::MeasureRepository measures(workspace_.vault);
  if (id_)
    measures.save(*id_, checked.value());
  else
    id_ = measures.add(checked.value());
  return {};
}

AdministrationForm::AdministrationForm(Workspace& workspace, model::ClientId client)
    : date(workspace.today()),
      workspace_(workspace),
      client_(client),
      measures_(store::MeasureRepository(workspace.vault).all()) {
  const auto taken = store::MeasureRepository(workspace.vault).administrationsOf(client);
  if (taken.empty()) return;
  const auto last = std::ranges::find(measures_, taken.back().measure, &store::MeasureRecord::id);
  measure = static_cast<std::size_t>(last - measures_.begin());
}

AdministrationForm::AdministrationForm(Workspace& workspace, store::AdministrationRecord entered)
    : date(entered.administration->date),
      total(entered.administration->total),
      workspace_(workspace),
      client_(entered.client),
      measures_{store::MeasureRepository(workspace.vault).find(entered.measure)},
      entered_(entered) {}

// Of one measure, a client has one score a day.
bool AdministrationForm::isTaken() const {
  if (entered_ && entered_->administration->date == date) return false;
  return std::ranges::any_of(store::MeasureRepository(workspace_.vault).administrationsOf(client_),
                             [this](const store::AdministrationRecord& each) {
                               return each.measure == measures_[measure].id &&
                                      each.administration->date == date;
                             });
}

model::FieldErrors AdministrationForm::save() {
  if (!total) return {{"total", phrase("An administration needs its total score.")}};
  const store::MeasureRecord& taken = measures_.at(measure);
  const auto checked = model::Administration::make({date, *total}, *taken.measure, workspace_.today());
  if (!checked.isValid()) return checked.errors();
  if (isTaken()) return {{"date", phrase("There is a score of this measure on this day already.")}};
  store::MeasureRepository repository(workspace_.vault);
  if (entered_)
    repository.correct(*entered_, checked.value());
  else
    repository.administer(client_, taken.id, checked.value());
  return {};
}

std::string AdministrationForm::range() const {
  const auto& fields = *measures_.at(measure).measure;
  return phrase("%1 to %2", {scoreWords(fields.low), scoreWords(fields.high)});
}

}  // namespace trellis::view
