// A new recovery key, shown once: its groups, the page to print, and two groups to type from that page, so
// that nobody goes on without having it. Which two is for chance to say, which is an argument.
// Errors are of "first" and "second".
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/view/prompts.h"
#include "core/model/dates.h"
#include "core/model/field_error.h"
#include "core/model/language.h"
#include "core/seal/recovery_key.h"

namespace trellis::pdf {
class PdfFonts;
}

namespace trellis::view {

// A number under `end`.
using Chance = std::function<std::size_t(std::size_t end)>;

// Why this key is shown: the practice begins, nobody has shown that they have the one before, or it is
// wished.
enum class KeyNeed { first, unconfirmed, wished };

struct RecoveryPageFacts {
  std::string practice;
  model::Instant now;  // UTC
  model::Language language = model::Language::english;
  KeyNeed need = KeyNeed::wished;
};

class RecoveryKeyForm {
 public:
  RecoveryKeyForm(const seal::RecoveryKey& key, RecoveryPageFacts facts, const Chance& chance);
  ~RecoveryKeyForm();  // wipes
  RecoveryKeyForm(const RecoveryKeyForm&) = delete;
  RecoveryKeyForm& operator=(const RecoveryKeyForm&) = delete;

  const std::vector<std::string>& groups() const { return groups_; }
  std::array<std::size_t, 2> asked() const { return asked_; }  // counted from 0, in order
  std::string notice() const;  // what is to be known first; blank where nothing is
  std::string leaveWord() const;
  model::FieldErrors confirm(std::string_view first, std::string_view second) const;

  // A page to keep outside the computer; false where the person thought better of it. Throws ReportError.
  bool writeAsking(Prompts& prompts, const pdf::PdfFonts& fonts) const;
  void write(const std::filesystem::path& file, const pdf::PdfFonts& fonts) const;

 private:
  std::vector<std::string> groups_;
  RecoveryPageFacts facts_;
  std::array<std::size_t, 2> asked_;
};

}  // namespace trellis::view
