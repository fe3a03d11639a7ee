// A practice of one invented client in the import format: every file, every column, one session with
// something of each kind under it, and a second session. Tests damage it one cell at a time.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

#include "tests/support/temporary_folder.h"

namespace trellis::tests {

inline const std::map<std::string, std::string, std::less<>>& practiceFiles() {
  static const std::map<std::string, std::string, std::less<>> files = {
      {"clients.csv",
       "client_key,legal_name,preferred_name,pronouns,date_of_birth,phone,email,status,intake_date,"
       "presenting_concerns,report_language\r\n"
       "C00001,Zoë Example,Zoë,she/her,1990-05-06,555-0100,zoe@example.org,active,2026-01-05,"
       "\"Says yes to everything, and is \"\"exhausted\"\".\",en\r\n"},
      {"roots.csv",
       "client_key,theme,period,story,signs\r\n"
       "C00001,keeping_the_peace,teens,Learned to read the room.,loss_of_self;poor_boundaries\r\n"},
      {"relationships.csv",
       "relationship_key,client_key,other_name,alias,context,began,ended,lives_together,print_safety,"
       "maintained_by,safety_concern\r\n"
       "C00001-R1,C00001,Sam Sample,my partner,romantic,2019-02-03,,yes,safe,guilt;obligation,no\r\n"},
      {"goals.csv",
       "goal_key,client_key,relationship_key,path,statement,started,target,status,much_less,less,expected,"
       "more,"
       "much_more\r\n"
       "C00001-G1,C00001,C00001-R1,boundaries,I say what I need.,2026-01-12,2026-07-01,active,never,monthly,"
       "weekly,most days,every day\r\n"},
      {"measures.csv", "client_key,measure,date,total\r\nC00001,PHQ-9,2026-01-12,14\r\n"},
      {"sessions.csv",
       "session_key,client_key,date,start,end,kind,modality,attendance,note_format,takeaway,risk,risk_action,"
       "signed\r\n"
       "C00001-S001,C00001,2026-01-12,10:00,10:50,individual,in_person,attended,DAP,I can want things.,none,,"
       "yes\r\n"
       "C00001-S002,C00001,2026-01-19,10:00,10:50,individual,video,no_show,,,,,no\r\n"},
      {"notes.csv",
       "session_key,section,text\r\n"
       "C00001-S001,data,\"Arrived on time.\nSet the agenda.\"\r\n"
       "C00001-S001,assessment,A first small no.\r\n"
       "C00001-S001,plan,One small no a week.\r\n"},
      {"psychotherapy_notes.csv", "session_key,text\r\nC00001-S001,Private: the pull to rescue.\r\n"},
      {"ratings.csv",
       "session_key,relationship_key,rater,item,value,evidence\r\n"
       "C00001-S001,C00001-R1,clinician,poor_boundaries,3,Phone on the pillow.\r\n"
       "C00001-S001,C00001-R1,client,healthy_boundaries,0,\r\n"},
      {"steps.csv",
       "session_key,relationship_key,step,stage\r\n"
       "C00001-S001,C00001-R1,set_boundaries,planning\r\n"
       "C00001-S001,,self_reflection,considering\r\n"},
      {"give_and_take.csv", "session_key,relationship_key,given,received\r\nC00001-S001,C00001-R1,9,\r\n"},
      {"well_being.csv", "session_key,measure,value\r\nC00001-S001,stress,8\r\n"},
      {"boundaries.csv",
       "session_key,relationship_key,boundary,outcome,guilt\r\n"
       "C00001-S001,C00001-R1,No calls after ten,kept,3\r\n"},
      {"goal_ratings.csv", "goal_key,session_key,level\r\nC00001-G1,C00001-S001,-1\r\n"},
      {"tasks.csv",
       "task_key,client_key,set_in,step,text,due,result,reviewed_in,learned\r\n"
       "C00001-S001-T,C00001,C00001-S001,set_boundaries,One small no.,2026-01-19,partly,C00001-S002,"
       "Smaller than I feared.\r\n"},
  };
  return files;
}

class PracticeFolder {
 public:
  PracticeFolder() {
    for (const auto& [name, text] : practiceFiles()) folder_.write(name, text);
  }

  const std::filesystem::path& path() const { return folder_.path(); }

  std::string text(std::string_view file) const {
    std::ifstream stream(folder_ / file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  void write(std::string_view file, std::string_view text) const { folder_.write(file, text); }
  void append(std::string_view file, std::string_view row) const { write(file, text(file).append(row)); }
  void remove(std::string_view file) const { std::filesystem::remove(folder_ / file); }

  // The first `before` of the file becomes `after`.
  void change(std::string_view file, std::string_view before, std::string_view after) const {
    std::string all = text(file);
    const auto at = all.find(before);
    if (at == std::string::npos) throw std::logic_error("The file has no such text to change.");
    write(file, all.replace(at, before.size(), after));
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace trellis::tests
