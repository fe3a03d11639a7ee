#include "app/gui/dialogs/place_row.h"

#include <utility>

#include <wx/dirdlg.h>
#include <wx/intl.h>
#include <wx/stdpaths.h>

#include "app/gui/accessibility.h"
#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/fields.h"

namespace trellis::gui {
namespace {

constexpr int kParagraphWidth = 600;

}  // namespace

std::filesystem::path documentsFolder() {
  return std::filesystem::path(typed(wxStandardPaths::Get().GetDocumentsDir()));
}

PlaceRow::PlaceRow(wxWindow& dialog, wxSizer& into, const std::string& id, Chosen chosen)
    : dialog_(dialog), chosen_(std::move(chosen)) {
  into.AddSpacer(dialog.FromDIP(kSmallSpace));
  addLabel(&dialog, into, _("Where it goes"), Style::tag);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  words_ = new wxStaticText(&dialog, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                            wxST_ELLIPSIZE_MIDDLE | wxST_NO_AUTORESIZE);
  identify(*words_, id + ".place");
  row->Add(words_, 1, wxALIGN_CENTER_VERTICAL);
  addActButton(&dialog, *row, id + ".choose", _("Choose folder..."), Style::flat, [this] { choose(); });
  into.Add(row, 0, wxEXPAND);
}

void PlaceRow::show(const std::filesystem::path& place) {
  place_ = place;
  showText(*words_, shown(place.string()));
  words_->SetToolTip(shown(place.string()));
}

void PlaceRow::choose() {
  wxDirDialog dialog(&dialog_, _("In which folder should it be saved?"), shown(place_.parent_path().string()),
                     wxDD_DIR_MUST_EXIST);
  if (dialog.ShowModal() == wxID_OK) chosen_(std::filesystem::path(typed(dialog.GetPath())));
}

wxStaticText& addParagraph(wxWindow& dialog, wxSizer& into, const std::string& id, const wxString& words,
                           std::optional<Style> style) {
  auto& paragraph = *new wxStaticText(&dialog, wxID_ANY, {});
  if (style) addStyle(paragraph, *style);
  identify(paragraph, id);
  into.Add(&paragraph);
  into.AddSpacer(dialog.FromDIP(kSmallSpace));
  showParagraph(paragraph, words);
  return paragraph;
}

void showParagraph(wxStaticText& paragraph, const wxString& words) {
  paragraph.SetLabelText(words);
  paragraph.Wrap(paragraph.FromDIP(kParagraphWidth));
  paragraph.Show(!words.empty());
}

}  // namespace trellis::gui
