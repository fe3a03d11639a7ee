#include "app/gui/screen_language.h"

#include <set>

#include <wx/intl.h>
#include <wx/menu.h>

#include "app/gui/bind.h"
#include "app/gui/main_frame.h"
#include "app/view/words.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/app/gui/spoken.h"
#include "tests/support/open_practice.h"

using namespace trellis;

namespace {

// The entries whose letter an entry before them has.
wxString doubledIn(const wxMenu& menu) {
  std::set<wxString> letters;
  wxString doubled;
  for (const wxMenuItem* item : menu.GetMenuItems()) {
    const wxString label = item->GetItemLabel();
    const wxString letter = label.AfterFirst('&').Left(1).Lower();
    if (!letter.empty() && !letters.insert(letter).second) doubled += label + "; ";
  }
  return doubled;
}

}  // namespace

TEST_CASE("In Spanish, the window and the view models say their sentences from one catalogue") {
  const gui::Spoken spanish(model::Language::spanish);
  CHECK(view::screenWords().language == model::Language::spanish);
  CHECK(gui::typed(_("Search")) == "Buscar");
  CHECK(view::phrase("Draft, saved %1", {"10:42:07"}) == "Borrador, guardado 10:42:07");
  CHECK(view::counted(1, "rating", "ratings") == "1 valoración");
  CHECK(view::counted(2, "rating", "ratings") == "2 valoraciones");
}

TEST_CASE("A field's refusal is Spanish on a Spanish screen") {
  const gui::Spoken spanish(model::Language::spanish);
  CHECK(view::told("A client needs a name.") == "Un cliente necesita un nombre.");
}

TEST_CASE("English that was chosen stays English, whatever the system speaks") {
  const gui::Spoken english(model::Language::english);
  CHECK(view::screenWords().language == model::Language::english);
  CHECK(gui::typed(_("Search")) == "Search");
  CHECK(view::counted(2, "rating", "ratings") == "2 ratings");
}

TEST_CASE("A letter leads to one entry of a menu, whatever the language") {
  for (const auto language : {model::Language::english, model::Language::spanish}) {
    const gui::Spoken spoken(language);
    tests::OpenPractice practice;
    gui::StyleSheet style;
    auto& frame = *new gui::MainFrame(practice.workspace, style);
    for (std::size_t i = 0; i < frame.GetMenuBar()->GetMenuCount(); ++i)
      CHECK(doubledIn(*frame.GetMenuBar()->GetMenu(i)) == "");
    frame.Destroy();
    gui::settle();
  }
}
