#include "app/gui/panels/client_measures_tab.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/card.h"

namespace trellis::gui {
namespace {

std::string scoreCell(const view::AdministrationLine& line, unsigned column) {
  switch (column) {
    case 0:
      return line.date;
    case 1:
      return line.measure;
    case 2:
      return line.total;
    default:
      return line.sinceFirst;
  }
}

std::string measureCell(const view::MeasureLine& line, unsigned column) {
  switch (column) {
    case 0:
      return line.name;
    case 1:
      return line.range;
    case 2:
      return line.figures;
    default:
      return line.source;
  }
}

}  // namespace

ClientMeasuresTab::ClientMeasuresTab(wxWindow* parent, ClientActs& acts)
    : ClientTab(parent), acts_(acts), view_(acts.workspace(), acts.client().client()) {
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(scoresCard(), 3, wxEXPAND | wxTOP, FromDIP(kCardSpace));
  page->Add(measuresCard(), 2, wxEXPAND | wxTOP, FromDIP(kCardSpace));
  setContent(page);
}

wxWindow* ClientMeasuresTab::scoresCard() {
  auto* card = new Card(&content(), _("Scores"));
  scores_ = new ListTable(
      card, "measures.scores", _("Scores"),
      {{_("Date"), 120}, {_("Measure"), 160}, {_("Total"), 160}, {_("Since the first"), 260}},
      [this](std::size_t row, unsigned column) { return scoreCell(view_.administrations()[row], column); });
  const auto score = [this](std::size_t row) { return view_.administrations()[row].record; };
  scoreActs_ =
      &RowActs::of(*scores_, {{.id = "measures.correctScore",
                               .label = _("Correct score..."),
                               .run = [this, score](std::size_t row) { acts_.correctScore(score(row)); },
                               .verb = _("Correct...")},
                              {.id = "measures.removeScore",
                               .label = _("Remove score"),
                               .run = [this, score](std::size_t row) { acts_.remove(score(row)); },
                               .removes = true,
                               .verb = _("Remove")}});
  card->content().Add(scores_, 1, wxEXPAND);
  record_ = &addActButton(
      card, card->acts(), "measures.addScore", _("Add..."), Style::flat, [this] { acts_.recordScore(); },
      _("Add score..."));
  scoreActs_->addButtons(card, card->acts());
  return card;
}

wxWindow* ClientMeasuresTab::measuresCard() {
  auto* card = new Card(&content(), _("Measures of the practice"));
  measures_ = new ListTable(
      card, "measures.measures", _("Measures of the practice"),
      {{_("Name"), 130}, {_("Range"), 210}, {_("Figures"), 230}, {_("Source of the figures"), 320}},
      [this](std::size_t row, unsigned column) { return measureCell(view_.measures()[row], column); });
  const auto measure = [this](std::size_t row) { return view_.measures()[row].id; };
  measureActs_ = &RowActs::of(
      *measures_,
      {{.id = "measures.editMeasure",
        .label = _("Edit measure..."),
        .run = [this, measure](std::size_t row) { acts_.editMeasure(measure(row)); },
        .verb = _("Edit...")},
       {.id = "measures.removeMeasure",
        .label = _("Remove measure"),
        .run = [this, measure](std::size_t row) { acts_.remove(measure(row)); },
        .can = [this, measure](std::size_t row) { return acts_.removals().canRemove(measure(row)); },
        .removes = true,
        .verb = _("Remove")}});
  card->content().Add(measures_, 1, wxEXPAND);
  addActButton(
      card, card->acts(), "measures.addMeasure", _("Add..."), Style::flat,
      [this] { acts_.editMeasure(std::nullopt); }, _("Add measure..."));
  measureActs_->addButtons(card, card->acts());
  return card;
}

void ClientMeasuresTab::show() {
  view_.turnTo(acts_.client().client());
  view_.refresh();
  scores_->fill(view_.administrations().size(), shown(view_.scoresEmptyState()));
  measures_->fill(view_.measures().size(), shown(view_.measuresEmptyState()));
  record_->Enable(view_.canRecord());
  scoreActs_->refresh();
  measureActs_->refresh();
}

}  // namespace trellis::gui
