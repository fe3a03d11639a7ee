#include "app/gui/dialogs/form_dialog.h"

#include <wx/button.h>
#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/form_keeper.h"
#include "app/view/screen_words.h"

namespace trellis::gui {
namespace {

constexpr int kFieldWidth = 280;
constexpr int kTextLines = 3;
constexpr int kKeepingTick = 1500;  // milliseconds: of what is typed, two seconds are lost at most

FormKeeper* keeperOf(wxWindow* parent) {
  for (wxWindow* each = parent; each; each = each->GetParent())
    if (auto* keeper = dynamic_cast<FormKeeper*>(each)) return keeper;
  return nullptr;
}

std::string valueOf(const wxWindow& field) {
  if (const auto* choice = dynamic_cast<const wxChoice*>(&field))
    return std::to_string(choice->GetSelection());
  if (const auto* check = dynamic_cast<const wxCheckBox*>(&field)) return check->GetValue() ? "1" : "0";
  return typed(dynamic_cast<const wxTextCtrl&>(field));
}

// As if it was typed: whoever listens to the field hears it.
void setValue(wxWindow& field, const std::string& value) {
  if (auto* text = dynamic_cast<wxTextCtrl*>(&field)) return text->SetValue(shown(value));
  auto* choice = dynamic_cast<wxChoice*>(&field);
  if (choice)
    choice->SetSelection(std::stoi(value));
  else
    dynamic_cast<wxCheckBox&>(field).SetValue(value == "1");
  wxCommandEvent event(choice ? wxEVT_CHOICE : wxEVT_CHECKBOX, field.GetId());
  event.SetEventObject(&field);
  event.SetInt(choice ? choice->GetSelection() : value == "1");
  field.ProcessWindowEvent(event);
}

}  // namespace

FormDialog::FormDialog(wxWindow* parent, const std::string& id, const wxString& title, const wxString& save,
                       int columns)
    : wxDialog(parent, wxID_ANY, title, wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      id_(id),
      grid_(new wxFlexGridSizer(columns, FromDIP(wxSize(kPageSpace, kMediumSpace)))),
      wide_(new wxBoxSizer(wxVERTICAL)),
      general_(new wxStaticText(this, wxID_ANY, {})) {
  keeper_ = keeperOf(parent);
  if (keeper_) {
    kept_ = &keeper_->keptForms();
    client_ = keeper_->clientOfForms();
  }
  identify(*this, id, title);
  identify(*general_, id + ".message");
  addStyle(*general_, Style::danger);
  for (int column = 0; column < columns; ++column) grid_->AddGrowableCol(static_cast<std::size_t>(column), 1);
  auto* ok = new wxButton(this, wxID_OK, save);
  auto* cancel = new wxButton(this, wxID_CANCEL, _("Cancel"));
  identify(*ok, id + ".save", save);
  identify(*cancel, id + ".cancel", _("Cancel"));
  addStyle(*ok, Style::primary);
  ok->SetDefault();
  ok->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { onSave(); });
  auto* buttons = new wxBoxSizer(wxHORIZONTAL);
  buttons->Add(general_, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kMediumSpace));
  buttons->Add(cancel, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kSmallSpace));
  buttons->Add(ok, 0, wxALIGN_CENTER_VERTICAL);
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(grid_, 0, wxEXPAND | wxALL, FromDIP(kPageSpace));
  page->Add(wide_, 1, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(kPageSpace));
  page->Add(buttons, 0, wxEXPAND | wxALL, FromDIP(kPageSpace));
  SetSizer(page);
}

wxSizer& FormDialog::cell() {
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  sizer->SetMinSize(FromDIP(wxSize(kFieldWidth, -1)));
  grid_->Add(sizer, 1, wxEXPAND);
  return *sizer;
}

void FormDialog::addMessage(const std::string& field, wxWindow& control, wxSizer& into) {
  wxStaticText& message = addLabel(this, into, {}, Style::danger);
  identify(message, id_ + "." + field + ".message");
  message.Hide();
  places_[field] = {&control, &message};
}

wxTextCtrl& FormDialog::text(const std::string& field, const wxString& label, const std::string& value) {
  wxSizer& into = cell();
  return kept(addText(this, into, id_ + "." + field, label), field, value, into);
}

wxTextCtrl& FormDialog::leading(const std::string& field, const wxString& label, const std::string& value) {
  auto* above = new wxBoxSizer(wxVERTICAL);
  GetSizer()->Insert(0, above, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(kPageSpace));
  return kept(addParagraphs(this, *above, id_ + "." + field, label, kTextLines), field, value, *above);
}

wxTextCtrl& FormDialog::line(const std::string& field, const wxString& label, const std::string& value) {
  wxTextCtrl& control = kept(addText(this, *wide_, id_ + "." + field, label), field, value, *wide_);
  wide_->AddSpacer(FromDIP(kSmallSpace));
  return control;
}

