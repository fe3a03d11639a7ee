#include "app/gui/theme.h"

#include <optional>
#include <string>

#include <gtk/gtk.h>
#include <wx/settings.h>

namespace trellis::gui {
namespace {

// Above the style that wx itself gives single widgets.
constexpr guint kPriority = GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 50;

constexpr const char* kRules = R"css(
window.background { background-color: @trellis_page; }
entry, spinbutton, textview, textview text { background-color: @trellis_paper; }
.trellis-rail { background: alpha(@theme_fg_color, 0.05); }
button.trellis-rail-entry { background: none; border: none; box-shadow: none; text-shadow: none;
  border-radius: 8px; padding: 9px 12px; font-weight: 500; }
button.trellis-rail-entry:hover { background: alpha(@theme_fg_color, 0.07); }
button.trellis-rail-entry label { padding-left: 4px; }
button.trellis-rail-entry:checked { background: alpha(@trellis_accent, 0.16); color: @trellis_accent; }
button.trellis-rail-entry:focus { outline: 2px solid alpha(@trellis_accent, 0.7); outline-offset: -2px; }
button.trellis-primary { background: @trellis_accent; color: @trellis_on_accent; border-color: @trellis_accent;
  text-shadow: none; box-shadow: none; padding: 5px 16px; }
button.trellis-primary:hover { background: shade(@trellis_accent, 1.10); }
button.trellis-primary:disabled { opacity: 0.5; }
button.trellis-flat { background: none; border-color: transparent; box-shadow: none; text-shadow: none;
  color: @trellis_accent; padding: 5px 8px; }
button.trellis-flat:disabled { color: @trellis_quiet; }
entry:focus, textview:focus, button:focus { border-color: @trellis_accent; box-shadow: inset 0 0 0 1px @trellis_accent; }
button.trellis-flat:hover { background: alpha(@theme_fg_color, 0.07); }
button { border-radius: 6px; }
button.trellis-answer { background: @trellis_paper; border: 1px solid alpha(@trellis_quiet, 0.5); box-shadow: none;
  text-shadow: none; border-radius: 12px; padding: 10px 18px; }
button.trellis-answer:hover { background: alpha(@trellis_accent, 0.08); }
button.trellis-answer:checked { background: @trellis_accent; color: @trellis_on_accent; border-color: @trellis_accent;
  font-weight: 600; }
button.trellis-answer:focus { outline: 2px solid alpha(@trellis_accent, 0.7); outline-offset: 2px; }
.trellis-quiet { color: @trellis_quiet; }
.trellis-tag { color: @trellis_quiet; }
.trellis-danger { color: @trellis_harder; }
entry, spinbutton, combobox button { border-radius: 6px; }
button.text-button { padding: 5px 12px; }
entry, scrolledwindow.frame { border: 1px solid alpha(@trellis_quiet, 0.5); }
scrolledwindow.frame, scrolledwindow.frame textview, scrolledwindow.frame textview text { border-radius: 6px; }
combobox button { padding: 1px 8px; min-height: 22px; }
treeview.view { -GtkTreeView-horizontal-separator: 16; -GtkTreeView-vertical-separator: 6;
  background-color: @trellis_paper; }
check:checked, radio:checked { background: @trellis_accent; border-color: @trellis_accent; color: @trellis_on_accent; }
menu menuitem:hover { background-color: @trellis_accent; color: @trellis_on_accent; }
entry selection, textview text selection, label selection { background-color: @trellis_accent; color: @trellis_on_accent; }
.trellis-checks treeview.view { -GtkTreeView-horizontal-separator: 4; -GtkTreeView-vertical-separator: 4; }
.trellis-long-choice { -GtkComboBox-appears-as-list: 1; }
treeview.view:selected, treeview.view:selected:focus { background-color: alpha(@trellis_accent, 0.18);
  color: @theme_text_color; }
treeview.view header button { padding: 6px 8px; font-weight: 600; font-size: 92%; color: @trellis_quiet;
  background: @trellis_paper; border-right-color: transparent; border-radius: 0; }
infobar, infobar > revealer > box { background: @trellis_light; color: @theme_fg_color; border: none; }
infobar > revealer > box { padding: 6px 14px; }
infobar label { color: @theme_fg_color; }
progressbar trough, progressbar progress { min-height: 6px; border: none; border-radius: 3px; }
progressbar trough { background: alpha(@trellis_quiet, 0.25); }
progressbar progress { background: @trellis_accent; }
notebook > header { background: none; border-color: alpha(@theme_fg_color, 0.10); }
notebook > header tab { padding: 8px 14px; font-weight: 500; }
notebook > header tab:checked { box-shadow: inset 0 -3px @trellis_accent; color: @trellis_accent; }
notebook, notebook > stack:not(:only-child) { background: none; border: none; }
)css";

std::string define(const char* name, display::Ink ink) {
  return std::string("@define-color ") + name + " " +
         roleColour(ink).GetAsString(wxC2S_HTML_SYNTAX).utf8_string() + ";\n";
}

std::string sheet() {
  using display::Ink;
  return define("trellis_accent", Ink::accent) + define("trellis_on_accent", Ink::onAccent) +
         define("trellis_quiet", Ink::quietText) + define("trellis_harder", Ink::harder) +
         define("trellis_page", Ink::panel) + define("trellis_light", Ink::accentLight) +
         define("trellis_paper", Ink::paper) + kRules;
}

const char* className(Style style) {
  switch (style) {
    case Style::rail:
      return "trellis-rail";
    case Style::railEntry:
      return "trellis-rail-entry";
    case Style::primary:
      return "trellis-primary";
    case Style::flat:
      return "trellis-flat";
    case Style::quiet:
      return "trellis-quiet";
    case Style::title:
      return "trellis-title";
    case Style::heading:
      return "trellis-heading";
    case Style::tag:
      return "trellis-tag";
    case Style::danger:
      return "trellis-danger";
    case Style::answer:
      return "trellis-answer";
    case Style::checks:
      return "trellis-checks";
    case Style::longChoice:
      return "trellis-long-choice";
  }
  return "";
}

struct Lettering {
  double size;  // of the system's font
  PangoWeight weight;
};

// Not in the sheet: GTK measures a label that is not shown yet without its classes, and would cut it off.
std::optional<Lettering> lettering(Style style) {
  switch (style) {
    case Style::title:
      return Lettering{1.6, PANGO_WEIGHT_SEMIBOLD};
    case Style::heading:
      return Lettering{1.1, PANGO_WEIGHT_SEMIBOLD};
    case Style::tag:
      return Lettering{0.9, PANGO_WEIGHT_SEMIBOLD};
    case Style::danger:
    case Style::primary:
      return Lettering{1, PANGO_WEIGHT_SEMIBOLD};
    case Style::flat:
      return Lettering{1, PANGO_WEIGHT_MEDIUM};
    case Style::rail:
    case Style::railEntry:
    case Style::quiet:
    case Style::answer:
    case Style::checks:
    case Style::longChoice:
      return std::nullopt;
  }
  return std::nullopt;
}

void setLettering(const Lettering& letters, GtkLabel* label) {
  PangoAttrList* attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_scale_new(letters.size));
  pango_attr_list_insert(attributes, pango_attr_weight_new(letters.weight));
  gtk_label_set_attributes(label, attributes);
  pango_attr_list_unref(attributes);
}

}  // namespace

