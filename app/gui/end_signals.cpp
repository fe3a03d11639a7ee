#include "app/gui/end_signals.h"

#include <csignal>
#include <utility>

#include <glib-unix.h>

namespace trellis::gui {
namespace {

gboolean onEndSignal(gpointer whenAsked) {
  (*static_cast<std::function<void()>*>(whenAsked))();
  return G_SOURCE_CONTINUE;
}

}  // namespace

EndSignals::EndSignals(std::function<void()> whenAsked)
    : whenAsked_(std::move(whenAsked)),
      sources_{g_unix_signal_add(SIGTERM, onEndSignal, &whenAsked_),
               g_unix_signal_add(SIGHUP, onEndSignal, &whenAsked_),
               g_unix_signal_add(SIGINT, onEndSignal, &whenAsked_)} {}

EndSignals::~EndSignals() {
  for (const guint source : sources_) g_source_remove(source);
}

}  // namespace trellis::gui
