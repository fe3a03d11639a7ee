#include "app/gui/screen_language.h"

#include <doctest/doctest.h>
#include <wx/intl.h>

#include "app/gui/bind.h"
#include "app/view/resources.h"
#include "app/view/words.h"

using namespace trellis;

namespace {

// English again when the case ends, as the other cases expect it.
struct Spoken {
  explicit Spoken(model::Language language) { gui::speak(language, view::translationsFolder()); }
  Spoken(const Spoken&) = delete;
  Spoken& operator=(const Spoken&) = delete;
  ~Spoken() { gui::speak(model::Language::english, view::translationsFolder()); }
};

}  // namespace

TEST_CASE("In Spanish, the window and the view models say their sentences from one catalogue") {
  const Spoken spanish(model::Language::spanish);
  CHECK(view::screenWords().language == model::Language::spanish);
  CHECK(gui::typed(_("Search")) == "Buscar");
  CHECK(view::phrase("Draft, saved %1", {"10:42:07"}) == "Borrador, guardado 10:42:07");
  CHECK(view::counted(1, "rating", "ratings") == "1 valoración");
  CHECK(view::counted(2, "rating", "ratings") == "2 valoraciones");
}

TEST_CASE("A field's refusal is Spanish on a Spanish screen") {
  const Spoken spanish(model::Language::spanish);
  CHECK(view::told("A client needs a name.") == "Un cliente necesita un nombre.");
}

TEST_CASE("English that was chosen stays English, whatever the system speaks") {
  const Spoken english(model::Language::english);
  CHECK(view::screenWords().language == model::Language::english);
  CHECK(gui::typed(_("Search")) == "Search");
  CHECK(view::counted(2, "rating", "ratings") == "2 ratings");
}