wxTextCtrl& FormDialog::paragraphs(const std::string& field, const wxString& label,
                                   const std::string& value) {
  wxTextCtrl& control =
      kept(addParagraphs(this, *wide_, id_ + "." + field, label, kTextLines), field, value, *wide_);
  wide_->AddSpacer(FromDIP(kMediumSpace));
  return control;
}

wxTextCtrl& FormDialog::kept(wxTextCtrl& control, const std::string& field, const std::string& value,
                             wxSizer& into) {
  control.ChangeValue(shown(value));
  addMessage(field, control, into);
  keepable_.emplace_back(field, &control);
  return control;
}

wxChoice& FormDialog::choice(const std::string& field, const wxString& label,
                             const std::vector<std::string>& words, int value) {
  wxSizer& into = cell();
  wxChoice& control = addChoice(this, into, id_ + "." + field, label, words);
  control.SetSelection(value);
  addMessage(field, control, into);
  keepable_.emplace_back(field, &control);
  return control;
}

wxChoice& FormDialog::choiceOrNothing(const std::string& field, const wxString& label,
                                      const wxString& nothing, const std::vector<std::string>& words,
                                      std::optional<int> value) {
  std::vector<std::string> entries{typed(nothing)};
  entries.insert(entries.end(), words.begin(), words.end());
  return choice(field, label, entries, value ? *value + 1 : 0);
}

wxCheckBox& FormDialog::check(const std::string& field, const wxString& label, bool value) {
  wxCheckBox& control = addCheck(this, *wide_, id_ + "." + field, label);
  control.SetValue(value);
  keepable_.emplace_back(field, &control);
  return control;
}

wxTextCtrl& FormDialog::hidden(const std::string& field, const wxString& label) {
  wxSizer& into = cell();
  wxTextCtrl& control = addHidden(this, into, id_ + "." + field, label);
  addMessage(field, control, into);
  return control;
}

void FormDialog::finish() {
  // Buttons were made first; Tab goes through the fields before them.
  FindWindow(wxID_CANCEL)->MoveAfterInTabOrder(GetChildren().GetLast()->GetData());
  FindWindow(wxID_OK)->MoveAfterInTabOrder(FindWindow(wxID_CANCEL));
  begun_ = formText();
  giveBack();
  timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { keepNow(); });
  timer_.Start(kKeepingTick);
  GetSizer()->SetSizeHints(this);
  CentreOnParent();
}

FormDialog::~FormDialog() {
  if (!kept_ || isLeft_) return;
  // Where the disk refuses, it comes back once more: that loses nothing.
  trouble_.attempt([this] { kept_->drop(begun_); });
  const auto text = formText();
  if (again_ && GetReturnCode() == wxID_CANCEL && text.isTyped()) keeper_->putAside(text, GetTitle(), again_);
}

view::FormText FormDialog::formText() const {
  view::FormText text{.form = id_, .fields = {}, .client = client_};
  for (const auto& [name, field] : keepable_) {
    const std::string value = valueOf(*field);
    const std::size_t at = text.fields.size();
    text.fields.push_back({name, at < begun_.fields.size() ? begun_.fields[at].shown : value, value});
  }
  return text;
}

bool FormDialog::keepNow() {
  if (!kept_) return true;
  const bool isDone = trouble_.attempt([this] {
    const auto text = formText();
    if (text.isTyped())
      kept_->keep(text);
    else
      kept_->drop(begun_);
  });
  sayTrouble();
  return isDone;
}

void FormDialog::sayTrouble() {
  const std::string& words = trouble_.trouble().empty() ? trouble_.relief() : trouble_.trouble();
  if (words == told_) return;
  told_ = words;
  general_->SetLabelText(shown(words));
  GetSizer()->SetSizeHints(this);
}

void FormDialog::keepNever() {
  kept_ = nullptr;
}

void FormDialog::giveBack() {
  const auto text = kept_ ? kept_->of(begun_) : std::nullopt;
  if (!text) return;
  for (std::size_t i = 0; i < keepable_.size(); ++i)
    if (text->fields[i].typed != text->fields[i].shown) setValue(*keepable_[i].second, text->fields[i].typed);
  general_->SetLabelText(_("What you had typed here and not saved is back."));
}

void FormDialog::onSave() {
  errors_ = submit();
  if (errors_.empty()) return EndModal(wxID_OK);
  showErrors();
}

void FormDialog::showErrors() {
  for (auto& [field, place] : places_) place.message->Hide();
  general_->SetLabelText({});
  wxWindow* first = nullptr;
  for (const model::FieldError& error : errors_) {
    const auto place = places_.find(error.field);
    wxStaticText* message = place == places_.end() ? general_ : place->second.message;
    message->SetLabelText(shown(view::told(error.sentence)));
    message->Wrap(FromDIP(kFieldWidth));
    message->Show();
    if (!first && place != places_.end()) first = place->second.field;
  }
  if (first) first->SetFocus();
  GetSizer()->SetSizeHints(this);
}

}  // namespace trellis::gui
