// What is missing before the note can be signed, beside the form and not over it: each entry is a button that
// leads to its field. Binds to Signing, follows the form as it is filled, and is hidden until somebody wants
// to sign. `sign` is what its last button does.
#pragma once

#include <functional>
#include <vector>

#include <wx/button.h>
#include <wx/stattext.h>

#include "app/gui/card.h"
#include "app/view/signing.h"

namespace trellis::gui {

class SigningCard final {
 public:
  // The parent holds the form's fields, under their names.
  SigningCard(wxWindow* parent, view::Signing signing, std::function<void()> sign);

  Card& card() { return *card_; }
  void showAnew();  // closed
  void open();      // shows what is missing, with the focus on the first of it
  void follow();    // after a change to the form

 private:
  void addHead();
  void addFoot();
  void show();
  void list(const std::vector<view::OpenEntry>& entries);
  void close();
  void leadTo(const std::string& field);

  view::Signing signing_;
  std::function<void()> sign_;
  Card* card_;
  wxStaticText* summary_ = nullptr;
  wxPanel* entries_ = nullptr;
  wxButton* signNow_ = nullptr;
  std::vector<view::OpenEntry> listed_;
};

}  // namespace trellis::gui
