#include "app/gui/dialogs/note_format_dialog.h"

#include <algorithm>

#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/wrapped_text.h"

namespace trellis::gui {
namespace {

constexpr std::size_t kFirstRows = 3;  // of a new format
constexpr int kSectionTitleWidth = 190;
constexpr int kSectionHintWidth = 300;
constexpr int kFormatRuleLines = 3;
constexpr std::size_t kMessagePlace = 1;  // beneath its field

model::OwnFormatFields fieldsAt(const view::NoteFormats& formats, std::optional<std::size_t> row) {
  return row ? formats.fieldsOf(*row) : model::OwnFormatFields{};
}

std::string sectionField(std::size_t row, const std::string& field) {
  return model::entry("sections", row) + '.' + field;
}

wxString sectionNamed(const wxString& words, std::size_t row) {
  return wxString::Format(words, static_cast<int>(row) + 1);
}

}  // namespace

NoteFormatDialog::NoteFormatDialog(wxWindow* parent, view::NoteFormats& formats,
                                   std::optional<std::size_t> row)
    : FormDialog(parent, "noteFormat", row ? _("Note format") : _("New note format"),
                 row ? _("Save") : _("Add format"), 1),
      formats_(formats),
      row_(row),
      written_(row ? formats.sectionsInDrafts(*row) : std::set<std::string>{}),
      name_(&text("name", _("Name of the format"), fieldsAt(formats, row).name)) {
  keepForPractice();
  addSections(fieldsAt(formats, row).sections);
  finish();
  showRows();
  name_->SetFocus();
}

void NoteFormatDialog::addSections(const std::vector<model::OwnSection>& sections) {
  addHeadings();
  for (std::size_t row = 0; row < rows_.size(); ++row)
    addRow(row, row < sections.size() ? sections[row] : model::OwnSection{});
  shown_ = row_ ? sections.size() : kFirstRows;
  auto* foot = new wxBoxSizer(wxHORIZONTAL);
  more_ = &addActButton(this, *foot, "noteFormat.more", _("Add a section"), Style::flat, [this] { more(); });
  wide().Add(foot, 0, wxEXPAND | wxTOP | wxBOTTOM, FromDIP(kTightSpace));
  addRule();
}

void NoteFormatDialog::addHeadings() {
  addLabel(this, wide(), _("Sections, in the order of the note"), Style::tag);
  wide().AddSpacer(FromDIP(kTightSpace));
}

void NoteFormatDialog::addRow(std::size_t row, const model::OwnSection& section) {
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  SectionRow& made = rows_[row];
  made.sizer = line;
  made.key = &addField(*line, row, "key", sectionNamed(_("Key of section %d"), row), section.key, 0);
  made.key->Hide();
  made.title = &addField(*line, row, "title", sectionNamed(_("Title of section %d"), row), section.title,
                         kSectionTitleWidth);
  made.hint = &addField(*line, row, "hint", sectionNamed(_("Section %d: what belongs there"), row),
                        section.hint.value_or(""), kSectionHintWidth);
  made.title->SetHint(_("Title"));
  made.hint->SetHint(_("What belongs there (may be empty)"));
  made.title->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
    event.Skip();
    showActs();
  });
  addActs(*line, row);
  level(made);
  wide().Add(line, 0, wxEXPAND | wxBOTTOM, FromDIP(kTightSpace));
}

wxTextCtrl& NoteFormatDialog::addField(wxSizer& into, std::size_t row, const std::string& field,
                                       const wxString& name, const std::string& value, int width) {
  auto* cell = new wxBoxSizer(wxVERTICAL);
  auto* control = new wxTextCtrl(this, wxID_ANY);
  control->SetMinSize(FromDIP(wxSize(width, -1)));
  identify(*control, "noteFormat." + sectionField(row, field), name);
  cell->Add(control, 0, wxEXPAND);
  into.Add(cell, width, wxRIGHT, FromDIP(width > 0 ? kSmallSpace : 0));
  return kept(*control, sectionField(row, field), value, *cell);
}

void NoteFormatDialog::addActs(wxSizer& into, std::size_t row) {
  const std::string id = "noteFormat." + model::entry("sections", row);
  SectionRow& made = rows_[row];
  made.up = &addActButton(
      this, into, id + ".up", _("Up"), Style::flat, [this, row] { moveTo(row, row - 1); },
      sectionNamed(_("Move section %d up"), row));
  made.down = &addActButton(
      this, into, id + ".down", _("Down"), Style::flat, [this, row] { moveTo(row, row + 1); },
      sectionNamed(_("Move section %d down"), row));
  made.remove = &addActButton(
      this, into, id + ".remove", _("Remove"), Style::flat, [this, row] { takeOut(row); },
      sectionNamed(_("Remove section %d"), row));
}

