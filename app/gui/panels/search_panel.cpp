#include "app/gui/panels/search_panel.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/card.h"
#include "app/gui/columns.h"
#include "app/gui/fields.h"
#include "app/gui/theme.h"
#include "app/view/words.h"

namespace trellis::gui {
namespace {

// A search may take longer than a key: it waits until the typing pauses.
constexpr int kPauseMilliseconds = 90;
constexpr int kWhoseShare = 3;
constexpr int kWhereShare = 2;

std::string sentence(const view::SearchLine& line) {
  std::string words;
  for (const view::SearchRun& run : line.sentence)
    words += run.isHit ? "<b>" + escaped(run.words) + "</b>" : escaped(run.words);
  return words;
}

std::string cell(const view::SearchLine& line, unsigned column) {
  switch (column) {
    case 0:
      return escaped(line.name);
    case 1:
      return escaped(line.date);
    case 2:
      return escaped(line.state);
    case 3:
      return escaped(line.where);
    default:
      return sentence(line);
  }
}

wxSizer* addColumn(wxSizer& row, int proportion, int space) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  row.Add(column, proportion, wxRIGHT, space);
  return column;
}

}  // namespace

SearchPanel::SearchPanel(wxWindow* parent, view::Workspace& workspace, Navigator& navigator)
    : wxPanel(parent), navigator_(navigator), view_(workspace), pause_(this) {
  auto* title = new wxStaticText(this, wxID_ANY, _("Search"));
  addStyle(*title, Style::title);
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(title, 0, wxALL, FromDIP(kPageSpace));
  page->Add(wordsRow(), 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(kPageSpace));
  page->Add(filterRow(), 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(kPageSpace));
  trouble_ = new wxStaticText(this, wxID_ANY, {});
  identify(*trouble_, "search.trouble");
  addStyle(*trouble_, Style::danger);
  trouble_->Hide();
  page->Add(trouble_, 0, wxLEFT | wxTOP, FromDIP(kPageSpace));
  summary_ = new wxStaticText(this, wxID_ANY, {});
  identify(*summary_, "search.summary");
  addStyle(*summary_, Style::quiet);
  page->Add(summary_, 0, wxLEFT | wxTOP | wxBOTTOM, FromDIP(kPageSpace));
  auto* card = new Card(this);
  hits_ =
      new ListTable(card, "search.hits", _("Hits"),
                    {{_("Client"), 150, wxALIGN_LEFT, true},
                     {.title = _("Date"),
                      .width = 100,
                      .isMarkup = true,
                      .shownWhole = shown(view::shortDate(view::wideDate()))},
                     {_("Note"), 100, wxALIGN_LEFT, true},
                     {_("Where"), 170, wxALIGN_LEFT, true},
                     {_("Sentence"), 560, wxALIGN_LEFT, true}},
                    [this](std::size_t row, unsigned column) { return cell(view_.lines()[row], column); });
  hits_->onOpen = [this](std::size_t row) { open(row); };
  card->content().Add(hits_, 1, wxEXPAND);
  page->Add(card, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  SetSizer(page);
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { search(); });
  subscription_ = view_.changed.subscribe([this] { show(); });
  show();
}

wxSizer* SearchPanel::wordsRow() {
  words_ = new wxSearchCtrl(this, wxID_ANY);
  identify(*words_, "search.words", _("Words to search for"));
  words_->SetDescriptiveText(_("Words in notes, evidence lines, tasks, goals, names and all other fields"));
  words_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { searchSoon(); });
  words_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    if (event.GetKeyCode() != WXK_DOWN && event.GetKeyCode() != WXK_RETURN) return event.Skip();
    search();
    if (view_.lines().empty()) return;
    hits_->select(0);
    hits_->list().SetFocus();
  });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(words_, 1);
  return row;
}

wxSizer* SearchPanel::filterRow() {
  auto* whose = new wxBoxSizer(wxHORIZONTAL);
  auto* where = new wxBoxSizer(wxHORIZONTAL);
  const int space = FromDIP(kMediumSpace);
  client_ = &addText(this, *addColumn(*whose, 2, space), "search.client", _("Client"));
  from_ = &addText(this, *addColumn(*whose, 1, space), "search.from", _("From (year-month-day)"));
  to_ = &addText(this, *addColumn(*whose, 1, 0), "search.to", _("To (year-month-day)"));
  place_ = &addChoice(this, *addColumn(*where, 1, space), "search.place", _("Where"),
                      wordsOf<view::SearchPlace>());
  wxSizer& last = *addColumn(*where, 1, 0);
  addLabel(this, last, _("Private"), Style::tag);
  private_ = &addCheck(this, last, "search.private", _("My psychotherapy notes too"));
  auto* row = new Columns(space);
  row->addColumn(whose, kWhoseShare);
  row->addColumn(where, kWhereShare);
  for (wxTextCtrl* field : {client_, from_, to_})
    field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { searchSoon(); });
  place_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { search(); });
  private_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { view_.searchPrivateNotes(private_->GetValue()); });
  return row;
}

void SearchPanel::beginTyping() {
  // Each time anew: what is private is asked for deliberately.
  private_->SetValue(false);
  view_.searchPrivateNotes(false);
  words_->SetFocus();
  words_->SelectAll();
}

void SearchPanel::searchIn(model::ClientId client, const std::string& name) {
  client_->ChangeValue(shown(name));
  view_.searchOnly(client, name);
}

void SearchPanel::forget(model::ClientId client) {
  const std::string before = view_.filters().client;
  view_.forget(client);
  if (view_.filters().client != before) client_->ChangeValue({});
}

void SearchPanel::searchSoon() {
  pause_.StartOnce(kPauseMilliseconds);
}

void SearchPanel::search() {
  pause_.Stop();
  model::FieldErrors errors;
  view_.filter({.client = typed(*client_),
                .from = readDate(*from_, "from", errors),
                .to = readDate(*to_, "to", errors),
                .place = chosen<view::SearchPlace>(*place_)});
  trouble_->Show(!errors.empty());
  showText(*trouble_, errors.empty() ? wxString() : shown(errors.front().sentence));
  const std::string words = typed(words_->GetValue());
  if (words != view_.words()) view_.search(words);
  Layout();
}

void SearchPanel::show() {
  showText(*summary_, shown(view_.summary()));
  hits_->fill(view_.lines().size(), {});
}

void SearchPanel::open(std::size_t row) {
  const view::SearchLine line = view_.lines()[row];
  if (line.session) return navigator_.openSessionAt(*line.session, line.field);
  navigator_.openClientAt(line.client, line.place);
}

}  // namespace trellis::gui
