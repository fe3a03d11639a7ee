#include "app/gui/program_icon.h"

#include <filesystem>

#include <gtk/gtk.h>
#include <wx/bitmap.h>

#include "app/gui/bind.h"
#include "app/view/resources.h"

namespace trellis::gui {

wxBitmapBundle programPicture(int size) {
  const auto file = view::iconFile();
  if (!std::filesystem::exists(file)) return {};
  return wxBitmapBundle::FromSVGFile(shown(file.string()), wxSize(size, size));
}

void showProgramIcon() {
  GList* pictures = nullptr;
  for (const int size : {16, 24, 32, 48, 64, 128})
    if (const wxBitmapBundle picture = programPicture(size); picture.IsOk())
      pictures = g_list_append(pictures, g_object_ref(picture.GetBitmap(wxSize(size, size)).GetPixbuf()));
  gtk_window_set_default_icon_list(pictures);
  g_list_free_full(pictures, g_object_unref);
}

}  // namespace trellis::gui
