// A form in a dialog: fields in columns, messages at the fields that are wrong, and nothing typed is
// lost, also where the practice is locked or the computer stops meanwhile: the form comes back as it was.
// Save asks `submit`; the dialog closes only when that returns no errors. Errors are matched to fields by
// their name; an error of no field here is said above the buttons.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <wx/dialog.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include "app/gui/fields.h"
#include "app/view/keeping_trouble.h"
#include "app/view/kept_forms.h"
#include "core/model/field_error.h"

namespace trellis::gui {

class FormKeeper;

class FormDialog : public wxDialog {
 public:
  // Errors of the last attempt, for whoever wants to know why it is still open.
  const model::FieldErrors& errors() const { return errors_; }

  ~FormDialog() override;
  // What is typed, in case the program does not end well: every moment, and before the practice is closed.
  // False where the disk refuses; the form says why.
  bool keepNow();
  // What opens it once more: where it is cancelled, what was typed may be brought back.
  void reopensWith(std::function<void()> again) { again_ = std::move(again); }
  void leave() { isLeft_ = true; }  // what was kept outlives this dialog, until the form is opened again

 protected:
  FormDialog(wxWindow* parent, const std::string& id, const wxString& title, const wxString& save,
             int columns = 2);

  wxTextCtrl& text(const std::string& field, const wxString& label, const std::string& value);
  // As wide as the form: a text above its fields, a line or a text beneath them.
  wxTextCtrl& leading(const std::string& field, const wxString& label, const std::string& value);
  wxTextCtrl& line(const std::string& field, const wxString& label, const std::string& value);
  wxTextCtrl& paragraphs(const std::string& field, const wxString& label, const std::string& value);
  wxChoice& choice(const std::string& field, const wxString& label, const std::vector<std::string>& words,
                   int value);
  // With an entry for nothing before its words.
  wxChoice& choiceOrNothing(const std::string& field, const wxString& label, const wxString& nothing,
                            const std::vector<std::string>& words, std::optional<int> value);
  wxCheckBox& check(const std::string& field, const wxString& label, bool value);
  wxTextCtrl& hidden(const std::string& field, const wxString& label);  // a passphrase: dots for letters
  // A field that the dialog made itself: what is typed is kept, and what is wrong said beneath it.
  wxTextCtrl& kept(wxTextCtrl& control, const std::string& field, const std::string& value, wxSizer& into);
  wxSizer& wide() { return *wide_; }
  void leaveOut() { cell(); }               // the next field begins a row
  void keepForPractice() { client_ = {}; }  // before `finish`: wherever it is opened
  void keepNever();                         // before `finish`: what is typed here is to be forgotten
  void finish();                            // after the last field

  virtual model::FieldErrors submit() = 0;

 private:
  struct Place {
    wxWindow* field;
    wxStaticText* message;
  };

  wxSizer& cell();
  void addMessage(const std::string& field, wxWindow& control, wxSizer& into);
  view::FormText formText() const;
  void giveBack();
  void sayTrouble();
  void onSave();
  void showErrors();

  std::string id_;
  wxFlexGridSizer* grid_;
  wxSizer* wide_;
  wxStaticText* general_;
  std::map<std::string, Place> places_;
  std::vector<std::pair<std::string, wxWindow*>> keepable_;
  FormKeeper* keeper_ = nullptr;
  view::KeptForms* kept_ = nullptr;
  model::ClientId client_;  // whose form it is; none of the practice's own
  view::FormText begun_;
  view::KeepingTrouble trouble_;
  std::string told_;  // of it
  wxTimer timer_;
  bool isLeft_ = false;
  std::function<void()> again_;
  model::FieldErrors errors_;
};

}  // namespace trellis::gui
