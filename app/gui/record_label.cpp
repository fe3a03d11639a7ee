#include "app/gui/record_label.h"

namespace trellis::gui {
namespace {

struct RecordLabel {
  GtkLabel parent;
  int width;
};

int widthOf(GtkWidget* label) {
  return reinterpret_cast<RecordLabel*>(label)->width;
}

// The layout that is drawn later: what GTK then sets as its width is what it has already.
int heightAt(GtkWidget* label, int width) {
  PangoLayout* layout = gtk_label_get_layout(GTK_LABEL(label));
  pango_layout_set_width(layout, width * PANGO_SCALE);
  int height = 0;
  pango_layout_get_pixel_size(layout, nullptr, &height);
  return height;
}

void tellWidth(GtkWidget* label, int* least, int* natural) {
  *least = *natural = widthOf(label);
}

void tellWidthForHeight(GtkWidget* label, int, int* least, int* natural) {
  tellWidth(label, least, natural);
}

void tellHeightForWidth(GtkWidget* label, int width, int* least, int* natural) {
  *least = *natural = heightAt(label, width);
}

void tellHeight(GtkWidget* label, int* least, int* natural) {
  tellHeightForWidth(label, widthOf(label), least, natural);
}

void tellHeightAndBaseline(GtkWidget* label, int width, int* least, int* natural, int* leastBaseline,
                           int* naturalBaseline) {
  tellHeightForWidth(label, width < 0 ? widthOf(label) : width, least, natural);
  if (leastBaseline) *leastBaseline = -1;
  if (naturalBaseline) *naturalBaseline = -1;
}

void fillClass(gpointer table, gpointer) {
  auto* widget = GTK_WIDGET_CLASS(table);
  widget->get_preferred_width = tellWidth;
  widget->get_preferred_width_for_height = tellWidthForHeight;
  widget->get_preferred_height = tellHeight;
  widget->get_preferred_height_for_width = tellHeightForWidth;
  widget->get_preferred_height_and_baseline_for_width = tellHeightAndBaseline;
}

GType labelType() {
  static const GType type = [] {
    GTypeQuery query;
    g_type_query(GTK_TYPE_LABEL, &query);
    GTypeInfo info{};
    info.class_size = static_cast<guint16>(query.class_size);
    info.class_init = fillClass;
    info.instance_size = sizeof(RecordLabel);
    return g_type_register_static(GTK_TYPE_LABEL, "trellis-record-label", &info, GTypeFlags(0));
  }();
  return type;
}

}  // namespace

GtkWidget* newRecordLabel(int width) {
  auto* label = static_cast<GtkWidget*>(g_object_new(labelType(), nullptr));
  reinterpret_cast<RecordLabel*>(label)->width = width;
  gtk_label_set_line_wrap(GTK_LABEL(label), TRUE);
  gtk_label_set_line_wrap_mode(GTK_LABEL(label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign(GTK_LABEL(label), 0);
  gtk_label_set_yalign(GTK_LABEL(label), 0);
  gtk_label_set_selectable(GTK_LABEL(label), TRUE);
  return label;
}

int heightOfRecordLabel(GtkLabel* label) {
  return heightAt(GTK_WIDGET(label), widthOf(GTK_WIDGET(label)));
}

}  // namespace trellis::gui
