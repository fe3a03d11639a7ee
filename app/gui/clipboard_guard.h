// Takes back what the program put on the clipboard or the PRIMARY selection: some seconds after it came
// there, and whenever told to. What another program put there is left alone.
#pragma once

#include <chrono>

#include <gtk/gtk.h>
#include <wx/timer.h>

namespace trellis::gui {

inline constexpr std::chrono::seconds kClipboardStays{10};

class ClipboardGuard {
 public:
  explicit ClipboardGuard(std::chrono::milliseconds stays = kClipboardStays);

  void clear();  // at once

 private:
  // Each has a time of its own: words that are selected do not lengthen the stay of those that were copied.
  class Watched {
   public:
    Watched(GdkAtom selection, std::chrono::milliseconds stays);
    ~Watched();
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;
    void clear();

   private:
    bool isOurs() const;
    void noticeChange();

    GdkAtom selection_;
    GtkClipboard* clipboard_;
    std::chrono::milliseconds stays_;
    wxTimer timer_;
    gulong listener_;
  };

  Watched copied_;
  Watched selected_;
};

}  // namespace trellis::gui
