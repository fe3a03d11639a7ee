#include "app/gui/panels/session_panel.h"

#include <initializer_list>
#include <utility>

#include <wx/accel.h>
#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/columns.h"
#include "app/gui/dialogs/check_in_dialog.h"
#include "app/gui/dialogs/relationship_dialog.h"
#include "app/gui/theme.h"
#include "app/view/screen_words.h"

namespace trellis::gui {
namespace {

constexpr int kTick = 500;  // milliseconds
constexpr int kWideShare = 5;
constexpr int kNarrowShare = 3;
constexpr int kLeastTitle = 220;

}  // namespace

SessionPanel::SessionPanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts,
                           Navigator& navigator, std::unique_ptr<view::SessionView> view)
    : wxPanel(parent),
      workspace_(workspace),
      prompts_(prompts),
      navigator_(navigator),
      view_(std::move(view)),
      snippets_(workspace_) {
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(header(), 0, wxEXPAND | wxALL, FromDIP(kPageSpace));
  recovered_ = std::make_unique<RecoveredCard>(
      this, workspace_, *view_, RecoveredCard::Acts{[this] { save(); }, [this] { showAnew(); }});
  signing_ = std::make_unique<SigningCard>(this, view::Signing(workspace_, *view_), [this] { sign(); });
  page->Add(&recovered_->card(), 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  page->Add(&signing_->card(), 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  page->Add(form(), 1, wxEXPAND | wxLEFT, FromDIP(kPageSpace));
  SetSizer(page);
  addKeys();
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { autosave_->tick(workspace_.now()); });
  timer_.SetOwner(this);
  timer_.Start(kTick);
  begin();
}

void SessionPanel::letGo() {
  subscription_ = {};
  keptSubscription_ = {};
  autosave_.reset();
}

void SessionPanel::begin() {
  autosave_.emplace(workspace_, *view_);
  subscription_ = view_->changed.subscribe([this] { follow(); });
  keptSubscription_ = autosave_->changed.subscribe([this] { showKept(); });
  trouble_.clear();
  recovered_->turnTo(*autosave_);
  signing_->showAnew();
  showAnew();
}

// A field that goes may pass the focus on: the cards that hear of it must still be there.
SessionPanel::~SessionPanel() {
  DestroyChildren();
}

wxSizer* SessionPanel::header() {
  const auto addButton = [&](const char* id, const wxString& label, Style style) {
    auto* button = new wxButton(this, wxID_ANY, label, wxDefaultPosition, wxDefaultSize,
                                style == Style::flat ? wxBU_EXACTFIT : 0);
    identify(*button, id, label);
    addStyle(*button, style);
    return button;
  };
  auto* back = addButton("session.back", _("Back"), Style::flat);
  back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { navigator_.goBack(); }); });
  status_ = new wxStaticText(this, wxID_ANY, {});
  identify(*status_, "session.status");
  addStyle(*status_, Style::quiet);
  auto* checkIn = addButton("session.checkIn", _("Client check-in..."), Style::flat);
  checkIn->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter(&SessionPanel::checkIn); });
  sign_ = addButton("session.sign", _("Sign..."), Style::flat);
  save_ = addButton("session.save", _("Save session"), Style::primary);
  sign_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter(&SessionPanel::sign); });
  save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save(); });
  auto* whose = new wxBoxSizer(wxHORIZONTAL);
  whose->Add(back, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kSmallSpace));
  whose->Add(titles(), 1, wxALIGN_CENTER_VERTICAL);
  auto* acts = new wxBoxSizer(wxHORIZONTAL);
  acts->AddStretchSpacer();
  for (wxWindow* each : {static_cast<wxWindow*>(status_), static_cast<wxWindow*>(checkIn),
                         static_cast<wxWindow*>(sign_), static_cast<wxWindow*>(save_)})
    acts->Add(each, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(kSmallSpace));
  auto* sizer = new Columns(0);
  sizer->addColumn(whose, 1);
  sizer->addColumn(acts, 0);
  return sizer;
}

wxSizer* SessionPanel::titles() {
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  sizer->SetMinSize(FromDIP(wxSize(kLeastTitle, -1)));
  const auto add = [&](const char* id, Style style) {
    auto* words = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    identify(*words, id);
    addStyle(*words, style);
    words->SetMinSize({0, -1});  // however long the name is
    sizer->Add(words, 0, wxEXPAND);
    return words;
  };
  title_ = add("session.title", Style::title);
  occasion_ = add("session.occasion", Style::quiet);
  return sizer;
}

