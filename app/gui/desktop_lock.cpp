#include "app/gui/desktop_lock.h"

#include <string_view>
#include <utility>

#include <gio/gunixfdlist.h>
#include <unistd.h>
#include <wx/intl.h>

namespace trellis::gui {
namespace {

constexpr const char* kLogind = "org.freedesktop.login1";
constexpr const char* kManagerPath = "/org/freedesktop/login1";
constexpr const char* kManager = "org.freedesktop.login1.Manager";
constexpr const char* kSession = "org.freedesktop.login1.Session";
constexpr const char* kUser = "org.freedesktop.login1.User";
constexpr const char* kProperties = "org.freedesktop.DBus.Properties";
constexpr int kPatience = 2000;  // milliseconds

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

// Of the answer (o), or of the property Display, (v) holding (so): the session with the screen.
std::string sessionPath(GVariant* values) {
  const char* path = nullptr;
  if (g_variant_is_of_type(values, G_VARIANT_TYPE("(o)"))) g_variant_get(values, "(&o)", &path);
  if (path) return path;
  if (!g_variant_is_of_type(values, G_VARIANT_TYPE("(v)"))) return {};
  GVariant* display = nullptr;
  g_variant_get(values, "(v)", &display);
  if (g_variant_is_of_type(display, G_VARIANT_TYPE("(so)"))) g_variant_get(display, "(&s&o)", nullptr, &path);
  const std::string found = path ? path : "";
  g_variant_unref(display);
  return found;
}

}  // namespace

// Nothing is touched once the object has gone.
template <DesktopLock::Answer answer>
void DesktopLock::ask(const char* path, const char* interface, const char* method, GVariant* values) {
  const auto answered = [](GObject* bus, GAsyncResult* result, gpointer self) {
    GUnixFDList* files = nullptr;
    GError* error = nullptr;
    GVariant* reply =
        g_dbus_connection_call_with_unix_fd_list_finish(G_DBUS_CONNECTION(bus), &files, result, &error);
    if (reply || !g_error_matches(error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      (static_cast<DesktopLock*>(self)->*answer)(reply, files);
    if (reply) g_variant_unref(reply);
    if (files) g_object_unref(files);
    g_clear_error(&error);
  };
  g_dbus_connection_call_with_unix_fd_list(bus_, kLogind, path, interface, method, values, nullptr,
                                           G_DBUS_CALL_FLAGS_NONE, kPatience, nullptr, asking_, answered,
                                           this);
}

DesktopLock::DesktopLock(std::function<void()> whenLocked, GBusType bus)
    : whenLocked_(std::move(whenLocked)), bus_(g_bus_get_sync(bus, nullptr, nullptr)) {
  if (!bus_) return;
  g_dbus_connection_set_exit_on_close(bus_, FALSE);
  listen(kManager, "PrepareForSleep", kManagerPath, nullptr);
  ask<&DesktopLock::takeSession>(kManagerPath, kManager, "GetSessionByPID",
                                 g_variant_new("(u)", static_cast<guint32>(getpid())));
  const auto why = _("Trellis locks the practice first").utf8_string();
  ask<&DesktopLock::takeInhibitor>(kManagerPath, kManager, "Inhibit",
                                   g_variant_new("(ssss)", "sleep", "Trellis", why.c_str(), "delay"));
}

DesktopLock::~DesktopLock() {
  g_cancellable_cancel(asking_);
  g_object_unref(asking_);
  if (inhibitor_ >= 0) close(inhibitor_);
  if (!bus_) return;
  for (const guint subscription : subscriptions_) g_dbus_connection_signal_unsubscribe(bus_, subscription);
  g_object_unref(bus_);
}

// A program that the desktop's own services started belongs to no session: then it is the one that the user
// has on a screen.
void DesktopLock::takeSession(GVariant* values, GUnixFDList*) {
  if (values) return followSession(values);
  ask<&DesktopLock::takeDisplay>("/org/freedesktop/login1/user/self", kProperties, "Get",
                                 g_variant_new("(ss)", kUser, "Display"));
}

void DesktopLock::takeDisplay(GVariant* values, GUnixFDList*) {
  if (values) followSession(values);
}

void DesktopLock::takeInhibitor(GVariant* values, GUnixFDList* files) {
  if (!values || !files || !g_variant_is_of_type(values, G_VARIANT_TYPE("(h)"))) return;
  gint32 index = 0;
  g_variant_get(values, "(h)", &index);
  inhibitor_ = g_unix_fd_list_get(files, index, nullptr);
}

void DesktopLock::followSession(GVariant* values) {
  const std::string path = sessionPath(values);
  if (path.empty() || path == "/") return;
  listen(kSession, "Lock", path.c_str(), nullptr);
  listen(kProperties, "PropertiesChanged", path.c_str(), kSession);
}

void DesktopLock::listen(const char* interface, const char* signal, const char* path, const char* about) {
  const auto onSignal = [](GDBusConnection*, const char*, const char*, const char*, const char* name,
                           GVariant* values,
                           gpointer self) { static_cast<DesktopLock*>(self)->heard(name, values); };
  subscriptions_.push_back(g_dbus_connection_signal_subscribe(
      bus_, kLogind, interface, signal, path, about, G_DBUS_SIGNAL_FLAGS_NONE, onSignal, this, nullptr));
}

void DesktopLock::heard(const char* signal, GVariant* values) {
  const std::string_view name = signal;
  if (name == "Lock" || (name == "PrepareForSleep" && isGoingToSleep(values)) ||
      (name == "PropertiesChanged" && saysLocked(values)))
    whenLocked_();
}

}  // namespace trellis::gui
