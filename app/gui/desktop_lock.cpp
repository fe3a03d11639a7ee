#include "app/gui/desktop_lock.h"

#include <string_view>
#include <utility>

namespace trellis::gui {
namespace {

void onSignal(GDBusConnection*, const char*, const char*, const char*, const char* signal, GVariant* values,
              gpointer listener) {
  static_cast<DesktopLock*>(listener)->heard(signal, values);
}

bool isGoingToSleep(GVariant* values) {
  gboolean goes = FALSE;
  if (g_variant_is_of_type(values, G_VARIANT_TYPE("(b)"))) g_variant_get(values, "(b)", &goes);
  return goes != FALSE;
}

bool saysLocked(GVariant* values) {
  if (!g_variant_is_of_type(values, G_VARIANT_TYPE("(sa{sv}as)"))) return false;
  GVariant* changed = g_variant_get_child_value(values, 1);
  gboolean locked = FALSE;
  g_variant_lookup(changed, "LockedHint", "b", &locked);
  g_variant_unref(changed);
  return locked != FALSE;
}

}  // namespace

DesktopLock::DesktopLock(std::function<void()> whenLocked, GBusType bus)
    : whenLocked_(std::move(whenLocked)), bus_(g_bus_get_sync(bus, nullptr, nullptr)) {
  if (!bus_) return;
  g_dbus_connection_set_exit_on_close(bus_, FALSE);
  listen("org.freedesktop.login1.Manager", "PrepareForSleep", nullptr);
  // Which session is ours cannot always be told; a lock of another one closes nothing but a window too early.
  listen("org.freedesktop.login1.Session", "Lock", nullptr);
  listen("org.freedesktop.DBus.Properties", "PropertiesChanged", "org.freedesktop.login1.Session");
}

DesktopLock::~DesktopLock() {
  if (!bus_) return;
  for (const guint subscription : subscriptions_) g_dbus_connection_signal_unsubscribe(bus_, subscription);
  g_object_unref(bus_);
}

// No sender is named: only logind may speak from these interfaces on the system's bus.
void DesktopLock::listen(const char* interface, const char* signal, const char* about) {
  subscriptions_.push_back(g_dbus_connection_signal_subscribe(
      bus_, nullptr, interface, signal, nullptr, about, G_DBUS_SIGNAL_FLAGS_NONE, onSignal, this, nullptr));
}

void DesktopLock::heard(const char* signal, GVariant* values) {
  const std::string_view name = signal;
  if (name == "Lock" || (name == "PrepareForSleep" && isGoingToSleep(values)) ||
      (name == "PropertiesChanged" && saysLocked(values)))
    whenLocked_();
}

}  // namespace trellis::gui
