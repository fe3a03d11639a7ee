// Tells whoever shows a view model that it has changed. A subscription ends when its token is destroyed.
// Listeners are called in the order of subscription, on the thread that notifies.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>

namespace trellis::view {

class Notifier {
 public:
  using Listener = std::function<void()>;
  using Subscription = std::shared_ptr<void>;  // keep it as long as you listen

  [[nodiscard]] Subscription subscribe(Listener listener);
  void notify() const;

 private:
  using Listeners = std::map<std::size_t, Listener>;
  std::shared_ptr<Listeners> listeners_ = std::make_shared<Listeners>();
  std::size_t next_ = 0;
};

}  // namespace trellis::view
