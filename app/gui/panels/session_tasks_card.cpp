#include "app/gui/panels/session_tasks_card.h"

#include <wx/button.h>
#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/scrolled_page.h"
#include "app/gui/text_undo.h"

namespace trellis::gui {
namespace {

constexpr int kDueWidth = 104;
constexpr int kStepWidth = 150;
constexpr int kLeastTask = 200;

std::vector<std::string> stepNames(const view::Workspace& workspace) {
  std::vector<std::string> names;
  for (const model::Path path : model::kPaths)
    names.push_back(workspace.catalogue.path(path).stepName.in(workspace.language));
  return names;
}

}  // namespace

SessionTasksCard::SessionTasksCard(wxWindow* parent, const view::Workspace& workspace,
                                   view::SessionView& view)
    : workspace_(workspace),
      view_(view),
      card_(new Card(parent, _("Practice between sessions"))),
      wrong_(*card_, "session.newTask.") {
  outstanding_ = new wxPanel(card_);
  card_->content().Add(outstanding_, 0, wxEXPAND);
  addNew();
}

void SessionTasksCard::showAnew() {
  showOutstanding();
  showEntry();
  showSet();
}

void SessionTasksCard::showOutstanding() {
  outstanding_->DestroyChildren();
  outstanding_->SetSizer(new wxBoxSizer(wxVERTICAL));
  const auto& tasks = view_.outstandingTasks();
  const std::size_t older = view_.olderTasks();
  if (older > 0) addOlder();
  for (std::size_t i = older; i < tasks.size(); ++i) addReview(tasks[i]);
  outstanding_->Show(!tasks.empty());
}

void SessionTasksCard::addOlder() {
  const auto older = static_cast<int>(view_.olderTasks());
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  outstanding_->GetSizer()->Add(row, 0, wxBOTTOM, card_->FromDIP(kSmallSpace));
  addActButton(
      outstanding_, *row, "session.olderTasks",
      wxString::Format(wxPLURAL("Show %d older task", "Show %d older tasks", static_cast<unsigned>(older)),
                       older),
      Style::flat, [this] {
        view_.showOlderTasks();
        showOutstanding();
        layOutAround(*card_);
        outstanding_->SetFocus();  // its first field
      });
}

void SessionTasksCard::addReview(const view::OutstandingTask& task) {
  const std::string id = "session.task." + std::to_string(task.id.value);
  wxChoice& result =
      addOptionalChoice(outstanding_, *outstanding_->GetSizer(), id, shown(task.text + " · " + task.step),
                        _("not looked at"), wordsOf<model::TaskResult>());
  result.SetMinSize(card_->FromDIP(wxSize(kLeastTask, -1)));
  auto* learned = new wxTextCtrl(outstanding_, wxID_ANY);
  identify(*learned, id + ".learned", wxString::Format(_("Learned from: %s"), shown(task.text)));
  keepHistory(*learned);
  learned->SetHint(_("What was learned"));
  outstanding_->GetSizer()->Add(learned, 0, wxEXPAND | wxTOP | wxBOTTOM, card_->FromDIP(kTightSpace));
  outstanding_->GetSizer()->AddSpacer(card_->FromDIP(kSmallSpace));
  if (task.review) {
    showOptionalChoice(result, static_cast<int>(task.review->result));
    beginAnew(*learned, shown(task.review->learned.value_or("")));
  }
  learned->Enable(task.review.has_value());
  const auto read = [this, which = task.id, &result, learned](wxCommandEvent&) {
    const auto row = optionalChoice(result);
    learned->Enable(row.has_value());
    view_.reviewTask(which, row ? std::optional(model::TaskReview{static_cast<model::TaskResult>(*row),
                                                                  model::textOrNothing(typed(*learned))})
                                : std::nullopt);
  };
  result.Bind(wxEVT_CHOICE, read);
  learned->Bind(wxEVT_TEXT, read);
}

void SessionTasksCard::addNew() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  addEntry(*row);
  card_->content().Add(row, 0, wxEXPAND);
  set_ = new wxPanel(card_);
  identify(*set_, "session.newTasks");
  card_->content().Add(set_, 0, wxEXPAND);
  undo_ = new UndoStrip(card_, "session.tasks", [this] { undo(); });
  card_->content().Add(undo_, 0, wxEXPAND | wxTOP, card_->FromDIP(kTightSpace));
}

void SessionTasksCard::showEntry() {
  step_->SetSelection(0);
  suggest();
  beginAnew(*words_, shown(view_.typedAside("newTask.text")));
  beginAnew(*due_, shown(view_.typedAside("newTask.due")));
  wrong_.show({});
}

