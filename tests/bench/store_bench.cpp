// What the screens wait for: the caseload, one client's page, a search for two words; in practices of 150,
// 1500 and 15000 clients over 30 years, in a vault that was just opened, by a program that was just started.
// Prints medians in milliseconds and how much they grow (the caseload per row shown); each client's page is
// read once. `store_bench small` leaves the largest practice out.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "app/view/practice_import.h"
#include "app/view/resources.h"
#include "core/store/caseload.h"
#include "core/store/client_repository.h"
#include "core/store/clinician_repository.h"
#include "core/store/goal_repository.h"
#include "core/store/search_index.h"
#include "core/store/session_repository.h"
#include "tests/bench/part.h"
#include "tests/bench/timing.h"
#include "tests/support/invented_practice.h"
#include "tests/support/passphrases.h"
#include "tests/support/temporary_folder.h"

namespace trellis::bench {
namespace {

constexpr int kRounds = 15;
constexpr int kPages = 100;
constexpr int kHits = 50;
constexpr double kCaseloadAllowed = 60;  // of 1500 clients
constexpr double kPageAllowed = 10;
constexpr double kSearchAllowed = 20;
constexpr double kGrowthAllowed = 1.5;

const model::Instant& now() {
  static const model::Instant kNow = *model::parseInstant("2026-11-20T12:00:00Z");
  return kNow;
}

struct Figures {
  int clients = 0;
  double caseload = 0;
  double page = 0;
  double search = 0;
};

void makePractice(const std::filesystem::path& file, int clients) {
  const tests::TemporaryFolder folder;
  tests::inventPractice(folder / "practice", {.clients = clients});
  auto vault =
      store::Vault::create(file, model::Practice::make({.name = "Bench"}).value(),
                           model::Clinician::make({.signInName = "bench", .displayName = "Bench"}).value(),
                           tests::aPassphrase(), tests::kQuickCost, now);
  view::runImport({.folder = folder / "practice",
                   .keeps = view::ImportKeeps::goodRows,
                   .clinician = store::ClinicianRepository(vault).all().front().id,
                   .now = now(),
                   .today = now().date()},
                  vault, view::loadCatalogue(view::resourceFolder()), [](auto, auto) {});
}

void readPage(const store::Vault& vault, model::ClientId client) {
  const store::ClientRepository clients(vault);
  const store::SessionRepository sessions(vault);
  const store::GoalRepository goals(vault);
  clients.find(client);
  clients.relationshipsOf(client);
  clients.rootsOf(client);
  goals.of(client);
  goals.latestLevelsOf(client);
  sessions.linesOf(client);
  sessions.tasksOf(client);
  sessions.of(client);
}

// Into a file, which outlives the program.
void measure(const std::filesystem::path& practice, const std::filesystem::path& figures) {
  const auto vault = store::Vault::open(practice, tests::aPassphrase(), now);
  const auto rows = store::readCaseload(vault);
  const store::SearchIndex index(vault);
  const double caseload = medianMilliseconds(kRounds, [&](int) { store::readCaseload(vault); });
  const double page = medianMilliseconds(kPages, [&](int round) {
    readPage(vault, rows[rows.size() * static_cast<std::size_t>(round) / kPages].client);
  });
  const double search =
      medianMilliseconds(kRounds, [&](int) { index.find("journal evening", store::LastWord::open, kHits); });
  std::ofstream(figures) << rows.size() << ' ' << caseload << ' ' << page << ' ' << search;
}

Figures figuresOf(int clients) {
  const tests::TemporaryFolder folder;
  const std::string practice = (folder / "practice.trellis").string();
  const std::string file = (folder / "figures").string();
  Figures figures;
  if (runPart({"make", practice, std::to_string(clients)}) == EXIT_SUCCESS &&
      runPart({"measure", practice, file}) == EXIT_SUCCESS)
    std::ifstream(file) >> figures.clients >> figures.caseload >> figures.page >> figures.search;
  std::printf("%6d clients: caseload %8.2f ms (%.1f us a row), page %6.2f ms, search %6.2f ms\n",
              figures.clients, figures.caseload, 1000 * figures.caseload / figures.clients, figures.page,
              figures.search);
  return figures;
}

bool holds(const char* what, double value, double allowed) {
  const bool isMet = value <= allowed;
  std::printf("%-28s %8.2f (at most %.1f) %s\n", what, value, allowed, isMet ? "" : "MISSED");
  return isMet;
}

int run(bool isSmall) {
  const Figures first = figuresOf(150);
  const Figures middle = figuresOf(1500);
  bool isMet = holds("caseload of 1500, ms", middle.caseload, kCaseloadAllowed);
  isMet &= holds("client page of 1500, ms", middle.page, kPageAllowed);
  isMet &= holds("search in 1500, ms", middle.search, kSearchAllowed);
  const Figures last = isSmall ? middle : figuresOf(15000);
  isMet &= holds("caseload a row, growth", last.caseload / last.clients / (first.caseload / first.clients),
                 kGrowthAllowed);
  isMet &= holds("client page, growth", last.page / first.page, kGrowthAllowed);
  isMet &= holds("search, growth", last.search / first.search, kGrowthAllowed);
  return isMet ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace trellis::bench

int main(int count, char** words) {
  const std::string_view part = count > 1 ? words[1] : "";
  if (part == "make") trellis::bench::makePractice(words[2], std::atoi(words[3]));
  if (part == "measure") trellis::bench::measure(words[2], words[3]);
  if (part == "make" || part == "measure") return EXIT_SUCCESS;
  return trellis::bench::run(part == "small");
}
