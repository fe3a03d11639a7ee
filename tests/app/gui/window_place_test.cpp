#include "app/gui/window_place.h"

#include <wx/display.h>
#include <wx/frame.h>

#include "tests/app/gui/gui_testing.h"
#include "tests/support/temporary_folder.h"

namespace trellis::gui {
namespace {

const wxSize kFirst(700, 500);

struct Placed {
  explicit Placed(const tests::TemporaryFolder& folder) : memory(folder / "window") {
    frame->SetMinSize(wxSize(300, 200));
    placeAsLeft(*frame, memory, kFirst);
    frame->Show();
    settle();
  }
  Placed(const Placed&) = delete;
  Placed& operator=(const Placed&) = delete;
  ~Placed() {
    keepPlace(*frame, memory);
    frame->Destroy();
    settle();
  }
  bool hasSize(wxSize size) const {
    return comesTrue([&] { return frame->GetSize() == size; });
  }

  view::WindowMemory memory;
  wxFrame* frame = new wxFrame(nullptr, wxID_ANY, "A window");
};

wxRect screen() {
  return wxDisplay(0u).GetClientArea();
}

TEST_CASE("A window opens as large as it is made for, whole on the screen, and stands in its middle") {
  const tests::TemporaryFolder folder;
  const Placed placed(folder);
  CHECK(placed.frame->GetClientSize() == kFirst);
  CHECK(comesTrue([&] {
    const wxRect window = placed.frame->GetRect();
    const wxPoint off = window.GetPosition() * 2 + window.GetSize() - wxSize(screen().width, screen().height);
    return screen().Contains(window) && std::abs(off.x) < 80 && std::abs(off.y) < 80;
  }));
}

TEST_CASE("A window opens as large as it was left") {
  const tests::TemporaryFolder folder;
  {
    const Placed placed(folder);
    placed.frame->SetSize(620, 430);
    REQUIRE(placed.hasSize({620, 430}));
  }
  for (int again = 0; again < 3; ++again) {
    const Placed placed(folder);
    CHECK(placed.hasSize({620, 430}));
  }
}

TEST_CASE("A window that filled the screen does again, and goes back to the size that it had before") {
  const tests::TemporaryFolder folder;
  {
    const Placed placed(folder);
    placed.frame->SetSize(620, 430);
    REQUIRE(placed.hasSize({620, 430}));
  }
  {
    const Placed placed(folder);
    placed.frame->Maximize();
    REQUIRE(comesTrue([&] { return placed.frame->IsMaximized(); }));
  }
  const Placed placed(folder);
  REQUIRE(comesTrue([&] { return placed.frame->IsMaximized(); }));
  placed.frame->Maximize(false);
  CHECK(placed.hasSize({620, 430}));
}

TEST_CASE("A window that was left on a larger screen fits on this one") {
  const tests::TemporaryFolder folder;
  view::WindowMemory(folder / "window").keep("window", "Iconized=0 Maximized=0 h=4000 w=6000 x=20 y=30");
  const Placed placed(folder);
  CHECK(comesTrue([&] { return screen().Contains(placed.frame->GetRect()); }));
  CHECK(placed.frame->GetClientSize() == kFirst);
}

TEST_CASE("What is remembered but cannot be read is as nothing") {
  const tests::TemporaryFolder folder;
  view::WindowMemory(folder / "window").keep("window", "890 570 - =x w= h=9 =");
  const Placed placed(folder);
  CHECK(placed.frame->GetClientSize() == kFirst);
}

}  // namespace
}  // namespace trellis::gui
