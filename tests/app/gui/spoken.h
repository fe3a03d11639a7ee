// The language of the window, as long as this is alive; then English again, as the other cases expect it.
#pragma once

#include "app/gui/screen_language.h"
#include "app/view/resources.h"

namespace trellis::gui {

struct Spoken {
  explicit Spoken(model::Language language) { speak(language, view::translationsFolder()); }
  Spoken(const Spoken&) = delete;
  Spoken& operator=(const Spoken&) = delete;
  ~Spoken() { speak(model::Language::english, view::translationsFolder()); }
};

}  // namespace trellis::gui
