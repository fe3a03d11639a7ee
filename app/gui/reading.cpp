#include "app/gui/reading.h"

#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/fields.h"

namespace trellis::gui {

wxStaticText& addReading(wxWindow* parent, wxSizer& into, const std::string& id, const view::RecordLine& line,
                         int width) {
  wxStaticText& label = addLabel(parent, into, shown(line.label), Style::tag);
  label.Wrap(parent->FromDIP(width));
  auto* text = new wxStaticText(parent, wxID_ANY, {});
  text->SetLabelText(shown(line.text));
  text->Wrap(parent->FromDIP(width));
  identify(*text, id);
  into.Add(text, 0, wxBOTTOM, parent->FromDIP(kMediumSpace));
  return *text;
}

wxStaticText& addStruck(wxWindow* parent, wxSizer& into, const std::string& id, const std::string& words) {
  wxStaticText& text = addLabel(parent, into, shown(words), Style::quiet);
  text.SetFont(text.GetFont().Strikethrough());
  identify(text, id, wxString::Format(_("no longer: %s"), shown(words)));
  return text;
}

}  // namespace trellis::gui