// Fields and acts stand on one line, also where a message stands beneath a field.
void NoteFormatDialog::level(SectionRow& row) {
  for (wxButton* act : {row.up, row.down, row.remove}) row.sizer->GetItem(act)->SetFlag(wxALIGN_TOP);
  const int above = std::max(0, (row.up->GetBestSize().y - row.title->GetBestSize().y) / 2);
  for (wxTextCtrl* field : {row.title, row.hint}) {
    wxSizerItem& place = *field->GetContainingSizer()->GetItem(field);
    place.SetFlag(wxEXPAND | wxTOP);
    place.SetBorder(above);
  }
}

void NoteFormatDialog::addRule() {
  auto* rule = new WrappedText(this, kFormatRuleLines);
  addStyle(*rule, Style::quiet);
  rule->setWords(_(
      "Drafts follow what you change here. Signed notes keep the sections and titles they were signed with. "
      "A section that a draft is written in cannot be removed."));
  identify(*rule, "noteFormat.rule");
  wide().Add(rule, 0, wxEXPAND | wxBOTTOM, FromDIP(kTightSpace));
}

void NoteFormatDialog::more() {
  if (shown_ == rows_.size()) return;
  ++shown_;
  showRows();
  rows_[shown_ - 1].title->SetFocus();
}

void NoteFormatDialog::swap(std::size_t one, std::size_t other) {
  for (wxTextCtrl* SectionRow::*field : {&SectionRow::key, &SectionRow::title, &SectionRow::hint}) {
    wxTextCtrl& here = *(rows_[one].*field);
    wxTextCtrl& there = *(rows_[other].*field);
    const wxString words = here.GetValue();
    here.ChangeValue(there.GetValue());
    there.ChangeValue(words);
  }
}

// The focus goes along, so that a section can be moved on by the same key.
void NoteFormatDialog::moveTo(std::size_t from, std::size_t to) {
  swap(from, to);
  showActs();
  wxButton* again = to < from ? rows_[to].up : rows_[to].down;
  (again->IsEnabled() ? static_cast<wxWindow*>(again) : rows_[to].title)->SetFocus();
}

void NoteFormatDialog::takeOut(std::size_t row) {
  for (wxTextCtrl* field : {rows_[row].key, rows_[row].title, rows_[row].hint}) field->ChangeValue({});
  for (std::size_t below = row + 1; below < shown_; ++below) swap(below - 1, below);
  --shown_;
  showRows();
  rows_[std::min(row, shown_ - 1)].title->SetFocus();
}

std::size_t NoteFormatDialog::lastTyped() const {
  std::size_t rows = rows_.size();
  while (rows > 0 && rows_[rows - 1].title->IsEmpty() && rows_[rows - 1].hint->IsEmpty()) --rows;
  return rows;
}

// What was typed before a lock and came back may be more than there was.
void NoteFormatDialog::showRows() {
  shown_ = std::max({shown_, lastTyped(), std::size_t{1}});
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    rows_[row].sizer->ShowItems(row < shown_);
    rows_[row].key->GetContainingSizer()->ShowItems(false);
    for (wxTextCtrl* field : {rows_[row].title, rows_[row].hint})
      field->GetContainingSizer()->Hide(kMessagePlace);
  }
  more_->Enable(shown_ < rows_.size());
  showActs();
  GetSizer()->SetSizeHints(this);
}

void NoteFormatDialog::showActs() {
  for (std::size_t row = 0; row < shown_; ++row) {
    rows_[row].up->Enable(row > 0);
    rows_[row].down->Enable(row + 1 < shown_);
    rows_[row].remove->Enable(shown_ > 1 && !written_.contains(typed(*rows_[row].key)));
  }
}

// Rows without a word are no sections. Errors are told of the row where the section stands.
model::FieldErrors NoteFormatDialog::submit() {
  model::OwnFormatFields fields{.name = typed(name_->GetValue().Strip(wxString::both))};
  std::vector<std::size_t> places;
  for (std::size_t row = 0; row < shown_; ++row) {
    model::OwnSection section{.key = typed(*rows_[row].key),
                              .title = typed(rows_[row].title->GetValue().Strip(wxString::both)),
                              .hint = model::textOrNothing(typed(*rows_[row].hint))};
    if (section.title.empty() && !section.hint && section.key.empty()) continue;
    fields.sections.push_back(std::move(section));
    places.push_back(row);
  }
  model::FieldErrors errors = formats_.save(row_, std::move(fields));
  for (model::FieldError& error : errors)
    for (std::size_t i = places.size(); i-- > 0;)
      if (error.field == sectionField(i, "title")) {
        error.field = sectionField(places[i], "title");
        break;
      }
  return errors;
}

}  // namespace trellis::gui
