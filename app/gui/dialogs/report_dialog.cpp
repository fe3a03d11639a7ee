#include "app/gui/dialogs/report_dialog.h"

#include <algorithm>

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/utils.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/dialogs/wait_dialog.h"
#include "app/gui/fields.h"

namespace trellis::gui {
namespace {

constexpr int kChoicesWidth = 330;
constexpr int kLeastChoice = 120;
constexpr int kPreviewWidth = 560;
constexpr int kPreviewHeight = 740;
constexpr int kPartsHeight = 170;
constexpr int kRelationshipsHeight = 84;
constexpr int kSoon = 120;  // milliseconds after the last change

template <class Item, class Words>
std::vector<std::string> wordsOfAll(const std::vector<Item>& items, Words words) {
  std::vector<std::string> all;
  for (const Item& item : items) all.push_back(words(item));
  return all;
}

template <class Item, class Id>
int placeOf(const std::vector<Item>& items, const Id& id) {
  const auto found = std::ranges::find(items, id, &Item::id);
  return found == items.end() ? 0 : static_cast<int>(found - items.begin());
}

}  // namespace

ReportDialog::ReportDialog(wxWindow* parent, view::ReportView& view)
    : wxDialog(parent, wxID_ANY, _("Report"), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      view_(view),
      soon_(this) {
  identify(*this, "report", _("Report"));
  auto* left = new wxBoxSizer(wxVERTICAL);
  left->Add(choices(), 1, wxEXPAND);
  left->Add(buttons(), 0, wxEXPAND | wxTOP, FromDIP(kMediumSpace));
  preview_ = new PagePreview(this, "report.preview", _("The pages as they will be"));
  preview_->SetMinSize(FromDIP(wxSize(kPreviewWidth / 2, kPreviewHeight / 2)));
  auto* page = new wxBoxSizer(wxHORIZONTAL);
  page->Add(left, 0, wxEXPAND | wxALL, FromDIP(kPageSpace));
  page->Add(preview_, 1, wxEXPAND);
  SetSizerAndFit(page);
  SetSize(FromDIP(wxSize(kChoicesWidth + 2 * kPageSpace + kPreviewWidth, kPreviewHeight)));
  CentreOnParent();
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { update(); });
  update();
}

// A place of its own for a field, so that it can be hidden with its label.
wxSizer& ReportDialog::row(wxSizer& column, bool (view::ReportView::*isAsked)() const) {
  auto* place = new wxBoxSizer(wxVERTICAL);
  column.Add(place, 0, wxEXPAND | wxBOTTOM, FromDIP(kMediumSpace));
  rows_.push_back({place, isAsked});
  return *place;
}

wxSizer* ReportDialog::choices() {
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->SetMinSize(FromDIP(wxSize(kChoicesWidth, -1)));
  const auto& kinds = view_.kinds();
  kind_ = &addChoice(this, row(*column), "report.kind", _("Report"),
                     wordsOfAll(kinds, [](view::ReportKind kind) { return view::wordOf(kind); }));
  kind_->SetSelection(static_cast<int>(std::ranges::find(kinds, view_.request.kind) - kinds.begin()));
  relationship_ = &addChoice(this, row(*column, &view::ReportView::asksRelationship), "report.relationship",
                             _("In the relationship with"),
                             wordsOfAll(view_.relationships(), [](const auto& each) { return each.alias; }));
  relationship_->SetSelection(placeOf(view_.relationships(), view_.request.relationship));
  addRelationships(*column);
  session_ = &addChoice(this, row(*column, &view::ReportView::asksSession), "report.session", _("Session"),
                        wordsOfAll(view_.sessions(), [](const auto& each) { return each.words; }));
  session_->SetSelection(view_.request.session ? placeOf(view_.sessions(), *view_.request.session) : 0);
  path_ = &addChoice(this, row(*column, &view::ReportView::asksPath), "report.path", _("Path"),
                     view_.pathNames());
  path_->SetSelection(static_cast<int>(view_.request.path));
  addPeriod(*column);
  language_ = &addChoice(this, row(*column), "report.language", _("Language"), wordsOf<model::Language>());
  language_->SetSelection(static_cast<int>(view_.request.language));
  paper_ = &addChoice(this, row(*column), "report.paper", _("Paper"), {"A4", typed(_("Letter"))});
  paper_->SetSelection(static_cast<int>(view_.request.paper));
  for (wxChoice* choice : {kind_, relationship_, session_, path_, language_, paper_}) {
    choice->SetMinSize(FromDIP(wxSize(kLeastChoice, -1)));  // however long its words are
    choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
  }
  addPartsList(*column);
  return column;
}

void ReportDialog::addRelationships(wxSizer& column) {
  wxSizer& place = row(column, &view::ReportView::asksRelationships);
  auto& label = addLabel(this, place, _("In the relationships with"), Style::quiet);
  relationships_ =
      new wxCheckListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(-1, kRelationshipsHeight)));
  addStyle(*relationships_, Style::checks);
  identify(*relationships_, "report.relationships", _("In the relationships with"),
           _("What is not ticked stays out"));
  labels(label, *relationships_);
  place.Add(relationships_, 0, wxEXPAND | wxTOP, FromDIP(kTightSpace));
  for (const auto& each : view_.relationships()) {
    relationships_->Append(shown(each.alias));
    relationships_->Check(relationships_->GetCount() - 1,
                          !view_.request.leftOutRelationships.contains(each.id));
  }
  relationships_->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent&) { changed(); });
}

