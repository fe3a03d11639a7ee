#include "app/gui/main_frame.h"

#include <algorithm>
#include <utility>

#include <gtk/gtk.h>
#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/fields.h"
#include "app/gui/sample_strip.h"
#include "app/gui/window_place.h"
#include "app/view/sample_practice.h"
#include "app/view/settings.h"

namespace trellis::gui {
namespace {

const wxSize kFirstSize(1320, 900);
const wxSize kLeastSize(880, 560);  // the paths of the session page fit, in Spanish, too

wxPanel* addPlace(wxSimplebook& book) {
  auto* place = new wxPanel(&book);
  place->SetSizer(new wxBoxSizer(wxVERTICAL));
  book.AddPage(place, {});
  return place;
}

constexpr int kBringBack = wxID_REVERT;

// Buttons that the bar brings itself, once they have been shown; they are told apart by their words alone.
void identifyButtons(wxInfoBar& bar) {
  GtkWidget* area = gtk_info_bar_get_action_area(GTK_INFO_BAR(bar.GetHandle()));
  GList* buttons = gtk_container_get_children(GTK_CONTAINER(area));
  for (GList* each = buttons; each; each = each->next) {
    const char* label = gtk_button_get_label(GTK_BUTTON(each->data));
    const bool bringsBack = label && wxString::FromUTF8(label) == _("Bring it back");
    atk_object_set_accessible_id(gtk_widget_get_accessible(GTK_WIDGET(each->data)),
                                 bringsBack ? "main.message.bringBack" : "main.message.close");
  }
  g_list_free(buttons);
}

}  // namespace

MainFrame::MainFrame(view::Workspace& workspace, StyleSheet& style, std::function<void()> lock,
                     BackupPanel::Restore restore, std::function<void()> leaveSample)
    : wxFrame(nullptr, wxID_ANY,
              view::isSample(workspace) ? _("Sample practice - Trellis") : wxString("Trellis")),
      workspace_(workspace),
      memory_(view::settingsFile().parent_path() / "window"),
      prompts_(this),
      settings_(workspace, view::settingsFile()),
      backups_(workspace, settings_.backupFolder()),
      folderChosen_(settings_.changed.subscribe([this] { backups_.useFolder(settings_.backupFolder()); })),
      keptForms_(workspace),
      style_(style),
      lock_(std::move(lock)),
      restore_(std::move(restore)),
      leaveSample_(std::move(leaveSample)) {
  SetMinSize(FromDIP(kLeastSize));
  placeAsLeft(*this, memory_, kFirstSize);
  identify(*this, "main", "Trellis");
  auto* whole = new wxBoxSizer(wxHORIZONTAL);
  whole->Add(rail(), 0, wxEXPAND);
  whole->Add(places(), 1, wxEXPAND);
  SetSizer(whole);
  addMenus();
  Bind(wxEVT_CLOSE_WINDOW, &MainFrame::onClose, this);
  Bind(wxEVT_SHOW, [this](wxShowEvent& event) {
    event.Skip();
    if (!event.IsShown()) return keepPlace(*this, memory_);  // closed, or locked
    if (checkIn_) CallAfter([this] { Show(!checkIn_); });  // a window that the desktop was slow to show, too
  });
  Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
    style_.refresh();
    rail_->dress();
    Refresh();
    event.Skip();
  });
  rail_->mark(RailIcon::home);
  notices_.emplace(workspace_, keptForms_, backups_);
  if (!notices_->lines().empty()) showNotices();
  noticed_ = notices_->changed.subscribe([this] {
    if (areNoticesShown_ && messages_->IsShown()) showNotices();
  });
}

// The panels go before what they work with.
MainFrame::~MainFrame() {
  DestroyChildren();
}

wxWindow* MainFrame::rail() {
  rail_ = new Rail(this);
  rail_->addPlace(RailIcon::home, "rail.home", _("Home"), [this] { openHome(); });
  rail_->addPlace(RailIcon::client, "rail.client", _("Client"), [this] { go(Place::client); });
  rail_->addPlace(RailIcon::search, "rail.search", _("Search"), [this] { openSearch(); });
  rail_->addPlace(RailIcon::reports, "rail.reports", _("Reports"), [this] { go(Place::reports); });
  rail_->addPlace(RailIcon::audit, "rail.audit", _("Audit"), [this] { openAudit(); });
  rail_->addPlace(RailIcon::backup, "rail.backup", _("Backup"), [this] { go(Place::backup); });
  rail_->addPlace(RailIcon::settings, "rail.settings", _("Settings"), [this] { go(Place::settings); });
  if (lock_)
    rail_->addFoot(RailIcon::lock, "rail.lock", _("Lock"),
                   _("Closes the practice until the passphrase is given"), lock_);
  return rail_;
}

