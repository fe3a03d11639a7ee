#include "app/gui/canvas/picture_cell.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include <gtk/gtk.h>
#include <wx/graphics.h>

#include "app/gui/bind.h"
#include "app/gui/canvas/display_painter.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

constexpr int kBetween = 8;

struct CellRenderer {
  GtkCellRendererText parent;
  const CellPicture* picture;
};

GtkCellRendererClass* textCells() {
  return GTK_CELL_RENDERER_CLASS(g_type_class_peek(GTK_TYPE_CELL_RENDERER_TEXT));
}

int roomOf(GtkCellRenderer* cell) {
  const CellPicture* picture = reinterpret_cast<CellRenderer*>(cell)->picture;
  const double width = picture ? picture->drawing.size.width : 0;
  return width > 0 ? static_cast<int>(std::ceil(width)) + kBetween : 0;
}

void drawPicture(const CellPicture& picture, cairo_t* cairo, const GdkRectangle& area) {
  const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::CreateFromNative(cairo));
  context->Translate(area.x, area.y + (area.height - picture.drawing.size.height) / 2);
  paint(*context, picture.drawing, currentGround());
}

// The words in full are the cell's text for everybody who asks it; the short ones stand in only to be
// painted.
void render(GtkCellRenderer* cell, cairo_t* cairo, GtkWidget* widget, const GdkRectangle* background,
            const GdkRectangle* area, GtkCellRendererState state) {
  const CellPicture* picture = reinterpret_cast<CellRenderer*>(cell)->picture;
  if (!picture) return textCells()->render(cell, cairo, widget, background, area, state);
  cairo_save(cairo);
  drawPicture(*picture, cairo, *area);
  cairo_restore(cairo);
  const int room = roomOf(cell);
  GdkRectangle rest{area->x + room, area->y, std::max(area->width - room, 1), area->height};
  g_object_set(cell, "text", picture->words.c_str(), nullptr);
  textCells()->render(cell, cairo, widget, background, &rest, state);
  g_object_set(cell, "text", picture->drawing.description.c_str(), nullptr);
}

void fillCellClass(gpointer table, gpointer) {
  GTK_CELL_RENDERER_CLASS(table)->render = render;
}

GType cellType() {
  static const GType type = [] {
    GTypeQuery query;
    g_type_query(GTK_TYPE_CELL_RENDERER_TEXT, &query);
    GTypeInfo info{};
    info.class_size = static_cast<guint16>(query.class_size);
    info.class_init = fillCellClass;
    info.instance_size = sizeof(CellRenderer);
    return g_type_register_static(GTK_TYPE_CELL_RENDERER_TEXT, "trellisPictureCell", &info, GTypeFlags(0));
  }();
  return type;
}

}  // namespace

PictureCell::PictureCell(Ask ask, wxAlignment align)
    : wxDataViewTextRenderer("long", wxDATAVIEW_CELL_INERT, align), ask_(std::move(ask)) {
  g_object_ref_sink(m_renderer);
  g_object_unref(m_renderer);
  m_renderer = GTK_CELL_RENDERER(g_object_new(cellType(), nullptr));
  reinterpret_cast<CellRenderer*>(m_renderer)->picture = &shown_;
  SetMode(wxDATAVIEW_CELL_INERT);
  SetAlignment(align);
}

bool PictureCell::SetValue(const wxVariant& row) {
  shown_ = ask_(static_cast<std::size_t>(row.GetLong()));
  return SetTextValue(shown(shown_.drawing.description));
}

}  // namespace trellis::gui
