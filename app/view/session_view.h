// The session form: what took place, the note by its format, the five paths per relationship, tasks,
// well-being, goals, risk. Every setter changes the draft only; `save` says what is wrong or saves. A signed
// session is shown and takes no change; nothing typed is lost when saving is refused.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/view/notifier.h"
#include "app/view/prompts.h"
#include "app/view/session_draft.h"
#include "app/view/workspace.h"
#include "core/exchange/session_draft_json.h"
#include "core/model/practice_task.h"
#include "core/model/relationship.h"
#include "core/model/session.h"

namespace trellis::view {

// A relationship as the form shows it.
struct RatedRelationship {
  model::RelationshipId id;
  std::string alias;
  bool hasSafetyConcern = false;  // no boundary and balance prompts
  std::string valuedGiving;       // the culture note, kept in view
};

struct OutstandingTask {
  model::TaskId id;
  std::string text;
  std::string step;
  std::optional<model::TaskReview> review;  // as answered in this session
};

// A task set in this session.
struct SetTask {
  std::optional<model::TaskId> id;  // once saved
  model::PracticeTaskFields fields;
  bool isChanged = false;        // since it was read or saved
  bool isReviewedLater = false;  // in another session, which rests on it
};

struct GoalChoice {
  model::GoalId id;
  std::string statement;
  std::vector<std::string> levels;      // -2 first: "-2: I say nothing"
  std::optional<model::GoalWork> work;  // as recorded in this session
};

struct SessionHolder {
  model::ClinicianId id;
  std::string name;
};

bool isSigned(const Workspace& workspace, model::SessionId session);

class SessionView {
 public:
  SessionView(Workspace& workspace, model::ClientId client);  // a new session, today
  SessionView(Workspace& workspace, model::SessionId existing);

  // To another session as though the form were new; nobody is told. What was not saved is gone.
  void turnTo(model::ClientId client);
  void turnTo(model::SessionId existing);

  // --- what it is about
  model::ClientId client() const { return client_; }
  std::optional<model::SessionId> session() const { return id_; }
  std::string title() const;     // "Maya R. · Session 14"
  std::string occasion() const;  // "Thu 19 Nov 2026, 10:00–10:50 · Video · Attended"
  std::string status() const;    // "Draft, not saved yet", "Draft, saved 10:42:07", "Signed 19 Nov 2026 …"
  bool isSigned() const { return signature_.has_value(); }
  bool isDirty() const { return dirty_; }
  bool canEdit() const { return !isSigned(); }

  // --- who held it: chosen while it is a draft, and while no psychotherapy note is its author's
  model::ClinicianId clinician() const { return clinician_; }
  std::vector<SessionHolder> clinicians() const;  // who may be chosen, and who is
  bool canChooseClinician() const;
  void chooseClinician(model::ClinicianId clinician);
  bool canWritePrivateNote() const { return canEdit() && isPrivateNoteMine(); }

  // --- the draft; `change` marks it dirty and tells whoever shows it
  const model::SessionFields& fields() const { return fields_; }
  template <class Edit>
  void change(Edit edit) {
    if (!canEdit()) return;
    edit(fields_);
    touch();
  }

  // --- what outlives a crash: everything typed that is not saved; the private note is apart
  exchange::SessionDraft draft() const;
  void restore(const exchange::SessionDraft& draft);
  bool isPrivateNoteChanged() const { return privateNote_ != savedPrivateNote_; }
  void discard();  // as it was saved; a new session as it began
  // Typed into a field and not part of the session yet; it waits there under the field's name.
  std::string typedAside(const std::string& field) const;
  void typeAside(const std::string& field, const std::string& text);

  // --- the note
  std::vector<const model::NoteFormat*> formats() const;  // those offered, and the one that it is in
  void chooseFormat(std::string_view key);
  void refreshFormats();                                         // after those of the practice were changed
  const std::vector<model::NoteSectionWords>& sections() const;  // of the chosen format
  std::string sectionText(std::string_view section) const;
  void writeSection(std::string_view section, std::string_view text);
  bool isNotApplicable(std::string_view section) const;
  void markNotApplicable(std::string_view section, bool isNotApplicable);
  std::string sectionTitle(std::string_view section) const;
  std::vector<model::NoteSection> keptSections() const;  // with text, but not of the chosen format
  void addToSection(std::string_view section, std::string_view text);  // as a paragraph of its own
  void moveKept(std::string_view kept, std::string_view section);
  // The psychotherapy note is its author's alone; of a colleague's, one is told that there is one and whose.
  bool isPrivateNoteMine() const { return clinician_ == workspace_.clinician; }
  const std::string& colleaguesNote() const { return colleaguesNote_; }  // empty where there is none
  const std::string& privateNote() const { return privateNote_; }
  void writePrivateNote(std::string text);

  // --- the five paths
  const std::vector<RatedRelationship>& relationships() const { return relationships_; }
  void refreshRelationships();  // after one was added
  std::optional<int> rating(model::RelationshipId relationship, model::Rater rater, model::Item item) const;
  void rate(model::RelationshipId relationship, model::Rater rater, model::Item item,
            std::optional<int> value);
  std::string evidence(model::RelationshipId relationship, model::Rater rater, model::Item item) const;
  void writeEvidence(model::RelationshipId relationship, model::Rater rater, model::Item item,
                     std::string_view text);
  bool canWriteEvidence(model::RelationshipId relationship, model::Rater rater, model::Item item) const;
  // Last session's value: shown, never filled in.
  std::optional<int> ghost(model::RelationshipId relationship, model::Rater rater, model::Item item) const;
  const std::string& anchor(model::Item item, int level) const;  // what one sees at that level
  std::string levelWords(model::Item item, int level) const;  // "Poor boundaries, 3 marked: The client …"
  // How far the client's rating lies from the clinician's: "2 lower"; blank where one of them has none.
  std::string gapWords(model::RelationshipId relationship, model::Item item) const;
  std::string gapSentence(model::RelationshipId relationship, model::Item item) const;
  // In no relationship: for the client as a whole.
  std::optional<model::Stage> stage(std::optional<model::RelationshipId> relationship,
                                    model::Path path) const;
  void setStage(std::optional<model::RelationshipId> relationship, model::Path path,
                std::optional<model::Stage> stage);
  std::optional<int> given(model::RelationshipId relationship) const;
  std::optional<int> received(model::RelationshipId relationship) const;
  model::GiveAndTake giveAndTakeLastTime(model::RelationshipId relationship) const;
  void setGiveAndTake(model::RelationshipId relationship, std::optional<int> given,
                      std::optional<int> received);

