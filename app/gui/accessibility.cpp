#include "app/gui/accessibility.h"

#include <atk/atk.h>
#include <gtk/gtk-a11y.h>
#include <gtk/gtk.h>
#include <wx/control.h>
#include <wx/dataview.h>

namespace trellis::gui {
namespace {

bool takesInput(GtkWidget* widget) {
  return GTK_IS_ENTRY(widget) || GTK_IS_TEXT_VIEW(widget) || GTK_IS_RANGE(widget) ||
         GTK_IS_TREE_VIEW(widget) || GTK_IS_COMBO_BOX(widget) || GTK_IS_BUTTON(widget) ||
         GTK_IS_CALENDAR(widget) || GTK_IS_NOTEBOOK(widget);
}

// A wx control's handle is often a container; the widget that a person really focuses lies somewhere inside.
GtkWidget* inputInside(GtkWidget* widget) {
  if (takesInput(widget)) return widget;
  if (!GTK_IS_CONTAINER(widget)) return nullptr;
  GtkWidget* found = nullptr;
  GList* children = gtk_container_get_children(GTK_CONTAINER(widget));
  for (GList* child = children; child && !found; child = child->next) {
    if (!GTK_IS_SCROLLBAR(child->data)) found = inputInside(GTK_WIDGET(child->data));
  }
  g_list_free(children);
  return found;
}

// A panel speaks for itself, a native control through its inner widget.
GtkWidget* spokenWidget(wxWindow& window) {
  if (auto* list = dynamic_cast<wxDataViewCtrl*>(&window)) return list->GtkGetTreeView();
  auto* handle = static_cast<GtkWidget*>(window.GetHandle());
  if (window.IsTopLevel()) return handle;
  if (window.m_wxwindow) return window.m_wxwindow;
  GtkWidget* input = inputInside(handle);
  return input ? input : handle;
}

struct DrawnAccessible {
  GtkContainerAccessible parent;
  Accessible* speaker;
};

std::optional<AccessibleValue> valueOf(void* object) {
  const Accessible* speaker = reinterpret_cast<DrawnAccessible*>(object)->speaker;
  return speaker ? speaker->accessibleValue() : std::nullopt;
}

void readValue(AtkValue* object, gdouble* now, gchar** words) {
  const AccessibleValue value = valueOf(object).value_or(AccessibleValue{});
  if (now) *now = value.now;
  if (words) *words = g_strdup(value.words.utf8_str());
}

AtkRange* readRange(AtkValue* object) {
  const AccessibleValue value = valueOf(object).value_or(AccessibleValue{});
  return atk_range_new(value.lowest, value.highest, "");
}

gdouble increment(AtkValue*) {
  return 1;
}

void writeValue(AtkValue* object, gdouble value) {
  if (Accessible* speaker = reinterpret_cast<DrawnAccessible*>(object)->speaker)
    speaker->setAccessibleValue(value);
}

void fillValueInterface(gpointer table, gpointer) {
  auto* interface = static_cast<AtkValueIface*>(table);
  interface->get_value_and_text = readValue;
  interface->get_range = readRange;
  interface->get_increment = increment;
  interface->set_value = writeValue;
}

GType registerType(GType parent, const char* name) {
  GTypeQuery query;
  g_type_query(GTK_TYPE_CONTAINER_ACCESSIBLE, &query);
  GTypeInfo type{};
  type.class_size = static_cast<guint16>(query.class_size);
  type.instance_size = sizeof(DrawnAccessible);
  return g_type_register_static(parent, name, &type, GTypeFlags(0));
}

GType pictureType() {
  static const GType type = registerType(GTK_TYPE_CONTAINER_ACCESSIBLE, "TrellisPictureAccessible");
  return type;
}

GType valueType() {
  static const GType type = [] {
    const GType value = registerType(pictureType(), "TrellisValueAccessible");
    const GInterfaceInfo interface { fillValueInterface, nullptr, nullptr };
    g_type_add_interface_static(value, ATK_TYPE_VALUE, &interface);
    return value;
  }();
  return type;
}

GQuark accessibleKey() {
  return g_quark_from_static_string("trellis-accessible");
}

// Put into the class that all windows drawn by wx share; whoever has no accessible of ours gets GTK's own.
AtkObject* accessibleOf(GtkWidget* widget) {
  if (void* own = g_object_get_qdata(G_OBJECT(widget), accessibleKey())) return ATK_OBJECT(own);
  return GTK_WIDGET_CLASS(g_type_class_peek(GTK_TYPE_FIXED))->get_accessible(widget);
}

void fallSilent(GtkWidget*, gpointer object) {
  static_cast<DrawnAccessible*>(object)->speaker = nullptr;
  gtk_accessible_set_widget(GTK_ACCESSIBLE(object), nullptr);
}

AtkRole roleOf(DrawnRole role) {
  switch (role) {
    case DrawnRole::rating:
      return ATK_ROLE_SLIDER;
    case DrawnRole::chart:
      return ATK_ROLE_CHART;
    case DrawnRole::document:
      return ATK_ROLE_DOCUMENT_TEXT;
  }
  return ATK_ROLE_PANEL;
}

void speak(GtkWidget* widget, const std::string& id, const wxString& name, const wxString& description) {
  AtkObject* object = gtk_widget_get_accessible(widget);
  atk_object_set_accessible_id(object, id.c_str());
  if (!name.empty()) atk_object_set_name(object, name.utf8_str());
  if (!description.empty()) atk_object_set_description(object, description.utf8_str());
}

}  // namespace

void identify(wxWindow& window, const std::string& id, const wxString& name, const wxString& description) {
  window.SetName(wxString::FromUTF8(id));
  speak(spokenWidget(window), id, name, description);
  auto* handle = static_cast<GtkWidget*>(window.GetHandle());
  const bool isAroundList = GTK_IS_SCROLLED_WINDOW(handle) && gtk_widget_get_can_focus(handle);
  if (isAroundList) speak(handle, id + ".area", name, {});  // it takes the focus too
}

void describe(wxWindow& window, const wxString& description) {
  atk_object_set_description(gtk_widget_get_accessible(spokenWidget(window)), description.utf8_str());
}

void labels(wxStaticText& label, wxWindow& field) {
  GtkWidget* widget = spokenWidget(field);
  gtk_label_set_mnemonic_widget(GTK_LABEL(label.GetHandle()), widget);
  wxString name = wxControl::RemoveMnemonics(label.GetLabel());
  name.EndsWith(":", &name);
  atk_object_set_name(gtk_widget_get_accessible(widget), name.utf8_str());
}

void installAccessible(wxWindow& window, Accessible& speaker, DrawnRole role) {
  GtkWidget* widget = window.m_wxwindow;
  GTK_WIDGET_GET_CLASS(widget)->get_accessible = accessibleOf;
  void* object = g_object_new(valueType(), nullptr);
  static_cast<DrawnAccessible*>(object)->speaker = &speaker;
  g_object_set_qdata_full(G_OBJECT(widget), accessibleKey(), object, g_object_unref);
  gtk_accessible_set_widget(GTK_ACCESSIBLE(object), widget);
  atk_object_initialize(ATK_OBJECT(object), widget);
  atk_object_set_role(ATK_OBJECT(object), roleOf(role));
  g_signal_connect(widget, "destroy", G_CALLBACK(fallSilent), object);
}

void announceValue(wxWindow& window, const Accessible& speaker) {
  AtkObject* object = gtk_widget_get_accessible(window.m_wxwindow);
  const AccessibleValue value = speaker.accessibleValue().value_or(AccessibleValue{});
  g_signal_emit_by_name(object, "value-changed", value.now, value.words.utf8_str().data());
  g_object_notify(G_OBJECT(object), "accessible-value");
}

}  // namespace trellis::gui