void ReportDialog::addPeriod(wxSizer& column) {
  wxSizer& place = row(column, &view::ReportView::asksPeriod);
  auto* dates = new wxBoxSizer(wxHORIZONTAL);
  auto* from = new wxBoxSizer(wxVERTICAL);
  auto* to = new wxBoxSizer(wxVERTICAL);
  dates->Add(from, 1, wxRIGHT, FromDIP(kSmallSpace));
  dates->Add(to, 1);
  place.Add(dates, 0, wxEXPAND);
  from_ = &addText(this, *from, "report.from", _("From"));
  to_ = &addText(this, *to, "report.to", _("To"));
  from_->SetHint(_("the first session"));
  to_->SetHint(_("today"));
  from_->ChangeValue(shown(written(view_.request.from)));
  to_->ChangeValue(shown(written(view_.request.to)));
  dateMessage_ = &addLabel(this, place, {}, Style::danger);
  identify(*dateMessage_, "report.dates.message");
  for (wxTextCtrl* date : {from_, to_}) date->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
}

void ReportDialog::addPartsList(wxSizer& column) {
  partsLabel_ = &addLabel(this, column, _("On the page"), Style::quiet);
  parts_ = new wxCheckListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(-1, kPartsHeight)));
  parts_->SetMinSize(FromDIP(wxSize(kChoicesWidth, kPartsHeight)));
  addStyle(*parts_, Style::checks);
  identify(*parts_, "report.parts", _("On the page"), _("What is not ticked stays out"));
  labels(*partsLabel_, *parts_);
  column.Add(parts_, 1, wxEXPAND | wxTOP, FromDIP(kTightSpace));
  parts_->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent& event) { onPart(event.GetInt()); });
  refusal_ = &addLabel(this, column, {}, Style::danger);
  identify(*refusal_, "report.refusal");
  confirm_ = &addCheck(this, column, "report.confirm", _("I have weighed who may read it"));
  confirm_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { update(); });
}

wxSizer* ReportDialog::buttons() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* cancel = new wxButton(this, wxID_CANCEL, _("Cancel"));
  print_ = new wxButton(this, wxID_PRINT, _("Print..."));
  save_ = new wxButton(this, wxID_SAVE, _("Save as PDF..."));
  identify(*cancel, "report.cancel", _("Cancel"));
  identify(*print_, "report.print", _("Print..."));
  identify(*save_, "report.save", _("Save as PDF..."));
  addStyle(*save_, Style::primary);
  save_->SetDefault();
  print_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { leave(wxID_PRINT); });
  save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { leave(wxID_SAVE); });
  row->Add(cancel, 0, wxALIGN_CENTER_VERTICAL);
  row->AddStretchSpacer();
  for (wxWindow* button : {print_, save_})
    row->Add(button, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(kSmallSpace));
  return row;
}

void ReportDialog::changed() {
  soon_.StartOnce(kSoon);
}