  // --- around the paths
  std::optional<int> wellBeingLastTime(model::WellBeing measure) const;
  void setWellBeing(model::WellBeing measure, std::optional<int> value);
  const std::vector<OutstandingTask>& outstandingTasks() const { return tasks_; }
  // Where they piled up over the years, so many of the first wait until they are asked for; never one that
  // was looked at here.
  std::size_t olderTasks() const;
  void showOlderTasks();  // a good part of them
  void reviewTask(model::TaskId task, std::optional<model::TaskReview> review);
  const std::vector<SetTask>& setTasks() const { return setTasks_; }
  void setTask(model::Path path, std::string text, std::optional<model::Date> due = {});
  void changeTask(std::size_t index, std::string text, std::optional<model::Date> due);
  // As it was typed; what is no date waits beside the task, and is refused when the session is saved.
  std::string taskDue(std::size_t index) const;
  void writeTaskDue(std::size_t index, const std::string& typed);
  void dropTask(std::size_t index);
  bool canDropTask(std::size_t index) const;  // not once a later session has looked at it
  bool canBringTaskBack() const { return hasDropped<SetTask>(); }
  void bringTaskBack();  // the one that was dropped last
  std::vector<GoalChoice> goals() const;
  void workOnGoal(model::GoalId goal, bool workedOn, std::optional<int> level);
  void answerRisk(std::optional<model::RiskAnswer> answer);
  const std::vector<model::BoundaryEvent>& boundaries() const { return fields_.boundaries; }
  void logBoundary(model::BoundaryEvent event);
  void changeBoundary(std::size_t index, model::BoundaryEvent event);
  void dropBoundary(std::size_t index);
  bool canBringBoundaryBack() const { return hasDropped<DroppedBoundary>(); }
  void bringBoundaryBack();  // the one that was removed last, to its place
  enum class Dropped { task, boundary };
  std::optional<Dropped> droppedLast() const;  // in this form, and not brought back since
  bool isPushbackExpected(model::RelationshipId relationship) const;
  void expectPushback(model::RelationshipId relationship, bool isExpected);
  std::string pushbackNote(model::RelationshipId relationship) const;
  void writePushbackNote(model::RelationshipId relationship, std::string_view text);
  const std::vector<model::Intervention>& interventions() const { return workspace_.catalogue.interventions; }
  bool isUsed(std::string_view intervention) const;
  void useIntervention(std::string_view intervention, bool used);

  // --- saving and signing
  model::FieldErrors save();  // empty when saved
  model::FieldErrors missingForSignature() const;
  bool canSign() const { return canEdit() && missingForSignature().empty(); }
  // Saves first and asks for the passphrase; no errors and not signed: the person thought better of it.
  model::FieldErrors sign(Prompts& prompts);

  Notifier changed;

 private:
  struct DroppedBoundary {
    std::size_t place = 0;
    model::BoundaryEvent event;
  };

  template <class What>
  bool hasDropped() const {
    return std::ranges::any_of(droppedHere_,
                               [](const auto& each) { return std::holds_alternative<What>(each); });
  }
  template <class What>
  What takeDropped();
  void forget();
  void begin();
  void readSession();
  bool settleFormat();
  void readAround();
  void readTasks();
  std::set<model::SessionId> laterSessions() const;
  void touch();
  model::FieldErrors errors() const;
  model::FieldErrors unreadDues() const;
  model::SessionId saveSession() const;
  void savePrivateNote(model::SessionId id) const;
  void saveTasks(model::SessionId id) const;

  Workspace& workspace_;
  model::ClientId client_;
  std::string clientName_;
  std::optional<model::Date> born_;
  std::optional<model::SessionId> id_;
  int number_ = 0;
  model::ClinicianId clinician_;
  model::ClinicianId savedClinician_;
  bool isNoteKept_ = false;  // a psychotherapy note, in the vault
  model::SessionFields fields_;
  std::string colleaguesNote_;
  std::string privateNote_;
  std::string savedPrivateNote_;
  std::optional<model::Signature> signature_;
  std::optional<model::SessionFields> previous_;
  std::vector<RatedRelationship> relationships_;
  std::vector<OutstandingTask> tasks_;
  std::size_t tasksAtHand_ = 0;       // at most, of those that nobody looked at
  std::set<model::TaskId> reviewed_;  // changed since they were read or saved
  std::vector<SetTask> setTasks_;
  std::vector<model::TaskId> dropped_;                               // still in the vault
  std::vector<std::variant<SetTask, DroppedBoundary>> droppedHere_;  // may come back, while the form is open
  std::optional<model::Instant> savedAt_;
  std::map<RatingPlace, std::string>
      evidenceAside_;  // of ratings that were cleared: back with the next value
  std::map<model::RelationshipId, std::string> pushbackAside_;  // of answers taken back
  std::map<std::string, std::string> aside_;                    // by field
  bool dirty_ = false;
};

}  // namespace trellis::view