wxWindow* SessionPanel::form() {
  form_ = new ScrolledPage(this);
  identify(*form_, "session.form", _("Session"));
  wrong_.emplace(*form_, "session.");
  addCards();
  placeCards();
  return form_;
}

void SessionPanel::addCards() {
  wxWindow* cards = &form_->content();
  facts_ = std::make_unique<SessionFactsCard>(cards, workspace_, *view_);
  note_ = std::make_unique<SessionNoteCard>(cards, workspace_, *view_, snippets_);
  note_->onPrivate = [this] { showPrivateNote(true); };
  private_ = std::make_unique<SessionPrivateCard>(cards, workspace_, *view_, snippets_,
                                                  [this] { showPrivateNote(false); });
  earlier_ = std::make_unique<SessionEarlierCard>(cards, workspace_, *view_);
  earlier_->onQuote = [this](const std::string& quotation) { note_->quote(quotation); };
  note_->onEarlier = [this] { earlier_->open(); };
  paths_ = std::make_unique<SessionPathsCard>(cards, workspace_, *view_, [this] { addRelationship(); });
  tasks_ = std::make_unique<SessionTasksCard>(cards, workspace_, *view_);
  wellBeing_ = std::make_unique<SessionWellBeingCard>(cards, workspace_, *view_);
  boundaries_ = std::make_unique<SessionBoundaryCard>(cards, *view_);
  paths_->onRelationship = [this](model::RelationshipId another) { boundaries_->suggest(another); };
  goals_ = std::make_unique<SessionGoalsCard>(cards, *view_);
  interventions_ = std::make_unique<SessionInterventionsCard>(cards, workspace_, *view_);
  risk_ = std::make_unique<SessionRiskCard>(cards, workspace_, *view_);
}

// Above, the note beside the paths; below, two columns of what stands around them.
void SessionPanel::placeCards() {
  const int gap = FromDIP(kCardSpace);
  auto* above = new Columns(gap);
  auto* right = new wxBoxSizer(wxVERTICAL);
  right->Add(&earlier_->card(), 0, wxEXPAND | wxBOTTOM, gap);
  right->Add(&paths_->card(), 1, wxEXPAND);
  above->addColumn(&note_->card(), 1);
  above->addColumn(&private_->card(), 1);
  above->addColumn(right, 0);
  const auto columnOf = [gap](std::initializer_list<wxWindow*> cards) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    for (wxWindow* card : cards) column->Add(card, 0, wxEXPAND | wxBOTTOM, gap);
    return column;
  };
  auto* below = new Columns(gap);
  below->addColumn(columnOf({&tasks_->card(), &boundaries_->card(), &interventions_->card()}), kWideShare);
  below->addColumn(columnOf({&wellBeing_->card(), &goals_->card(), &risk_->card()}), kNarrowShare);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(&facts_->card(), 0, wxEXPAND | wxBOTTOM, gap);
  all->Add(above, 0, wxEXPAND | wxBOTTOM, gap);
  all->Add(below, 0, wxEXPAND);
  auto* page = new wxBoxSizer(wxHORIZONTAL);  // the scrollbar lies in the margin
  page->Add(all, 1, wxEXPAND | wxRIGHT, FromDIP(kPageSpace));
  form_->setContent(page);
}

// In the place of the progress note: the two are never seen side by side.
void SessionPanel::showPrivateNote(bool isOpen) {
  note_->card().Show(!isOpen);
  private_->card().Show(isOpen);
  form_->Layout();
  form_->FitInside();
  if (isOpen) private_->open();
}

void SessionPanel::addKeys() {
  std::vector<wxAcceleratorEntry> keys;
  const auto add = [&](int key, std::function<void()> act) {
    const wxWindowID id = wxNewId();
    keys.emplace_back(wxACCEL_CTRL, key, id);
    Bind(
        wxEVT_MENU, [act](wxCommandEvent&) { act(); }, id);
  };
  add('S', [this] { save(); });
  add(WXK_RETURN, [this] { CallAfter(&SessionPanel::sign); });
  add('R', [this] { paths_->nextRelationship(); });
  for (const model::Path path : model::kPaths)
    add('1' + static_cast<int>(path), [this, path] { paths_->jumpTo(path); });
  SetAcceleratorTable(wxAcceleratorTable(static_cast<int>(keys.size()), keys.data()));
}

