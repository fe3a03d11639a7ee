#include "core/store/snippet_repository.h"

#include <string_view>
#include <tuple>
#include <utility>

#include "core/store/audit_trail.h"
#include "core/store/rows.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

namespace trellis::store {

template <>
struct Row<model::SnippetFields> {
  static constexpr std::string_view table = "snippet";
  static constexpr std::string_view columns = "key, text";
  static auto fields(auto& f) { return std::tie(f.key, f.text); }
};

namespace {

using Snippets = Row<model::SnippetFields>;

void record(Connection& connection, AuditAction action, model::SnippetId id) {
  AuditTrail(connection).record({action, AuditObject::snippet, id.value, {}, {}});
}

}  // namespace

std::vector<SnippetRecord> SnippetRepository::of(model::ClinicianId clinician) const {
  Statement select(connection_, "SELECT id, " + std::string(Snippets::columns) +
                                    " FROM snippet WHERE clinician_id = :clinician ORDER BY key");
  select.with(clinician);
  std::vector<SnippetRecord> records;
  while (select.next()) {
    model::SnippetId id;
    model::SnippetFields fields;
    select.read(id, fieldsOf(fields));
    records.push_back({id, restored(model::Snippet::make(std::move(fields)))});
  }
  return records;
}

model::SnippetId SnippetRepository::add(model::ClinicianId clinician, const model::Snippet& snippet) {
  Transaction transaction(connection_);
  Statement insert(connection_,
                   insertSql(Snippets::table, columnsWith<model::SnippetFields>("clinician_id")));
  const model::SnippetId id{insert.with(clinician, fieldsOf(*snippet)).add()};
  record(connection_, AuditAction::created, id);
  transaction.commit();
  return id;
}

void SnippetRepository::save(model::SnippetId id, const model::Snippet& snippet) {
  Transaction transaction(connection_);
  Statement(connection_, updateSql(Snippets::table, Snippets::columns))
      .with(fieldsOf(*snippet), id)
      .runOnOne();
  record(connection_, AuditAction::changed, id);
  transaction.commit();
}

void SnippetRepository::drop(model::SnippetId id) {
  Transaction transaction(connection_);
  Statement(connection_, "DELETE FROM snippet WHERE id = :snippet").with(id).runOnOne();
  record(connection_, AuditAction::deleted, id);
  transaction.commit();
}

}  // namespace trellis::store
