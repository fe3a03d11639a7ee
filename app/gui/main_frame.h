// The one window: a rail of places, the place that is open, and a bar for what is to be said.
// Navigation only: what a place shows is its panel's; work that is not saved yet is saved or kept before it
// is left. Its menus and keys are told in main_frame_menus.cpp, what leaves and comes in as files in
// main_frame_exchange.cpp.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <wx/frame.h>
#include <wx/infobar.h>
#include <wx/simplebook.h>
#include <wx/tglbtn.h>

#include "app/gui/check_in_frame.h"
#include "app/gui/form_keeper.h"
#include "app/gui/menus.h"
#include "app/gui/navigator.h"
#include "app/gui/panels/audit_panel.h"
#include "app/gui/panels/backup_panel.h"
#include "app/gui/panels/caseload_panel.h"
#include "app/gui/panels/client_panel.h"
#include "app/gui/panels/reports_panel.h"
#include "app/gui/panels/search_panel.h"
#include "app/gui/panels/session_place.h"
#include "app/gui/panels/settings_panel.h"
#include "app/gui/place.h"
#include "app/gui/rail.h"
#include "app/gui/theme.h"
#include "app/gui/undoable.h"
#include "app/gui/wx_prompts.h"
#include "app/view/opening_notices.h"
#include "app/view/settings_view.h"
#include "app/view/window_memory.h"

namespace trellis::gui {

class SessionPanel;
class SignedNotePanel;

class MainFrame final : public wxFrame, public Navigator, public FormKeeper {
 public:
  enum class Place { home, client, session, search, reports, audit, backup, settings };

  // Where one is, to come back to after the practice was locked.
  struct Whereabouts {
    Place place = Place::home;
    std::optional<model::ClientId> client;
    std::optional<model::SessionId> session;
    std::optional<model::ClientId> newSessionOf;  // typed, and never saved
  };

  // Without `lock` there is nothing to lock, without `restore` nothing to bring back, and without
  // `leaveSample` no way from the sample to the own practice, as in tests of other things.
  MainFrame(view::Workspace& workspace, StyleSheet& style, std::function<void()> lock = {},
            BackupPanel::Restore restore = {}, std::function<void()> leaveSample = {});

  ~MainFrame() override;

  Whereabouts whereabouts() const;
  const Menus& menus() const { return *menus_; }
  void goBackTo(const Whereabouts& whereabouts);

  void openHome() override;
  void openClient(model::ClientId client) override;
  void openClientAt(model::ClientId client, view::ClientPlace place) override;
  void leaveClient(model::ClientId client) override;
  void closeSession() override;
  void openSession(model::SessionId session) override;
  void openSessionAt(model::SessionId session, const std::string& field) override;
  void logSession(model::ClientId client) override;
  void openSearch();
  void openAudit();
  void goBack() override;
  void mergeDuplicates() override;
  void handOver(std::unique_ptr<view::CheckInView> checkIn) override;
  void goForward();
  void say(const wxString& sentence) override;
  void warn(const wxString& sentence) override;
  view::KeptForms& keptForms() override { return keptForms_; }
  model::ClientId clientOfForms() const override;
  void putAside(const view::FormText& text, const wxString& form, std::function<void()> again) override;
  view::SettingsView& settings() { return settings_; }
  bool keepDrafts();  // before the vault is closed; true where nothing typed would be lost

 private:
  wxWindow* rail();
  wxWindow* places();
  Undoable* undoable() const;
  void emptyClientPlace();
  void addMenus();
  Menu fileMenu();
  Menu editMenu();
  Menu goMenu();
  Menu clientMenu();
  Menu sessionMenu();
  Menu helpMenu();
  Act clientAct(const std::string& id, const wxString& label, const wxString& keys, const wxString& help,
                std::function<void(ClientPanel&)> act);
  Act calendarAct();
  Act removeClientAct();
  Act buttonAct(const std::string& id, const wxString& label, const wxString& keys, const wxString& help,
                const char* button);
  std::vector<Act> exchangeActs();
  void exportData();
  void importClients();
  void importFolder();
  void undoImport();
  void showSaved();
  void showNotices();
  void tell(const wxString& sentence, int icon);
  void bringBack();
  void forgetAside();
  bool leaveSession();
  bool backUpOnClosing(bool canStay);
  template <class What>
  void openForm(What what);
  void openSigned(model::SessionId session);
  void openPage(wxWindow& page, SessionPlace& session);
  void emptySessionPlace();
  void go(Place place);
  void visit(Place place);  // of a session that was left already
  void show(Place place);
  void takeBack();
  void onClose(wxCloseEvent& event);

  view::Workspace& workspace_;
  view::WindowMemory memory_;
  WxPrompts prompts_;
  view::SettingsView settings_;
  view::BackupView backups_;
  view::Notifier::Subscription folderChosen_;
  view::KeptForms keptForms_;
  StyleSheet& style_;
  std::function<void()> lock_;
  std::unique_ptr<Menus> menus_;
  BackupPanel::Restore restore_;
  std::function<void()> leaveSample_;
  wxInfoBar* messages_ = nullptr;
  bool canUndoImport_ = false;
  bool areNoticesShown_ = false;  // in it, and nothing else
  struct Aside {
    view::FormText text;
    std::function<void()> again;
  };
  std::optional<Aside> aside_;  // of a form that was cancelled, while it is offered
  wxSimplebook* book_ = nullptr;
  Rail* rail_ = nullptr;
  CaseloadPanel* home_ = nullptr;
  wxPanel* clientPlace_ = nullptr;
  wxPanel* sessionPlace_ = nullptr;
  LaterPanel<SearchPanel> search_;
  LaterPanel<ReportsPanel> reports_;
  LaterPanel<AuditPanel> audit_;
  LaterPanel<BackupPanel> backup_;
  LaterPanel<SettingsPanel> settingsPage_;
  ClientPanel* client_ = nullptr;
  SessionPanel* form_ = nullptr;  // made for the first session that is written, filled for the others
  SignedNotePanel* signed_ = nullptr;
  SessionPlace* session_ = nullptr;  // the one of them that is shown
  CheckInFrame* checkIn_ = nullptr;  // while the client has the window
  std::optional<view::OpeningNotices> notices_;
  view::Notifier::Subscription noticed_;
  std::vector<Place> visited_{Place::home};  // which has read itself
  std::size_t here_ = 0;
};

}  // namespace trellis::gui
