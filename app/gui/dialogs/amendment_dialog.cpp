#include "app/gui/dialogs/amendment_dialog.h"

#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"

namespace trellis::gui {
namespace {

// Path by path, sign before characteristic, as the page shows them.
model::Item itemAt(int row) {
  return {row % 2 == 0 ? model::ItemKind::sign : model::ItemKind::characteristic,
          model::kPaths[static_cast<std::size_t>(row / 2)]};
}

std::vector<std::string> itemNames(const view::Workspace& workspace) {
  std::vector<std::string> names;
  for (int row = 0; row < 2 * static_cast<int>(model::kPaths.size()); ++row)
    names.push_back(workspace.catalogue.item(itemAt(row)).name.in(workspace.language));
  return names;
}

std::vector<std::string> aliases(const view::SignedNoteView& view) {
  std::vector<std::string> names;
  for (const auto& each : view.observed()) names.push_back(each.alias);
  return names;
}

}  // namespace

AmendmentDialog::AmendmentDialog(wxWindow* parent, const view::Workspace& workspace,
                                 view::SignedNoteView& view, view::Prompts& prompts)
    : FormDialog(parent, "amendment", _("Amend a rating"), _("Sign amendment...")),
      workspace_(workspace),
      view_(view),
      prompts_(prompts) {
  relationship_ = &choice("relationship", _("In the relationship with"), aliases(view_), 0);
  rater_ = &choice("rater", _("Rated by"), wordsOf<model::Rater>(), 0);
  item_ = &choice("item", _("Rating"), itemNames(workspace_), 0);
  value_ = &choice("value", _("What it should say"), {}, wxNOT_FOUND);
  now_ = &addLabel(this, wide(), {}, Style::quiet);
  identify(*now_, "amendment.now");
  wide().AddSpacer(FromDIP(kMediumSpace));
  reason_ = &paragraphs("reason", _("Why it is amended"), "");
  for (wxChoice* each : {relationship_, rater_, item_})
    each->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { showPlace(); });
  showPlace();
  finish();
}

view::RatingPlace AmendmentDialog::place() const {
  return {view_.observed()[static_cast<std::size_t>(relationship_->GetSelection())].relationship,
          chosen<model::Rater>(*rater_), itemAt(item_->GetSelection())};
}

void AmendmentDialog::showPlace() {
  const view::RatingPlace where = place();
  const auto rating = view_.rating(where);
  value_->Clear();
  value_->Append(shown(view::ratingWords(workspace_, where.item, std::nullopt)));
  for (int level = 0; level <= model::kHighestRating; ++level)
    value_->Append(shown(view::ratingWords(workspace_, where.item, level)));
  showOptionalChoice(*value_, rating);
  now_->SetLabelText(
      wxString::Format(_("The record says: %s"), shown(view::ratingWords(workspace_, where.item, rating))));
}

model::FieldErrors AmendmentDialog::submit() {
  return view_.amend({.place = place(), .value = optionalChoice(*value_), .reason = typed(*reason_)},
                     prompts_);
}

}  // namespace trellis::gui
