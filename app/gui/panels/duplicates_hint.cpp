#include "app/gui/panels/duplicates_hint.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/fields.h"
#include "app/gui/scrolled_page.h"

namespace trellis::gui {

DuplicatesHint::DuplicatesHint(wxWindow* parent, const store::Vault& vault, Navigator& navigator)
    : wxPanel(parent), vault_(vault), aside_(*this) {
  identify(*this, "caseload.duplicates", _("Possible duplicates"));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  words_ = &addLabel(this, *row, {}, Style::quiet);
  identify(*words_, "caseload.duplicates.words");
  row->GetItem(words_)->SetFlag(wxALIGN_CENTER_VERTICAL);
  row->AddStretchSpacer();
  addActButton(this, *row, "caseload.duplicates.look", _("Look at them..."), Style::flat,
               [&navigator] { navigator.mergeDuplicates(); });
  SetSizer(row);
  Hide();
}

void DuplicatesHint::refresh() {
  wanted_ = view::readComparable(vault_);
  compare();
}

void DuplicatesHint::compare() {
  if (aside_.isRunning() || wanted_ == compared_) return;
  compared_ = wanted_;
  aside_.run([this] { pairs_ = view::possibleDuplicates(compared_).size(); },
             [this](const std::exception_ptr& failure) {
               if (failure) std::rethrow_exception(failure);
               show();
               compare();
             });
}

void DuplicatesHint::show() {
  words_->SetLabel(shown(view::duplicatesSentence(pairs_)));
  Show(pairs_ > 0);
  layOutAround(*this);
}

}  // namespace trellis::gui
