// A note format of the practice's own: its name, and a row for each section with its title and a hint of what
// belongs there, to be moved up and down and taken out. A section that a draft is written in cannot be taken
// out. Binds to NoteFormats.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>

#include <wx/button.h>
#include <wx/stattext.h>

#include "app/gui/dialogs/form_dialog.h"
#include "app/view/note_formats.h"

namespace trellis::gui {

class NoteFormatDialog final : public FormDialog {
 public:
  NoteFormatDialog(wxWindow* parent, view::NoteFormats& formats, std::optional<std::size_t> row);

 private:
  // The key is of the section, and goes where its title goes; no eye sees it.
  struct SectionRow {
    wxSizer* sizer = nullptr;
    wxTextCtrl* key = nullptr;
    wxTextCtrl* title = nullptr;
    wxTextCtrl* hint = nullptr;
    wxButton* up = nullptr;
    wxButton* down = nullptr;
    wxButton* remove = nullptr;
  };

  model::FieldErrors submit() override;
  void addSections(const std::vector<model::OwnSection>& sections);
  void addHeadings();
  void addRow(std::size_t row, const model::OwnSection& section);
  wxTextCtrl& addField(wxSizer& into, std::size_t row, const std::string& field, const wxString& name,
                       const std::string& value, int width);
  void addActs(wxSizer& into, std::size_t row);
  static void level(SectionRow& row);
  void addRule();
  void more();
  void swap(std::size_t one, std::size_t other);
  void moveTo(std::size_t from, std::size_t to);
  void takeOut(std::size_t row);
  void showRows();
  void showActs();
  std::size_t lastTyped() const;  // how many rows there are up to the last that has words

  view::NoteFormats& formats_;
  std::optional<std::size_t> row_;
  std::set<std::string> written_;
  wxTextCtrl* name_;
  std::array<SectionRow, model::kMostOwnSections> rows_;
  std::size_t shown_ = 0;
  wxButton* more_ = nullptr;
};

}  // namespace trellis::gui
