// What the person at the window waits for, in a practice of 1500 clients over 30 years: from the start to a
// usable home page, a client's page, a session's, a letter typed into a note; how much more it is where work
// piled up over the years; and what 200 visits leave in memory. Drives the real window, each figure in a
// program of its own that this one starts; where it is not on the desktop of its own yet, it brings that
// first. Milliseconds, megabytes.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gtk/gtk.h>
#include <unistd.h>
#include <wx/evtloop.h>
#include <wx/wx.h>

#include "app/gui/dialogs/export_dialog.h"
#include "app/gui/main_frame.h"
#include "app/view/attempts.h"
#include "app/view/export_view.h"
#include "app/view/practice_import.h"
#include "app/view/resources.h"
#include "core/store/caseload.h"
#include "core/store/clinician_repository.h"
#include "core/store/recovery_journal.h"
#include "core/store/session_repository.h"
#include "reports/pdf/pdf_fonts.h"
#include "tests/bench/part.h"
#include "tests/support/invented_practice.h"
#include "tests/support/passphrases.h"
#include "tests/support/temporary_folder.h"

namespace trellis::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kClients = 1500;
constexpr int kStarts = 5;
constexpr int kOpened = 40;
constexpr int kTurns = 12;
constexpr int kKeys = 400;
constexpr int kVisits = 200;
constexpr double kStartAllowed = 1.5;  // times a bare window and the derivation of a key
constexpr double kOpenAllowed = 50;
constexpr double kYearsAllowed = 2;   // times where there is little
constexpr double kChoiceAllowed = 5;  // times the form of a session
constexpr double kKeyAllowed = 16;
constexpr double kMemoryAllowed = 200;
constexpr double kGrowthAllowed = 4;  // over as many visits again

model::Instant now() {
  return *model::parseInstant("2026-11-20T12:00:00Z");
}