void ReportDialog::update() {
  soon_.Stop();
  read();
  showFields();
  if (const auto missing = view_.missing()) return showNone(shown(*missing));
  const wxBusyCursor busy;
  const auto made = waitUnlessStopped(this, _("Making the pages..."), [this](Pace& pace) {
    return store::finished([&] { return view_.make(std::ref(pace)); });
  });
  if (!made)
    return showNone(_("The pages were not made to the end. Any choice at the left makes them again."));
  pdf_ = made->pdf;
  preview_->show(pdf_);
  showParts(made->parts);
}

void ReportDialog::showNone(const wxString& why) {
  pdf_.clear();
  print_->Disable();
  preview_->clear(why);
  showParts({});
}

void ReportDialog::read() {
  model::FieldErrors unread;
  view::ReportRequest& request = view_.request;
  request.kind = view_.kinds()[static_cast<std::size_t>(kind_->GetSelection())];
  if (const int row = relationship_->GetSelection(); row != wxNOT_FOUND)
    request.relationship = view_.relationships()[static_cast<std::size_t>(row)].id;
  request.leftOutRelationships.clear();
  for (unsigned row = 0; row < relationships_->GetCount(); ++row)
    if (!relationships_->IsChecked(row)) request.leftOutRelationships.insert(view_.relationships()[row].id);
  if (const int row = session_->GetSelection(); row != wxNOT_FOUND)
    request.session = view_.sessions()[static_cast<std::size_t>(row)].id;
  request.path = chosen<decltype(request.path)>(*path_);
  request.from = readDate(*from_, "from", unread);
  request.to = readDate(*to_, "to", unread);
  request.language = chosen<model::Language>(*language_);
  request.paper = chosen<view::Paper>(*paper_);
  request.confirmUnsafePrint = confirm_->GetValue();
  dateMessage_->SetLabelText(unread.empty() ? wxString() : shown(unread.front().sentence));
  dateMessage_->Wrap(FromDIP(kChoicesWidth));
  dateMessage_->Show(!unread.empty());
}

void ReportDialog::showFields() {
  for (const Row& each : rows_) each.place->ShowItems(!each.isAsked || (view_.*each.isAsked)());
  const auto refusal = view_.refusal();
  const bool isForSafety = view_.needsConfirmation() || view_.request.confirmUnsafePrint;
  refusal_->SetLabelText(shown(refusal.value_or("")));
  refusal_->Wrap(FromDIP(kChoicesWidth));
  refusal_->Show(refusal.has_value());
  confirm_->Show(isForSafety);
  const bool areDatesRead = dateMessage_->GetLabelText().empty();
  if (!view_.asksPeriod()) dateMessage_->Hide();
  for (wxButton* button : {save_, print_}) button->Enable(!refusal && (areDatesRead || !view_.asksPeriod()));
  Layout();
}

// A section stands at the margin, its lines beneath it.
void ReportDialog::showParts(const std::vector<content::Part>& parts) {
  std::vector<std::string> keys;
  wxArrayString words;
  for (const auto& section : parts) {
    keys.push_back(section.key);
    words.push_back(shown(section.words));
    for (const auto& line : section.lines) {
      keys.push_back(line.key);
      words.push_back("      " + shown(line.words));
    }
  }
  if (keys != partKeys_) parts_->Set(words);
  partKeys_ = std::move(keys);
  for (std::size_t i = 0; i < partKeys_.size(); ++i)
    parts_->Check(static_cast<unsigned>(i), !view_.request.leftOut.contains(partKeys_[i]));
  partsLabel_->Show(!partKeys_.empty());
  parts_->Show(!partKeys_.empty());
  Layout();
}

void ReportDialog::onPart(int line) {
  const std::string& key = partKeys_[static_cast<std::size_t>(line)];
  if (parts_->IsChecked(static_cast<unsigned>(line)))
    view_.request.leftOut.erase(key);
  else
    view_.request.leftOut.insert(key);
  changed();
}

void ReportDialog::leave(int with) {
  if (soon_.IsRunning()) {
    update();
    if (pdf_.empty()) return;
  }
  if (save_->IsEnabled()) EndModal(with);
}

}  // namespace trellis::gui
