// Where in the folders of the computer something goes: its place as it will be, and the button that chooses
// another folder. And words that flow over as many lines of a dialog as they need.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/gui/theme.h"

namespace trellis::gui {

std::filesystem::path documentsFolder();  // of whoever uses the computer

// Told the folder that was chosen; what it answers is shown as the place.
class PlaceRow {
 public:
  using Chosen = std::function<void(const std::filesystem::path& folder)>;

  PlaceRow(wxWindow& dialog, wxSizer& into, const std::string& id, Chosen chosen);
  void show(const std::filesystem::path& place);

 private:
  void choose();

  wxWindow& dialog_;
  Chosen chosen_;
  std::filesystem::path place_;
  wxStaticText* words_;
};

wxStaticText& addParagraph(wxWindow& dialog, wxSizer& into, const std::string& id, const wxString& words,
                           std::optional<Style> style = {});
void showParagraph(wxStaticText& paragraph, const wxString& words);  // hidden where there are none

}  // namespace trellis::gui
