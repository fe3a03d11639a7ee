#include "app/gui/desktop_lock.h"

#include <memory>
#include <string>
#include <utility>

#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <unistd.h>

#include "tests/app/gui/gui_testing.h"

namespace trellis::gui {
namespace {

constexpr const char* kManagerPath = "/org/freedesktop/login1";
constexpr const char* kManager = "org.freedesktop.login1.Manager";
constexpr const char* kSession = "org.freedesktop.login1.Session";
constexpr const char* kOwn = "/org/freedesktop/login1/session/own";
constexpr const char* kOther = "/org/freedesktop/login1/session/other";

constexpr const char* kWhatItAnswers = R"(
<node><interface name="org.freedesktop.login1.Manager">
  <method name="GetSessionByPID"><arg type="u" direction="in"/><arg type="o" direction="out"/></method>
  <method name="Inhibit"><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="h" direction="out"/></method>
</interface></node>)";

// Stands in for logind, on the session bus.
class Logind {
 public:
  Logind() {
    char* address = g_dbus_address_get_for_bus_sync(G_BUS_TYPE_SESSION, nullptr, nullptr);
    bus_ = g_dbus_connection_new_for_address_sync(
        address,
        static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                          G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION),
        nullptr, nullptr, nullptr);
    g_free(address);
    info_ = g_dbus_node_info_new_for_xml(kWhatItAnswers, nullptr);
    g_dbus_connection_register_object(bus_, kManagerPath, info_->interfaces[0], &answers_, this, nullptr,
                                      nullptr);
    bool isOwned = false;
    name_ = g_bus_own_name_on_connection(
        bus_, "org.freedesktop.login1", G_BUS_NAME_OWNER_FLAGS_NONE,
        [](GDBusConnection*, const char*, gpointer owned) { *static_cast<bool*>(owned) = true; }, nullptr,
        &isOwned, nullptr);
    REQUIRE(comesTrue([&] { return isOwned; }));
    REQUIRE(pipe2(pipe_, O_CLOEXEC | O_NONBLOCK) == 0);
  }
  ~Logind() {
    g_bus_unown_name(name_);
    g_dbus_node_info_unref(info_);
    g_dbus_connection_close_sync(bus_, nullptr, nullptr);
    g_object_unref(bus_);
    for (const int file : pipe_)
      if (file >= 0) close(file);
  }
  Logind(const Logind&) = delete;
  Logind& operator=(const Logind&) = delete;

  void says(const char* path, const char* interface, const char* signal, GVariant* values) {
    g_dbus_connection_emit_signal(bus_, nullptr, path, interface, signal, values, nullptr);
    g_dbus_connection_flush_sync(bus_, nullptr, nullptr);
  }
  bool wasAskedToWait() const { return isWaiting_; }
  // The end of the pipe that nobody holds any more reads as its end.
  bool maySleep() {
    char byte = 0;
    return read(pipe_[0], &byte, 1) == 0;
  }

 private:
  void answer(const std::string& method, GDBusMethodInvocation* call) {
    if (method == "GetSessionByPID")
      return g_dbus_method_invocation_return_value(call, g_variant_new("(o)", kOwn));
    GUnixFDList* files = g_unix_fd_list_new();
    g_unix_fd_list_append(files, pipe_[1], nullptr);
    close(std::exchange(pipe_[1], -1));
    isWaiting_ = true;
    g_dbus_method_invocation_return_value_with_unix_fd_list(call, g_variant_new("(h)", 0), files);
    g_object_unref(files);
  }

  static void called(GDBusConnection*, const char*, const char*, const char*, const char* method, GVariant*,
                     GDBusMethodInvocation* call, gpointer self) {
    static_cast<Logind*>(self)->answer(method, call);
  }

  GDBusInterfaceVTable answers_{&Logind::called, nullptr, nullptr, {}};
  GDBusConnection* bus_ = nullptr;
  GDBusNodeInfo* info_ = nullptr;
  guint name_ = 0;
  int pipe_[2] = {-1, -1};
  bool isWaiting_ = false;
};

struct Desktop {
  Logind logind;
  int locks = 0;
  std::unique_ptr<DesktopLock> lock = std::make_unique<DesktopLock>([this] { ++locks; }, G_BUS_TYPE_SESSION);

  Desktop() {
    REQUIRE(comesTrue([this] { return lock->holdsSleep(); }));
  }
  void sleeps(bool begins) {
    logind.says(kManagerPath, kManager, "PrepareForSleep", g_variant_new("(b)", begins ? TRUE : FALSE));
  }
  void locksScreen(const char* session) {
    GVariantBuilder changed;
    g_variant_builder_init(&changed, G_VARIANT_TYPE("a{sv}"));
    g_variant_builder_add(&changed, "{sv}", "LockedHint", g_variant_new_boolean(TRUE));
    logind.says(session, "org.freedesktop.DBus.Properties", "PropertiesChanged",
                g_variant_new("(sa{sv}as)", kSession, &changed, nullptr));
  }
  bool hasLocked(int times) {
    return comesTrue([&] { return locks == times; });
  }
};

}  // namespace

TEST_CASE("sleep and the locked screen of one's own session are heard; waking up is not") {
  Desktop desktop;
  desktop.sleeps(true);
  CHECK(desktop.hasLocked(1));
  desktop.sleeps(false);
  desktop.logind.says(kOwn, kSession, "Lock", nullptr);
  CHECK(desktop.hasLocked(2));
  desktop.locksScreen(kOwn);
  CHECK(desktop.hasLocked(3));
}

TEST_CASE("the screen of another session is not one's own") {
  Desktop desktop;
  desktop.logind.says(kOther, kSession, "Lock", nullptr);
  desktop.locksScreen(kOther);
  desktop.sleeps(true);  // comes after the two on the same bus
  CHECK(desktop.hasLocked(1));
}

TEST_CASE("sleep waits until the practice is locked") {
  Desktop desktop;
  CHECK(desktop.logind.wasAskedToWait());
  desktop.sleeps(true);
  CHECK(desktop.hasLocked(1));
  CHECK_FALSE(desktop.logind.maySleep());
  desktop.lock.reset();
  CHECK(comesTrue([&] { return desktop.logind.maySleep(); }));
}

}  // namespace trellis::gui
