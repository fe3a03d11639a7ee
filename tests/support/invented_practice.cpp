#include "tests/support/invented_practice.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/dates.h"
#include "core/model/path.h"
#include "core/model/rating.h"

namespace trellis::tests {
namespace {

using model::Date;
using model::isoDate;
using std::to_string;

constexpr int kMeanSessions = 22;
const Date kLastDay(2026, 11, 20);

constexpr std::array<std::string_view, 12> kNames = {"Ana",        "Björn",    "Chidi", "Dolores",
                                                     "Elif",       "François", "Ioana", "Jürgen",
                                                     "Małgorzata", "Noor",     "Зоя",   "Γιώργος"};
constexpr std::array<std::string_view, 10> kFamilies = {
    "Álvarez", "Brown", "Çelik", "Dvořák", "Haddad", "Kowalski", "Nguyễn", "O'Brien", "Smirnov", "Whitfield"};
constexpr std::array<std::string_view, 12> kSentences = {
    "Came on time and set the agenda.",
    "We followed the evening step by step, from the first message to the apology.",
    "Noticed the tightness in the chest that comes before a yes.",
    "Tears when speaking of dinners at home, \"walking on eggshells\".",
    "Played the conversation three times; by the third the voice was steady.",
    "Asked what the giving keeps from being felt.",
    "Linked the fear of today to the years of keeping the peace.",
    "Wrote down what the rescue costs: short calm, long resentment.",
    "Disagreed with my summary, and said so; we both noticed.",
    "Sleep better, six to seven hours; appetite fair.",
    "The homework was done in part: the journal, yes; the talk, not yet.",
    "What would a good week be like that did not hang on the other's mood?"};
constexpr std::array<std::string_view, 5> kTasks = {
    "Three evenings: what did I want today?", "One small no before the next session.",
    "Ask for one thing, plainly, without an apology.", "Phone out of the bedroom for the week.",
    "List what was given and received; bring it."};
constexpr std::array<std::string_view, 6> kEvidence = {
    "Asked for an evening alone and kept it.",      "Phone on the pillow; answers at 2 a.m.",
    "Counted eleven apologies in one argument.",    "Did all the driving, all the planning, all the paying.",
    "Said 'not tonight', and the evening went on.", "Made the budget together."};

class CsvFile {
 public:
  CsvFile(const std::filesystem::path& folder, std::string_view name, std::string_view header)
      : stream_(folder / name, std::ios::binary) {
    stream_ << header << "\r\n";
  }

  void row(std::initializer_list<std::string> cells) {
    std::string_view separator;
    for (const std::string& cell : cells) {
      stream_ << separator << quoted(cell);
      separator = ",";
    }
    stream_ << "\r\n";
  }

 private:
  static std::string quoted(const std::string& cell) {
    if (cell.find_first_of("\",\r\n") == std::string::npos) return cell;
    std::string text = "\"";
    for (const char c : cell) text.append(c == '"' ? 2 : 1, c);
    return text + '"';
  }

  std::ofstream stream_;
};

class Inventor {
 public:
  Inventor(const std::filesystem::path& folder, const PracticeSize& size);
  void client(int number);

 private:
  struct Course {  // of one relationship: how a path begins, and where it drifts with each session
    std::string key;
    std::array<double, model::kPaths.size()> level{};
    std::array<double, model::kPaths.size()> drift{};
  };

  int below(int bound) { return static_cast<int>(random_() % static_cast<std::uint32_t>(bound)); }
  bool happens(int percent) { return below(100) < percent; }
  double between(double low, double high) { return low + (high - low) * below(1000) / 999.0; }
  template <class List>
  std::string one(const List& list) {
    return std::string(list[static_cast<std::size_t>(below(static_cast<int>(list.size())))]);
  }
  std::string fullName() {
    const std::string name = one(kNames) + " ";
    return name + one(kFamilies);
  }
  int around(double level, int highest) {
    return std::clamp(static_cast<int>(level + between(0, 1.2)), 0, highest);
  }

