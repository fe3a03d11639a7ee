// The progress note by the sections of its format, and below it, kept apart, the psychotherapy note.
// Binds to SessionView; another format keeps what was written.
#pragma once

#include <vector>

#include <wx/panel.h>

#include "app/gui/card.h"
#include "app/gui/fields.h"
#include "app/view/session_view.h"

namespace trellis::gui {

class SessionNoteCard final {
 public:
  SessionNoteCard(wxWindow* parent, const view::Workspace& workspace, view::SessionView& view);

  Card& card() { return *card_; }

 private:
  void addFormats();
  void addPrivateNote();
  void showSections();
  void addSection(const model::NoteSectionWords& section, wxSizer& into);
  std::string titleOf(const std::string& section) const;
  void addKept(const model::NoteSection& section, wxSizer& into);

  const view::Workspace& workspace_;
  view::SessionView& view_;
  Card* card_;
  wxChoice* format_ = nullptr;
  wxPanel* sections_ = nullptr;
};

}  // namespace trellis::gui
