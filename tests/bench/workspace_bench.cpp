// What one waits for at the session page, in a practice of 1500 clients over 30 years: opening a session
// until it is on the screen, and a key in its note until the letter is there, autosave going on meanwhile.
// Prints milliseconds; fails where opening takes more than 50 (median) or a key more than 16 (99 of 100).
// Needs a display.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <vector>

#include <boost/date_time/posix_time/posix_time_duration.hpp>
#include <gtk/gtk.h>
#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/textctrl.h>

#include "app/gui/main_frame.h"
#include "app/view/practice_import.h"
#include "app/view/resources.h"
#include "core/store/caseload.h"
#include "core/store/clinician_repository.h"
#include "core/store/recovery_journal.h"
#include "core/store/session_repository.h"
#include "reports/pdf/pdf_fonts.h"
#include "tests/support/invented_practice.h"
#include "tests/support/passphrases.h"
#include "tests/support/temporary_folder.h"

namespace trellis::bench {
namespace {

constexpr int kClients = 1500;
constexpr int kOpened = 25;
constexpr int kKeys = 1000;
constexpr int kTypingPause = 20;  // milliseconds between keys: faster than anyone types
constexpr double kOpeningAllowed = 50;
constexpr double kKeyAllowed = 16;

model::Instant today() {
  return *model::parseInstant("2026-11-20T12:00:00Z");
}

double milliseconds(auto act) {
  const auto start = std::chrono::steady_clock::now();
  act();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double share(std::vector<double> times, double part) {
  std::ranges::sort(times);
  return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
}

// Until nothing is left to do: laid out and painted.
void settle() {
  while (wxTheApp->Pending()) wxTheApp->Dispatch();
  wxTheApp->ProcessPendingEvents();
  while (gtk_events_pending()) gtk_main_iteration_do(FALSE);
}

// The clock stands still but for what typing takes, so that autosave comes due as it does in use.
struct Practice {
  tests::TemporaryFolder folder;
  std::chrono::steady_clock::time_point begun = std::chrono::steady_clock::now();
  model::Catalogue catalogue = view::loadCatalogue(view::resourceFolder());
  pdf::PdfFonts fonts;
  store::Vault vault = imported();
  store::RecoveryJournal journal = store::openJournal(vault);
  view::Workspace workspace{vault,
                            journal,
                            catalogue,
                            fonts,
                            store::ClinicianRepository(vault).all().front().id,
                            model::Language::english,
                            [this] { return now(); }};

  model::Instant now() const {
    const auto passed = std::chrono::steady_clock::now() - begun;
    return today() + boost::posix_time::milliseconds(
                         std::chrono::duration_cast<std::chrono::milliseconds>(passed).count());
  }

  store::Vault imported() {
    tests::inventPractice(folder / "practice", {.clients = kClients});
    auto made =
        store::Vault::create(folder / "practice.trellis", model::Practice::make({.name = "Bench"}).value(),
                             model::Clinician::make({.signInName = "bench", .displayName = "Bench"}).value(),
                             tests::aPassphrase(), tests::kQuickCost, today);
    view::runImport({.folder = folder / "practice",
                     .keeps = view::ImportKeeps::goodRows,
                     .clinician = store::ClinicianRepository(made).all().front().id,
                     .now = today(),
                     .today = today().date()},
                    made, catalogue, [](auto, auto) {});
    return made;
  }
};

std::vector<model::SessionId> lastSessions(const store::Vault& vault) {
  std::vector<model::SessionId> sessions;
  for (const auto& row : store::readCaseload(vault)) {
    const auto lines = store::SessionRepository(vault).linesOf(row.client);
    if (!lines.empty()) sessions.push_back(lines.back().id);
    if (sessions.size() > kOpened) break;
  }
  return sessions;
}

double opening(gui::MainFrame& frame, const std::vector<model::SessionId>& sessions) {
  std::vector<double> times;
  for (const model::SessionId session : sessions)
    times.push_back(milliseconds([&] {
      frame.openSession(session);
      settle();
    }));
  times.erase(times.begin());  // the first one warms up
  return share(times, 0.5);
}

double typing(gui::MainFrame& frame) {
  auto* field = dynamic_cast<wxTextCtrl*>(wxWindow::FindWindowByName("session.note.subjective", &frame));
  GtkTextBuffer* buffer =
      gtk_text_view_get_buffer(GTK_TEXT_VIEW(gtk_bin_get_child(GTK_BIN(field->GetHandle()))));
  const char kWords[] = "She said no to the call, and slept. ";
  std::vector<double> times;
  for (int key = 0; key < kKeys; ++key) {
    wxMilliSleep(kTypingPause);
    times.push_back(milliseconds([&] {
      gtk_text_buffer_insert_interactive_at_cursor(
          buffer, &kWords[static_cast<std::size_t>(key) % (sizeof kWords - 1)], 1, TRUE);
      settle();
    }));
  }
  std::printf("  a key in a note: median %.2f ms, 99 of 100 within %.2f ms, longest %.2f ms\n",
              share(times, 0.5), share(times, 0.99), share(times, 1));
  return share(times, 0.99);
}

class Bench final : public wxApp {
 public:
  bool OnInit() override { return true; }

  int OnRun() override {
    const std::unique_ptr<wxEventLoopBase> loop(CreateMainLoop());
    const wxEventLoopActivator active(loop.get());
    Practice practice;
    gui::StyleSheet style;
    auto* frame = new gui::MainFrame(practice.workspace, style);
    frame->Show();
    settle();
    const double opened = opening(*frame, lastSessions(practice.vault));
    std::printf("  opening a session: %.1f ms (median of %d)\n", opened, kOpened);
    frame->logSession(store::readCaseload(practice.vault).front().client);
    settle();
    const double key = typing(*frame);
    frame->Destroy();
    settle();
    return opened <= kOpeningAllowed && key <= kKeyAllowed ? 0 : 1;
  }
};

}  // namespace
}  // namespace trellis::bench

wxIMPLEMENT_APP_NO_MAIN(trellis::bench::Bench);

int main(int argc, char** argv) {
  return wxEntry(argc, argv);
}
