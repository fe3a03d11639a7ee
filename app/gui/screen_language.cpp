#include "app/gui/screen_language.h"

#include <memory>
#include <string>
#include <utility>

#include <wx/translation.h>
#include <wx/utils.h>

#include "app/gui/bind.h"

namespace trellis::gui {
namespace {

constexpr const char* kDomain = "trellis";

view::ScreenWords wordsIn(model::Language language) {
  if (language == model::Language::english) return {};
  return {
      .language = language,
      .sentence =
          [](const std::string& sentence) { return typed(wxGetTranslation(shown(sentence), kDomain)); },
      .counted =
          [](const std::string& one, const std::string& many, int count) {
            return typed(wxGetTranslation(shown(one), shown(many), static_cast<unsigned>(count), kDomain));
          }};
}

}  // namespace

void speak(std::optional<model::Language> chosen, const std::filesystem::path& translations) {
  wxFileTranslationsLoader::AddCatalogLookupPathPrefix(shown(translations.string()));
  auto words = std::make_unique<wxTranslations>();
  if (chosen) {
    const wxString language = shown(keyOf(*chosen));
    words->SetLanguage(language);
    wxSetEnv("LANGUAGE", language);  // GTK's own dialogs
  }
  const wxString spoken = words->GetBestTranslation(kDomain);
  words->AddStdCatalog();
  words->AddCatalog(kDomain);
  wxTranslations::Set(words.release());
  view::setScreenWords(
      wordsIn(spoken.StartsWith("es") ? model::Language::spanish : model::Language::english));
}

}  // namespace trellis::gui
