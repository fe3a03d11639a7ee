// Work that takes longer than a person waits, on a thread of its own, so that the window keeps answering.
// What follows it is done on the window's thread. While it goes on, nobody else may use what the work uses:
// whoever runs it sees to that. Going away waits for the work.
#pragma once

#include <chrono>
#include <exception>
#include <functional>
#include <future>
#include <thread>

#include <wx/event.h>

namespace trellis::gui {

class Aside {
 public:
  using Then = std::function<void(const std::exception_ptr& failure)>;  // null where the work succeeded

  explicit Aside(wxEvtHandler& window) : window_(window) {}
  ~Aside();
  Aside(const Aside&) = delete;
  Aside& operator=(const Aside&) = delete;

  void run(std::function<void()> work, Then then);
  bool isRunning() const { return thread_.joinable(); }  // until `then` was done
  bool isOverWithin(std::chrono::milliseconds time) const;

 private:
  wxEvtHandler& window_;
  std::thread thread_;
  std::future<void> over_;
};

}  // namespace trellis::gui