void SessionPanel::follow() {
  showText(*title_, shown(view_->title()));
  showText(*occasion_, shown(view_->occasion()));
  save_->Enable(view_->canEdit());
  sign_->Enable(view_->canEdit());
  facts_->follow();
  note_->follow();
  signing_->follow();
  showKept();
}

// The notes and the paths stay readable by themselves: one can look at another relationship, or scroll.
void SessionPanel::showAnew() {
  for (wxWindow* card : {&facts_->card(), &tasks_->card(), &wellBeing_->card(), &boundaries_->card(),
                         &goals_->card(), &interventions_->card(), &risk_->card()})
    card->Enable(view_->canEdit());
  facts_->showAnew();
  note_->showAnew();
  private_->showAnew();
  earlier_->showAnew();
  paths_->showAnew();
  tasks_->showAnew();
  wellBeing_->showAnew();
  boundaries_->showAnew();
  goals_->showAnew();
  interventions_->showAnew();
  risk_->showAnew();
  showPrivateNote(false);
  wrong_->show({});
  form_->Scroll(0, 0);
  follow();
}

void SessionPanel::showKept() {
  const wxString status = shown(autosave_->status());
  if (status_->GetLabelText() != status) {  // laying out at every key would be felt
    status_->SetLabelText(status);
    Layout();
  }
  recovered_->follow();
  const wxString trouble = shown(autosave_->disk().trouble());
  if (trouble == trouble_) return;
  trouble_ = trouble;
  if (trouble.empty())
    navigator_.say(shown(autosave_->disk().relief()));
  else
    navigator_.warn(trouble);
}

bool SessionPanel::refuse(const model::FieldErrors& errors) {
  wrong_->show(errors);
  form_->FitInside();
  if (errors.empty()) return false;
  wxString sentences;
  for (const model::FieldError& error : errors)
    sentences += (sentences.empty() ? "" : "\n") + shown(view::told(error.sentence));
  navigator_.warn(sentences);
  goTo(errors.front().field);
  return true;
}

void SessionPanel::goTo(const std::string& field) {
  if (field == "privateNote" && view_->isPrivateNoteMine()) return showPrivateNote(true);
  if (wxWindow* there = FindWindowByName(shown("session." + field), this)) there->SetFocus();
}

bool SessionPanel::save() {
  if (!view_->canEdit()) return true;
  if (refuse(facts_->unread()) || refuse(view_->save())) return false;
  if (view_->isDirty())
    navigator_.warn(
        _("The session is saved, except what is typed and no part of it yet: add it or clear it."));
  else
    navigator_.say(_("The session is saved."));
  return true;
}

bool SessionPanel::leave() {
  if (!view_->isDirty()) return true;
  if (!IsShownOnScreen()) return keepNow();
  if (facts_->unread().empty() && autosave_->trySave()) return true;
  if (!keepNow()) return false;
  navigator_.warn(
      _("This session is not saved as it stands. What you typed is kept: Home lists it under Needs "
        "attention."));
  return true;
}

bool SessionPanel::keepNow() {
  return autosave_->keepNow(workspace_.now());
}

void SessionPanel::undoRemoval() {
  const auto dropped = view_->droppedLast();
  if (dropped == view::SessionView::Dropped::task) tasks_->undo();
  if (dropped == view::SessionView::Dropped::boundary) boundaries_->undo();
}

void SessionPanel::sign() {
  if (!view_->canEdit()) return;
  if (!view::Signing(workspace_, *view_).missing().empty()) return signing_->open();
  if (refuse(view_->sign(prompts_)) || !view_->isSigned()) return;
  Navigator& navigator = navigator_;  // this page makes room for that of the signed session
  navigator.openSession(*view_->session());
  navigator.say(_("The session is signed."));
}

void SessionPanel::checkIn() {
  const auto choices = view::checkInChoices(workspace_, *view_);
  CheckInDialog dialog(wxGetTopLevelParent(this), choices);
  if (dialog.ShowModal() != wxID_OK) return;
  navigator_.handOver(
      std::make_unique<view::CheckInView>(workspace_, *view_, dialog.asked(), dialog.language()));
}

void SessionPanel::followFormats() {
  note_->followFormats();
}

void SessionPanel::addRelationship() {
  view::RelationshipForm form(workspace_, view_->client());
  RelationshipDialog dialog(wxGetTopLevelParent(this), workspace_, form);
  dialog.reopensWith([this] { addRelationship(); });
  if (dialog.ShowModal() != wxID_OK) return;
  view_->refreshRelationships();
  paths_->showRelationships();
  boundaries_->showRelationships();
}

}  // namespace trellis::gui
