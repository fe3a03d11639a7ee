#include "app/gui/panels/progress_panel.h"

#include <cmath>

#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/card.h"
#include "app/gui/fields.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

constexpr int kChartHeight = 170;
constexpr int kScrollStep = 16;

}  // namespace

ProgressPanel::ProgressPanel(wxWindow* parent, view::Workspace& workspace, model::ClientId client)
    : wxScrolledWindow(parent), view_(workspace, client) {
  SetScrollRate(0, FromDIP(kScrollStep));
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(chooser(), 0, wxEXPAND | wxTOP | wxBOTTOM, FromDIP(kCardSpace));
  empty_ = new wxStaticText(this, wxID_ANY, {});
  identify(*empty_, "progress.empty");
  addStyle(*empty_, Style::quiet);
  page->Add(empty_, 0, wxBOTTOM, FromDIP(kCardSpace));
  charts_ = new wxBoxSizer(wxVERTICAL);
  charts_->Add(heatStripCard(), 0, wxEXPAND | wxBOTTOM, FromDIP(kCardSpace));
  for (const model::Path path : model::kPaths)
    charts_->Add(pathCard(path), 0, wxEXPAND | wxBOTTOM, FromDIP(kCardSpace));
  page->Add(charts_, 0, wxEXPAND);
  SetSizer(page);
  subscription_ = view_.changed.subscribe([this] { show(); });
  view_.refresh();
}

wxSizer* ProgressPanel::chooser() {
  auto* label = new wxStaticText(this, wxID_ANY, _("In the relationship with"));
  relationship_ = new wxChoice(this, wxID_ANY);
  leaveWheelToPage(*relationship_);
  identify(*relationship_, "progress.relationship");
  labels(*label, *relationship_);
  relationship_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
    view_.choose(view_.relationships()[static_cast<std::size_t>(event.GetSelection())].id);
  });
  attendance_ = new wxStaticText(this, wxID_ANY, {});
  identify(*attendance_, "progress.attendance");
  addStyle(*attendance_, Style::quiet);
  auto* sizer = new wxBoxSizer(wxHORIZONTAL);
  sizer->Add(label, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kSmallSpace));
  sizer->Add(relationship_, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kCardSpace));
  sizer->Add(attendance_, 1, wxALIGN_CENTER_VERTICAL);
  return sizer;
}

wxWindow* ProgressPanel::heatStripCard() {
  auto* card = new Card(this, _("All ratings"));
  heatStrip_ = new ChartCanvas(card, "progress.heatStrip", _("All ratings"));
  heatStrip_->SetMinSize(FromDIP(wxSize(-1, kChartHeight)));
  heatStrip_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    CallAfter(&ProgressPanel::fitHeatStrip);
  });
  card->content().Add(heatStrip_, 1, wxEXPAND);
  return card;
}

wxWindow* ProgressPanel::pathCard(model::Path path) {
  auto* card = new Card(this);
  const std::string id = "progress." + std::string(keyOf(path));
  PathBlock& block = paths_[static_cast<std::size_t>(path)];
  block.name = &addLabel(card, card->content(), {}, Style::heading);
  block.sign = &addLabel(card, card->content(), {}, Style::quiet);
  block.characteristic = &addLabel(card, card->content(), {}, Style::quiet);
  identify(*block.sign, id + ".sign");
  identify(*block.characteristic, id + ".characteristic");
  block.chart = new ChartCanvas(card, id + ".chart", shown(keyOf(path)));
  block.chart->SetMinSize(FromDIP(wxSize(-1, kChartHeight)));
  card->content().Add(block.chart, 1, wxEXPAND | wxTOP, FromDIP(kSmallSpace));
  return card;
}

void ProgressPanel::show() {
  relationship_->Clear();
  for (const view::ProgressChoice& choice : view_.relationships()) {
    const int row = relationship_->Append(shown(choice.alias));
    if (choice.id == view_.relationship()) relationship_->SetSelection(row);
  }
  relationship_->Enable(!view_.relationships().empty());
  attendance_->SetLabelText(shown(view_.attendance()));
  const std::string empty = view_.emptyState();
  empty_->SetLabelText(shown(empty));
  empty_->Show(!empty.empty());
  charts_->ShowItems(empty.empty());
  if (empty.empty()) showCharts();
  FitInside();
}

void ProgressPanel::showCharts() {
  for (const view::PathProgressLine& line : view_.lines()) {
    const PathBlock& block = paths_[static_cast<std::size_t>(line.path)];
    block.name->SetLabelText(shown(line.name));
    block.sign->SetLabelText(shown(line.sign));
    block.characteristic->SetLabelText(shown(line.characteristic));
    block.chart->setChart([this, path = line.path](display::Size size, const display::TextMetrics& metrics) {
      return view_.pathChart(path, size, metrics);
    });
  }
  heatStrip_->setChart([this](display::Size size, const display::TextMetrics& metrics) {
    return view_.heatStrip(size.width, metrics);
  });
  fitHeatStrip();
}

// The strip is as tall as what it says needs, and that depends on how wide it is.
void ProgressPanel::fitHeatStrip() {
  const int height = static_cast<int>(std::ceil(heatStrip_->picture().size.height));
  if (height == 0 || height == heatStrip_->GetMinSize().y) return;
  heatStrip_->SetMinSize({-1, height});
  FitInside();
}

}  // namespace trellis::gui
