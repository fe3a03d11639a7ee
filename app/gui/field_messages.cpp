#include "app/gui/field_messages.h"

#include <algorithm>

#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/theme.h"
#include "app/view/screen_words.h"

namespace trellis::gui {
namespace {

constexpr int kLeastWidth = 160;

// Where there is room beneath a field; null where it stands in a row.
wxBoxSizer* columnOf(const wxWindow& field) {
  auto* sizer = dynamic_cast<wxBoxSizer*>(field.GetContainingSizer());
  return sizer && sizer->GetOrientation() == wxVERTICAL ? sizer : nullptr;
}

std::size_t placeIn(const wxSizer& column, const wxWindow& field) {
  std::size_t place = 0;
  for (const wxSizerItem* item : column.GetChildren()) {
    ++place;
    if (item->GetWindow() == &field) break;
  }
  return place;
}

}  // namespace

void FieldMessages::show(const model::FieldErrors& errors) {
  if (messages_.empty() && errors.empty()) return;
  for (const auto& message : messages_)
    if (message) message->Destroy();
  messages_.clear();
  for (const model::FieldError& error : errors) say(error);
  page_.Layout();
}

void FieldMessages::say(const model::FieldError& error) {
  wxWindow* field = wxWindow::FindWindowByName(shown(prefix_ + error.field), &page_);
  wxBoxSizer* column = field ? columnOf(*field) : nullptr;
  if (!column) return;
  auto* message = new wxStaticText(field->GetParent(), wxID_ANY, shown(view::told(error.sentence)));
  identify(*message, prefix_ + error.field + ".message");
  addStyle(*message, Style::danger);
  message->Wrap(std::max(field->GetSize().x, field->FromDIP(kLeastWidth)));
  column->Insert(placeIn(*column, *field), message);
  messages_.emplace_back(message);
}

}  // namespace trellis::gui
