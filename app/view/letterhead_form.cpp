#include "app/view/letterhead_form.h"

#include "core/store/vault.h"
#include "reports/pdf/picture_file.h"

namespace trellis::view {

LetterheadForm::LetterheadForm(Workspace& workspace)
    : practice(*workspace.vault.practice()), workspace_(workspace) {}

std::string LetterheadForm::logoWords() const {
  if (!practice.logo) return phrase("No logo");
  const auto picture = pdf::pictureOf(*practice.logo);
  if (!picture) return phrase("This logo cannot be read");
  return phrase("Logo, %1 by %2 pixels", {std::to_string(picture->width), std::to_string(picture->height)});
}

model::FieldErrors LetterheadForm::save() {
  if (practice.logo && !pdf::pictureOf(*practice.logo))
    return {{"logo", phrase("The logo cannot be read: please choose another picture.")}};
  const auto checked = model::Practice::make(practice);
  if (!checked.isValid()) return checked.errors();
  workspace_.vault.savePractice(checked.value());
  return {};
}

}  // namespace trellis::view
