// Hears from the desktop when the computer goes to sleep or its screen is locked (logind, over D-Bus), and
// says so. Where there is no such bus or nobody answers, it stays silent: that is no error.
// https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html
#pragma once

#include <functional>
#include <vector>

#include <gio/gio.h>

namespace trellis::gui {

class DesktopLock {
 public:
  explicit DesktopLock(std::function<void()> whenLocked, GBusType bus = G_BUS_TYPE_SYSTEM);
  ~DesktopLock();
  DesktopLock(const DesktopLock&) = delete;
  DesktopLock& operator=(const DesktopLock&) = delete;

  void heard(const char* signal, GVariant* values);

 private:
  void listen(const char* interface, const char* signal, const char* about);

  std::function<void()> whenLocked_;
  GDBusConnection* bus_;
  std::vector<guint> subscriptions_;
};

}  // namespace trellis::gui
