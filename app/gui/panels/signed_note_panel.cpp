#include "app/gui/panels/signed_note_panel.h"

#include <functional>

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/wupdlock.h>

#include "app/gui/accessibility.h"
#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/columns.h"
#include "app/gui/dialogs/amendment_dialog.h"
#include "app/gui/fields.h"
#include "app/gui/panels/signed_ratings_card.h"
#include "app/gui/record_text.h"
#include "app/gui/scrolled_page.h"
#include "app/gui/spelling.h"
#include "app/gui/text_undo.h"
#include "app/view/screen_words.h"

namespace trellis::gui {
namespace {

constexpr int kAddendumTick = 500;  // milliseconds
constexpr int kNoteWidth = 550;
constexpr int kObservedWidth = 492;
constexpr int kAddendumLines = 4;
constexpr int kOwnNoteLines = 5;

// A text that is higher than the page follows its own cursor, and the keys that do not move that turn the
// page.
class RecordPage final : public wxScrolledWindow {
 public:
  explicit RecordPage(wxWindow* parent) : wxScrolledWindow(parent) {
    SetScrollRate(FromDIP(kScrollStep), FromDIP(kScrollStep));
    Bind(wxEVT_CHAR_HOOK, &RecordPage::onKey, this);
    followFocus(*this);
  }

 protected:
  bool ShouldScrollToChildOnFocus(wxWindow*) override { return false; }

 private:
  void onKey(wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    const bool turns = key == WXK_UP || key == WXK_DOWN || key == WXK_PAGEUP || key == WXK_PAGEDOWN;
    if (turns && !event.HasAnyModifiers() && dynamic_cast<RecordText*>(event.GetEventObject()))
      return HandleOnChar(event);
    event.Skip();
  }
};

}  // namespace

SignedNotePanel::SignedNotePanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts,
                                 Navigator& navigator, model::SessionId session)
    : wxPanel(parent),
      workspace_(workspace),
      prompts_(prompts),
      navigator_(navigator),
      view_(workspace, session) {
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(header(), 0, wxEXPAND | wxALL, FromDIP(kPageSpace));
  page_ = new RecordPage(this);
  identify(*page_, "signed.record", _("Session"));
  all->Add(page_, 1, wxEXPAND | wxLEFT, FromDIP(kPageSpace));
  SetSizer(all);
  showRecord();
  keptSubscription_ = view_.addendum().changed.subscribe([this] { showKept(); });
  privateSubscription_ = view_.privateText().changed.subscribe([this] { showKept(); });
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
    view_.addendum().tick(workspace_.now());
    view_.privateText().tick(workspace_.now());
  });
  timer_.SetOwner(this);
  timer_.Start(kAddendumTick);
}

wxSizer* SignedNotePanel::header() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  const auto addButton = [&](const char* id, const wxString& label, std::function<void()> act) {
    auto* button = new wxButton(this, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    identify(*button, id, label);
    addStyle(*button, Style::flat);
    button->Bind(wxEVT_BUTTON, [this, act](wxCommandEvent&) { CallAfter(act); });
    return button;
  };
  auto* back = addButton("signed.back", _("Back"), [this] { navigator_.goBack(); });
  row->Add(back, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kSmallSpace));
  row->Add(heading(), 1, wxALIGN_CENTER_VERTICAL);
  auto* amendOne = addButton("signed.amend", _("Amend a rating..."), [this] { amend(); });
  amendOne->Enable(!view_.observed().empty());
  auto* add = addButton("signed.addAddendum", _("Write an addendum"), [this] { writeAddendum(); });
  row->Add(amendOne, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kSmallSpace));
  row->Add(add, 0, wxALIGN_CENTER_VERTICAL);
  return row;
}

wxSizer* SignedNotePanel::heading() {
  auto* lines = new wxBoxSizer(wxVERTICAL);
  identify(addLabel(this, *lines, shown(view_.title()), Style::title), "signed.title");
  lines->AddSpacer(FromDIP(kTightSpace));
  addLabel(this, *lines, shown(view_.facts()), Style::quiet);
  wxStaticText& by = addLabel(this, *lines, shown(view_.signature()), Style::tag);
  identify(by, "signed.signature");
  return lines;
}

void SignedNotePanel::showRecord() {
  const wxWindowUpdateLocker still(page_);
  page_->DestroyChildren();
  auto* columns = new Columns(FromDIP(kCardSpace));
  columns->addColumn(written(), 0);
  columns->addColumn(observed(), 0);
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(columns, 0, wxEXPAND | wxRIGHT, FromDIP(kCardSpace));
  page_->SetSizer(page);
  page_->FitInside();
  showKept();
}

wxSizer* SignedNotePanel::written() {
  auto* column = new wxBoxSizer(wxVERTICAL);
  for (std::size_t i = 0; i < view_.parts().size(); ++i)
    addReading("signed.part." + std::to_string(i), view_.parts()[i], kNoteWidth, *column);
  if (!view_.later().empty())
    addReading("signed.later", {typed(_("After the signature")), view_.later()}, kNoteWidth, *column);
  addAddendum(*column);
  return column;
}

wxSizer* SignedNotePanel::observed() {
  auto* column = new wxBoxSizer(wxVERTICAL);
  for (const auto& each : view_.observed())
    if (!each.ratings.empty() || !each.lines.empty())
      addCard(SignedRatingsCard(page_, each, kObservedWidth).card(), *column);
  auto* check = new Card(page_, _("Record check"));
  auto* verdict = new RecordText(check, "signed.check", kObservedWidth);
  verdict->say(shown(view_.check()), view_.isWhole() ? Voice::quiet : Voice::danger);
  verdict->show();
  check->content().Add(verdict);
  addCard(*check, *column);
  addPrivateNote(*column);
  return column;
}

