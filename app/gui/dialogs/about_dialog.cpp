#include "app/gui/dialogs/about_dialog.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/textctrl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/fields.h"
#include "app/gui/program_icon.h"
#include "app/gui/theme.h"
#include "app/view/resources.h"
#include "app/view/words.h"

namespace trellis::gui {
namespace {

constexpr int kIconSize = 64;
const wxSize kWordsSize(560, 400);

wxString joinedLines(const std::vector<std::string>& lines) {
  return shown(view::joined(lines, "\n"));
}

}  // namespace

AboutDialog::AboutDialog(wxWindow* parent, const model::Catalogue& catalogue)
    : wxDialog(parent, wxID_ANY, _("About Trellis"), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
  identify(*this, "about", _("About Trellis"));
  auto* close = new wxButton(this, wxID_CANCEL, _("Close"));
  identify(*close, "about.close", _("Close"));
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(heading(), 0, wxEXPAND | wxALL, FromDIP(kPageSpace));
  page->Add(words(view::aboutParts(catalogue, view::resourceFolder())), 1, wxEXPAND | wxLEFT | wxRIGHT,
            FromDIP(kPageSpace));
  page->Add(close, 0, wxALIGN_RIGHT | wxALL, FromDIP(kCardSpace));
  SetSizerAndFit(page);
  CentreOnParent();
  close->SetFocus();
}

wxSizer* AboutDialog::heading() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  if (const wxBitmapBundle picture = programPicture(kIconSize); picture.IsOk())
    row->Add(new wxStaticBitmap(this, wxID_ANY, picture), 0, wxRIGHT, FromDIP(kCardSpace));
  auto* lines = new wxBoxSizer(wxVERTICAL);
  addLabel(this, *lines, "Trellis", Style::title);
  wxStaticText& version =
      addLabel(this, *lines, shown(view::phrase("Version %1", {view::programVersion()})), Style::quiet);
  identify(version, "about.version");
  addLabel(this, *lines, _("From codependence to interdependence, session by session"), Style::quiet);
  row->Add(lines, 1, wxALIGN_CENTER_VERTICAL);
  return row;
}

wxWindow* AboutDialog::words(const std::vector<view::AboutPart>& parts) {
  auto* text = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, FromDIP(kWordsSize),
                              wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2);
  identify(*text, "about.words", _("Licenses and sources"));
  wxTextAttr plain;
  plain.SetFont(text->GetFont());
  wxTextAttr strong;
  strong.SetFont(text->GetFont().Bold());
  for (const view::AboutPart& part : parts) {
    text->SetDefaultStyle(strong);
    text->AppendText(shown(part.title) + "\n");
    text->SetDefaultStyle(plain);
    text->AppendText(joinedLines(part.lines) + "\n\n");
  }
  text->SetInsertionPoint(0);
  return text;
}

}  // namespace trellis::gui
