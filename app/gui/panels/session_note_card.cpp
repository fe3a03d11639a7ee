#include "app/gui/panels/session_note_card.h"

#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"

namespace trellis::gui {
namespace {

constexpr int kSectionLines = 4;
constexpr int kPrivateLines = 3;

}  // namespace

SessionNoteCard::SessionNoteCard(wxWindow* parent, const view::Workspace& workspace, view::SessionView& view)
    : workspace_(workspace), view_(view), card_(new Card(parent, _("Progress note"))) {
  addFormats();
  sections_ = new wxPanel(card_);
  card_->content().Add(sections_, 1, wxEXPAND);
  addPrivateNote();
  showSections();
}

void SessionNoteCard::addFormats() {
  std::vector<std::string> names;
  for (const model::NoteFormat& format : view_.formats())
    names.push_back(format.name.in(workspace_.language));
  format_ = &addChoice(card_, card_->content(), "session.format", _("Format"), names);
  card_->content().AddSpacer(card_->FromDIP(kMediumSpace));
  const auto& note = view_.fields().note;
  for (std::size_t i = 0; i < view_.formats().size(); ++i)
    if (note && view_.formats()[i].key == note->format) format_->SetSelection(static_cast<int>(i));
  format_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
    view_.chooseFormat(view_.formats()[static_cast<std::size_t>(event.GetSelection())].key);
    showSections();
  });
}

void SessionNoteCard::addPrivateNote() {
  wxTextCtrl& field = addParagraphs(card_, card_->content(), "session.privateNote",
                                    _("Psychotherapy note (private)"), kPrivateLines);
  const wxString promise = _("Your own analysis: in no report, export or search.");
  describe(field, promise);
  field.SetToolTip(promise);
  field.ChangeValue(shown(view_.privateNote()));
  field.Bind(wxEVT_TEXT, [this, &field](wxCommandEvent&) { view_.writePrivateNote(typed(field)); });
}

void SessionNoteCard::showSections() {
  sections_->DestroyChildren();
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  for (const model::NoteSectionWords& section : view_.sections()) addSection(section, *sizer);
  for (const model::NoteSection& kept : view_.keptSections()) addKept(kept, *sizer);
  sections_->SetSizer(sizer);
  card_->GetParent()->Layout();
}

void SessionNoteCard::addSection(const model::NoteSectionWords& section, wxSizer& into) {
  const std::string id = "session.note." + section.key;
  wxTextCtrl& field =
      addParagraphs(sections_, into, id, shown(section.title.in(workspace_.language)), kSectionLines);
  into.GetItem(&field)->SetProportion(1);
  describe(field, shown(section.hint.in(workspace_.language)));
  field.SetToolTip(shown(section.hint.in(workspace_.language)));
  field.ChangeValue(shown(view_.sectionText(section.key)));
  field.Bind(wxEVT_TEXT,
             [this, &field, key = section.key](wxCommandEvent&) { view_.writeSection(key, typed(field)); });
  wxCheckBox& none = addCheck(sections_, into, id + ".notApplicable", _("not applicable"));
  identify(none, id + ".notApplicable",
           wxString::Format(_("%s: not applicable"), shown(section.title.in(workspace_.language))));
  none.SetValue(view_.isNotApplicable(section.key));
  none.Bind(wxEVT_CHECKBOX, [this, key = section.key](wxCommandEvent& event) {
    view_.markNotApplicable(key, event.IsChecked());
  });
  into.AddSpacer(sections_->FromDIP(kMediumSpace));
}

void SessionNoteCard::addKept(const model::NoteSection& section, wxSizer& into) {
  const wxString label = wxString::Format(_("Kept from another format: %s"), shown(titleOf(section.key)));
  wxTextCtrl& field = addParagraphs(sections_, into, "session.kept." + section.key, label, kPrivateLines);
  field.ChangeValue(shown(section.text.value_or("")));
  field.SetEditable(false);
  into.AddSpacer(sections_->FromDIP(kMediumSpace));
}

std::string SessionNoteCard::titleOf(const std::string& section) const {
  for (const model::NoteFormat& format : view_.formats())
    for (const model::NoteSectionWords& each : format.sections)
      if (each.key == section) return each.title.in(workspace_.language);
  return section;
}

}  // namespace trellis::gui
