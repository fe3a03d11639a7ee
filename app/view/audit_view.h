// The audit trail as a person reads it: newest first, narrowed by client, clinician, group of acts and days,
// a page at a time, so that a million entries open as quickly as ten. Names are looked up for the screen.
// Days are local. Throws store::VaultError.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/view/audit_words.h"
#include "app/view/notifier.h"
#include "app/view/workspace.h"
#include "core/store/audit_trail.h"

namespace trellis::view {

struct AuditLine {
  std::string when;      // local: "24 Nov 2026 10:55:07"
  std::string sentence;  // "Ana Ruiz changed a session of Maya Rosen."
};

class AuditView {
 public:
  explicit AuditView(Workspace& workspace);

  void refresh();
  void filterClient(std::string words);                    // any part of a name, or a record number
  void filterClinician(std::optional<std::size_t> index);  // of clinicians()
  void filterGroup(std::optional<AuditGroup> group);
  void filterDays(std::optional<model::Date> from, std::optional<model::Date> to);

  const std::vector<std::string>& clinicians() const { return clinicianNames_; }
  std::vector<std::string> groups() const;

  std::size_t count() const { return lines_.size(); }
  const AuditLine& line(std::size_t row) const { return lines_[row]; }
  bool hasMore() const { return hasMore_; }
  void readMore();  // appends the next page; does not notify

  std::string summary() const;     // "200 entries, older ones follow"
  std::string emptyState() const;  // what to say in place of an empty list

  // Reads the whole trail, which may be stopped; the verdict in one sentence.
  std::string checkTrail(const store::Progress& progress = {});
  bool isWhole() const { return isWhole_; }

  Notifier changed;

 private:
  struct Name {
    std::string shown;
    std::string findable;         // of those who were merged into it, too
    std::set<int> recordNumbers;  // likewise
  };

  std::string verdictOn(const store::AuditVerdict& verdict);
  void readNames();
  void readMerged();
  void findClient();
  bool isNarrowed() const;
  std::vector<store::AuditEntry> nextPage() const;
  AuditLine lineOf(const store::AuditEntry& entry) const;
  std::string whoOf(const store::AuditEntry& entry) const;
  std::string clientOf(const store::AuditEntry& entry) const;

  Workspace& workspace_;
  std::map<model::ClientId, Name> clients_;
  std::map<model::ClientId, model::ClientId> mergedInto_;
  std::vector<model::ClinicianId> clinicianIds_;
  std::vector<std::string> clinicianNames_;
  std::string clientWords_;
  std::optional<model::ClientId> client_;
  std::size_t clientsFound_ = 0;
  std::optional<model::ClinicianId> clinician_;
  std::optional<AuditGroup> group_;
  std::optional<model::Date> from_;
  std::optional<model::Date> to_;
  std::vector<AuditLine> lines_;
  std::optional<std::int64_t> last_;  // the last entry that was read
  bool hasMore_ = false;
  bool isWhole_ = true;
};

}  // namespace trellis::view
