#include "app/gui/check_in_frame.h"

#include <algorithm>
#include <utility>

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/clipboard_guard.h"
#include "app/gui/text_undo.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

using Kind = view::CheckInView::Kind;

constexpr int kColumnWidth = 720;
constexpr int kAnswerWidth = 420;
constexpr int kTenWidth = 56;
constexpr int kAnswerHeight = 52;
constexpr int kWordsHeight = 180;
constexpr float kLargest = 1.9F;
constexpr float kLarge = 1.3F;

wxStaticText* addLarge(wxWindow* parent, wxSizer& into, const std::string& id, const std::string& words,
                       float scale) {
  auto* text = new wxStaticText(parent, wxID_ANY, {});
  text->SetFont(text->GetFont().Scaled(scale));
  text->SetLabelText(shown(words));
  text->Wrap(parent->FromDIP(kColumnWidth));
  identify(*text, id);
  into.Add(text);
  return text;
}

}  // namespace

CheckInFrame::CheckInFrame(wxWindow* parent, std::unique_ptr<view::CheckInView> view, Ways ways)
    : wxFrame(parent, wxID_ANY, "Trellis", wxDefaultPosition, parent->GetSize()),
      view_(std::move(view)),
      ways_(std::move(ways)),
      prompts_(this),
      page_(new wxPanel(this)) {
  identify(*this, "checkIn", "Trellis");
  ClipboardGuard().clear();  // what was copied from the record is not pasted here
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(page_, 1, wxEXPAND);
  SetSizer(all);
  Bind(wxEVT_CHAR_HOOK, &CheckInFrame::onKey, this);
  Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
    if (!event.CanVeto()) return event.Skip();
    event.Veto();
    if (ways_.lock) CallAfter(ways_.lock);
  });
  showPage();
}

void CheckInFrame::showPage() {
  const view::CheckInView::Page page = view_->page();
  choices_.clear();
  words_ = nullptr;
  page_->DestroyChildren();
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->SetMinSize(FromDIP(wxSize(kColumnWidth, -1)));
  addQuestion(page, *column);
  addAnswers(page, *column);
  if (page.kind == Kind::words) addWords(*column);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->AddStretchSpacer(2);
  all->Add(column, 0, wxALIGN_CENTER_HORIZONTAL);
  all->AddStretchSpacer(3);
  all->Add(footer(page), 0, wxEXPAND | wxALL, FromDIP(kPageSpace));
  page_->SetSizer(all);
  showAnswer();
  page_->Layout();
  focusFirst();
}

void CheckInFrame::addQuestion(const view::CheckInView::Page& page, wxSizer& into) {
  addStyle(*addLarge(page_, into, "checkIn.lead", page.lead, kLarge), Style::quiet);
  into.AddSpacer(FromDIP(kSmallSpace));
  addLarge(page_, into, "checkIn.question", page.question, kLargest);
  into.AddSpacer(FromDIP(kPageSpace));
}

void CheckInFrame::addAnswers(const view::CheckInView::Page& page, wxSizer& into) {
  if (page.answers.empty()) return;
  const bool isRow = page.kind == Kind::outOfTen;
  auto* answers = new wxBoxSizer(isRow ? wxHORIZONTAL : wxVERTICAL);
  const wxSize size = FromDIP(wxSize(isRow ? kTenWidth : kAnswerWidth, kAnswerHeight));
  for (const auto& answer : page.answers) {
    auto* button =
        addChoice(shown(answer.words), "checkIn.answer." + std::to_string(answer.value), answer.value);
    button->SetMinSize(size);
    answers->Add(button, 0, isRow ? wxRIGHT : wxBOTTOM, FromDIP(kSmallSpace));
  }
  into.Add(answers);
  addEnds(page, into);
  addSkip(into);
}

void CheckInFrame::addEnds(const view::CheckInView::Page& page, wxSizer& into) {
  if (page.lowest.empty()) return;
  auto* ends = new wxBoxSizer(wxHORIZONTAL);
  addStyle(*addLarge(page_, *ends, "checkIn.lowest", page.lowest, 1), Style::quiet);
  ends->AddStretchSpacer();
  addStyle(*addLarge(page_, *ends, "checkIn.highest", page.highest, 1), Style::quiet);
  into.Add(ends, 0, wxEXPAND | wxTOP, FromDIP(kTightSpace));
  into.AddSpacer(FromDIP(kCardSpace));
}

// Answers nothing, and goes on: whoever would rather not say need not say so twice.
void CheckInFrame::addSkip(wxSizer& into) {
  auto* skip = addButton("checkIn.skip", shown(view_->buttons().skip), [this] {
    view_->give(std::nullopt);
    goOn();
  });
  addStyle(*skip, Style::flat);
  into.Add(skip, 0, wxTOP, FromDIP(kSmallSpace));
}