void SessionTasksCard::addEntry(wxSizer& row) {
  const auto column = [&](int share) -> wxSizer& {
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    row.Add(sizer, share, wxRIGHT, card_->FromDIP(kSmallSpace));
    return *sizer;
  };
  step_ = &addChoice(card_, column(0), "session.newTask.step", _("Step to practice"), stepNames(workspace_));
  step_->SetMinSize(card_->FromDIP(wxSize(kStepWidth, -1)));
  step_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { suggest(); });
  words_ = &addText(card_, column(1), "session.newTask.text", _("What to try until next time"));
  due_ = &addText(card_, column(0), "session.newTask.due", _("Due"));
  due_->SetMinSize(card_->FromDIP(wxSize(kDueWidth, -1)));
  due_->SetHint(shown(model::isoDate(workspace_.today())));
  for (const auto& [field, name] : {std::pair{words_, "newTask.text"}, {due_, "newTask.due"}})
    field->Bind(wxEVT_TEXT, [this, field = field, name = name](wxCommandEvent&) {
      view_.typeAside(name, typed(*field));
    });
  auto* add = new wxButton(card_, wxID_ANY, _("Set task"));
  identify(*add, "session.newTask.set", _("Set task"));
  add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { set(); });
  row.Add(add, 0, wxALIGN_BOTTOM);
}

// What one might try, from the catalogue: said in the empty field, never filled in.
void SessionTasksCard::suggest() {
  const auto& practices = workspace_.catalogue.path(chosen<model::Path>(*step_)).practices;
  if (!practices.empty()) words_->SetHint(shown(practices.front().in(workspace_.language)));
}

void SessionTasksCard::set() {
  if (model::isBlank(typed(*words_))) return words_->SetFocus();
  model::FieldErrors unread;
  const auto due = readDate(*due_, "due", unread);
  wrong_.show(unread);
  layOutAround(*card_);
  if (!unread.empty()) return due_->SetFocus();
  view_.setTask(chosen<model::Path>(*step_), typed(*words_), due);
  words_->Clear();
  due_->Clear();
  words_->SetFocus();
  showSet();
}

void SessionTasksCard::addSet(std::size_t index, wxSizer& into) {
  const model::PracticeTaskFields& task = view_.setTasks()[index].fields;
  const std::string id = "session.tasks[" + std::to_string(index) + "]";
  const wxString step = shown(workspace_.catalogue.path(task.path).stepName.in(workspace_.language));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* words = new wxTextCtrl(set_, wxID_ANY, shown(task.text));
  identify(*words, id + ".text", wxString::Format(_("Task: %s"), step));
  words->SetToolTip(step);
  keepHistory(*words);
  auto* due = new wxTextCtrl(set_, wxID_ANY, shown(view_.taskDue(index)));
  identify(*due, id + ".due", _("Due (year-month-day)"));
  due->SetMinSize(card_->FromDIP(wxSize(kDueWidth, -1)));
  keepHistory(*due);
  addField(*words, 1, *row);
  addField(*due, 0, *row);
  addDrop(index, *row);
  into.Add(row, 0, wxEXPAND | wxTOP, card_->FromDIP(kTightSpace));
  words->Bind(wxEVT_TEXT, [this, index, words](wxCommandEvent&) {
    view_.changeTask(index, typed(*words), view_.setTasks()[index].fields.due);
  });
  due->Bind(wxEVT_TEXT, [this, index, due](wxCommandEvent&) { view_.writeTaskDue(index, typed(*due)); });
}

// Of a column, with room beneath for what is wrong.
void SessionTasksCard::addField(wxTextCtrl& field, int share, wxSizer& row) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(&field, 0, share > 0 ? wxEXPAND : 0);
  row.Add(column, share, wxRIGHT, card_->FromDIP(kSmallSpace));
}

void SessionTasksCard::addDrop(std::size_t index, wxSizer& row) {
  auto* button = new wxButton(set_, wxID_ANY, _("Drop"));
  identify(*button, "session.newTask.drop." + std::to_string(index),
           wxString::Format(_("Drop: %s"), shown(view_.setTasks()[index].fields.text)));
  addStyle(*button, Style::flat);
  button->Bind(wxEVT_BUTTON,
               [this, index](wxCommandEvent&) { set_->CallAfter([this, index] { drop(index); }); });
  if (!view_.canDropTask(index)) {
    button->Disable();
    button->SetToolTip(_("A later session has looked at this task: it stays."));
  }
  row.Add(button);
}

void SessionTasksCard::drop(std::size_t index) {
  view_.dropTask(index);
  showSet();
}

void SessionTasksCard::undo() {
  view_.bringTaskBack();
  showSet();
}

void SessionTasksCard::showSet() {
  set_->DestroyChildren();
  auto* tasks = new wxBoxSizer(wxVERTICAL);
  for (std::size_t i = 0; i < view_.setTasks().size(); ++i) addSet(i, *tasks);
  set_->SetSizer(tasks);
  undo_->tell(view_.canBringTaskBack() ? _("The task was dropped.") : wxString());
  layOutAround(*card_);
}

}  // namespace trellis::gui
