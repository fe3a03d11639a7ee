#include "app/gui/panels/progress_panel.h"

#include <cmath>

#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/columns.h"
#include "app/gui/fields.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

constexpr int kPathChartHeight = 190;
constexpr int kFigureHeight = 120;  // until it is known how tall it must be
constexpr int kStoryLines = 14;
constexpr int kTogetherLines = 3;
constexpr int kEmptyLines = 3;
constexpr int kNumbersLines = 16;

std::string idOf(view::Figure figure) {
  switch (figure) {
    case view::Figure::relationships:
      return "relationships";
    case view::Figure::heatStrip:
      return "heatStrip";
    case view::Figure::boundaries:
      return "boundaryLog";
    case view::Figure::allBoundaries:
      return "allBoundaries";
    case view::Figure::giveAndTake:
      return "giveAndTake";
    case view::Figure::wellBeing:
      return "wellBeing";
    case view::Figure::goals:
      return "goals";
    case view::Figure::measures:
      return "measures";
  }
  return "";
}

wxString headingOf(view::Figure figure) {
  switch (figure) {
    case view::Figure::relationships:
      return _("All relationships, now against baseline");
    case view::Figure::heatStrip:
      return _("All ratings");
    case view::Figure::boundaries:
      return _("Boundaries and the guilt after them");
    case view::Figure::allBoundaries:
      return _("Boundaries in all relationships");
    case view::Figure::giveAndTake:
      return _("Give and take");
    case view::Figure::wellBeing:
      return _("Well-being, as the client reports it");
    case view::Figure::goals:
      return _("Goals");
    case view::Figure::measures:
      return _("Outside measures");
  }
  return {};
}

WrappedText* addWrapped(Card& card, const std::string& id, int lines) {
  auto* words = new WrappedText(&card, lines);
  identify(*words, id);
  addStyle(*words, Style::quiet);
  card.content().Add(words, 0, wxEXPAND | wxTOP, card.FromDIP(kTightSpace));
  return words;
}

wxString onLines(const std::vector<std::string>& sentences) {
  wxString all;
  for (const std::string& sentence : sentences) all += (all.empty() ? "" : "\n") + shown(sentence);
  return all;
}

}  // namespace

ProgressPanel::ProgressPanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts,
                             Navigator& navigator, model::ClientId client)
    : ScrolledPage(parent), view_(workspace, client), prompts_(prompts), navigator_(navigator) {
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(chooser(), 0, wxEXPAND | wxTOP | wxBOTTOM, FromDIP(kCardSpace));
  empty_ = new wxStaticText(&content(), wxID_ANY, {});
  identify(*empty_, "progress.empty");
  addStyle(*empty_, Style::quiet);
  page->Add(empty_, 0, wxBOTTOM, FromDIP(kCardSpace));
  charts_ = new wxBoxSizer(wxVERTICAL);
  charts_->Add(storyCard(), 0, wxEXPAND | wxBOTTOM, FromDIP(kCardSpace));
  for (const view::Figure figure : {view::Figure::relationships, view::Figure::heatStrip})
    charts_->Add(figureCard(figure), 0, wxEXPAND | wxBOTTOM, FromDIP(kCardSpace));
  for (const model::Path path : model::kPaths)
    charts_->Add(pathCard(path), 0, wxEXPAND | wxBOTTOM, FromDIP(kCardSpace));
  for (const view::Figure figure :
       {view::Figure::boundaries, view::Figure::allBoundaries, view::Figure::giveAndTake,
        view::Figure::wellBeing, view::Figure::goals, view::Figure::measures})
    charts_->Add(figureCard(figure), 0, wxEXPAND | wxBOTTOM, FromDIP(kCardSpace));
  page->Add(charts_, 0, wxEXPAND);
  setContent(page);
  Bind(EVT_CHART_CHOSEN,
       [this](wxCommandEvent& event) { navigator_.openSession(model::SessionId{event.GetExtraLong()}); });
  subscription_ = view_.changed.subscribe([this] { show(); });
  show();
}

