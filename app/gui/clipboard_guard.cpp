#include "app/gui/clipboard_guard.h"

namespace trellis::gui {

ClipboardGuard::Watched::Watched(GdkAtom selection, std::chrono::milliseconds stays)
    : selection_(selection), clipboard_(gtk_clipboard_get(selection)), stays_(stays) {
  const auto onOwnerChange = +[](GtkClipboard*, GdkEventOwnerChange*, gpointer watched) {
    static_cast<Watched*>(watched)->noticeChange();
  };
  listener_ = g_signal_connect(clipboard_, "owner-change", G_CALLBACK(onOwnerChange), this);
  timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { clear(); });
}

ClipboardGuard::Watched::~Watched() {
  clear();
  g_signal_handler_disconnect(clipboard_, listener_);
}

// GDK knows the owner only where it is a window of this program.
bool ClipboardGuard::Watched::isOurs() const {
  return gdk_selection_owner_get(selection_) != nullptr;
}

void ClipboardGuard::Watched::noticeChange() {
  if (isOurs()) timer_.StartOnce(static_cast<int>(stays_.count()));
}

void ClipboardGuard::Watched::clear() {
  timer_.Stop();
  if (isOurs()) gtk_clipboard_clear(clipboard_);
}

ClipboardGuard::ClipboardGuard(std::chrono::milliseconds stays)
    : copied_(GDK_SELECTION_CLIPBOARD, stays), selected_(GDK_SELECTION_PRIMARY, stays) {}

void ClipboardGuard::clear() {
  copied_.clear();
  selected_.clear();
}

}  // namespace trellis::gui
