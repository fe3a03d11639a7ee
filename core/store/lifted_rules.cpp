#include "core/store/lifted_rules.h"

#include "core/store/statement.h"

namespace trellis::store {

LiftedRules::LiftedRules(Connection& connection, std::string_view condition) : connection_(connection) {
  {
    Statement select(
        connection,
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%BEFORE DELETE%' "
        "AND tbl_name " +
            std::string(condition));
    while (select.next()) {
      Rule& rule = rules_.emplace_back();
      select.read(rule.name, rule.sql);
    }
  }
  for (const Rule& rule : rules_) connection_.execute("DROP TRIGGER " + rule.name);
}

void LiftedRules::putBack() {
  for (const Rule& rule : rules_) connection_.execute(rule.sql);
}

}  // namespace trellis::store
