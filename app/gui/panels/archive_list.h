// The archive on the home page: discharged clients with the day until which each record is kept, and what can
// be done with the chosen one. Binds to ArchiveView.
#pragma once

#include <functional>

#include <wx/panel.h>
#include <wx/stattext.h>

#include "app/gui/list_table.h"
#include "app/gui/navigator.h"
#include "app/gui/row_acts.h"
#include "app/view/archive_view.h"

namespace trellis::gui {

class ArchiveList final : public wxPanel {
 public:
  ArchiveList(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts, Navigator& navigator,
              std::function<void(model::ClientId)> remove);
  ~ArchiveList() override;

  void refresh() { view_.refresh(); }
  void filter(const std::string& words) { view_.filter(words); }

 private:
  RowActs& acts();
  void show();
  void sortBy(unsigned column);
  void makeActive(std::size_t row);
  void dispose(std::size_t row);

  view::Prompts& prompts_;
  Navigator& navigator_;
  view::ArchiveView view_;
  std::function<void(model::ClientId)> remove_;
  wxStaticText* summary_ = nullptr;
  ListTable* clients_ = nullptr;
  RowActs* acts_ = nullptr;
  view::Notifier::Subscription subscription_;
};

}  // namespace trellis::gui
