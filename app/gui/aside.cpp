#include "app/gui/aside.h"

#include <utility>

namespace trellis::gui {
namespace {

std::exception_ptr failureOf(const std::function<void()>& work) {
  try {
    work();
    return nullptr;
  } catch (...) {
    return std::current_exception();
  }
}

}  // namespace

Aside::~Aside() {
  if (thread_.joinable()) thread_.join();
}

void Aside::run(std::function<void()> work, Then then) {
  std::promise<void> over;
  over_ = over.get_future();
  thread_ =
      std::thread([this, work = std::move(work), then = std::move(then), over = std::move(over)]() mutable {
        const auto failure = failureOf(work);
        window_.CallAfter([this, failure, then = std::move(then)] {
          thread_.join();
          then(failure);
        });
        over.set_value();
      });
}

bool Aside::isOverWithin(std::chrono::milliseconds time) const {
  return over_.wait_for(time) == std::future_status::ready;
}

}  // namespace trellis::gui
