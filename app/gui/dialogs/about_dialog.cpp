#include "app/gui/dialogs/about_dialog.h"

#include <gtk/gtk.h>
#include <poppler.h>
#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/textctrl.h>
#include <wx/utils.h>
#include <wx/versioninfo.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/fields.h"
#include "app/gui/program_icon.h"
#include "app/gui/theme.h"
#include "app/view/resources.h"
#include "app/view/words.h"

namespace trellis::gui {
namespace {

constexpr int kProgramIcon = 64;
const wxSize kWordsSize(560, 400);

// At its end; bold where it is a title. wx's own styles bring a ground of their own, which shows in the dark.
void append(GtkTextBuffer* buffer, const std::string& words, bool isTitle) {
  GtkTextIter end;
  gtk_text_buffer_get_end_iter(buffer, &end);
  const char* tag = isTitle ? "title" : nullptr;
  gtk_text_buffer_insert_with_tags_by_name(buffer, &end, words.c_str(), -1, tag, nullptr);
}

std::string numbered(unsigned major, unsigned minor, unsigned micro) {
  return std::to_string(major) + '.' + std::to_string(minor) + '.' + std::to_string(micro);
}

view::Versions versionsOfWindow() {
  const wxVersionInfo wx = wxGetLibraryVersionInfo();
  return {{"wxWidgets", numbered(static_cast<unsigned>(wx.GetMajor()), static_cast<unsigned>(wx.GetMinor()),
                                 static_cast<unsigned>(wx.GetMicro()))},
          {"GTK", numbered(gtk_get_major_version(), gtk_get_minor_version(), gtk_get_micro_version())},
          {"GLib", numbered(glib_major_version, glib_minor_version, glib_micro_version)},
          {"Poppler", poppler_get_version()}};
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
  page->Add(words(view::aboutParts(catalogue, view::resourceFolder(), versionsOfWindow())), 1,
            wxEXPAND | wxLEFT | wxRIGHT, FromDIP(kPageSpace));
  page->Add(close, 0, wxALIGN_RIGHT | wxALL, FromDIP(kCardSpace));
  SetSizerAndFit(page);
  CentreOnParent();
  close->SetFocus();
}

wxSizer* AboutDialog::heading() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  if (const wxBitmapBundle picture = programPicture(kProgramIcon); picture.IsOk())
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
                              wxTE_MULTILINE | wxTE_READONLY);
  identify(*text, "about.words", _("Licenses and sources"));
  padText(*text);
  GtkWidget* inner = gtk_bin_get_child(GTK_BIN(text->GetHandle()));
  GtkTextBuffer* buffer = gtk_text_view_get_buffer(GTK_TEXT_VIEW(inner));
  gtk_text_buffer_create_tag(buffer, "title", "weight", PANGO_WEIGHT_BOLD, nullptr);
  for (const view::AboutPart& part : parts) {
    append(buffer, part.title + '\n', true);
    append(buffer, view::joined(part.lines, "\n") + (&part == &parts.back() ? "" : "\n\n"), false);
  }
  text->SetInsertionPoint(0);
  return text;
}

}  // namespace trellis::gui