double since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double quantile(std::vector<double> times, double share) {
  std::ranges::sort(times);
  return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

bool holds(const char* what, double value, double allowed) {
  const bool isMet = value <= allowed;
  std::printf("%-52s %8.2f (at most %.1f) %s\n", what, value, allowed, isMet ? "" : "MISSED");
  return isMet;
}

void makePractice(const std::filesystem::path& file) {
  const tests::TemporaryFolder folder;
  tests::inventPractice(folder / "practice", {.clients = kClients});
  auto vault =
      store::Vault::create(file, model::Practice::make({.name = "Bench"}).value(),
                           model::Clinician::make({.signInName = "bench", .displayName = "Bench"}).value(),
                           tests::aPassphrase(), seal::kLeastCost, now);
  view::runImport({.folder = folder / "practice",
                   .keeps = view::ImportKeeps::goodRows,
                   .clinician = store::ClinicianRepository(vault).all().front().id,
                   .now = now(),
                   .today = now().date()},
                  vault, view::loadCatalogue(view::resourceFolder()), [](auto, auto) {});
}

// A practice in its window, until the window stands still.
class Desk {
 public:
  explicit Desk(const std::filesystem::path& file)
      : catalogue_(view::loadCatalogue(view::resourceFolder())),
        vault_(store::Vault::open(file, tests::aPassphrase(), now)),
        journal_(store::openJournal(vault_)),
        workspace_{vault_,
                   journal_,
                   catalogue_,
                   fonts_,
                   attempts_,
                   vault_.signedIn().value(),
                   model::Language::english,
                   now},
        frame_(new gui::MainFrame(workspace_, style_)) {
    frame_->Show();
    settle();
  }
  ~Desk() {
    frame_->Destroy();
    settle();
  }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  // Laid out and painted.
  void settle() const {
    wxYield();
    wxTheApp->ProcessPendingEvents();
    wxTheApp->ProcessIdle();
    frame_->Update();
    wxYield();
  }
  double timeOf(const std::function<void()>& act) const {
    const auto start = Clock::now();
    act();
    settle();
    return since(start);
  }
  gui::MainFrame& frame() const { return *frame_; }
  const store::Vault& vault() const { return vault_; }
  view::Workspace& workspace() { return workspace_; }

 private:
  model::Catalogue catalogue_;
  pdf::PdfFonts fonts_;
  view::Attempts attempts_{Clock::now};
  store::Vault vault_;
  store::RecoveryJournal journal_;
  view::Workspace workspace_;
  gui::StyleSheet style_;
  gui::MainFrame* frame_;
};

std::vector<model::ClientId> clientsOf(const Desk& desk, int count) {
  const auto rows = store::readCaseload(desk.vault());
  std::vector<model::ClientId> clients;
  for (int i = 0; i < count; ++i)
    clients.push_back(
        rows[rows.size() * static_cast<std::size_t>(i) / static_cast<std::size_t>(count)].client);
  return clients;
}

bool opensSoon(const Desk& desk) {
  const store::SessionRepository sessions(desk.vault());
  std::vector<double> client;
  std::vector<double> session;
  std::vector<double> form;
  for (const auto id : clientsOf(desk, kOpened)) {
    client.push_back(desk.timeOf([&] { desk.frame().openClient(id); }));
    const auto lines = sessions.linesOf(id);
    if (!lines.empty()) session.push_back(desk.timeOf([&] { desk.frame().openSession(lines.back().id); }));
    form.push_back(desk.timeOf([&] { desk.frame().logSession(id); }));
  }
  bool isMet = holds("opening a client, median", quantile(client, 0.5), kOpenAllowed);
  isMet &= holds("opening a session that was held, median", quantile(session, 0.5), kOpenAllowed);
  return isMet & holds("opening the form of a new session, median", quantile(form, 0.5), kOpenAllowed);
}

model::ClientId busiestOf(const Desk& desk) {
  const auto rows = store::readCaseload(desk.vault());
  return std::ranges::max_element(rows, {}, &store::CaseloadRow::sessions)->client;
}

// The median of a few times each.
double turnOf(const Desk& desk, const std::function<void()>& act, const std::function<void()>& between) {
  std::vector<double> times;
  for (int turn = 0; turn < kTurns; ++turn) {
    between();
    desk.settle();
    times.push_back(desk.timeOf(act));
  }
  return quantile(times, 0.5);
}

// The client with the most sessions, their tabs once progress was looked at, and a choice among all clients.
bool bearsYears(Desk& desk) {
  const auto clients = clientsOf(desk, kTurns);
  const auto busiest = busiestOf(desk);
  const auto home = [&] { desk.frame().openHome(); };
  auto each = clients.begin();
  const double form = turnOf(
      desk, [&] { desk.frame().logSession(*each++); }, home);
  const double fullForm = turnOf(
      desk, [&] { desk.frame().logSession(busiest); }, home);
  const auto plan = [&] { desk.frame().openClientAt(busiest, view::ClientPlace::plan); };
  const auto people = [&] { desk.frame().openClientAt(busiest, view::ClientPlace::people); };
  const double tab = turnOf(desk, plan, people);
  desk.frame().openClientAt(busiest, view::ClientPlace::progress);
  const double laterTab = turnOf(desk, plan, people);
  view::ExportView view(desk.workspace(), std::filesystem::temp_directory_path());
  gui::ExportDialog* dialog = nullptr;
  const double choice = turnOf(
      desk,
      [&] {
        dialog = new gui::ExportDialog(&desk.frame(), view);
        dialog->Show();
      },
      [&] {
        if (dialog) dialog->Destroy();
      });
  dialog->Destroy();
  bool isMet = holds("form of the client with most sessions, times others", fullForm / form, kYearsAllowed);
  isMet &= holds("a tab once progress was looked at, times before", laterTab / tab, kYearsAllowed);
  return isMet & holds("a choice of all clients, times the form of a session", choice / form, kChoiceAllowed);
}

// As the keyboard would: GTK's own event, to the text that has the focus.
void typeLetter(GtkWidget* text, char letter) {
  for (const GdkEventType type : {GDK_KEY_PRESS, GDK_KEY_RELEASE}) {
    GdkEvent* event = gdk_event_new(type);
    event->key.window = GDK_WINDOW(g_object_ref(gtk_widget_get_window(text)));
    event->key.send_event = FALSE;
    event->key.time = GDK_CURRENT_TIME;
    event->key.keyval = static_cast<guint>(letter);
    event->key.length = 1;
    event->key.string = g_strndup(&letter, 1);
    gdk_event_set_device(event,
                         gdk_seat_get_keyboard(gdk_display_get_default_seat(gdk_display_get_default())));
    gtk_widget_event(text, event);
    gdk_event_free(event);
  }
}

bool typesAtOnce(const Desk& desk) {
  desk.frame().logSession(clientsOf(desk, 1).front());
  desk.settle();
  auto* note =
      dynamic_cast<wxTextCtrl*>(wxWindow::FindWindowByName("session.note.subjective", &desk.frame()));
  if (!note) return false;
  note->SetFocus();
  desk.settle();
  GtkWidget* text = gtk_bin_get_child(GTK_BIN(note->GetHandle()));
  constexpr std::string_view kWords = "she said no and slept well after it ";
  std::vector<double> keys;
  for (std::size_t i = 0; i < kKeys; ++i)
    keys.push_back(desk.timeOf([&] { typeLetter(text, kWords[i % kWords.size()]); }));
  if (note->GetValue().length() != kKeys) {
    std::printf("typed %d letters, and %zu arrived\n", kKeys, note->GetValue().length());
    return false;
  }
  std::printf("%-52s %8.2f\n", "a key in a note, median", quantile(keys, 0.5));
  return holds("a key in a note, 99th percentile", quantile(keys, 0.99), kKeyAllowed);
}

double memoryNow() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
  return 0;
}

