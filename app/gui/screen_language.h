// The language of the window: one catalogue for wx and for the view models, besides those of wx and GTK
// themselves. In a language that there is no catalogue for, the screen speaks English.
#pragma once

#include <filesystem>
#include <optional>

#include "app/view/screen_words.h"

namespace trellis::gui {

// The one that was chosen, else the system's. Windows that are there keep the words that they have.
void speak(std::optional<model::Language> chosen, const std::filesystem::path& translations);

}  // namespace trellis::gui