display::Ground currentGround() {
  return wxSystemSettings::GetAppearance().IsDark() ? display::Ground::dark : display::Ground::light;
}

wxColour roleColour(display::Ink ink) {
  const auto [red, green, blue] = display::color(ink, currentGround());
  return {red, green, blue};
}

void addStyle(wxWindow& window, Style style) {
  GtkWidget* widget = window.m_wxwindow ? window.m_wxwindow : static_cast<GtkWidget*>(window.GetHandle());
  gtk_style_context_add_class(gtk_widget_get_style_context(widget), className(style));
  if (const auto letters = lettering(style)) {
    GtkWidget* label = GTK_IS_BUTTON(widget) ? gtk_bin_get_child(GTK_BIN(widget)) : widget;
    if (GTK_IS_LABEL(label)) setLettering(*letters, GTK_LABEL(label));
  }
  gtk_widget_queue_resize(widget);  // what GTK measured before the class is forgotten, too
  window.InvalidateBestSize();
}

void alignLeft(wxWindow& button) {
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_button_set_alignment(GTK_BUTTON(button.GetHandle()), 0.0F, 0.5F);
  G_GNUC_END_IGNORE_DEPRECATIONS
}

void padText(wxWindow& text) {
  GtkWidget* inner = gtk_bin_get_child(GTK_BIN(text.GetHandle()));
  g_return_if_fail(GTK_IS_TEXT_VIEW(inner));
  GtkTextView* view = GTK_TEXT_VIEW(inner);
  gtk_text_view_set_left_margin(view, kSmallSpace);
  gtk_text_view_set_right_margin(view, kSmallSpace);
  gtk_text_view_set_top_margin(view, kSmallSpace);
  gtk_text_view_set_bottom_margin(view, kSmallSpace);
  gtk_text_view_set_accepts_tab(view, FALSE);
}

StyleSheet::StyleSheet() : provider_(gtk_css_provider_new()) {
  gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), GTK_STYLE_PROVIDER(provider_),
                                            kPriority);
  refresh();
}

StyleSheet::~StyleSheet() {
  gtk_style_context_remove_provider_for_screen(gdk_screen_get_default(), GTK_STYLE_PROVIDER(provider_));
  g_object_unref(provider_);
}

void StyleSheet::refresh() {
  gtk_css_provider_load_from_data(provider_, sheet().c_str(), -1, nullptr);
}

}  // namespace trellis::gui
