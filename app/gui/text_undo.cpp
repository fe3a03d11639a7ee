#include "app/gui/text_undo.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gtk/gtk.h>

#include "app/view/text_history.h"

namespace trellis::gui {
namespace {

using view::TextEdit;
using view::TextHistory;

constexpr const char* kHistory = "trellis-history";

using Letters = std::unique_ptr<gchar, decltype(&g_free)>;

// Lives with the text that it listens to.
struct Listening {
  TextHistory history;
  int acts = 0;  // of the person, begun and not ended
  bool isUndoing = false;
};

// The text of a field of many lines; null for one of a single line.
GtkTextBuffer* bufferOf(wxTextCtrl& field) {
  auto* handle = static_cast<GtkWidget*>(field.GetHandle());
  GtkWidget* inner = GTK_IS_BIN(handle) ? gtk_bin_get_child(GTK_BIN(handle)) : nullptr;
  return GTK_IS_TEXT_VIEW(inner) ? gtk_text_view_get_buffer(GTK_TEXT_VIEW(inner)) : nullptr;
}

GObject* textOf(wxTextCtrl& field) {
  GtkTextBuffer* buffer = bufferOf(field);
  return buffer ? G_OBJECT(buffer) : G_OBJECT(field.GetHandle());
}

std::size_t placeOf(const GtkTextIter* place) {
  return static_cast<std::size_t>(gtk_text_iter_get_offset(place));
}

// What the program puts in is no act of the person's: it begins a new history.
void note(Listening& listening, bool isPersons, auto noteEdit) {
  if (listening.isUndoing) return;
  if (!isPersons) return listening.history.clear();
  noteEdit(listening.history);
}

void onInsert(GtkTextBuffer*, GtkTextIter* at, gchar* text, gint length, Listening* listening) {
  note(*listening, listening->acts > 0, [&](TextHistory& history) {
    history.noteInserted(placeOf(at), {text, static_cast<std::size_t>(length)});
  });
}

void onDelete(GtkTextBuffer* buffer, GtkTextIter* from, GtkTextIter* to, Listening* listening) {
  note(*listening, listening->acts > 0, [&](TextHistory& history) {
    const Letters text(gtk_text_buffer_get_slice(buffer, from, to, TRUE), &g_free);
    history.noteRemoved(placeOf(from), text.get());
  });
}

void onBegin(GtkTextBuffer*, Listening* listening) {
  if (listening->acts++ == 0) listening->history.beginAct();
}

void onEnd(GtkTextBuffer*, Listening* listening) {
  --listening->acts;
}

// A single line tells of no acts: each edit is one, and the person's where the field has the focus.
void onInsertInLine(GtkEditable* line, gchar* text, gint length, gint* at, Listening* listening) {
  note(*listening, gtk_widget_has_focus(GTK_WIDGET(line)), [&](TextHistory& history) {
    history.beginAct();
    history.noteInserted(
        static_cast<std::size_t>(*at),
        length < 0 ? std::string_view(text) : std::string_view(text, static_cast<std::size_t>(length)));
  });
}

void onDeleteInLine(GtkEditable* line, gint from, gint to, Listening* listening) {
  note(*listening, gtk_widget_has_focus(GTK_WIDGET(line)), [&](TextHistory& history) {
    const Letters text(gtk_editable_get_chars(line, from, to), &g_free);
    history.beginAct();
    history.noteRemoved(static_cast<std::size_t>(from), text.get());
  });
}

void make(GtkTextBuffer* buffer, const TextEdit& edit) {
  GtkTextIter from;
  GtkTextIter to;
  gtk_text_buffer_get_iter_at_offset(buffer, &from, static_cast<gint>(edit.at));
  to = from;
  gtk_text_iter_forward_chars(&to, static_cast<gint>(view::characters(edit.removed)));
  if (!edit.removed.empty()) gtk_text_buffer_delete(buffer, &from, &to);
  if (!edit.inserted.empty())
    gtk_text_buffer_insert(buffer, &from, edit.inserted.data(), static_cast<gint>(edit.inserted.size()));
  gtk_text_buffer_place_cursor(buffer, &from);
}

void make(GtkEditable* line, const TextEdit& edit) {
  auto at = static_cast<gint>(edit.at);
  gtk_editable_delete_text(line, at, at + static_cast<gint>(view::characters(edit.removed)));
  gtk_editable_insert_text(line, edit.inserted.data(), static_cast<gint>(edit.inserted.size()), &at);
  gtk_editable_set_position(line, at);
}

void make(wxTextCtrl& field, Listening& listening, const std::vector<TextEdit>& edits) {
  GtkTextBuffer* buffer = bufferOf(field);
  listening.isUndoing = true;
  for (const TextEdit& edit : edits) {
    if (buffer)
      make(buffer, edit);
    else
      make(GTK_EDITABLE(field.GetHandle()), edit);
  }
  listening.isUndoing = false;
  if (buffer && !edits.empty()) field.ShowPosition(field.GetInsertionPoint());
}

bool takesKey(wxTextCtrl& field, Listening& listening, const wxKeyEvent& key) {
  if (!key.ControlDown() || key.AltDown() || !field.IsEditable()) return false;
  const bool isRedo = key.GetKeyCode() == 'Y' || (key.GetKeyCode() == 'Z' && key.ShiftDown());
  if (!isRedo && key.GetKeyCode() != 'Z') return false;
  make(field, listening, isRedo ? listening.history.redo() : listening.history.undo());
  return true;
}

void listenTo(GtkTextBuffer* buffer, Listening* listening) {
  g_signal_connect(buffer, "insert-text", G_CALLBACK(onInsert), listening);
  g_signal_connect(buffer, "delete-range", G_CALLBACK(onDelete), listening);
  g_signal_connect(buffer, "begin-user-action", G_CALLBACK(onBegin), listening);
  g_signal_connect(buffer, "end-user-action", G_CALLBACK(onEnd), listening);
}

void listenTo(GtkEditable* line, Listening* listening) {
  g_signal_connect(line, "insert-text", G_CALLBACK(onInsertInLine), listening);
  g_signal_connect(line, "delete-text", G_CALLBACK(onDeleteInLine), listening);
}

}  // namespace

void keepHistory(wxTextCtrl& field) {
  auto* listening = new Listening;
  GtkTextBuffer* buffer = bufferOf(field);
  GObject* text = textOf(field);
  g_object_set_data_full(text, kHistory, listening,
                         [](gpointer data) { delete static_cast<Listening*>(data); });
  if (buffer)
    listenTo(buffer, listening);
  else
    listenTo(GTK_EDITABLE(field.GetHandle()), listening);
  field.Bind(wxEVT_KEY_DOWN, [&field, listening](wxKeyEvent& event) {
    if (!takesKey(field, *listening, event)) event.Skip();
  });
}

void beginAnew(wxTextCtrl& field, const wxString& words) {
  field.ChangeValue(words);
  if (void* listening = g_object_get_data(textOf(field), kHistory))
    static_cast<Listening*>(listening)->history.clear();
}

void typeAtEnd(wxTextCtrl& field, std::string_view words) {
  const long end = field.GetLastPosition();
  typeInPlace(field, end, end, words);
}

void typeInPlace(wxTextCtrl& field, long from, long to, std::string_view words) {
  GtkTextBuffer* buffer = bufferOf(field);
  g_return_if_fail(buffer);
  GtkTextIter start;
  GtkTextIter end;
  gtk_text_buffer_begin_user_action(buffer);
  gtk_text_buffer_get_iter_at_offset(buffer, &start, static_cast<gint>(from));
  gtk_text_buffer_get_iter_at_offset(buffer, &end, static_cast<gint>(to));
  if (from != to) gtk_text_buffer_delete(buffer, &start, &end);
  gtk_text_buffer_insert(buffer, &start, words.data(), static_cast<gint>(words.size()));
  gtk_text_buffer_place_cursor(buffer, &start);
  gtk_text_buffer_end_user_action(buffer);
}

}  // namespace trellis::gui
