// Giving and receiving in one relationship as two bars from 0 to 10, and whether pushback is to be expected
// there. Binds to SessionView; last session's values are hollow marks.
#pragma once

#include <optional>

#include <wx/sizer.h>

#include "app/gui/fields.h"
#include "app/gui/ten_bar.h"
#include "app/view/session_view.h"

namespace trellis::gui {

class SessionBalance final {
 public:
  SessionBalance(wxWindow* parent, wxSizer& into, view::SessionView& view);

  void show(std::optional<model::RelationshipId> relationship);

 private:
  TenBar& addBar(wxSizer& into, const std::string& id, const wxString& label, display::Ink ink);
  void addPushback(wxSizer& into);
  void expectPushback(bool isExpected);

  wxWindow* parent_;
  view::SessionView& view_;
  std::optional<model::RelationshipId> relationship_;
  TenBar* given_ = nullptr;
  TenBar* received_ = nullptr;
  wxCheckBox* pushback_ = nullptr;
  wxTextCtrl* pushbackNote_ = nullptr;
};

}  // namespace trellis::gui
