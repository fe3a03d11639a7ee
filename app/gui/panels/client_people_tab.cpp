#include "app/gui/panels/client_people_tab.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/card.h"

namespace trellis::gui {
namespace {

std::string relationshipCell(const view::RelationshipLine& line, unsigned column) {
  switch (column) {
    case 0:
      return line.other;
    case 1:
      return line.alias;
    case 2:
      return line.context;
    case 3:
      return line.maintainedBy;
    case 4:
      return line.valuedGiving;
    case 5:
      return line.safety;
    default:
      return line.notes;
  }
}

std::string rootCell(const view::RootLine& line, unsigned column) {
  switch (column) {
    case 0:
      return line.theme;
    case 1:
      return line.period;
    case 2:
      return line.feeds;
    default:
      return line.story;
  }
}

}  // namespace

ClientPeopleTab::ClientPeopleTab(wxWindow* parent, ClientActs& acts)
    : ClientTab(parent), acts_(acts), view_(acts.client()) {
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(relationshipsCard(), 1, wxEXPAND | wxTOP, FromDIP(kCardSpace));
  page->Add(rootsCard(), 1, wxEXPAND | wxTOP, FromDIP(kCardSpace));
  setContent(page);
}

wxWindow* ClientPeopleTab::relationshipsCard() {
  auto* card = new Card(&content(), _("Relationships"));
  relationships_ = new ListTable(card, "people.relationships", _("Relationships"),
                                 {{_("Other person"), 150},
                                  {_("Alias for print"), 130},
                                  {_("Context"), 250},
                                  {_("Maintained by"), 150},
                                  {_("Giving that is valued"), 200},
                                  {_("Print"), 190},
                                  {_("Notes"), 300}},
                                 [this](std::size_t row, unsigned column) {
                                   return relationshipCell(view_.relationships()[row], column);
                                 });
  const auto relationship = [this](std::size_t row) { return view_.relationships()[row].id; };
  relationshipActs_ = &RowActs::of(
      *relationships_,
      {{.id = "people.editRelationship",
        .label = _("Edit relationship..."),
        .run = [this, relationship](std::size_t row) { acts_.editRelationship(relationship(row)); },
        .verb = _("Edit...")},
       {.id = "people.removeRelationship",
        .label = _("Remove relationship"),
        .run = [this, relationship](std::size_t row) { acts_.remove(relationship(row)); },
        .removes = true,
        .verb = _("Remove")}});
  card->content().Add(relationships_, 1, wxEXPAND);
  addActButton(
      card, card->acts(), "people.addRelationship", _("Add..."), Style::flat,
      [this] { acts_.editRelationship(std::nullopt); }, _("Add relationship..."));
  relationshipActs_->addButtons(card, card->acts());
  return card;
}

wxWindow* ClientPeopleTab::rootsCard() {
  auto* card = new Card(&content(), _("Roots"));
  roots_ = new ListTable(
      card, "people.roots", _("Roots"),
      {{_("Theme"), 230}, {_("Period"), 120}, {_("Feeds"), 260}, {_("Story"), 460}},
      [this](std::size_t row, unsigned column) { return rootCell(view_.roots()[row], column); });
  const auto root = [this](std::size_t row) { return view_.roots()[row].id; };
  rootActs_ = &RowActs::of(*roots_, {{.id = "people.editRoot",
                                      .label = _("Edit root..."),
                                      .run = [this, root](std::size_t row) { acts_.editRoot(root(row)); },
                                      .verb = _("Edit...")},
                                     {.id = "people.removeRoot",
                                      .label = _("Remove root"),
                                      .run = [this, root](std::size_t row) { acts_.remove(root(row)); },
                                      .removes = true,
                                      .verb = _("Remove")}});
  card->content().Add(roots_, 1, wxEXPAND);
  addActButton(
      card, card->acts(), "client.addRoot", _("Add..."), Style::flat,
      [this] { acts_.editRoot(std::nullopt); }, _("Add root..."));
  rootActs_->addButtons(card, card->acts());
  return card;
}

void ClientPeopleTab::show() {
  relationships_->fill(view_.relationships().size(), shown(view_.relationshipsEmptyState()));
  roots_->fill(view_.roots().size(), shown(view_.rootsEmptyState()));
  relationshipActs_->refresh();
  rootActs_->refresh();
}

}  // namespace trellis::gui
