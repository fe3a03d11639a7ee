// What was removed or put aside last, in a sentence, and the button that brings it back. Takes no place while
// there is nothing to bring back.
#pragma once

#include <functional>
#include <string>

#include <wx/intl.h>
#include <wx/panel.h>
#include <wx/stattext.h>

namespace trellis::gui {

class UndoStrip final : public wxPanel {
 public:
  UndoStrip(wxWindow* parent, const std::string& id, std::function<void()> undo,
            const wxString& verb = _("Undo"));

  void tell(const wxString& sentence);  // blank: nothing was removed

 private:
  wxStaticText* removed_;
};

}  // namespace trellis::gui
