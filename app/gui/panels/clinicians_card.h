// The clinicians of the practice, on the page of settings: who there is, one who joins, leaves or comes back.
// Binds to CliniciansView.
#pragma once

#include <wx/button.h>

#include "app/gui/card.h"
#include "app/gui/list_table.h"
#include "app/view/clinicians_view.h"

namespace trellis::gui {

class CliniciansCard final : public Card {
 public:
  CliniciansCard(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts,
                 std::vector<std::string> commonWords);

 private:
  void addButtons();
  void show();
  void showActs();
  void add();
  void edit(std::size_t row);
  void deactivate();
  void reactivate();

  view::Prompts& prompts_;
  view::CliniciansView view_;
  ListTable* list_;
  wxButton* edit_ = nullptr;
  wxButton* deactivate_ = nullptr;
  wxButton* reactivate_ = nullptr;
  view::Notifier::Subscription subscription_;
};

}  // namespace trellis::gui
