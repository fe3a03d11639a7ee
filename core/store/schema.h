// Brings a vault's schema to that of this program, script by script, each in one transaction with its
// user_version. A script that fails leaves the vault as it was before it. Outcomes, not exceptions: the
// caller says what they mean.
#pragma once

#include <span>

namespace trellis::store {

class Connection;
struct Migration;

enum class SchemaOutcome { upToDate, upgraded, newerThanUs, failed };

SchemaOutcome migrate(Connection& connection, std::span<const Migration> migrations);

}  // namespace trellis::store
