// Hears from the desktop when the computer goes to sleep or the screen of our own session is locked (logind,
// over D-Bus), and says so. Sleep waits, as long as logind lets it, until this object goes: the practice is
// locked before the computer sleeps. Where there is no such bus or nobody answers, it stays silent: that is
// no error. https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <gio/gio.h>

namespace trellis::gui {

class DesktopLock {
 public:
  explicit DesktopLock(std::function<void()> whenLocked, GBusType bus = G_BUS_TYPE_SYSTEM);
  ~DesktopLock();
  DesktopLock(const DesktopLock&) = delete;
  DesktopLock& operator=(const DesktopLock&) = delete;

  bool holdsSleep() const { return inhibitor_ >= 0; }

 private:
  using Answer = void (DesktopLock::*)(GVariant* values, GUnixFDList* files);  // null: refused, or silent

  template <Answer answer>
  void ask(const char* path, const char* interface, const char* method, GVariant* values);
  void takeInhibitor(GVariant* values, GUnixFDList* files);
  void takeSession(GVariant* values, GUnixFDList* files);
  void takeDisplay(GVariant* values, GUnixFDList* files);
  void followSession(GVariant* values);
  void listen(const char* interface, const char* signal, const char* path, const char* about);
  void heard(const char* signal, GVariant* values);

  std::function<void()> whenLocked_;
  GDBusConnection* bus_;
  GCancellable* asking_ = g_cancellable_new();
  std::vector<guint> subscriptions_;
  int inhibitor_ = -1;  // a file that logind waits for
};

}  // namespace trellis::gui
