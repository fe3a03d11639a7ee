#include "app/view/notifier.h"

#include <utility>

namespace trellis::view {

Notifier::Subscription Notifier::subscribe(Listener listener) {
  const std::size_t key = next_++;
  listeners_->emplace(key, std::move(listener));
  // The token holds the listeners weakly: it may outlive the notifier.
  return {nullptr, [weak = std::weak_ptr(listeners_), key](void*) {
            if (const auto listeners = weak.lock()) listeners->erase(key);
          }};
}

void Notifier::notify() const {
  const Listeners now = *listeners_;  // a listener may subscribe or leave while it is told
  for (const auto& [key, listener] : now)
    if (listeners_->contains(key)) listener();
}

}  // namespace trellis::view
