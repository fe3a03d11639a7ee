#include "core/store/transaction.h"

#include <sqlite3.h>

#include "core/store/connection.h"

namespace trellis::store {

Transaction::Transaction(Connection& connection)
    : connection_(connection), isOutermost_(sqlite3_get_autocommit(connection.database().getHandle()) != 0) {
  if (isOutermost_) connection_.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (!isOpen_) return;
  connection_.database().tryExec("ROLLBACK");
  connection_.rolledBack();
}

void Transaction::commit() {
  if (isOutermost_) connection_.execute("COMMIT");
  isOpen_ = false;
  if (isOutermost_) connection_.committed();
}

}  // namespace trellis::store
