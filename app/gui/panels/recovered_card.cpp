#include "app/gui/panels/recovered_card.h"

#include <utility>

#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/fields.h"
#include "app/gui/wrapped_text.h"

namespace trellis::gui {
namespace {

constexpr int kMostLines = 3;  // of each text
constexpr int kLabelWidth = 160;

std::vector<view::RecordLine> changesIn(const view::Workspace& workspace, const view::SessionView& form) {
  return view::unsavedChanges(workspace, view::savedFields(workspace, form.session()), form.draft());
}

// wx lets the focus rest on a panel in which nothing takes it.
class WordsAlone final : public wxPanel {
 public:
  explicit WordsAlone(wxWindow* parent) : wxPanel(parent) { wxPanel::SetCanFocus(false); }
  void SetCanFocus(bool) override { wxPanel::SetCanFocus(false); }
};

}  // namespace

RecoveredCard::RecoveredCard(wxWindow* parent, const view::Workspace& workspace,
                             const view::SessionView& form, Acts acts)
    : workspace_(workspace), form_(form), acts_(std::move(acts)), card_(new Card(parent)) {
  identify(*card_, "recovered");
  heading_ = &addLabel(card_, card_->content(), {}, Style::heading);
  identify(*heading_, "recovered.heading");
  changes_ = new WordsAlone(card_);
  changes_->SetSizer(new wxBoxSizer(wxVERTICAL));
  card_->content().Add(changes_, 0, wxEXPAND);
  addButtons();
  card_->Hide();
}

void RecoveredCard::turnTo(view::SessionAutosave& autosave) {
  autosave_ = &autosave;
  changes_->DestroyChildren();
  changes_->GetSizer()->Clear();
  if (autosave.isRecovered()) addChanges(changesIn(workspace_, form_));
  shown_.reset();
  follow();
}

void RecoveredCard::addChanges(const std::vector<view::RecordLine>& changes) {
  for (std::size_t i = 0; i < changes.size(); ++i) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    wxStaticText& label = addLabel(changes_, *row, shown(changes[i].label), Style::tag);
    label.SetMinSize(card_->FromDIP(wxSize(kLabelWidth, -1)));
    auto* text = new WrappedText(changes_, kMostLines);
    identify(*text, "recovered.text." + std::to_string(i));
    text->setWords(shown(changes[i].text));
    row->Add(text, 1);
    changes_->GetSizer()->Add(row, 0, wxEXPAND | wxTOP, card_->FromDIP(kSmallSpace));
  }
}

void RecoveredCard::addButtons() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  save_ = addButton(*row, "recovered.save", _("Save it"), acts_.save);
  throwAway_ = addButton(*row, "session.throwAway", _("Throw it away"), [this] { throwAway(); });
  undo_ = addButton(*row, "recovered.undo", _("Undo"), [this] { bringBack(); });
  card_->content().Add(row, 0, wxTOP, card_->FromDIP(kSmallSpace));
}

wxButton* RecoveredCard::addButton(wxSizer& into, const char* id, const wxString& label,
                                   std::function<void()> act) {
  auto* button = new wxButton(card_, wxID_ANY, label);
  identify(*button, id, label);
  addStyle(*button, Style::flat);
  button->Bind(wxEVT_BUTTON, [this, act](wxCommandEvent&) { card_->CallAfter(act); });
  into.Add(button, 0, wxRIGHT, card_->FromDIP(kSmallSpace));
  return button;
}

void RecoveredCard::follow() {
  const bool isRecovered = autosave_->isRecovered();
  const bool canBringBack = autosave_->canBringBack();
  const std::pair now(isRecovered, canBringBack);
  if (shown_ == now) return;  // laying out at every key would be felt
  shown_ = now;
  showText(*heading_, isRecovered ? _("This was typed and not saved. It is back as it was.")
                                  : _("What was not saved is thrown away."));
  changes_->Show(isRecovered);
  save_->Show(isRecovered);
  throwAway_->Show(isRecovered);
  undo_->Show(canBringBack && !isRecovered);
  card_->Show(isRecovered || canBringBack);
  card_->Layout();
  card_->GetParent()->Layout();
}

void RecoveredCard::throwAway() {
  autosave_->throwAway();
  acts_.showAnew();
  follow();
  undo_->SetFocus();
}

void RecoveredCard::bringBack() {
  autosave_->bringBack();
  acts_.showAnew();
  follow();
}

}  // namespace trellis::gui
