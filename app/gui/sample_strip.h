// The strip above every page of the sample practice: says what it is for as long as it is open, and leads to
// the person's own practice.
#pragma once

#include <functional>

#include <wx/panel.h>

namespace trellis::gui {

class SampleStrip final : public wxPanel {
 public:
  SampleStrip(wxWindow* parent, const std::function<void()>& leave);  // no button without `leave`

 private:
  void dress();
};

}  // namespace trellis::gui
