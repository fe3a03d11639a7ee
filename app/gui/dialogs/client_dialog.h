// Who a client is, how to reach them and when they come next: for a new client and for a change.
// Binds to ClientForm, which says what is wrong.
#pragma once

#include "app/gui/dialogs/form_dialog.h"
#include "app/view/client_form.h"

namespace trellis::gui {

class ClientDialog final : public FormDialog {
 public:
  ClientDialog(wxWindow* parent, view::ClientForm& form);

 private:
  void addIdentity();
  void addContact();
  void addCourse();
  void addStatusSince();
  void readIdentity(model::FieldErrors& unread);
  void readContact();
  void readCourse(model::FieldErrors& unread);
  model::FieldErrors submit() override;

  view::ClientForm& form_;
  wxTextCtrl* legalName_ = nullptr;
  wxTextCtrl* preferredName_ = nullptr;
  wxTextCtrl* pronouns_ = nullptr;
  wxTextCtrl* dateOfBirth_ = nullptr;
  wxTextCtrl* phone_ = nullptr;
  wxTextCtrl* email_ = nullptr;
  wxTextCtrl* address_ = nullptr;
  wxTextCtrl* contactName_ = nullptr;
  wxTextCtrl* contactRelation_ = nullptr;
  wxTextCtrl* contactPhone_ = nullptr;
  wxTextCtrl* intakeDate_ = nullptr;
  wxChoice* status_ = nullptr;
  wxTextCtrl* statusSince_ = nullptr;  // of a client who is there already
  wxTextCtrl* nextDate_ = nullptr;
  wxTextCtrl* nextTime_ = nullptr;
  wxChoice* language_ = nullptr;
  wxChoice* clinician_ = nullptr;
  wxTextCtrl* referral_ = nullptr;
  wxTextCtrl* concerns_ = nullptr;
};

}  // namespace trellis::gui
