// Runs doctest inside a wxApp under an active event loop; a wx assertion fails the test that met it.
#define DOCTEST_CONFIG_IMPLEMENT
#include <memory>

#include <doctest/doctest.h>
#include <wx/app.h>
#include <wx/evtloop.h>

#include "tests/app/gui/gui_testing.h"

namespace {

class TestApp final : public wxApp {
 public:
  bool OnInit() override {
    SetExitOnFrameDelete(false);
    return true;
  }

  int OnRun() override {
    const std::unique_ptr<wxEventLoopBase> loop(CreateMainLoop());
    const wxEventLoopActivator active(loop.get());
    doctest::Context context(argc, argv);
    const int failures = context.run();
    trellis::gui::settle();
    return failures;
  }

  void OnAssertFailure(const wxChar* file, int line, const wxChar*, const wxChar* condition,
                       const wxChar* message) override {
    FAIL_CHECK(wxString::Format("%s:%d %s %s", file, line, condition, message).utf8_string());
  }

  bool OnExceptionInMainLoop() override { throw; }
};

}  // namespace

wxIMPLEMENT_APP(TestApp);
