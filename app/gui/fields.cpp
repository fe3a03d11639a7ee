#include "app/gui/fields.h"

#include <gtk/gtk.h>
#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/text_undo.h"
#include "app/gui/type_ahead.h"

namespace trellis::gui {
namespace {

wxArrayString strings(const std::vector<std::string>& words) {
  wxArrayString result;
  for (const std::string& word : words) result.Add(shown(word));
  return result;
}

constexpr std::size_t kMostInMenu = 40;

// In one go: wx tells GTK of each entry, which looks at all that are there already.
void fillAsList(wxChoice& choice, const std::vector<std::string>& words) {
  auto* box = GTK_COMBO_BOX(choice.GetHandle());
  addStyle(choice, Style::longChoice);
  gtk_cell_view_set_fit_model(GTK_CELL_VIEW(gtk_bin_get_child(GTK_BIN(box))), FALSE);
  GtkListStore* entries = gtk_list_store_new(1, G_TYPE_STRING);
  for (const std::string& word : words)
    gtk_list_store_insert_with_values(entries, nullptr, -1, 0, word.c_str(), -1);
  gtk_combo_box_set_model(box, GTK_TREE_MODEL(entries));
  g_object_unref(entries);
}

// A wheel that turns over a choice scrolls the page: what was recorded or chosen never changes on the way.
void leaveWheelToPage(wxWindow& choice) {
  choice.Bind(wxEVT_MOUSEWHEEL, [&choice](wxMouseEvent& event) {
    for (wxWindow* each = choice.GetParent(); each && !each->IsTopLevel(); each = each->GetParent())
      if (each->ProcessWindowEvent(event)) return;
  });
}

template <class Field>
Field& placed(Field* field, wxStaticText& label, wxSizer& into, const std::string& id) {
  identify(*field, id);
  labels(label, *field);
  into.Add(field, 0, wxEXPAND | wxTOP, field->FromDIP(kTightSpace));
  return *field;
}

}  // namespace

void chooseByLettersNotWheel(wxChoice& choice) {
  findByLetters(choice);
  leaveWheelToPage(choice);
}

wxStaticText& addLabel(wxWindow* parent, wxSizer& into, const wxString& words, Style style) {
  auto* label = new wxStaticText(parent, wxID_ANY, words);
  addStyle(*label, style);
  into.Add(label);
  return *label;
}

wxTextCtrl& addText(wxWindow* parent, wxSizer& into, const std::string& id, const wxString& label) {
  wxStaticText& words = addLabel(parent, into, label, Style::tag);
  auto* field = new wxTextCtrl(parent, wxID_ANY);
  keepHistory(*field);
  return placed(field, words, into, id);
}

wxTextCtrl& addHidden(wxWindow* parent, wxSizer& into, const std::string& id, const wxString& label) {
  wxStaticText& words = addLabel(parent, into, label, Style::tag);
  return placed(new wxTextCtrl(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                               wxTE_PASSWORD | wxTE_PROCESS_ENTER),
                words, into, id);
}

wxTextCtrl& addParagraphs(wxWindow* parent, wxSizer& into, const std::string& id, const wxString& label,
                          int lines) {
  wxStaticText& words = addLabel(parent, into, label, Style::tag);
  auto* field = new wxTextCtrl(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE);
  padText(*field);
  keepHistory(*field);
  field->SetMinSize({parent->FromDIP(120), field->GetCharHeight() * lines + parent->FromDIP(kPageSpace)});
  return placed(field, words, into, id);
}

wxChoice& addChoice(wxWindow* parent, wxSizer& into, const std::string& id, const wxString& label,
                    const std::vector<std::string>& words) {
  wxStaticText& name = addLabel(parent, into, label, Style::tag);
  const bool isLong = words.size() > kMostInMenu;
  auto* choice = new wxChoice(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                              isLong ? wxArrayString() : strings(words));
  if (isLong) fillAsList(*choice, words);
  chooseByLettersNotWheel(*choice);
  if (!words.empty()) choice->SetSelection(0);
  return placed(choice, name, into, id);
}

void fillChoice(wxChoice& choice, const std::vector<std::string>& words) {
  if (words.size() > kMostInMenu) return fillAsList(choice, words);
  choice.Set(strings(words));
}

wxCheckBox& addCheck(wxWindow* parent, wxSizer& into, const std::string& id, const wxString& label) {
  auto* check = new wxCheckBox(parent, wxID_ANY, label);
  identify(*check, id, wxControl::RemoveMnemonics(label));
  into.Add(check, 0, wxTOP, parent->FromDIP(kTightSpace));
  return *check;
}

wxChoice& addOptionalChoice(wxWindow* parent, wxSizer& into, const std::string& id, const wxString& label,
                            const wxString& nothing, const std::vector<std::string>& words) {
  std::vector<std::string> entries{typed(nothing)};
  entries.insert(entries.end(), words.begin(), words.end());
  return addChoice(parent, into, id, label, entries);
}

std::vector<std::string> numbers(int from, int to) {
  std::vector<std::string> words;
  for (int number = from; number <= to; ++number) words.push_back(std::to_string(number));
  return words;
}

std::optional<int> optionalChoice(const wxChoice& choice) {
  const int entry = choice.GetSelection();
  return entry > 0 ? std::optional(entry - 1) : std::nullopt;
}

void showOptionalChoice(wxChoice& choice, std::optional<int> index) {
  choice.SetSelection(index ? *index + 1 : 0);
}

std::optional<model::Date> readDate(const wxTextCtrl& field, const std::string& name,
                                    model::FieldErrors& errors) {
  const std::string words = typed(field.GetValue().Strip(wxString::both));
  if (words.empty()) return std::nullopt;
  const auto date = model::parseDate(words);
  if (!date)
    errors.push_back({name, typed(_("Please write this date as year-month-day, such as 1990-04-23."))});
  return date;
}

std::optional<model::TimeOfDay> readTime(const wxTextCtrl& field, const std::string& name,
                                         model::FieldErrors& errors) {
  const std::string words = typed(field.GetValue().Strip(wxString::both));
  if (words.empty()) return std::nullopt;
  const auto time = model::parseTimeOfDay(words.find(':') == 1 ? "0" + words : words);
  if (!time) errors.push_back({name, typed(_("Please write this time as hour:minute, such as 09:30."))});
  return time;
}

std::string written(const std::optional<model::Date>& date) {
  return date ? model::isoDate(*date) : "";
}
std::string written(const std::optional<model::TimeOfDay>& time) {
  return time ? model::isoTime(*time) : "";
}

}  // namespace trellis::gui
