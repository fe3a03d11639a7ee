// Clients from another program's table, row by row: each a client, or the reasons at its cells why it is
// none. Reasons never repeat what a cell holds.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/exchange/client_columns.h"
#include "core/exchange/foreign_table.h"
#include "core/exchange/written_date.h"
#include "core/model/client.h"

namespace trellis::exchange {

struct CellError {
  std::optional<std::size_t> cell;  // none: the row, or what no column holds
  std::string sentence;
};

struct ListedClient {
  std::size_t line = 0;
  std::string name;  // as far as it can be read
  std::optional<model::Client> client;
  std::vector<CellError> errors = {};  // where there is none
};

struct ClientMatching {
  std::vector<ClientColumn> columns;  // of the table, in its order
  DateOrder dateOrder = DateOrder::monthFirst;
  model::Language language = model::Language::english;  // of reports, where no column tells it
  std::optional<model::ClinicianId> clinician = {};     // whose clients they are to be
};

// What the dates of the matched columns show.
DateOrderGuess guessDateOrder(const ForeignTable& table, const std::vector<ClientColumn>& columns);

std::vector<ListedClient> listedClients(const ForeignTable& table, const ClientMatching& matching,
                                        model::Date today);

}  // namespace trellis::exchange
