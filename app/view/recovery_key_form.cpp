#include "app/view/recovery_key_form.h"

#include <chrono>
#include <utility>

#include "app/view/words.h"
#include "reports/content/recovery_page.h"
#include "reports/layout/page_flow.h"
#include "reports/pdf/atomic_file.h"
#include "reports/pdf/pdf_fonts.h"
#include "reports/pdf/pdf_writer.h"

namespace trellis::view {
namespace {

constexpr std::size_t kGroupLength = 4;

std::vector<std::string> groupsOf(const seal::RecoveryKey& key) {
  std::string text = key.text();
  std::vector<std::string> groups;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find('-', from), text.size());
    groups.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  seal::wipe(text);
  return groups;
}

// The check sign alone would prove little.
std::array<std::size_t, 2> twoOf(const std::vector<std::string>& groups, const Chance& chance) {
  std::size_t whole = 0;
  for (const std::string& group : groups) whole += group.size() == kGroupLength ? 1 : 0;
  const std::size_t one = chance(whole);
  std::size_t other = chance(whole - 1);
  if (other >= one) ++other;
  return {std::min(one, other), std::max(one, other)};
}

char plain(char sign) {
  const char upper = sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign;
  if (upper == 'O') return '0';
  return upper == 'I' || upper == 'L' ? '1' : upper;
}

bool readsAs(std::string_view typed, std::string_view group) {
  std::size_t read = 0;
  for (const char sign : typed) {
    if (sign == ' ' || sign == '-') continue;
    if (read >= group.size() || plain(sign) != group[read]) return false;
    ++read;
  }
  return read == group.size();
}

}  // namespace

RecoveryKeyForm::RecoveryKeyForm(const seal::RecoveryKey& key, RecoveryPageFacts facts, const Chance& chance)
    : groups_(groupsOf(key)), facts_(std::move(facts)), asked_(twoOf(groups_, chance)) {}

RecoveryKeyForm::~RecoveryKeyForm() {
  for (std::string& group : groups_) seal::wipe(group);
}

std::string RecoveryKeyForm::notice() const {
  if (facts_.need != KeyNeed::unconfirmed) return {};
  return phrase(
      "Nobody has shown yet that they have the recovery key of this practice, so here is a new one. Once you "
      "have it safe, a page that was printed before opens nothing.");
}

std::string RecoveryKeyForm::leaveWord() const {
  return facts_.need == KeyNeed::wished ? phrase("Cancel") : phrase("Later");
}

model::FieldErrors RecoveryKeyForm::confirm(std::string_view first, std::string_view second) const {
  const std::string sentence = phrase("This is not what the page says: please look again.");
  model::FieldErrors errors;
  if (!readsAs(first, groups_[asked_[0]])) errors.push_back({"first", sentence});
  if (!readsAs(second, groups_[asked_[1]])) errors.push_back({"second", sentence});
  return errors;
}

bool RecoveryKeyForm::writeAsking(Prompts& prompts, const pdf::PdfFonts& fonts) const {
  const auto file = prompts.whereToSave(phrase("trellis-recovery-key.pdf"));
  if (!file) return false;
  write(*file, fonts);
  return true;
}

void RecoveryKeyForm::write(const std::filesystem::path& file, const pdf::PdfFonts& fonts) const {
  const auto document = content::recoveryPage({.language = facts_.language,
                                               .practice = facts_.practice,
                                               .madeOn = localTime(facts_.now).date(),
                                               .groups = groups_});
  const pdf::PdfTextMetrics metrics(fonts);
  auto made = pdf::writePdf(layout::layOut(document, layout::Paper::a4, metrics),
                            {.title = document.title,
                             .language = document.language,
                             .author = document.author,
                             .created = secondsSinceEpoch(facts_.now)},
                            fonts);
  pdf::writeAtomically(file, made.bytes);
  seal::wipe(made.bytes);
}

}  // namespace trellis::view