void visit(const Desk& desk) {
  for (const auto client : clientsOf(desk, kVisits)) {
    desk.frame().openClient(client);
    desk.settle();
    desk.frame().openHome();
    desk.settle();
  }
}

bool forgetsVisits(const Desk& desk) {
  visit(desk);
  const double first = memoryNow();
  visit(desk);
  const bool isMet = holds("memory after visiting 200 clients, MB", first, kMemoryAllowed);
  return isMet & holds("more after visiting 200 again, MB", memoryNow() - first, kGrowthAllowed);
}

// One of the programs that this one starts, under an event loop of its own.
class BenchApp final : public wxApp {
 public:
  bool OnInit() override { return true; }

  int OnRun() override {
    const std::unique_ptr<wxEventLoopBase> loop(CreateMainLoop());
    const wxEventLoopActivator active(loop.get());
    const std::string part = argv[1].utf8_string();
    if (part == "bare") return showBare();
    Desk desk(argv[2].utf8_string());
    if (part == "home") std::_Exit(EXIT_SUCCESS);
    bool isMet = opensSoon(desk);
    isMet &= bearsYears(desk);
    isMet &= typesAtOnce(desk);
    isMet &= forgetsVisits(desk);
    return isMet ? EXIT_SUCCESS : EXIT_FAILURE;
  }

 private:
  static int showBare() {
    auto* frame = new wxFrame(nullptr, wxID_ANY, "Bare", wxDefaultPosition, wxSize(1320, 900));
    frame->Show();
    wxYield();
    frame->Update();
    wxYield();
    std::_Exit(EXIT_SUCCESS);
  }
};

double startOf(const char* part, const std::string& file) {
  std::vector<double> starts;
  for (int round = 0; round < kStarts; ++round) {
    const auto start = Clock::now();
    if (runPart({part, file}) != EXIT_SUCCESS) return HUGE_VAL;
    starts.push_back(since(start));
  }
  return quantile(starts, 0.5);
}

double derivation() {
  std::vector<double> times;
  const std::vector<std::uint8_t> salt(seal::kSaltSize);
  for (int round = 0; round < kStarts; ++round) {
    const auto start = Clock::now();
    seal::keyFromPassphrase(tests::aPassphrase(), salt, seal::kLeastCost);
    times.push_back(since(start));
  }
  return quantile(times, 0.5);
}

int run() {
  const tests::TemporaryFolder folder;
  const std::string file = (folder / "practice.trellis").string();
  makePractice(file);
  const double bare = startOf("bare", file);
  const double key = derivation();
  const double home = startOf("home", file);
  std::printf("start: a bare window %.0f ms, the derivation of the key %.0f ms, home %.0f ms\n", bare, key,
              home);
  const bool isSoon =
      holds("start to home, times bare window and derivation", home / (bare + key), kStartAllowed);
  return runPart({"work", file}) == EXIT_SUCCESS && isSoon ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace trellis::bench

wxIMPLEMENT_APP_NO_MAIN(trellis::bench::BenchApp);

int main(int count, char** words) {
  if (count > 1) return wxEntry(count, words);
  if (getenv("TRELLIS_BENCH_DESKTOP")) return trellis::bench::run();
  setenv("TRELLIS_BENCH_DESKTOP", "1", 1);
  execl(TRELLIS_SOURCE_DIR "/.ci/headless", "headless", "-w", "--", words[0], nullptr);
  return EXIT_FAILURE;
}
