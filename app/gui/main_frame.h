// The one window: a rail of places, the place that is open, and a bar for what is to be said.
// Navigation only: what a place shows is its panel's; work that is not saved yet is saved before it is left.
// Keys: Ctrl+F searches, Alt+Left goes back, Alt+Right forward.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <wx/frame.h>
#include <wx/infobar.h>
#include <wx/simplebook.h>
#include <wx/tglbtn.h>

#include "app/gui/navigator.h"
#include "app/gui/panels/caseload_panel.h"
#include "app/gui/panels/client_panel.h"
#include "app/gui/panels/search_panel.h"
#include "app/gui/panels/session_panel.h"
#include "app/gui/theme.h"
#include "app/gui/wx_prompts.h"

namespace trellis::gui {

class MainFrame final : public wxFrame, public Navigator {
 public:
  MainFrame(view::Workspace& workspace, StyleSheet& style);

  void openHome() override;
  void openClient(model::ClientId client) override;
  void openSession(model::SessionId session) override;
  void logSession(model::ClientId client) override;
  void openSearch();
  void goBack() override;
  void goForward();
  void say(const wxString& sentence) override;
  void warn(const wxString& sentence) override;

 private:
  enum class Place { home, client, session, search };

  wxWindow* rail();
  wxToggleButton* railEntry(wxWindow* parent, wxSizer& into, const char* id, const wxString& label,
                            std::function<void()> open);
  wxWindow* places();
  void addKeys();
  bool leaveSession();
  void openView(std::unique_ptr<view::SessionView> view);
  void go(Place place);
  void show(Place place);
  void onClose(wxCloseEvent& event);

  view::Workspace& workspace_;
  WxPrompts prompts_;
  StyleSheet& style_;
  wxInfoBar* messages_ = nullptr;
  wxSimplebook* book_ = nullptr;
  wxToggleButton* homeEntry_ = nullptr;
  wxToggleButton* clientEntry_ = nullptr;
  wxToggleButton* searchEntry_ = nullptr;
  CaseloadPanel* home_ = nullptr;
  wxPanel* clientPlace_ = nullptr;
  wxPanel* sessionPlace_ = nullptr;
  SearchPanel* search_ = nullptr;
  ClientPanel* client_ = nullptr;
  SessionPanel* session_ = nullptr;
  std::vector<Place> visited_;
  std::size_t here_ = 0;
};

}  // namespace trellis::gui