void SignedNotePanel::addCard(Card& card, wxSizer& into) {
  into.Add(&card, 0, wxEXPAND | wxBOTTOM, FromDIP(kCardSpace));
}

void SignedNotePanel::addReading(const std::string& id, const view::RecordPart& part, int width,
                                 wxSizer& into) {
  auto* card = new Card(page_, shown(part.heading));
  auto* text = new RecordText(card, id, width);
  for (const view::RecordLine& line : part.lines) sayLine(*text, line);
  text->show();
  card->content().Add(text);
  addCard(*card, into);
}

void SignedNotePanel::addAddendum(wxSizer& into) {
  auto* card = new Card(page_, _("Addendum"));
  addendum_ = &addParagraphs(card, card->content(), "signed.addendum",
                             _("What is to be added to this note, for good"), kAddendumLines);
  addendum_->ChangeValue(shown(view_.addendum().text()));
  addendum_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { view_.addendum().write(typed(*addendum_)); });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  kept_ = new wxStaticText(card, wxID_ANY, {});
  identify(*kept_, "signed.addendum.status");
  addStyle(*kept_, Style::quiet);
  auto* sign = new wxButton(card, wxID_ANY, _("Sign addendum..."));
  identify(*sign, "signed.addendum.sign", _("Sign addendum..."));
  addStyle(*sign, Style::primary);
  sign->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter(&SignedNotePanel::signAddendum); });
  row->Add(kept_, 1, wxALIGN_CENTER_VERTICAL);
  row->Add(sign);
  card->content().Add(row, 0, wxEXPAND | wxTOP, FromDIP(kSmallSpace));
  addCard(*card, into);
}

// Nobody types into what they do not see.
void SignedNotePanel::writeAddendum() {
  const wxPoint corner = page_->ScreenToClient(addendum_->GetParent()->GetScreenPosition());
  page_->Scroll(wxDefaultCoord, page_->CalcUnscrolledPosition(corner).y / FromDIP(kScrollStep));
  addendum_->SetFocus();
}

void SignedNotePanel::addPrivateNote(wxSizer& into) {
  if (const std::string whose = view_.colleaguesNote(); !whose.empty())
    return addReading("signed.privateNote.whose", {typed(_("Psychotherapy note (private)")), {{{}, whose}}},
                      kObservedWidth, into);
  if (!view_.canWritePrivateNote()) return;
  auto* card = new Card(page_, _("Psychotherapy note (private)"), CardLook::apart);
  addLabel(card, card->content(), _("Your own analysis: no part of the signed record."), Style::quiet);
  private_ = &addParagraphs(card, card->content(), "signed.privateNote", _("My own analysis"), kOwnNoteLines);
  private_->SetMinSize({card->FromDIP(kObservedWidth), private_->GetMinSize().y});
  checkSpelling(*private_, workspace_.language);
  beginAnew(*private_, shown(view_.privateText().text()));
  private_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { view_.privateText().write(typed(*private_)); });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  privateKept_ = new wxStaticText(card, wxID_ANY, {});
  identify(*privateKept_, "signed.privateNote.status");
  addStyle(*privateKept_, Style::quiet);
  row->Add(privateKept_, 1, wxALIGN_CENTER_VERTICAL);
  addActButton(card, *row, "signed.privateNote.save", _("Save psychotherapy note"), Style::flat,
               [this] { savePrivateNote(); });
  card->content().Add(row, 0, wxEXPAND | wxTOP, FromDIP(kSmallSpace));
  addCard(*card, into);
}

void SignedNotePanel::savePrivateNote() {
  if (const auto errors = view_.savePrivateNote(); !errors.empty())
    return navigator_.warn(shown(view::told(errors.front().sentence)));
  navigator_.say(_("The psychotherapy note is saved. The signed record is as it was."));
}

void SignedNotePanel::amend() {
  AmendmentDialog dialog(wxGetTopLevelParent(this), workspace_, view_, prompts_);
  dialog.reopensWith([this] { amend(); });
  if (dialog.ShowModal() != wxID_OK) return;
  showRecord();
  navigator_.say(_("The amendment is signed. What was signed before stays beside it."));
}

void SignedNotePanel::signAddendum() {
  if (const auto errors = view_.signAddendum(prompts_); !errors.empty()) {
    navigator_.warn(shown(errors.front().sentence));
    return writeAddendum();
  }
  showRecord();
  navigator_.say(_("The addendum is signed."));
}

void SignedNotePanel::showKept() {
  showText(*kept_, shown(view_.addendum().status()));
  if (private_) showText(*privateKept_, shown(view_.privateText().status()));
  const view::KeepingTrouble& addendum = view_.addendum().disk();
  const view::KeepingTrouble& own = view_.privateText().disk();
  const wxString trouble = shown(addendum.trouble().empty() ? own.trouble() : addendum.trouble());
  if (trouble == trouble_) return;
  trouble_ = trouble;
  if (trouble.empty())
    navigator_.say(shown(addendum.relief().empty() ? own.relief() : addendum.relief()));
  else
    navigator_.warn(trouble);
}

bool SignedNotePanel::leave() {
  view_.trySavePrivateNote();
  return keepNow();
}

bool SignedNotePanel::keepNow() {
  const bool isAddendumKept = view_.addendum().keepNow(workspace_.now());
  return view_.privateText().keepNow(workspace_.now()) && isAddendumKept;
}

}  // namespace trellis::gui
