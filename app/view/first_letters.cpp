#include "app/view/first_letters.h"

#include "app/view/names.h"

namespace trellis::view {
namespace {

constexpr std::uint32_t kPause = 1000;

std::optional<std::size_t> firstOf(const std::vector<std::string>& entries, const std::string& beginning,
                                   std::size_t from) {
  for (std::size_t step = 0; step < entries.size(); ++step) {
    const std::size_t entry = (from + step) % entries.size();
    if (folded(entries[entry]).starts_with(beginning)) return entry;
  }
  return std::nullopt;
}

}  // namespace

bool FirstLetters::take(std::string_view letter, std::uint32_t now) {
  if (now - lastTime_ > kPause) letters_.clear();
  if (letters_.empty() && letter == " ") return false;
  const std::string typed = folded(letter);
  isOneAgain_ = letters_.empty() || (isOneAgain_ && typed == last_);
  letters_ += typed;
  last_ = typed;
  lastTime_ = now;
  return true;
}

std::optional<std::size_t> FirstLetters::find(const std::vector<std::string>& entries,
                                              std::optional<std::size_t> current) const {
  if (letters_ != last_)
    if (const auto entry = firstOf(entries, letters_, 0)) return entry;
  if (!isOneAgain_) return std::nullopt;
  return firstOf(entries, last_, current ? *current + 1 : 0);
}

}  // namespace trellis::view