wxToggleButton* CheckInFrame::addChoice(const wxString& label, const std::string& id, int value) {
  auto* button = new wxToggleButton(page_, wxID_ANY, wxControl::EscapeMnemonics(label));
  button->SetFont(button->GetFont().Scaled(kLarge));
  identify(*button, id, label);
  addStyle(*button, Style::answer);
  button->Bind(wxEVT_TOGGLEBUTTON, [this, value](wxCommandEvent&) {
    view_->give(value);
    showAnswer();
  });
  choices_.push_back({button, value});
  return button;
}

void CheckInFrame::addWords(wxSizer& into) {
  words_ = new wxTextCtrl(page_, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(kColumnWidth, kWordsHeight)),
                          wxTE_MULTILINE);
  words_->SetFont(words_->GetFont().Scaled(kLarge));
  padText(*words_);
  keepHistory(*words_);
  identify(*words_, "checkIn.words", shown(view_->page().question));
  words_->ChangeValue(shown(view_->words()));
  words_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { view_->write(typed(*words_)); });
  into.Add(words_, 0, wxEXPAND);
}

wxButton* CheckInFrame::addButton(const char* id, const wxString& label, std::function<void()> act) {
  auto* button = new wxButton(page_, wxID_ANY, wxControl::EscapeMnemonics(label));
  identify(*button, id, label);
  button->Bind(wxEVT_BUTTON, [this, act](wxCommandEvent&) { CallAfter(act); });
  return button;
}

wxSizer* CheckInFrame::footer(const view::CheckInView::Page& page) {
  const auto words = view_->buttons();
  const bool isWelcome = page.kind == Kind::welcome;
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* takeBackNow = addButton("checkIn.takeBack", _("I am the therapist..."), [this] { takeBack(); });
  addStyle(*takeBackNow, Style::flat);
  auto* back = addButton("checkIn.back", shown(words.back), [this] {
    view_->back();
    showPage();
  });
  next_ = addButton("checkIn.next",
                    shown(isWelcome                 ? words.begin
                          : view_->isLastQuestion() ? words.done
                                                    : words.next),
                    [this] { goOn(); });
  addStyle(*next_, Style::primary);
  back->Show(view_->canGoBack());
  next_->Show(!view_->isOver());
  for (wxButton* each : {back, next_}) each->SetMinSize(FromDIP(wxSize(140, kAnswerHeight)));
  row->Add(takeBackNow, 0, wxALIGN_CENTER_VERTICAL);
  row->AddStretchSpacer();
  auto* progress = new wxStaticText(page_, wxID_ANY, shown(view_->progress()));
  identify(*progress, "checkIn.progress");
  addStyle(*progress, Style::quiet);
  row->Add(progress, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kPageSpace));
  row->Add(back, 0, wxRIGHT, FromDIP(kSmallSpace));
  row->Add(next_);
  return row;
}

void CheckInFrame::goOn() {
  view_->next();
  showPage();
}

void CheckInFrame::showAnswer() {
  const auto answer = view_->answer();
  for (const Choice& choice : choices_) choice.button->SetValue(choice.value == answer);
}

void CheckInFrame::focusFirst() {
  if (words_) return words_->SetFocus();
  const auto given =
      std::ranges::find_if(choices_, [](const Choice& each) { return each.button->GetValue(); });
  if (given != choices_.end()) return given->button->SetFocus();
  if (!choices_.empty()) return choices_.front().button->SetFocus();
  if (next_->IsShown()) next_->SetFocus();
}

void CheckInFrame::onKey(wxKeyEvent& event) {
  const int key = event.GetKeyCode();
  const wxWindow* focus = FindFocus();
  const bool isOnAnswer = dynamic_cast<const wxToggleButton*>(focus) != nullptr;
  if (event.HasAnyModifiers() || focus == words_) return event.Skip();
  if ((key == WXK_RETURN || key == WXK_NUMPAD_ENTER) && isOnAnswer && !view_->isOver()) {
    return CallAfter(&CheckInFrame::goOn);
  }
  if (!answers(key)) event.Skip();
}

bool CheckInFrame::answers(int key) {
  const int first = view_->page().kind == Kind::frequency ? '1' : '0';
  const auto found =
      std::ranges::find_if(choices_, [&](const Choice& each) { return each.value == key - first; });
  if (found == choices_.end()) return false;
  view_->give(found->value);
  showAnswer();
  found->button->SetFocus();
  return true;
}

void CheckInFrame::takeBack() {
  if (view_->handBack(prompts_)) ways_.takeBack();
}

}  // namespace trellis::gui
