#include "app/view/signing.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "app/view/words.h"

namespace trellis::view {
namespace {

constexpr std::string_view kSection = "note.";
constexpr std::array<std::string_view, 6> kFormOrder = {"date",     "start",      "end",
                                                        "modality", "attendance", "note"};

// Fields of the form as one meets them from the top; others follow as they came.
std::size_t place(const OpenEntry& entry) {
  const auto found = std::ranges::find_if(
      kFormOrder, [&](std::string_view field) { return entry.field.starts_with(field); });
  return static_cast<std::size_t>(found - kFormOrder.begin());
}

bool isOfSection(const model::FieldError& error) {
  return error.field.starts_with(kSection);
}

}  // namespace

bool Signing::tookPlace() const {
  const auto& attendance = form_.fields().attendance;
  return !attendance || *attendance == model::Attendance::attended;
}

// Told by their titles: one sentence said five times would not say which.
std::vector<OpenEntry> Signing::emptySections() const {
  std::vector<OpenEntry> entries;
  for (const auto& error : form_.missingForSignature())
    for (const auto& section : form_.sections())
      if (error.field == std::string(kSection) + section.key)
        entries.push_back({error.field, phrase("'%1' is empty: fill it, or mark it 'not applicable'.",
                                               {section.title.in(workspace_.language)})});
  return entries;
}

std::vector<OpenEntry> Signing::missing() const {
  std::vector<OpenEntry> entries = emptySections();
  auto errors = model::check(form_.fields(), workspace_.today());
  std::ranges::copy(form_.missingForSignature(), std::back_inserter(errors));
  for (const auto& error : errors)
    if (!isOfSection(error)) entries.push_back({error.field, phrase(error.sentence)});
  std::ranges::stable_sort(entries, {}, place);
  return entries;
}

std::vector<OpenEntry> Signing::mayStayEmpty() const {
  std::vector<OpenEntry> entries;
  const model::SessionFields& fields = form_.fields();
  if (!tookPlace()) return entries;
  if (fields.ratings.empty())
    entries.push_back({"ratings", phrase("No path is rated. That is right where none was discussed.")});
  if (std::ranges::none_of(fields.wellBeing, [](const auto& value) { return value.has_value(); }))
    entries.push_back({"wellBeing", phrase("Well-being was not asked.")});
  if (!fields.takeaway)
    entries.push_back({"takeaway", phrase("There is no takeaway in the client's own words.")});
  return entries;
}

std::string Signing::summary() const {
  const auto count = missing().size();
  if (count == 0) return phrase("Nothing is missing: the note can be signed.");
  if (count == 1) return phrase("One entry is missing before this note can be signed.");
  return phrase("%1 entries are missing before this note can be signed.", {std::to_string(count)});
}

}  // namespace trellis::view
