#include "app/gui/program_icon.h"

#include <filesystem>

#include <wx/icon.h>

#include "app/gui/bind.h"
#include "app/view/resources.h"

namespace trellis::gui {

wxBitmapBundle programPicture(int size) {
  const auto file = view::iconFile();
  if (!std::filesystem::exists(file)) return {};
  return wxBitmapBundle::FromSVGFile(shown(file.string()), wxSize(size, size));
}

wxIconBundle programIcons() {
  wxIconBundle icons;
  for (const int size : {16, 24, 32, 48, 64, 128})
    if (const wxBitmapBundle picture = programPicture(size); picture.IsOk())
      icons.AddIcon(picture.GetIcon(wxSize(size, size)));
  return icons;
}

}  // namespace trellis::gui
