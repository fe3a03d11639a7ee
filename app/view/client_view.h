// One client's page: who they are, the risk banner, relationships, roots, goals, tasks outstanding and the
// list of sessions. `refresh` reads it all from the vault in a few statements; words are in the screen's
// language.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/view/client_details.h"
#include "app/view/client_story.h"
#include "app/view/notifier.h"
#include "app/view/workspace.h"
#include "core/model/ids.h"

namespace trellis::view {

struct RelationshipLine {
  model::RelationshipId id;
  std::string alias;         // "my partner"
  std::string other;         // the other person's name
  std::string context;       // "romantic, since 2019, living together"
  std::string safety;        // "Not to be printed: safety concern", empty where safe
  std::string maintainedBy;  // "guilt, obligation"
  std::string valuedGiving;  // what is not scored as a sign
  std::string notes;
};

struct SessionListLine {
  model::SessionId id;
  std::string number;
  std::string date;        // "Thu 19 Nov 2026"
  std::string kind;        // "individual · video"
  std::string attendance;  // "attended"
  std::string state;       // "● signed", "○ draft"
  std::string risk;        // "risk noted", else empty
  bool isSigned = false;
};

// One of the five levels of a goal, what it means in general and for this client.
struct GoalLevelLine {
  std::string name;   // "−1: less than expected"
  std::string words;  // "once a week"
};

struct GoalLine {
  model::GoalId id;
  std::string statement;
  std::string path;
  std::string status;
  std::string attainment;    // "+1: most days", "not rated yet"
  std::string relationship;  // "my partner", empty where it is of none
  std::string started;
  std::string target;
  std::vector<GoalLevelLine> levels;  // the highest first
};

struct RootLine {
  model::RootId id;
  std::string theme;
  std::string period;
  std::string story;
  std::string feeds;  // "Loss of self, Poor boundaries"
};

struct TaskLine {
  model::TaskId id;
  std::string text;
  std::string step;
  std::string due;
  model::SessionId setIn;
};

class ClientView {
 public:
  ClientView(Workspace& workspace, model::ClientId client);

  void turnTo(model::ClientId client) { client_ = client; }  // read at `refresh`
  void refresh();

  model::ClientId client() const { return client_; }
  const std::string& name() const { return name_; }  // what the client is called
  // "Maya Rosen · she/her · 36 · record 12 · active"
  const std::string& identity() const { return identity_; }
  const std::string& nextAppointment() const { return next_; }
  const std::vector<DetailLine>& details() const { return details_; }
  const std::string& concerns() const { return concerns_; }
  const std::optional<std::string>& riskBanner() const { return risk_; }
  std::optional<model::SessionId> riskSession() const { return riskSession_; }  // that the banner leads to
  const std::string& safetyBanner() const { return safety_; }  // empty where there is no concern
  const std::vector<RelationshipLine>& relationships() const { return relationships_; }
  const std::vector<StoryLine>& story() const { return story_; }
  const std::vector<RootLine>& roots() const { return roots_; }
  const std::vector<GoalLine>& goals() const { return goals_; }
  const std::vector<TaskLine>& tasks() const { return tasks_; }
  const std::vector<SessionListLine>& sessions() const { return sessions_; }  // latest first

  std::string sessionsEmptyState() const;
  std::string relationshipsEmptyState() const;
  std::string goalsEmptyState() const;
  std::string rootsEmptyState() const;
  std::string tasksEmptyState() const;

  Notifier changed;

 private:
  void readIdentity();
  void readRelationships();
  void readRoots();
  void readGoals();
  void readTasks();
  void readSessions();

  Workspace& workspace_;
  model::ClientId client_;
  std::string name_;
  std::string identity_;
  std::string next_;
  std::string concerns_;
  std::optional<std::string> risk_;
  std::optional<model::SessionId> riskSession_;
  std::string safety_;
  std::vector<RelationshipLine> relationships_;
  std::vector<StoryLine> story_;
  std::vector<DetailLine> details_;
  std::vector<RootLine> roots_;
  std::vector<GoalLine> goals_;
  std::vector<TaskLine> tasks_;
  std::vector<SessionListLine> sessions_;
};

}  // namespace trellis::view
