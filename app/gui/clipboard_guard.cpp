#include "app/gui/clipboard_guard.h"

namespace trellis::gui {
namespace {

// GDK knows the owner only where it is a window of this program.
bool isOurs(GdkAtom selection) {
  return gdk_selection_owner_get(selection) != nullptr;
}

void onOwnerChange(GtkClipboard*, GdkEventOwnerChange*, gpointer guard) {
  static_cast<ClipboardGuard*>(guard)->noticeChange();
}

}  // namespace

ClipboardGuard::ClipboardGuard(std::chrono::milliseconds stays)
    : watched_{{{nullptr, GDK_SELECTION_CLIPBOARD, 0}, {nullptr, GDK_SELECTION_PRIMARY, 0}}}, stays_(stays) {
  for (Watched& each : watched_) {
    each.clipboard = gtk_clipboard_get(each.selection);
    each.listener = g_signal_connect(each.clipboard, "owner-change", G_CALLBACK(onOwnerChange), this);
  }
  timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { clear(); });
}

ClipboardGuard::~ClipboardGuard() {
  clear();
  for (const Watched& each : watched_) g_signal_handler_disconnect(each.clipboard, each.listener);
}

void ClipboardGuard::noticeChange() {
  for (const Watched& each : watched_)
    if (isOurs(each.selection)) {
      timer_.StartOnce(static_cast<int>(stays_.count()));
      return;
    }
}

void ClipboardGuard::clear() {
  timer_.Stop();
  for (const Watched& each : watched_)
    if (isOurs(each.selection)) gtk_clipboard_clear(each.clipboard);
}

}  // namespace trellis::gui