void ProgressPanel::addRelationshipChoice(wxSizer& sizer) {
  auto* label = new wxStaticText(&content(), wxID_ANY, _("In the relationship with"));
  relationship_ = new wxChoice(&content(), wxID_ANY);
  chooseByLettersNotWheel(*relationship_);
  identify(*relationship_, "progress.relationship");
  labels(*label, *relationship_);
  relationship_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
    view_.choose(view_.relationships()[static_cast<std::size_t>(event.GetSelection())].id);
  });
  sizer.Add(label, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kSmallSpace));
  sizer.Add(relationship_, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kCardSpace));
}

void ProgressPanel::addPeriodChoice(wxSizer& sizer) {
  auto* label = new wxStaticText(&content(), wxID_ANY, _("In"));
  period_ = new wxChoice(&content(), wxID_ANY);
  chooseByLettersNotWheel(*period_);
  identify(*period_, "progress.period");
  labels(*label, *period_);
  for (const std::string& words : view::ProgressView::periods()) period_->Append(shown(words));
  period_->Bind(wxEVT_CHOICE,
                [this](wxCommandEvent&) { view_.choosePeriod(chosen<view::Period>(*period_)); });
  sizer.Add(label, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kSmallSpace));
  sizer.Add(period_, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kCardSpace));
}

wxSizer* ProgressPanel::chooser() {
  auto* choices = new wxBoxSizer(wxHORIZONTAL);
  addRelationshipChoice(*choices);
  addPeriodChoice(*choices);
  auto* said = new wxBoxSizer(wxHORIZONTAL);
  attendance_ = new wxStaticText(&content(), wxID_ANY, {});
  identify(*attendance_, "progress.attendance");
  addStyle(*attendance_, Style::quiet);
  said->Add(attendance_, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kMediumSpace));
  numbers_ = new wxCheckBox(&content(), wxID_ANY, _("&Numbers behind the words"));
  identify(*numbers_, "progress.numbers", _("Numbers behind the words"));
  numbers_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { show(); });
  said->Add(numbers_, 0, wxALIGN_CENTER_VERTICAL);
  auto* columns = new Columns(FromDIP(kSmallSpace));
  columns->addColumn(choices, 0);
  columns->addColumn(said, 1);
  return columns;
}

wxWindow* ProgressPanel::storyCard() {
  auto* card = new Card(&content(), _("What moved"));
  identify(*card, "progress.story.card", _("What moved"));
  story_ = addWrapped(*card, "progress.story", kStoryLines);
  return card;
}

ProgressPanel::MenuChart ProgressPanel::addChart(Card& card, wxSizer& heading, const std::string& id,
                                                 const wxString& name, std::optional<view::Figure> figure) {
  auto* chart = new ChartCanvas(&card, id, name);
  const std::string file = id.substr(id.find('.') + 1, id.rfind('.') - id.find('.') - 1);
  const ChartMenu& menu = menus_.emplace_back(
      *chart, file, [this, figure] { return view_.exportOf(figure); }, prompts_, navigator_);
  auto& button = menu.makeButton(&card, id + ".menu");
  heading.Add(&button, 0, wxALIGN_CENTER_VERTICAL);
  return {chart, &button};
}

wxWindow* ProgressPanel::figureCard(view::Figure figure) {
  auto* card = new Card(&content());
  const std::string id = "progress." + idOf(figure);
  auto* heading = new wxBoxSizer(wxHORIZONTAL);
  auto& words = addLabel(card, *heading, headingOf(figure), Style::heading);
  heading->GetItem(&words)->SetProportion(1);
  heading->GetItem(&words)->SetFlag(wxALIGN_CENTER_VERTICAL);
  FigureBlock& block = figures_[static_cast<std::size_t>(figure)];
  block.card = card;
  const MenuChart added = addChart(*card, *heading, id + ".chart", headingOf(figure), figure);
  block.chart = added.chart;
  block.menu = added.menu;
  card->content().Add(heading, 0, wxEXPAND | wxBOTTOM, FromDIP(kSmallSpace));
  block.empty = addWrapped(*card, id + ".empty", kEmptyLines);
  block.chart->SetMinSize(FromDIP(wxSize(-1, kFigureHeight)));
  block.chart->Bind(wxEVT_SIZE, [this, &block](wxSizeEvent& event) {
    event.Skip();
    CallAfter([this, &block] { fit(block); });
  });
  card->content().Add(block.chart, 1, wxEXPAND);
  return card;
}

