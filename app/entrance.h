// The way into the practice: begins one where there is none, converts one from before vaults were sealed,
// asks for the passphrase of one that is there, and brings back one that is lost or damaged from a backup.
// Errors: store::VaultError.
#pragma once

#include <filesystem>
#include <optional>

#include "app/view/attempts.h"
#include "app/view/key_handover.h"
#include "app/view/passphrase_strength.h"
#include "core/store/vault.h"
#include "reports/pdf/pdf_fonts.h"

namespace trellis {

class Entrance {
 public:
  Entrance(std::filesystem::path vault, const std::filesystem::path& resources, const pdf::PdfFonts& fonts,
           store::Clock clock, view::Attempts& attempts);

  std::optional<store::Vault> enter();               // none where the person leaves
  bool wantsSample() const { return wantsSample_; }  // then: they left for the sample practice
  // Of a practice that is closed; false where the person thought better of it.
  bool restore(const std::optional<std::filesystem::path>& backup) const;

 private:
  std::optional<store::Vault> begin();
  std::optional<store::Vault> convert();
  std::optional<store::Vault> unlock();
  view::KeyHandover handover(store::Vault& vault) const;
  view::GuessedWords guessed() const { return {commonWords_, {}}; }

  std::filesystem::path file_;
  std::vector<std::string> commonWords_;
  const pdf::PdfFonts& fonts_;
  store::Clock clock_;
  view::Attempts& attempts_;
  bool wantsSample_ = false;
};

}  // namespace trellis
