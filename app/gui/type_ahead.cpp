#include "app/gui/type_ahead.h"

#include <optional>
#include <string>
#include <vector>

#include <gtk/gtk.h>

#include "app/gui/bind.h"
#include "app/view/first_letters.h"

namespace trellis::gui {
namespace {

constexpr const char* kTyping = "trellis-typing";

// Lives with the choice that it listens to.
struct Typing {
  GtkComboBox* box;
  const wxChoice& choice;
  view::FirstLetters letters = {};
};

using Entry = std::optional<std::size_t>;

Entry entryAt(int index) {
  return index < 0 ? std::nullopt : Entry(static_cast<std::size_t>(index));
}

std::vector<std::string> entriesOf(const wxChoice& choice) {
  std::vector<std::string> entries;
  for (unsigned i = 0; i < choice.GetCount(); ++i) entries.push_back(typed(choice.GetString(i)));
  return entries;
}

// What GTK opens: a list, or a menu where the entries are few.
GtkWidget* opened(GtkComboBox* box) {
  return gtk_accessible_get_widget(GTK_ACCESSIBLE(gtk_combo_box_get_popup_accessible(box)));
}

bool isOpen(GtkComboBox* box) {
  gboolean isShown = FALSE;
  g_object_get(box, "popup-shown", &isShown, nullptr);
  return isShown;
}

Entry currentIn(GtkTreeView* list) {
  GtkTreePath* path = nullptr;
  gtk_tree_view_get_cursor(list, &path, nullptr);
  const Entry current = path ? entryAt(gtk_tree_path_get_indices(path)[0]) : std::nullopt;
  gtk_tree_path_free(path);
  return current;
}

void goTo(GtkTreeView* list, std::size_t entry) {
  GtkTreePath* path = gtk_tree_path_new_from_indices(static_cast<gint>(entry), -1);
  gtk_tree_view_set_cursor(list, path, nullptr, FALSE);
  gtk_tree_path_free(path);
}

Entry currentIn(GtkMenuShell* menu) {
  GList* items = gtk_container_get_children(GTK_CONTAINER(menu));
  const Entry current = entryAt(g_list_index(items, gtk_menu_shell_get_selected_item(menu)));
  g_list_free(items);
  return current;
}

void goTo(GtkMenuShell* menu, std::size_t entry) {
  GList* items = gtk_container_get_children(GTK_CONTAINER(menu));
  if (void* item = g_list_nth_data(items, static_cast<guint>(entry)))
    gtk_menu_shell_select_item(menu, GTK_WIDGET(item));
  g_list_free(items);
}

Entry currentIn(GtkComboBox* box) {
  return entryAt(gtk_combo_box_get_active(box));
}

void goTo(GtkComboBox* box, std::size_t entry) {
  gtk_combo_box_set_active(box, static_cast<gint>(entry));
}

template <class Place>
void follow(const Typing& typing, Place* place) {
  if (const Entry entry = typing.letters.find(entriesOf(typing.choice), currentIn(place)))
    goTo(place, *entry);
}

void follow(const Typing& typing) {
  if (!isOpen(typing.box)) return follow(typing, typing.box);
  GtkWidget* place = opened(typing.box);
  if (GTK_IS_TREE_VIEW(place)) return follow(typing, GTK_TREE_VIEW(place));
  if (GTK_IS_MENU_SHELL(place)) follow(typing, GTK_MENU_SHELL(place));
}

// Empty: a key that writes nothing, or means an act.
std::string letterOf(const GdkEventKey& key) {
  const guint acts = gtk_accelerator_get_default_mod_mask() & ~static_cast<guint>(GDK_SHIFT_MASK);
  const gunichar letter = gdk_keyval_to_unicode(key.keyval);
  if ((key.state & acts) != 0 || !g_unichar_isprint(letter)) return {};
  char utf8[6];
  return {utf8, static_cast<std::size_t>(g_unichar_to_utf8(letter, utf8))};
}

gboolean onEvent(GtkWidget*, GdkEvent* event, Typing* typing) {
  if (event->type != GDK_KEY_PRESS) return FALSE;
  const std::string letter = letterOf(event->key);
  if (letter.empty() || !typing->letters.take(letter, event->key.time)) return FALSE;
  follow(*typing);
  return TRUE;
}

// To any event: of the keys alone, GTK tells its own list or menu first.
void listen(GtkWidget* widget, Typing* typing) {
  constexpr auto kSame = static_cast<GSignalMatchType>(G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA);
  const auto known =
      g_signal_handler_find(widget, kSame, 0, 0, nullptr, reinterpret_cast<gpointer>(onEvent), typing);
  if (known == 0) g_signal_connect(widget, "event", G_CALLBACK(onEvent), typing);
}

void onOpened(GtkComboBox* box, GParamSpec*, Typing* typing) {
  if (isOpen(box)) listen(opened(box), typing);
}

}  // namespace

void findByLetters(wxChoice& choice) {
  auto* box = GTK_COMBO_BOX(choice.GetHandle());
  auto* typing = new Typing{box, choice};
  g_object_set_data_full(G_OBJECT(box), kTyping, typing,
                         [](gpointer data) { delete static_cast<Typing*>(data); });
  listen(GTK_WIDGET(box), typing);
  g_signal_connect(box, "notify::popup-shown", G_CALLBACK(onOpened), typing);
}

}  // namespace trellis::gui