wxWindow* ProgressPanel::pathCard(model::Path path) {
  auto* card = new Card(&content());
  const std::string id = "progress." + std::string(keyOf(path));
  PathBlock& block = paths_[static_cast<std::size_t>(path)];
  auto* heading = new wxBoxSizer(wxHORIZONTAL);
  block.name = &addLabel(card, *heading, {}, Style::heading);
  heading->GetItem(block.name)->SetProportion(1);
  heading->GetItem(block.name)->SetFlag(wxALIGN_CENTER_VERTICAL);
  block.chart = addChart(*card, *heading, id + ".chart", shown(keyOf(path)), std::nullopt).chart;
  card->content().Add(heading, 0, wxEXPAND);
  block.sign = &addLabel(card, card->content(), {}, Style::quiet);
  block.characteristic = &addLabel(card, card->content(), {}, Style::quiet);
  identify(*block.sign, id + ".sign");
  identify(*block.characteristic, id + ".characteristic");
  block.together = addWrapped(*card, id + ".together", kTogetherLines);
  block.numbers = addWrapped(*card, id + ".numbers", kNumbersLines);
  block.chart->SetMinSize(FromDIP(wxSize(-1, kPathChartHeight)));
  card->content().Add(block.chart, 1, wxEXPAND | wxTOP, FromDIP(kSmallSpace));
  return card;
}

void ProgressPanel::show() {
  showChoices();
  const std::string empty = view_.emptyState();
  empty_->SetLabelText(shown(empty));
  empty_->Show(!empty.empty());
  charts_->ShowItems(empty.empty());
  if (empty.empty()) {
    showStory();
    showPaths();
    showFigures();
  }
  FitInside();
}

void ProgressPanel::showChoices() {
  relationship_->Clear();
  for (const view::ProgressChoice& choice : view_.relationships()) {
    const int row = relationship_->Append(shown(choice.alias));
    if (choice.id == view_.relationship()) relationship_->SetSelection(row);
  }
  relationship_->Enable(!view_.relationships().empty());
  period_->SetSelection(static_cast<int>(view_.period()));
  attendance_->SetLabelText(shown(view_.attendance()));
}

void ProgressPanel::showStory() {
  story_->setWords(onLines(view_.story()));
}

void ProgressPanel::showPaths() {
  for (const view::PathProgressLine& line : view_.lines()) {
    const PathBlock& block = paths_[static_cast<std::size_t>(line.path)];
    block.name->SetLabelText(shown(line.name));
    block.sign->SetLabelText(shown(line.sign));
    block.characteristic->SetLabelText(shown(line.characteristic));
    block.together->Show(!line.together.empty());
    block.together->setWords(shown(line.together));
    block.numbers->Show(numbers_->GetValue() && !line.numbers.empty());
    block.numbers->setWords(onLines(line.numbers));
    block.chart->setChart([this, path = line.path](display::Size size, const display::TextMetrics& metrics) {
      return view_.pathChart(path, size, metrics);
    });
  }
}

void ProgressPanel::showFigures() {
  for (const view::Figure figure : view::kFigures) {
    FigureBlock& block = figures_[static_cast<std::size_t>(figure)];
    const bool isThere = view_.has(figure);
    const wxString empty = shown(view_.emptyState(figure));
    block.card->Show(isThere || !empty.empty());
    block.chart->Show(isThere);
    block.menu->Show(isThere);
    block.empty->Show(!empty.empty());
    block.empty->setWords(empty);
    if (!isThere) continue;
    block.chart->setChart([this, figure](display::Size size, const display::TextMetrics& metrics) {
      return view_.draw(figure, size.width, metrics);
    });
    fit(block);
  }
}

// A figure is as tall as what it says needs, and that depends on how wide it is.
void ProgressPanel::fit(FigureBlock& block) {
  const int height = static_cast<int>(std::ceil(block.chart->picture().size.height));
  if (height == 0 || height == block.chart->GetMinSize().y) return;
  block.chart->SetMinSize({-1, height});
  FitInside();
}

}  // namespace trellis::gui
