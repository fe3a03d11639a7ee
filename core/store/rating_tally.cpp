#include "core/store/rating_tally.h"

#include <string>

#include "core/store/statement.h"

namespace trellis::store {
namespace {

std::string tallySql(const std::string& condition) {
  const std::string isSign = R"(item IN ('loss_of_self', 'enabling_behaviors', 'poor_boundaries',
                                         'fear_of_abandonment', 'unequal_give_and_take'))";
  return R"(
    INSERT INTO rating_tally
    SELECT session_id, relationship_id,
      coalesce(sum(value) FILTER (WHERE )" +
         isSign + R"(), 0), count(*) FILTER (WHERE )" + isSign + R"(),
      coalesce(sum(value) FILTER (WHERE NOT )" +
         isSign + R"(), 0), count(*) FILTER (WHERE NOT )" + isSign + R"()
    FROM current_rating WHERE rater = 'clinician')" +
         condition + " GROUP BY session_id, relationship_id";
}

}  // namespace

void refreshTally(Connection& connection, model::SessionId session) {
  Statement(connection, "DELETE FROM rating_tally WHERE session_id = :session").with(session).run();
  Statement(connection, tallySql(" AND session_id = :session")).with(session).run();
}

void rebuildTallies(Connection& connection) {
  connection.execute("DELETE FROM rating_tally");
  connection.execute(tallySql(""));
}

}  // namespace trellis::store
