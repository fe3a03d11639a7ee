// The progress note by the sections of its format. Another format keeps what was written: where sections
// correspond it moves, the rest stays in view and can be moved by hand. Binds to SessionView.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <wx/button.h>
#include <wx/panel.h>

#include "app/gui/card.h"
#include "app/gui/fields.h"
#include "app/view/session_view.h"
#include "app/view/snippets.h"

namespace trellis::gui {

class WrappedText;

class SessionNoteCard final {
 public:
  SessionNoteCard(wxWindow* parent, view::Workspace& workspace, view::SessionView& view,
                  view::Snippets& snippets);

  Card& card() { return *card_; }
  void showAnew();
  void followFormats();                      // as the practice has them now
  void follow();                             // the way to the psychotherapy note says whether there is one
  void quote(const std::string& quotation);  // into the section that was written in last

  std::function<void()> onEarlier;
  std::function<void()> onPrivate;

 private:
  void addFormats(wxSizer& row);
  wxButton* newWay(const char* id, const wxString& label, std::function<void()>& way);
  void showFormat();
  void fillFormats(std::vector<std::pair<std::string, std::string>> formats);
  bool areSectionsThere() const;
  void showSections();
  void makeSections();
  void addSection(const model::NoteSectionWords& section, wxSizer& into);
  wxCheckBox& addNotApplicable(const model::NoteSectionWords& section, wxSizer& into);
  void addKept(const model::NoteSection& section, wxSizer& into);
  void moveKept(const std::string& kept);

  const view::Workspace& workspace_;
  view::SessionView& view_;
  view::Snippets& snippets_;
  std::function<void()> keepPhrases_;
  Card* card_;
  wxChoice* format_ = nullptr;
  std::vector<std::pair<std::string, std::string>> formats_;  // in the choice: keys and names
  wxButton* private_ = nullptr;
  WrappedText* colleague_ = nullptr;
  wxPanel* sections_ = nullptr;
  struct Section {
    std::string key;
    std::string title;
    wxTextCtrl* text;
    wxCheckBox* isNone;
  };
  std::vector<Section> fields_;  // in their order
  bool hasKept_ = false;         // text of another format beneath them
  wxTextCtrl* last_ = nullptr;   // written in last
};

}  // namespace trellis::gui
