#include "app/gui/panels/search_panel.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/card.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

std::string cell(const view::SearchLine& line, unsigned column) {
  switch (column) {
    case 0:
      return escaped(line.name);
    case 1:
      return escaped(line.date);
    case 2:
      return escaped(line.where);
    default:
      return escaped(line.before) + "<b>" + escaped(line.hit) + "</b>" + escaped(line.after);
  }
}

}  // namespace

SearchPanel::SearchPanel(wxWindow* parent, view::Workspace& workspace, Navigator& navigator)
    : wxPanel(parent),
      navigator_(navigator),
      view_(workspace),
      words_(new wxSearchCtrl(this, wxID_ANY)),
      summary_(new wxStaticText(this, wxID_ANY, {})) {
  identify(*words_, "search.words", _("Words to search for"));
  identify(*summary_, "search.summary");
  addStyle(*summary_, Style::quiet);
  words_->SetDescriptiveText(_("Words in notes, evidence lines, tasks and names"));
  words_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { view_.search(typed(words_->GetValue())); });
  auto* title = new wxStaticText(this, wxID_ANY, _("Search"));
  addStyle(*title, Style::title);
  auto* card = new Card(this);
  hits_ =
      new ListTable(card, "search.hits", _("Hits"),
                    {{_("Client"), 160, wxALIGN_LEFT, true},
                     {_("Date"), 110, wxALIGN_LEFT, true},
                     {_("Where"), 160, wxALIGN_LEFT, true},
                     {_("Sentence"), 560, wxALIGN_LEFT, true}},
                    [this](std::size_t row, unsigned column) { return cell(view_.lines()[row], column); });
  hits_->onOpen = [this](std::size_t row) { open(row); };
  card->content().Add(hits_, 1, wxEXPAND);
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(title, 0, wxALL, FromDIP(kPageSpace));
  page->Add(words_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(kPageSpace));
  page->Add(summary_, 0, wxLEFT | wxTOP | wxBOTTOM, FromDIP(kPageSpace));
  page->Add(card, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  SetSizer(page);
  subscription_ = view_.changed.subscribe([this] { show(); });
  show();
}

void SearchPanel::beginTyping() {
  words_->SetFocus();
  words_->SelectAll();
}

void SearchPanel::show() {
  summary_->SetLabelText(shown(view_.summary()));
  hits_->fill(view_.lines().size(), {});
}

void SearchPanel::open(std::size_t row) {
  const view::SearchLine line = view_.lines()[row];
  if (line.session) return navigator_.openSession(*line.session);
  navigator_.openClient(line.client);
}

}  // namespace trellis::gui
