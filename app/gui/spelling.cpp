#include "app/gui/spelling.h"

#include <initializer_list>
#include <utility>

#include <gspell/gspell.h>
#include <gtk/gtk.h>

namespace trellis::gui {
namespace {

const GspellLanguage* firstOf(std::initializer_list<const char*> codes) {
  for (const char* code : codes)
    if (const GspellLanguage* language = gspell_language_lookup(code)) return language;
  return nullptr;
}

const GspellLanguage* dictionaryOf(model::Language language) {
  if (language == model::Language::spanish) return firstOf({"es_ES", "es_US", "es_MX", "es"});
  return firstOf({"en_US", "en_GB", "en"});
}

// Enchant writes added words to a file in clear, where nothing that was said in a session belongs.
void keepWordsOutOfFiles() {
  g_setenv("ENCHANT_CONFIG_DIR", "/dev/null", TRUE);
}

void attach(wxTextCtrl& field, model::Language language) {
  GtkWidget* inner = gtk_bin_get_child(GTK_BIN(field.GetHandle()));
  g_return_if_fail(GTK_IS_TEXT_VIEW(inner));
  keepWordsOutOfFiles();
  const GspellLanguage* dictionary = dictionaryOf(language);
  if (!dictionary) return;
  GspellChecker* checker = gspell_checker_new(dictionary);
  GtkTextBuffer* buffer = gtk_text_view_get_buffer(GTK_TEXT_VIEW(inner));
  gspell_text_buffer_set_spell_checker(gspell_text_buffer_get_from_gtk_text_buffer(buffer), checker);
  g_object_unref(checker);
  GspellTextView* spelling = gspell_text_view_get_from_gtk_text_view(GTK_TEXT_VIEW(inner));
  gspell_text_view_set_inline_spell_checking(spelling, TRUE);
  gspell_text_view_set_enable_language_menu(spelling, TRUE);
}

}  // namespace

// A form opens without a dictionary; and GTK breaks off where a text that was never laid out gets its marks.
void checkSpelling(wxTextCtrl& field, model::Language language) {
  field.Bind(wxEVT_SET_FOCUS, [&field, language, isChecked = false](wxFocusEvent& event) mutable {
    event.Skip();
    if (std::exchange(isChecked, true)) return;
    field.CallAfter([&field, language] { attach(field, language); });
  });
}

}  // namespace trellis::gui
