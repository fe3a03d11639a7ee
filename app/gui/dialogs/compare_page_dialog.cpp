#include "app/gui/dialogs/compare_page_dialog.h"

#include <wx/intl.h>

#include "app/gui/bind.h"

namespace trellis::gui {

ComparePageDialog::ComparePageDialog(wxWindow* parent, view::TrailPage& page)
    : FormDialog(parent, "comparePage", _("Compare with a printed page"), _("Compare"), 1), page_(page) {
  line_ = &text("page", _("The line that the page says"), "");
  line_->SetHint(_("such as 1042-7f3a-09bc-11de-a2b4-90ff"));
  keepNever();
  finish();
}

model::FieldErrors ComparePageDialog::submit() {
  return page_.compare(typed(*line_));
}

}  // namespace trellis::gui