  Date intake(int sessions);
  std::vector<Course> relationships(const std::string& client);
  void session(const std::string& client, const std::string& key, Date date, int number);
  void note(const std::string& session);
  void observations(const std::string& session, const Course& course, int number);
  void path(const std::string& session, const Course& course, model::Path path, int number);
  void wellBeing(const std::string& session, int number);
  void task(const std::string& client, const std::string& session, Date date);
  void goal(const std::string& client, const Course& course, Date started);

  std::mt19937 random_;
  int years_;
  std::vector<std::string> openTask_;  // its first six cells
  CsvFile clients_, roots_, relationships_, sessions_, notes_, privateNotes_, ratings_, steps_, giveAndTake_,
      wellBeing_, boundaries_, tasks_, goals_, goalRatings_, measures_;
};

Inventor::Inventor(const std::filesystem::path& folder, const PracticeSize& size)
    : random_(size.seed),
      years_(size.years),
      clients_(folder, "clients.csv",
               "client_key,legal_name,preferred_name,pronouns,date_of_birth,phone,email,status,intake_date,"
               "presenting_concerns,report_language"),
      roots_(folder, "roots.csv", "client_key,theme,period,story,signs"),
      relationships_(folder, "relationships.csv",
                     "relationship_key,client_key,other_name,alias,context,began,ended,lives_together,"
                     "print_safety,maintained_by,safety_concern"),
      sessions_(folder, "sessions.csv",
                "session_key,client_key,date,start,end,kind,modality,attendance,note_format,takeaway,risk,"
                "risk_action,signed"),
      notes_(folder, "notes.csv", "session_key,section,text"),
      privateNotes_(folder, "psychotherapy_notes.csv", "session_key,text"),
      ratings_(folder, "ratings.csv", "session_key,relationship_key,rater,item,value,evidence"),
      steps_(folder, "steps.csv", "session_key,relationship_key,step,stage"),
      giveAndTake_(folder, "give_and_take.csv", "session_key,relationship_key,given,received"),
      wellBeing_(folder, "well_being.csv", "session_key,measure,value"),
      boundaries_(folder, "boundaries.csv", "session_key,relationship_key,boundary,outcome,guilt"),
      tasks_(folder, "tasks.csv", "task_key,client_key,set_in,step,text,due,result,reviewed_in,learned"),
      goals_(
          folder, "goals.csv",
          "goal_key,client_key,relationship_key,path,statement,started,target,status,much_less,less,expected,"
          "more,much_more"),
      goalRatings_(folder, "goal_ratings.csv", "goal_key,session_key,level"),
      measures_(folder, "measures.csv", "client_key,measure,date,total") {}

std::string padded(int number, std::size_t width) {
  const std::string digits = to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

void Inventor::client(int number) {
  const std::string key = "C" + padded(number, 5);
  const int count = 1 + below(kMeanSessions) + below(kMeanSessions);
  Date date = intake(count);
  clients_.row({key, fullName(), one(kNames), "she/her", "1980-05-06", "555-0100",
                "client" + to_string(number) + "@example.org", happens(20) ? "active" : "discharged",
                isoDate(date), "Says yes to everything, and is exhausted.", happens(25) ? "es" : "en"});
  roots_.row({key, "keeping_the_peace", "teens", "Learned early to read the room.", "loss_of_self"});
  const std::vector<Course> courses = relationships(key);
  goal(key, courses.front(), date);
  openTask_.clear();
  for (int i = 0; i < count; ++i, date += boost::gregorian::days(7 * (1 + below(3)))) {
    const std::string sessionKey = key + "-S" + padded(i + 1, 3);
    session(key, sessionKey, date, i);
    for (const Course& course : courses)
      if (happens(75)) observations(sessionKey, course, i);
    if (happens(60)) wellBeing(sessionKey, i);
    if (happens(40)) goalRatings_.row({key + "-G1", sessionKey, to_string(below(5) - 2)});
    task(key, sessionKey, date);
    if (i % 6 == 0) measures_.row({key, "PHQ-9", isoDate(date), to_string(below(28))});
  }
}

Date Inventor::intake(int sessions) {
  const int span = years_ * 365 - 1;
  const int latest = std::max(1, span - sessions * 21);
  return kLastDay - boost::gregorian::days(span - below(latest));
}

std::vector<Inventor::Course> Inventor::relationships(const std::string& client) {
  std::vector<Course> courses(static_cast<std::size_t>(1 + below(3)));
  for (std::size_t i = 0; i < courses.size(); ++i) {
    courses[i].key = client + "-R" + to_string(i + 1);
    std::ranges::generate(courses[i].level, [&] { return between(1.5, 4.0); });
    std::ranges::generate(courses[i].drift, [&] { return between(-0.12, 0.05); });
    relationships_.row({courses[i].key, client, fullName(), "my partner", "romantic", "1990-01-02", "", "yes",
                        happens(50) ? "safe" : "ask", "guilt", "no"});
  }
  return courses;
}

void Inventor::session(const std::string& client, const std::string& key, Date date, int number) {
  const int hour = 8 + below(11);
  sessions_.row({key, client, isoDate(date), padded(hour, 2) + ":00", padded(hour, 2) + ":50",
                 number == 0 ? "intake" : "individual", "in_person", "attended", "SOAP",
                 happens(75) ? "No is a whole sentence." : "", "none", "", "yes"});
  note(key);
}

void Inventor::note(const std::string& session) {
  for (const char* section : {"subjective", "objective", "assessment", "plan"}) {
    std::string text = one(kTasks) + "\n";
    for (int i = 3 + below(6); i > 0; --i) text += one(kSentences) + " ";
    notes_.row({session, section, text});
  }
  if (happens(30)) privateNotes_.row({session, "Private: I felt the pull to rescue; take to consultation."});
}

void Inventor::observations(const std::string& session, const Course& course, int number) {
  for (const model::Path each : model::kPaths) path(session, course, each, number);
  if (happens(50)) giveAndTake_.row({session, course.key, to_string(4 + below(7)), to_string(below(7))});
  if (happens(15)) boundaries_.row({session, course.key, "No calls after ten", "kept", to_string(below(5))});
}

void Inventor::path(const std::string& session, const Course& course, model::Path path, int number) {
  const auto at = static_cast<std::size_t>(path);
  const double level = course.level[at] + course.drift[at] * number;
  const std::string sign(signKey(path));
  if (happens(72))
    ratings_.row({session, course.key, "clinician", sign, to_string(around(level - 0.5, 4)),
                  happens(40) ? one(kEvidence) : ""});
  if (happens(25)) ratings_.row({session, course.key, "client", sign, to_string(around(level - 1, 4)), ""});
  if (happens(60))
    ratings_.row({session, course.key, "clinician", std::string(characteristicKey(path)),
                  to_string(around(3 - level, 4)), happens(30) ? one(kEvidence) : ""});
  if (happens(30))
    steps_.row({session, course.key, std::string(stepKey(path)),
                std::string(keyOf(model::every<model::Stage>()[static_cast<std::size_t>(below(5))]))});
}

void Inventor::wellBeing(const std::string& session, int number) {
  for (const model::WellBeing measure : model::kWellBeing)
    wellBeing_.row({session, std::string(keyOf(measure)), to_string(around(3 + number * 0.1, 10))});
}

void Inventor::task(const std::string& client, const std::string& session, Date date) {
  if (!openTask_.empty())
    tasks_.row({openTask_[0], openTask_[1], openTask_[2], openTask_[3], openTask_[4], openTask_[5], "done",
                session, "Smaller than I feared."});
  openTask_.clear();
  if (happens(70))
    openTask_ = {session + "-T",   client,      session,
                 "set_boundaries", one(kTasks), isoDate(date + boost::gregorian::days(7))};
}

void Inventor::goal(const std::string& client, const Course& course, Date started) {
  goals_.row({client + "-G1", client, course.key, "boundaries", "I say what I need before I am angry.",
              isoDate(started), "", "active", "never", "once a month", "once a week", "most days",
              "every day"});
}

}  // namespace

void inventPractice(const std::filesystem::path& folder, const PracticeSize& size) {
  std::filesystem::create_directories(folder);
  Inventor inventor(folder, size);
  for (int number = 1; number <= size.clients; ++number) inventor.client(number);
}

}  // namespace trellis::tests
