// What every screen works with: the open vault, the catalogue, the fonts of the page, who is signed in, and
// the clock. Owned by the composition root, passed on by reference; holds nothing of its own.
#pragma once

#include <functional>

#include "app/view/words.h"
#include "core/model/catalogue.h"
#include "core/model/dates.h"
#include "core/model/ids.h"

namespace trellis::store {
class RecoveryJournal;
class Vault;
}  // namespace trellis::store
namespace trellis::pdf {
class PdfFonts;
}

namespace trellis::view {

class Attempts;

struct Workspace {
  store::Vault& vault;
  store::RecoveryJournal& journal;  // what is typed and not saved yet
  model::Catalogue& catalogue;      // with the note formats of the practice's own, which may change
  const pdf::PdfFonts& fonts;
  Attempts& attempts;  // at the passphrase of who is signed in
  model::ClinicianId clinician;
  model::Language language = model::Language::english;  // of the screen
  std::function<model::Instant()> now;                  // UTC

  model::Date today() const { return localTime(now()).date(); }
};

}  // namespace trellis::view
