#include "app/gui/window_place.h"

#include <map>
#include <sstream>

#include <wx/display.h>

#include "app/gui/bind.h"

namespace trellis::gui {
namespace {

constexpr const char* kWindow = "window";

// wx's own fields: "x=12 y=40 w=1320"; it is asked to write by a const call.
class Fields final : public wxTopLevelWindow::GeometrySerializer {
 public:
  Fields() = default;
  explicit Fields(const std::string& words) {
    std::istringstream in(words);
    for (std::string name; std::getline(in, name, '=');)
      if (int value = 0; in >> value >> std::ws) values_[name] = value;
  }
  bool isEmpty() const { return values_.empty(); }
  std::string words() const {
    std::string words;
    for (const auto& [name, value] : values_)
      words += (words.empty() ? "" : " ") + name + '=' + std::to_string(value);
    return words;
  }

  bool SaveField(const wxString& name, int value) const override {
    values_[name.utf8_string()] = value;
    return true;
  }
  bool RestoreField(const wxString& name, int* value) override {
    const auto found = values_.find(name.utf8_string());
    if (found == values_.end()) return false;
    *value = found->second;
    return true;
  }

 private:
  mutable std::map<std::string, int> values_;
};

bool isWithin(wxSize size, wxSize screen) {
  return size.x <= screen.x && size.y <= screen.y;
}

}  // namespace

// The size of what is in the window: for that alone wx does not wait to hear of the frame around it, which
// would have the desktop place a window of no size.
void placeAsLeft(wxTopLevelWindow& window, const view::WindowMemory& memory, wxSize first) {
  const wxSize screen = wxDisplay(&window).GetClientArea().GetSize();
  Fields left(memory.find(kWindow).value_or(""));
  if (window.RestoreToGeometry(left) && isWithin(window.GetSize(), screen)) return;
  wxSize size = window.FromDIP(first);
  size.DecTo(screen * 9 / 10);
  window.SetClientSize(size);
}

// The place to go back to is known while the window does not fill the screen only; and who minimized it wants
// to see it when it is opened the next time.
void keepPlace(const wxTopLevelWindow& window, view::WindowMemory& memory) {
  Fields fields(memory.find(kWindow).value_or(""));
  if (!window.IsMaximized() || fields.isEmpty()) window.SaveGeometry(fields);
  fields.SaveField("Maximized", window.IsMaximized());
  fields.SaveField("Iconized", false);
  memory.keep(kWindow, fields.words());
}

}  // namespace trellis::gui