wxWindow* MainFrame::places() {
  auto* content = new wxPanel(this);
  messages_ = new wxInfoBar(content);
  identify(*messages_, "main.message");
  messages_->Bind(
      wxEVT_BUTTON, [this](wxCommandEvent&) { bringBack(); }, kBringBack);
  book_ = new wxSimplebook(content);
  home_ = fill<CaseloadPanel>(*addPlace(*book_), workspace_, prompts_, *this, memory_);
  clientPlace_ = addPlace(*book_);
  identify(*clientPlace_, "client.place", _("Client"));
  sessionPlace_ = addPlace(*book_);
  search_.standIn(*addPlace(*book_), workspace_, *this);
  reports_.standIn(*addPlace(*book_), workspace_, prompts_, *this);
  audit_.standIn(*addPlace(*book_), workspace_, prompts_);
  backup_.standIn(*addPlace(*book_), backups_, settings_, restore_);
  settingsPage_.standIn(*addPlace(*book_), workspace_, prompts_, settings_);
  emptyClientPlace();
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  if (view::isSample(workspace_)) sizer->Add(new SampleStrip(content, leaveSample_), 0, wxEXPAND);
  sizer->Add(messages_, 0, wxEXPAND);
  sizer->Add(book_, 1, wxEXPAND);
  content->SetSizer(sizer);
  return content;
}

void MainFrame::showNotices() {
  const auto lines = notices_->lines();
  if (lines.empty()) return messages_->Dismiss();
  warn(shown(view::joined(lines, "\n")));
  areNoticesShown_ = true;
}

void MainFrame::tell(const wxString& sentence, int icon) {
  areNoticesShown_ = false;
  forgetAside();
  messages_->ShowMessage(sentence, icon);
  identifyButtons(*messages_);
}

void MainFrame::say(const wxString& sentence) {
  tell(sentence, wxICON_INFORMATION);
}

void MainFrame::warn(const wxString& sentence) {
  tell(sentence, wxICON_WARNING);
}

void MainFrame::putAside(const view::FormText& text, const wxString& form, std::function<void()> again) {
  forgetAside();
  areNoticesShown_ = false;
  aside_ = Aside{text, std::move(again)};
  messages_->AddButton(kBringBack, _("Bring it back"));
  messages_->AddButton(wxID_CLOSE, _("Close"));
  messages_->ShowMessage(wxString::Format(_("What was typed under \"%s\" was put aside."), form),
                         wxICON_INFORMATION);
  identifyButtons(*messages_);
}

// When the press is over: the form is a dialog.
void MainFrame::bringBack() {
  CallAfter([this] {
    if (!aside_) return;
    const Aside brought = *aside_;
    forgetAside();
    keptForms_.keep(brought.text);
    brought.again();
  });
}

void MainFrame::forgetAside() {
  aside_.reset();
  if (!messages_->HasButtonId(kBringBack)) return;
  messages_->Dismiss();
  messages_->RemoveButton(kBringBack);
  messages_->RemoveButton(wxID_CLOSE);
}

bool MainFrame::keepDrafts() {
  return !session_ || session_->keepNow();
}

void MainFrame::onClose(wxCloseEvent& event) {
  if (event.CanVeto() && !leaveSession()) return event.Veto();
  if (!event.CanVeto()) keepDrafts();  // nobody is asked: the next opening shows what was kept
  if (!backUpOnClosing(event.CanVeto())) return event.Veto();
  keepPlace(*this, memory_);
  Destroy();
}

bool MainFrame::backUpOnClosing(bool canStay) {
  if (!backups_.isDue()) return true;
  const auto result = backUpAndWait(this, backups_);
  return result.isDone() || !canStay ||
         prompts_.confirm(typed(_("The practice could not be backed up. Close it all the same?")),
                          result.sentence, typed(_("Close without a backup")));
}

}  // namespace trellis::gui
