#include "app/gui/dialogs/letterhead_dialog.h"

#include <algorithm>

#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/image.h>
#include <wx/intl.h>
#include <wx/log.h>
#include <wx/mstream.h>
#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"

namespace trellis::gui {
namespace {

constexpr int kLargestLogo = 1200;  // pixels: sharp on paper at the size of a letterhead

std::string pngOf(wxImage image) {
  const double shrink = static_cast<double>(kLargestLogo) / std::max(image.GetWidth(), image.GetHeight());
  if (shrink < 1)
    image.Rescale(std::max(1, static_cast<int>(image.GetWidth() * shrink)),
                  std::max(1, static_cast<int>(image.GetHeight() * shrink)), wxIMAGE_QUALITY_HIGH);
  wxMemoryOutputStream stream;
  image.SaveFile(stream, wxBITMAP_TYPE_PNG);
  std::string bytes(stream.GetSize(), '\0');
  stream.CopyTo(bytes.data(), bytes.size());
  return bytes;
}

}  // namespace

LetterheadDialog::LetterheadDialog(wxWindow* parent, view::LetterheadForm& form)
    : FormDialog(parent, "letterhead", _("Letterhead"), _("Save")),
      form_(form),
      name_(&text("name", _("Name of the practice"), form.practice.name)),
      phone_(&text("phone", _("Phone"), form.practice.phone.value_or(""))),
      email_(&text("email", _("E-mail"), form.practice.email.value_or(""))),
      emergencyLine_(&text("emergencyLine", _("Emergency line, such as '988, at any hour'"),
                           form.practice.emergencyLine.value_or(""))),
      address_(&paragraphs("address", _("Address"), form.practice.address.value_or(""))) {
  for (wxImageHandler* handler :
       {static_cast<wxImageHandler*>(new wxPNGHandler), static_cast<wxImageHandler*>(new wxJPEGHandler)}) {
    if (wxImage::FindHandler(handler->GetName()))
      delete handler;
    else
      wxImage::AddHandler(handler);
  }
  addLogo();
  finish();
}

void LetterheadDialog::addLogo() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  logo_ = new wxStaticText(this, wxID_ANY, {});
  identify(*logo_, "letterhead.logo");
  auto* choose = new wxButton(this, wxID_ANY, _("Choose logo..."));
  identify(*choose, "letterhead.chooseLogo", _("Choose logo"));
  choose->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter(&LetterheadDialog::chooseLogo); });
  remove_ = new wxButton(this, wxID_ANY, _("Remove"));
  identify(*remove_, "letterhead.removeLogo", _("Remove the logo"));
  remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    form_.practice.logo.reset();
    showLogo();
  });
  row->Add(logo_, 1, wxALIGN_CENTER_VERTICAL);
  row->Add(choose, 0, wxLEFT, FromDIP(kSmallSpace));
  row->Add(remove_, 0, wxLEFT, FromDIP(kSmallSpace));
  wide().Add(row, 0, wxEXPAND);
  showLogo();
}

void LetterheadDialog::chooseLogo() {
  wxFileDialog dialog(this, _("Which picture is the logo?"), {}, {},
                      _("Pictures") + "|*.png;*.jpg;*.jpeg;*.PNG;*.JPG;*.JPEG",
                      wxFD_OPEN | wxFD_FILE_MUST_EXIST);
  if (dialog.ShowModal() != wxID_OK) return;
  const wxLogNull quiet;  // what cannot be read is said at the field
  const wxImage image(dialog.GetPath());
  if (!image.IsOk()) return showText(*logo_, _("This file is no PNG or JPEG picture."));
  form_.practice.logo = pngOf(image);
  showLogo();
}

void LetterheadDialog::showLogo() {
  showText(*logo_, shown(form_.logoWords()));
  remove_->Enable(form_.practice.logo.has_value());
}

model::FieldErrors LetterheadDialog::submit() {
  form_.practice.name = typed(name_->GetValue().Strip(wxString::both));
  form_.practice.phone = model::textOrNothing(typed(*phone_));
  form_.practice.email = model::textOrNothing(typed(*email_));
  form_.practice.emergencyLine = model::textOrNothing(typed(*emergencyLine_));
  form_.practice.address = model::textOrNothing(typed(*address_));
  return form_.save();
}

}  // namespace trellis::gui
