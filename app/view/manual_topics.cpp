#include "app/view/manual_topics.h"

#include <array>

namespace trellis::view {
namespace {

struct Topic {
  std::string_view id;  // of a control, or of all whose ids begin with it and a dot
  std::string_view page;
};

constexpr std::array kTopics = {
    Topic{"about", "quick-start"},
    Topic{"administration", "measures"},
    Topic{"amendment", "signing"},
    Topic{"archive", "keeping"},
    Topic{"attention", "home"},
    Topic{"audit", "audit"},
    Topic{"backup", "backups"},
    Topic{"boundary", "around-session"},
    Topic{"caseload", "home"},
    Topic{"changePassphrase", "security"},
    Topic{"checkInStart", "check-in"},
    Topic{"client", "clients"},
    Topic{"clinician", "clinicians"},
    Topic{"clinicianDetails", "clinicians"},
    Topic{"comparePage", "audit"},
    Topic{"confirmPassphrase", "security"},
    Topic{"consent", "clients"},
    Topic{"diagnosis", "clients"},
    Topic{"export", "export"},
    Topic{"folderImport", "import"},
    Topic{"goal", "goals"},
    Topic{"import", "import"},
    Topic{"letterhead", "reports"},
    Topic{"measure", "measures"},
    Topic{"measures", "measures"},
    Topic{"merge", "duplicates"},
    Topic{"newPassphrase", "security"},
    Topic{"newTask", "around-session"},
    Topic{"noteFormat", "notes"},
    Topic{"overview", "clients"},
    Topic{"people", "relationships"},
    Topic{"plan", "goals"},
    Topic{"practice", "first-practice"},
    Topic{"practiceDetails", "settings"},
    Topic{"progress", "progress"},
    Topic{"rating", "paths"},
    Topic{"record", "clients"},
    Topic{"recordRequest", "export"},
    Topic{"recovered", "session"},
    Topic{"recoveryKey", "first-practice"},
    Topic{"relationship", "relationships"},
    Topic{"report", "reports"},
    Topic{"reports", "reports"},
    Topic{"restore", "backups"},
    Topic{"root", "relationships"},
    Topic{"sample", "first-practice"},
    Topic{"search", "search"},
    Topic{"session", "session"},
    Topic{"session.anchor", "paths"},
    Topic{"session.boundaries", "around-session"},
    Topic{"session.boundary", "around-session"},
    Topic{"session.checkIn", "check-in"},
    Topic{"session.earlier", "notes"},
    Topic{"session.evidence", "paths"},
    Topic{"session.format", "notes"},
    Topic{"session.gap", "paths"},
    Topic{"session.given", "paths"},
    Topic{"session.goal", "around-session"},
    Topic{"session.goals", "around-session"},
    Topic{"session.heatStrip", "paths"},
    Topic{"session.intervention", "around-session"},
    Topic{"session.kept", "notes"},
    Topic{"session.newTask", "around-session"},
    Topic{"session.newTasks", "around-session"},
    Topic{"session.note", "notes"},
    Topic{"session.otherInterventions", "around-session"},
    Topic{"session.phrases", "notes"},
    Topic{"session.privateNote", "notes"},
    Topic{"session.pushback", "paths"},
    Topic{"session.pushbackNote", "paths"},
    Topic{"session.received", "paths"},
    Topic{"session.relationship", "paths"},
    Topic{"session.risk", "around-session"},
    Topic{"session.sign", "signing"},
    Topic{"session.takeaway", "around-session"},
    Topic{"session.task", "around-session"},
    Topic{"session.wellBeing", "around-session"},
    Topic{"settings", "settings"},
    Topic{"settings.changePassphrase", "security"},
    Topic{"settings.chooseFolder", "backups"},
    Topic{"settings.clinicians", "clinicians"},
    Topic{"settings.formats", "notes"},
    Topic{"settings.replaceKey", "security"},
    Topic{"shortcuts", "shortcuts"},
    Topic{"signed", "signing"},
    Topic{"signing", "signing"},
    Topic{"snippet", "notes"},
    Topic{"snippets", "notes"},
    Topic{"stage", "paths"},
    Topic{"unlock", "security"},
};

bool isOf(std::string_view controlId, std::string_view id) {
  return controlId.starts_with(id) && (controlId.size() == id.size() || controlId[id.size()] == '.');
}

}  // namespace

std::optional<std::string> manualPageOf(std::string_view controlId) {
  const Topic* found = nullptr;
  for (const Topic& topic : kTopics)
    if (isOf(controlId, topic.id) && (!found || topic.id.size() > found->id.size())) found = &topic;
  return found ? std::optional<std::string>(found->page) : std::nullopt;
}

std::vector<std::string> manualTopics() {
  std::vector<std::string> pages;
  for (const Topic& topic : kTopics) pages.emplace_back(topic.page);
  return pages;
}

}  // namespace trellis::view
