// Takes back what the program put on the clipboard or the PRIMARY selection: some seconds after it came
// there, and whenever told to. What another program put there is left alone.
#pragma once

#include <array>
#include <chrono>

#include <gtk/gtk.h>
#include <wx/timer.h>

namespace trellis::gui {

inline constexpr std::chrono::seconds kClipboardStays{10};

class ClipboardGuard {
 public:
  explicit ClipboardGuard(std::chrono::milliseconds stays = kClipboardStays);
  ~ClipboardGuard();
  ClipboardGuard(const ClipboardGuard&) = delete;
  ClipboardGuard& operator=(const ClipboardGuard&) = delete;

  void clear();  // at once
  void noticeChange();

 private:
  struct Watched {
    GtkClipboard* clipboard;
    GdkAtom selection;
    gulong listener;
  };

  std::array<Watched, 2> watched_;
  std::chrono::milliseconds stays_;
  wxTimer timer_;
};

}  // namespace trellis::gui
