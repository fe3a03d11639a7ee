// A value from 0 to 10, or 'not discussed', as a bar: set by a digit (1 and 0 make 10), by the arrows, by
// Home and End, or by the pointer; Delete and Backspace clear. The last session's value is a hollow mark and
// never taken over. Sends EVT_RATED when the person sets or clears the value.
#pragma once

#include <optional>
#include <string>

#include <wx/control.h>

#include "app/gui/accessibility.h"
#include "app/gui/ten_bar_picture.h"

namespace trellis::gui {

class TenBar final : public wxControl, public Accessible {
 public:
  TenBar(wxWindow* parent, const std::string& id, const wxString& name,
         display::Ink ink = display::Ink::accent);

  std::optional<int> value() const { return state_.value; }
  void show(std::optional<int> value, std::optional<int> lastSession);  // sends no event

  std::optional<AccessibleValue> accessibleValue() const override;
  void setAccessibleValue(double value) override;

 private:
  // Asked for at each painting; a control's own would be read off a widget made for it.
  wxVisualAttributes GetDefaultAttributes() const override { return GetClassDefaultAttributes(); }
  wxSize DoGetBestClientSize() const override;
  bool AcceptsFocus() const override { return IsEnabled(); }

  void set(std::optional<int> value);
  void typeDigit(int digit);
  bool takesKey(int key);
  void onPaint(wxPaintEvent& event);
  void onKey(wxKeyEvent& event);
  void onClick(wxMouseEvent& event);
  void onFocus(wxFocusEvent& event);

  TenState state_;
  bool isOneJustTyped_ = false;
};

}  // namespace trellis::gui
