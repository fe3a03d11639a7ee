// Where one is in the window, how one comes there and back, and what each place then holds.
#include <utility>

#include "app/gui/accessibility.h"
#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/dialogs/merge_dialog.h"
#include "app/gui/fields.h"
#include "app/gui/main_frame.h"
#include "app/gui/panels/session_panel.h"
#include "app/gui/panels/signed_note_panel.h"
#include "app/view/audit_notes.h"

namespace trellis::gui {
namespace {

RailIcon iconOf(MainFrame::Place place) {
  switch (place) {
    case MainFrame::Place::home:
      return RailIcon::home;
    case MainFrame::Place::client:
    case MainFrame::Place::session:
      return RailIcon::client;
    case MainFrame::Place::search:
      return RailIcon::search;
    case MainFrame::Place::reports:
      return RailIcon::reports;
    case MainFrame::Place::audit:
      return RailIcon::audit;
    case MainFrame::Place::backup:
      return RailIcon::backup;
    case MainFrame::Place::settings:
      return RailIcon::settings;
  }
  return RailIcon::home;
}

}  // namespace

void MainFrame::emptyClientPlace() {
  client_ = nullptr;
  clientPlace_->DestroyChildren();
  clientPlace_->GetSizer()->Clear();
  auto* page = new wxBoxSizer(wxVERTICAL);
  addLabel(clientPlace_, *page, _("Client"), Style::title);
  page->AddSpacer(FromDIP(kPageSpace));
  identify(
      addLabel(clientPlace_, *page, _("Open a client from the caseload, or add a new one."), Style::quiet),
      "client.empty");
  auto* acts = new wxBoxSizer(wxHORIZONTAL);
  addActButton(clientPlace_, *acts, "client.empty.add", _("New client..."), Style::primary, [this] {
    openHome();
    home_->addClient();
  });
  addActButton(clientPlace_, *acts, "client.empty.home", _("To the caseload"), Style::flat,
               [this] { openHome(); });
  page->Add(acts, 0, wxTOP, FromDIP(kCardSpace));
  clientPlace_->GetSizer()->Add(page, 0, wxALL, FromDIP(kPageSpace));
}

void MainFrame::openHome() {
  go(Place::home);
}

void MainFrame::openClient(model::ClientId client) {
  if (!leaveSession()) return;
  view::noteClientViewed(workspace_, client);
  if (!client_)
    client_ = fill<ClientPanel>(*clientPlace_, workspace_, prompts_, *this, client);
  else if (client_->client() != client)
    client_->turnTo(client);
  go(Place::client);
}

void MainFrame::openClientAt(model::ClientId client, view::ClientPlace place) {
  openClient(client);
  if (client_ && client_->client() == client) client_->open(place);
}

// Nothing of the client stays on any page.
void MainFrame::leaveClient(model::ClientId client) {
  emptySessionPlace();
  if (client_ && client_->client() == client) emptyClientPlace();
  if (SearchPanel* search = search_.ifMade()) search->forget(client);
  visited_ = {};
  openHome();
}

void MainFrame::closeSession() {
  emptySessionPlace();
  const auto before = std::exchange(visited_, {});
  const std::size_t here = here_;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] != Place::session && (visited_.empty() || visited_.back() != before[i]))
      visited_.push_back(before[i]);
    if (i == here) here_ = visited_.size() - 1;
  }
}

// After it, no page shows a record that is no more what it was.
void MainFrame::mergeDuplicates() {
  if (!leaveSession()) return;
  view::MergeView duplicates(workspace_);
  duplicates.refresh();
  MergeDialog(this, duplicates).ShowModal();
  if (!duplicates.hasChanged()) return home_->refresh();
  emptySessionPlace();
  emptyClientPlace();
  visited_ = {};
  openHome();
}

void MainFrame::openSession(model::SessionId session) {
  if (!leaveSession()) return;
  view::noteSessionViewed(workspace_, session);
  if (view::isSigned(workspace_, session)) return openSigned(session);
  openForm(session);
}

void MainFrame::openSessionAt(model::SessionId session, const std::string& field) {
  openSession(session);
  if (form_ && session_ == form_ && form_->session() == session) form_->goTo(field);
}

void MainFrame::logSession(model::ClientId client) {
  if (leaveSession()) openForm(client);
}

template <class What>
void MainFrame::openForm(What what) {
  if (form_)
    form_->turnTo(what);
  else
    form_ = add<SessionPanel>(*sessionPlace_, workspace_, prompts_, *this,
                              std::make_unique<view::SessionView>(workspace_, what));
  openPage(*form_, *form_);
}

