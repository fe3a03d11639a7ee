#include "app/view/check_in_view.h"

#include <algorithm>

#include "app/view/affirmation.h"
#include "app/view/safety.h"
#include "app/view/words.h"
#include "core/store/client_repository.h"

namespace trellis::view {
namespace {

bool isRated(const SessionView& form, model::RelationshipId relationship) {
  for (const model::Path path : model::kPaths)
    for (const auto kind : {model::ItemKind::sign, model::ItemKind::characteristic})
      for (const auto rater : model::every<model::Rater>())
        if (form.rating(relationship, rater, {kind, path}) || form.ghost(relationship, rater, {kind, path}))
          return true;
  return false;
}

}  // namespace

CheckInChoices checkInChoices(const Workspace& workspace, const SessionView& form) {
  const auto client = store::ClientRepository(workspace.vault).find(form.client());
  CheckInChoices choices{client.client->reportLanguage, {}};
  for (const RatedRelationship& each : form.relationships())
    choices.relationships.push_back({each.id, each.alias, isRated(form, each.id)});
  if (!choices.relationships.empty() && std::ranges::none_of(choices.relationships, &AskAbout::isSuggested))
    choices.relationships.front().isSuggested = true;
  return choices;
}

CheckInView::CheckInView(Workspace& workspace, SessionView& form,
                         const std::vector<model::RelationshipId>& asked, model::Language language)
    : workspace_(workspace), form_(form), language_(language), words_(workspace.catalogue.checkIn) {
  stops_.push_back({.kind = Kind::welcome});
  for (const RatedRelationship& each : form_.relationships())
    if (std::ranges::find(asked, each.id) != asked.end()) ask(each);
  for (const model::WellBeing measure : model::kWellBeing)
    stops_.push_back({.kind = Kind::outOfTen, .measure = measure});
  stops_.push_back({.kind = Kind::words});
  stops_.push_back({.kind = Kind::thanks});
}

void CheckInView::ask(const RatedRelationship& relationship) {
  for (const model::Path path : model::kPaths) {
    if (relationship.hasSafetyConcern && isPaused(path)) continue;
    for (const auto kind : {model::ItemKind::sign, model::ItemKind::characteristic})
      stops_.push_back({.kind = Kind::frequency,
                        .place = {relationship.id, model::Rater::client, {kind, path}},
                        .alias = relationship.alias});
  }
}

CheckInView::Page CheckInView::page() const {
  const Stop& stop = stops_[here_];
  switch (stop.kind) {
    case Kind::welcome:
      return {.kind = stop.kind, .lead = in(words_.welcome), .question = in(words_.explanation)};
    case Kind::frequency:
      return frequencyPage(stop);
    case Kind::outOfTen:
      return outOfTenPage(stop);
    case Kind::words:
      return {.kind = stop.kind, .lead = in(words_.takeawayLead), .question = in(words_.takeaway)};
    case Kind::thanks:
      return {.kind = stop.kind, .lead = in(words_.thanks), .question = in(words_.handBack)};
  }
  return {};
}

CheckInView::Page CheckInView::frequencyPage(const Stop& stop) const {
  Page page{.kind = stop.kind,
            .lead = phrase(in(words_.relationship), {stop.alias}),
            .question = in(workspace_.catalogue.item(stop.place.item).firstPerson)};
  for (int level = 0; level < model::kLevels; ++level)
    page.answers.push_back({in(words_.answers[static_cast<std::size_t>(level)]), level});
  return page;
}

CheckInView::Page CheckInView::outOfTenPage(const Stop& stop) const {
  const model::TenWords& ten = words_.wellBeing[static_cast<std::size_t>(stop.measure)];
  Page page{.kind = stop.kind,
            .lead = in(words_.wellBeingLead),
            .question = in(ten.question),
            .lowest = in(ten.lowest),
            .highest = in(ten.highest)};
  for (int value = 0; value <= model::kHighestOfTen; ++value)
    page.answers.push_back({std::to_string(value), value});
  return page;
}

CheckInView::Buttons CheckInView::buttons() const {
  return {in(words_.begin), in(words_.back), in(words_.next), in(words_.done), in(words_.skip)};
}

std::string CheckInView::progress() const {
  if (here_ == 0 || isOver()) return "";
  return phrase(in(words_.progress), {std::to_string(here_), std::to_string(stops_.size() - 2)});
}

void CheckInView::next() {
  if (isOver()) return;
  ++here_;
  changed.notify();
}

void CheckInView::back() {
  if (!canGoBack()) return;
  --here_;
  changed.notify();
}

std::optional<int> CheckInView::answer() const {
  const Stop& stop = stops_[here_];
  if (stop.kind == Kind::frequency)
    return form_.rating(stop.place.relationship, stop.place.rater, stop.place.item);
  if (stop.kind == Kind::outOfTen) return form_.fields().wellBeing[static_cast<std::size_t>(stop.measure)];
  return std::nullopt;
}

void CheckInView::give(std::optional<int> value) {
  if (answer() == value) return;
  const Stop& stop = stops_[here_];
  if (stop.kind == Kind::frequency)
    form_.rate(stop.place.relationship, stop.place.rater, stop.place.item, value);
  if (stop.kind == Kind::outOfTen) form_.setWellBeing(stop.measure, value);
  changed.notify();
}

std::string CheckInView::words() const {
  return stops_[here_].kind == Kind::words ? form_.fields().takeaway.value_or("") : "";
}

void CheckInView::write(const std::string& words) {
  if (stops_[here_].kind != Kind::words || this->words() == words) return;
  form_.change([&](model::SessionFields& fields) { fields.takeaway = model::textOrNothing(words); });
}

bool CheckInView::handBack(Prompts& prompts) const {
  return affirm(workspace_, prompts,
                {phrase("Take the computer back?"),
                 phrase("The client's answers are in the draft of this session."), phrase("Take back")});
}

}  // namespace trellis::view
