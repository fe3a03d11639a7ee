#include "app/gui/panels/session_note_card.h"

#include <algorithm>
#include <utility>

#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/dialogs/snippets_dialog.h"
#include "app/gui/scrolled_page.h"
#include "app/gui/snippet_typing.h"
#include "app/gui/spelling.h"
#include "app/gui/text_undo.h"
#include "app/gui/wrapped_text.h"

namespace trellis::gui {
namespace {

constexpr int kSectionLines = 4;
constexpr int kKeptLines = 3;
constexpr int kLeastFormat = 96;
constexpr int kColleagueLines = 3;

}  // namespace

SessionNoteCard::SessionNoteCard(wxWindow* parent, view::Workspace& workspace, view::SessionView& view,
                                 view::Snippets& snippets)
    : workspace_(workspace), view_(view), snippets_(snippets), card_(new Card(parent, _("Progress note"))) {
  keepPhrases_ = [this] { SnippetsDialog(wxGetTopLevelParent(card_), snippets_).ShowModal(); };
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  addFormats(*row);
  row->Add(newWay("session.phrases", _("Phrases..."), keepPhrases_), 0, wxALIGN_BOTTOM);
  row->Add(newWay("session.earlier", _("Earlier notes"), onEarlier), 0, wxALIGN_BOTTOM);
  card_->content().Add(row, 0, wxEXPAND | wxBOTTOM, card_->FromDIP(kMediumSpace));
  sections_ = new wxPanel(card_);
  card_->content().Add(sections_, 1, wxEXPAND);
  private_ = newWay("session.privateNote.open", _("Write psychotherapy note"), onPrivate);
  card_->content().Add(private_);
  colleague_ = new WrappedText(card_, kColleagueLines);
  identify(*colleague_, "session.privateNote.whose");
  addStyle(*colleague_, Style::quiet);
  card_->content().Add(colleague_, 0, wxEXPAND);
}

void SessionNoteCard::addFormats(wxSizer& row) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  format_ = &addChoice(card_, *column, "session.format", _("Format"), {});
  format_->SetMinSize(card_->FromDIP(wxSize(kLeastFormat, -1)));  // however long its words are
  row.Add(column, 1, wxRIGHT, card_->FromDIP(kSmallSpace));
  format_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
    const std::string key = formats_[static_cast<std::size_t>(event.GetSelection())].first;
    view_.chooseFormat(key);
    showFormat();  // the one before may be out of use
    showSections();
  });
}