void MainFrame::openSigned(model::SessionId session) {
  if (signed_) signed_->Destroy();
  signed_ = add<SignedNotePanel>(*sessionPlace_, workspace_, prompts_, *this, session);
  openPage(*signed_, *signed_);
}

void MainFrame::openPage(wxWindow& page, SessionPlace& session) {
  session_ = &session;
  for (wxWindow* each : sessionPlace_->GetChildren()) each->Show(each == &page);
  settle(*sessionPlace_);
  visit(Place::session);
}

void MainFrame::emptySessionPlace() {
  session_ = nullptr;
  form_ = nullptr;
  signed_ = nullptr;
  sessionPlace_->DestroyChildren();
  sessionPlace_->GetSizer()->Clear();
}

void MainFrame::handOver(std::unique_ptr<view::CheckInView> checkIn) {
  if (checkIn_ || !keepDrafts()) return;
  checkIn_ = new CheckInFrame(this, std::move(checkIn), {.takeBack = [this] { takeBack(); }, .lock = lock_});
  checkIn_->ShowFullScreen(true);
  Hide();
}

// The page is opened anew: it shows what the client answered.
void MainFrame::takeBack() {
  std::exchange(checkIn_, nullptr)->Destroy();
  Show();
  if (!leaveSession()) return;
  if (const auto session = session_->session()) return openSession(*session);
  logSession(session_->client());
}

void MainFrame::openSearch() {
  go(Place::search);
  search_->beginTyping();
}

void MainFrame::openAudit() {
  view::noteAuditViewed(workspace_);
  go(Place::audit);
}

bool MainFrame::leaveSession() {
  return !session_ || session_->leave();
}

void MainFrame::go(Place place) {
  if (!leaveSession()) return show(Place::session);
  visit(place);
}

void MainFrame::visit(Place place) {
  visited_.resize(visited_.empty() ? 0 : here_ + 1);
  if (visited_.empty() || visited_.back() != place) visited_.push_back(place);
  here_ = visited_.size() - 1;
  show(place);
}

void MainFrame::goBack() {
  if (here_ == 0 || !leaveSession()) return;
  show(visited_[--here_]);
}

void MainFrame::goForward() {
  if (here_ + 1 >= visited_.size() || !leaveSession()) return;
  show(visited_[++here_]);
}

void MainFrame::show(Place place) {
  forgetAside();
  if (place == Place::home) home_->refresh();
  if (place == Place::client && client_) client_->refresh();
  if (place == Place::session && form_ && session_ == form_) form_->followFormats();
  if (place == Place::reports) reports_->refresh();
  if (place == Place::audit) audit_->refresh();
  if (place == Place::backup) backup_->refresh();
  if (place == Place::settings) settingsPage_->refresh();
  book_->SetSelection(static_cast<std::size_t>(place));
  rail_->mark(iconOf(place));
}

// The page that is shown, where something that was removed on it may be put back.
Undoable* MainFrame::undoable() const {
  const Place place = visited_[here_];
  if (place == Place::home) return home_;
  if (place == Place::session) return session_;
  return place == Place::client ? client_ : nullptr;
}

model::ClientId MainFrame::clientOfForms() const {
  const Place place = visited_[here_];
  if (place == Place::session && session_) return session_->client();
  return place == Place::client && client_ ? client_->client() : model::ClientId{};
}

MainFrame::Whereabouts MainFrame::whereabouts() const {
  Whereabouts here{.place = visited_[here_], .client = {}, .session = {}, .newSessionOf = {}};
  if (client_) here.client = client_->client();
  if (session_) here.session = session_->session();
  if (session_ && !here.session) here.newSessionOf = session_->client();
  return here;
}

void MainFrame::goBackTo(const Whereabouts& whereabouts) {
  if (whereabouts.client) openClient(*whereabouts.client);
  switch (whereabouts.place) {
    case Place::home:
      return openHome();
    case Place::search:
      return openSearch();
    case Place::reports:
    case Place::audit:
    case Place::backup:
    case Place::settings:
      return go(whereabouts.place);
    case Place::session:
      if (whereabouts.session) return openSession(*whereabouts.session);
      if (whereabouts.newSessionOf) logSession(*whereabouts.newSessionOf);
      return;
    case Place::client:
      return;
  }
}

}  // namespace trellis::gui
