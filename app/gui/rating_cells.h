// A rating from 0 to 4, or 'not discussed': five cells set by a digit, by the pointer, or by Space on the
// framed level. Delete and Backspace clear, arrows move the frame, E asks for the evidence line, Up and Down
// leave for another path. The last session's value is shown as a ring and never taken over.
#pragma once

#include <optional>
#include <string>

#include <wx/control.h>

#include "app/gui/accessibility.h"
#include "app/gui/rating_picture.h"

namespace trellis::gui {

wxDECLARE_EVENT(EVT_RATED, wxCommandEvent);             // the person set or cleared the rating: see rating()
wxDECLARE_EVENT(EVT_LEVEL_CONSIDERED, wxCommandEvent);  // the frame or the pointer came to level GetInt()
wxDECLARE_EVENT(EVT_EVIDENCE_WANTED, wxCommandEvent);
wxDECLARE_EVENT(EVT_PATH_LEFT, wxCommandEvent);  // GetInt(): 1 to the next path, -1 to the one before

class RatingCells final : public wxControl, public Accessible {
 public:
  RatingCells(wxWindow* parent, const std::string& id, const wxString& name,
              const CellLook& look = kUsualCells);

  std::optional<int> rating() const { return state_.rating; }

  // Shows values; sends no event.
  void show(std::optional<int> rating, std::optional<int> lastSession);
  void setWords(const wxString& unrated, const wxString& rated);  // beside the cells

  std::optional<AccessibleValue> accessibleValue() const override;
  void setAccessibleValue(double value) override;

 private:
  // Asked for at each painting; a control's own would be read off a widget made for it.
  wxVisualAttributes GetDefaultAttributes() const override { return GetClassDefaultAttributes(); }
  wxSize DoGetBestClientSize() const override;
  bool AcceptsFocus() const override { return IsEnabled(); }

  void rate(std::optional<int> rating);
  void consider(int level);
  void tell(wxEventType type, int number = 0);
  bool takesKey(int key);
  void onPaint(wxPaintEvent& event);
  void onKey(wxKeyEvent& event);
  void onClick(wxMouseEvent& event);
  void onMotion(wxMouseEvent& event);
  void onFocus(wxFocusEvent& event);

  CellLook look_;
  RatingState state_;
  std::optional<int> pointed_;
};

}  // namespace trellis::gui
