#include "app/gui/dialogs/record_request_dialog.h"

#include <wx/intl.h>

#include "app/gui/bind.h"
#include "app/gui/dialogs/wait_dialog.h"
#include "app/view/export_place.h"

namespace trellis::gui {

RecordRequestDialog::RecordRequestDialog(wxWindow* parent, view::RecordRequestView& view)
    : FormDialog(parent, "recordRequest", _("Record request"), _("Save")),
      view_(view),
      language_(&choice("language", _("Language"), wordsOf<model::Language>(),
                        static_cast<int>(view.report.request.language))),
      paper_(&choice("paper", _("Paper"), {"A4", typed(_("Letter"))},
                     static_cast<int>(view.report.request.paper))),
      place_(*this, beneathContents(), "recordRequest", [this](const std::filesystem::path& folder) {
        view_.folder = folder;
        place_.show(view_.place());
      }) {
  wide().AddSpacer(FromDIP(kMediumSpace));
  addParagraph(*this, wide(), "recordRequest.warning", shown(view::unsealedWarning()), Style::danger);
  if (view_.report.needsConfirmation()) addConfirmation();
  place_.show(view_.place());
  keepNever();
  finish();
}

wxSizer& RecordRequestDialog::beneathContents() {
  addParagraph(*this, wide(), "recordRequest.contents", shown(view_.contents()));
  return wide();
}

void RecordRequestDialog::addConfirmation() {
  addParagraph(*this, wide(), "recordRequest.refusal", shown(view_.report.refusal().value_or("")),
               Style::danger);
  confirm_ = &check("confirm", _("I have weighed who may read it"), false);
}

model::FieldErrors RecordRequestDialog::submit() {
  auto& request = view_.report.request;
  request.language = chosen<model::Language>(*language_);
  request.paper = chosen<view::Paper>(*paper_);
  if (confirm_) request.confirmUnsafePrint = confirm_->GetValue();
  const auto outcome = waitUnlessStopped(this, _("Putting the record together..."),
                                         [&](Pace& pace) { return view_.write(std::ref(pace)); });
  if (!outcome.isDone) return {{"", outcome.sentence}};
  outcome_ = outcome.sentence;
  return {};
}

}  // namespace trellis::gui
