#include "app/gui/screen_language.h"

#include <cstdlib>
#include <memory>
#include <string>
#include <utility>

#include <libintl.h>
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

// They ask the environment, and remember what they were told until a domain is named anew.
void speakInDialogsOfGtk(const std::optional<model::Language>& chosen) {
  static const char* const system = std::getenv("LANGUAGE");
  static const wxString ofSystem = system ? wxString::FromUTF8(system) : wxString();
  if (chosen)
    wxSetEnv("LANGUAGE", shown(keyOf(*chosen)));
  else if (system)
    wxSetEnv("LANGUAGE", ofSystem);
  else
    wxUnsetEnv("LANGUAGE");
  textdomain(textdomain(nullptr));
}

}  // namespace

void speak(std::optional<model::Language> chosen, const std::filesystem::path& translations) {
  wxFileTranslationsLoader::AddCatalogLookupPathPrefix(shown(translations.string()));
  auto words = std::make_unique<wxTranslations>();
  if (chosen) words->SetLanguage(shown(keyOf(*chosen)));
  speakInDialogsOfGtk(chosen);
  const wxString spoken = words->GetBestTranslation(kDomain);
  words->AddStdCatalog();
  words->AddCatalog(kDomain);
  wxTranslations::Set(words.release());
  view::setScreenWords(
      wordsIn(spoken.StartsWith("es") ? model::Language::spanish : model::Language::english));
}

}  // namespace trellis::gui
