// A GtkLabel of one width, which lays its words out once. GTK's own asks in turn how wide they would be
// unbroken and how narrow they could become, and lays them out anew each time: long where the words are many.
// Lengths are pixels of GTK.
#pragma once

#include <gtk/gtk.h>

namespace trellis::gui {

GtkWidget* newRecordLabel(int width);
int heightOfRecordLabel(GtkLabel* label);

}  // namespace trellis::gui