wxButton* SessionNoteCard::newWay(const char* id, const wxString& label, std::function<void()>& way) {
  auto* button = new wxButton(card_, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
  identify(*button, id, label);
  addStyle(*button, Style::flat);
  button->Bind(wxEVT_BUTTON, [this, &way](wxCommandEvent&) {
    if (way) card_->CallAfter(way);
  });
  return button;
}

void SessionNoteCard::showAnew() {
  showFormat();
  last_ = nullptr;
  colleague_->setWords(shown(view_.colleaguesNote()));
  showSections();
  follow();
}

void SessionNoteCard::showFormat() {
  decltype(formats_) formats;
  for (const model::NoteFormat* format : view_.formats())
    formats.emplace_back(format->key, format->name.in(workspace_.language));
  if (formats != formats_) fillFormats(std::move(formats));
  const auto& note = view_.fields().note;
  format_->SetSelection(0);
  for (std::size_t i = 0; i < formats_.size(); ++i)
    if (note && formats_[i].first == note->format) format_->SetSelection(static_cast<int>(i));
  format_->Enable(view_.canEdit());
}

void SessionNoteCard::fillFormats(std::vector<std::pair<std::string, std::string>> formats) {
  formats_ = std::move(formats);
  format_->Clear();
  for (const auto& [key, name] : formats_) format_->Append(shown(name));
}

void SessionNoteCard::follow() {
  private_->Show(view_.isPrivateNoteMine());
  private_->Enable(view_.canWritePrivateNote() || !view_.privateNote().empty());
  colleague_->Show(!view_.colleaguesNote().empty());
  const wxString label =
      view_.privateNote().empty() ? _("Write psychotherapy note") : _("Open psychotherapy note");
  if (private_->GetLabel() == label) return;
  private_->SetLabel(label);
  identify(*private_, "session.privateNote.open", label);
}

void SessionNoteCard::quote(const std::string& quotation) {
  if (!view_.canEdit() || fields_.empty()) return;
  wxTextCtrl& field = last_ ? *last_ : *fields_.front().text;
  typeAtEnd(field, (field.IsEmpty() ? "" : "\n\n") + quotation);
  field.SetFocus();
}

void SessionNoteCard::followFormats() {
  view_.refreshFormats();
  showFormat();
  if (!areSectionsThere()) showSections();
}

bool SessionNoteCard::areSectionsThere() const {
  const auto isSame = [this](const Section& shown, const model::NoteSectionWords& section) {
    return shown.key == section.key && shown.title == section.title.in(workspace_.language);
  };
  return std::ranges::equal(fields_, view_.sections(), isSame);
}

// Made anew where the sections are others.
void SessionNoteCard::showSections() {
  if (hasKept_ || !view_.keptSections().empty() || !areSectionsThere()) makeSections();
  for (const Section& section : fields_) {
    beginAnew(*section.text, shown(view_.sectionText(section.key)));
    section.text->SetEditable(view_.canEdit());
    section.isNone->SetValue(view_.isNotApplicable(section.key));
    section.isNone->Enable(view_.canEdit());
  }
}

void SessionNoteCard::makeSections() {
  sections_->DestroyChildren();
  fields_.clear();
  last_ = nullptr;
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  for (const model::NoteSectionWords& section : view_.sections()) addSection(section, *sizer);
  const auto kept = view_.keptSections();
  hasKept_ = !kept.empty();
  for (const model::NoteSection& each : kept) addKept(each, *sizer);
  sections_->SetSizer(sizer);
  layOutAround(*card_);
}

void SessionNoteCard::addSection(const model::NoteSectionWords& section, wxSizer& into) {
  wxTextCtrl& field = addParagraphs(sections_, into, "session.note." + section.key,
                                    shown(section.title.in(workspace_.language)), kSectionLines);
  into.GetItem(&field)->SetProportion(1);
  describe(field, shown(section.hint.in(workspace_.language)));
  field.SetToolTip(shown(section.hint.in(workspace_.language)));
  checkSpelling(field, workspace_.language);
  expandSnippets(field, snippets_);
  field.Bind(wxEVT_TEXT,
             [this, &field, key = section.key](wxCommandEvent&) { view_.writeSection(key, typed(field)); });
  field.Bind(wxEVT_SET_FOCUS, [this, &field](wxFocusEvent& event) {
    event.Skip();
    last_ = &field;
  });
  fields_.push_back(
      {section.key, section.title.in(workspace_.language), &field, &addNotApplicable(section, into)});
}

wxCheckBox& SessionNoteCard::addNotApplicable(const model::NoteSectionWords& section, wxSizer& into) {
  const std::string id = "session.note." + section.key + ".notApplicable";
  wxCheckBox& none = addCheck(sections_, into, id, _("not applicable"));
  identify(none, id, wxString::Format(_("%s: not applicable"), shown(section.title.in(workspace_.language))));
  none.Bind(wxEVT_CHECKBOX, [this, key = section.key](wxCommandEvent& event) {
    view_.markNotApplicable(key, event.IsChecked());
  });
  into.AddSpacer(sections_->FromDIP(kSmallSpace));
  return none;
}

void SessionNoteCard::addKept(const model::NoteSection& section, wxSizer& into) {
  const wxString label =
      wxString::Format(_("Kept from another format: %s"), shown(view_.sectionTitle(section.key)));
  const std::string id = "session.kept." + section.key;
  wxTextCtrl& field = addParagraphs(sections_, into, id, label, kKeptLines);
  field.ChangeValue(shown(section.text.value_or("")));
  field.SetEditable(false);
  auto* move = new wxButton(sections_, wxID_ANY, _("Move into the section I write in"));
  identify(*move, id + ".move",
           wxString::Format(_("Move into the note: %s"), shown(view_.sectionTitle(section.key))));
  addStyle(*move, Style::flat);
  move->Enable(view_.canEdit());
  move->Bind(wxEVT_BUTTON, [this, key = section.key](wxCommandEvent&) {
    card_->CallAfter([this, key] { moveKept(key); });
  });
  into.Add(move);
  into.AddSpacer(sections_->FromDIP(kSmallSpace));
}

// Into the section that was written in last, or else the first.
void SessionNoteCard::moveKept(const std::string& kept) {
  if (fields_.empty()) return;
  const auto written = std::ranges::find(fields_, last_, &Section::text);
  view_.moveKept(kept, written == fields_.end() ? fields_.front().key : written->key);
  showSections();
}

}  // namespace trellis::gui
