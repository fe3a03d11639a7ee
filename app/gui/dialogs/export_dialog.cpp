#include "app/gui/dialogs/export_dialog.h"

#include <wx/intl.h>

#include "app/gui/bind.h"
#include "app/gui/dialogs/wait_dialog.h"
#include "app/view/export_place.h"

namespace trellis::gui {
namespace {

constexpr int kLeastClient = 120;

}  // namespace

ExportDialog::ExportDialog(wxWindow* parent, view::ExportView& view)
    : FormDialog(parent, "export", _("Export"), _("Export")),
      view_(view),
      format_(&choice("format", _("Form"), wordsOf<view::ExportFormat>(), static_cast<int>(view.format))),
      client_(&choiceOrNothing("client", _("Of whom"), _("The whole practice"), view.clients(), {})),
      contents_(&addParagraph(*this, wide(), "export.contents", {})),
      leftOut_(&addParagraph(*this, wide(), "export.leftOut", {}, Style::quiet)),
      notes_(&check("withNotes", _("With &psychotherapy notes, which are left out otherwise"), false)),
      place_(*this, wide(), "export", [this](const std::filesystem::path& folder) {
        view_.folder = folder;
        show();
      }) {
  wide().AddSpacer(FromDIP(kMediumSpace));
  addParagraph(*this, wide(), "export.warning", shown(view::unsealedWarning()), Style::danger);
  client_->SetMinSize(FromDIP(wxSize(kLeastClient, -1)));  // however long the names are
  keepNever();
  for (wxChoice* each : {format_, client_}) each->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { read(); });
  show();
  finish();
}

void ExportDialog::read() {
  view_.format = chosen<view::ExportFormat>(*format_);
  const auto client = optionalChoice(*client_);
  view_.client = client ? std::optional(static_cast<std::size_t>(*client)) : std::nullopt;
  show();
}

void ExportDialog::show() {
  showParagraph(*contents_, shown(view_.contents()));
  showParagraph(*leftOut_, shown(view_.leftOut()));
  notes_->Show(view_.canHoldPsychotherapyNotes());
  place_.show(view_.place());
  GetSizer()->SetSizeHints(this);
  Layout();
}

model::FieldErrors ExportDialog::submit() {
  view_.withPsychotherapyNotes = notes_->GetValue();
  const auto outcome =
      waitUnlessStopped(this, _("Exporting..."), [&](Pace& pace) { return view_.write(std::ref(pace)); });
  show();
  if (!outcome.isDone) return {{"", outcome.sentence}};
  outcome_ = outcome.sentence;
  return {};
}

}  // namespace trellis::gui
