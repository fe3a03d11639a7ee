#include "app/gui/record_text.h"

#include <algorithm>
#include <cstring>
#include <memory>

#include <gtk/gtk.h>
#include <wx/scrolwin.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/record_label.h"
#include "app/gui/scrolled_page.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

constexpr double kLabelSize = 0.9;    // of the system's font
constexpr double kLetterShare = 0.7;  // of the height of a line

using Attributes = std::unique_ptr<PangoAttrList, decltype(&pango_attr_list_unref)>;

struct Span {
  PangoAttrList* list;
  std::size_t begin;
  std::size_t end;

  void give(PangoAttribute* attribute) const {
    attribute->start_index = static_cast<guint>(begin);
    attribute->end_index = static_cast<guint>(end);
    pango_attr_list_insert(list, attribute);
  }
  void colour(display::Ink ink) const {
    const wxColour colour = roleColour(ink);
    const auto wide = [](unsigned char part) { return static_cast<guint16>(part * 257); };
    give(pango_attr_foreground_new(wide(colour.Red()), wide(colour.Green()), wide(colour.Blue())));
  }
};

void giveVoice(const Span& span, Voice voice) {
  switch (voice) {
    case Voice::text:
      return;
    case Voice::label:
      span.give(pango_attr_scale_new(kLabelSize));
      span.give(pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD));
      return span.colour(display::Ink::quietText);
    case Voice::quiet:
      return span.colour(display::Ink::quietText);
    case Voice::value:
      return span.give(pango_attr_weight_new(PANGO_WEIGHT_BOLD));
    case Voice::struck:
      span.give(pango_attr_strikethrough_new(TRUE));
      return span.colour(display::Ink::quietText);
    case Voice::danger:
      span.give(pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD));
      return span.colour(display::Ink::harder);
  }
}

void widen(const Span& span, int width) {
  const PangoRectangle area{0, 0, width * PANGO_SCALE, 0};
  span.give(pango_attr_shape_new(&area, &area));
}

void lower(const Span& span, int height) {
  span.give(pango_attr_size_new_absolute(static_cast<int>(height * PANGO_SCALE * kLetterShare)));
}

wxScrolledWindow* pageOf(wxWindow& window) {
  for (wxWindow* each = window.GetParent(); each; each = each->GetParent())
    if (auto* page = dynamic_cast<wxScrolledWindow*>(each)) return page;
  return nullptr;
}

}  // namespace

RecordText::RecordText(wxWindow* parent, const std::string& id, int width) : width_(parent->FromDIP(width)) {
  Create(parent, wxID_ANY, newRecordLabel(width_));
  SetMinSize(wxDefaultSize);  // of no words yet
  // Who passes by with the Tab key leaves no client's words on the PRIMARY selection.
  g_object_set(gtk_settings_get_default(), "gtk-label-select-on-focus", FALSE, nullptr);
  identify(*this, id);
  g_signal_connect_swapped(label(), "notify::cursor-position",
                           G_CALLBACK(+[](RecordText* text) { text->showCursor(); }), this);
  Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
    CallAfter(&RecordText::showCursor);  // a click has moved it by then
    event.Skip();
  });
  Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
    colour();
    event.Skip();
  });
}

RecordText::~RecordText() {
  g_signal_handlers_disconnect_by_data(label(), this);
}

GtkLabel* RecordText::label() const {
  return GTK_LABEL(m_widget);
}

void RecordText::newLine(int space) {
  if (words_.empty()) return;
  words_ += "\n";
  if (space > 0) addBlank("\n", Blank::low, space);
}

void RecordText::say(const wxString& words, Voice voice) {
  const std::size_t begin = words_.size();
  words_ += typed(words);
  marks_.push_back({begin, words_.size(), voice, Blank::none, 0});
}

void RecordText::sayCell(const wxString& words, Voice voice, int width) {
  say(words, voice);
  addBlank("\u2003", Blank::wide, std::max(FromDIP(width) - widthOf(words), FromDIP(kSmallSpace)));
}

void RecordText::addBlank(const char* character, Blank blank, int length) {
  marks_.push_back({words_.size(), words_.size() + std::strlen(character), Voice::text, blank, length});
  words_ += character;
}

int RecordText::widthOf(const wxString& words) const {
  PangoLayout* layout = gtk_widget_create_pango_layout(m_widget, words.utf8_str());
  int width = 0;
  pango_layout_get_pixel_size(layout, &width, nullptr);
  g_object_unref(layout);
  return width;
}

void RecordText::show() {
  gtk_label_set_text(label(), words_.c_str());
  colour();
  InvalidateBestSize();
}

void RecordText::colour() {
  const Attributes list(pango_attr_list_new(), pango_attr_list_unref);
  for (const Mark& mark : marks_) {
    const Span span{list.get(), mark.begin, mark.end};
    giveVoice(span, mark.voice);
    if (mark.blank == Blank::wide) widen(span, mark.length);
    if (mark.blank == Blank::low) lower(span, mark.length);
  }
  gtk_label_set_attributes(label(), list.get());
}

wxSize RecordText::DoGetBestSize() const {
  return {width_, heightOfRecordLabel(label())};
}

wxRect RecordText::cursorPlace() const {
  int at = 0;
  g_object_get(label(), "cursor-position", &at, nullptr);
  const char* text = gtk_label_get_text(label());
  PangoRectangle place;
  pango_layout_index_to_pos(gtk_label_get_layout(label()),
                            static_cast<int>(g_utf8_offset_to_pointer(text, at) - text), &place);
  pango_extents_to_pixels(&place, nullptr);
  return {place.x, place.y, place.width, place.height};
}

void RecordText::showCursor() {
  wxScrolledWindow* page = pageOf(*this);
  if (!page || !HasFocus()) return;
  const wxRect place = cursorPlace();
  const int top = page->ScreenToClient(ClientToScreen(place.GetPosition())).y;
  bringIntoView(*page, top - FromDIP(kSmallSpace), top + place.height + FromDIP(kSmallSpace));
}

void sayLine(RecordText& text, const view::RecordLine& line) {
  text.newLine(kMediumSpace);
  text.say(shown(line.label), Voice::label);
  text.newLine();
  text.say(shown(line.text), Voice::text);
}

}  // namespace trellis::gui
