// Clients out of another program's table: what its columns hold, guessed and changeable; how its dates are
// written; and each row as it would come in, with what is wrong at its cells, and with those who look like a
// client that is there already, left out unless taken. All that is taken comes in together, or nothing.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/view/act_outcome.h"
#include "app/view/workspace.h"
#include "core/exchange/client_list.h"
#include "core/store/progress.h"

namespace trellis::view {

std::string wordOf(exchange::ClientColumn column);
std::string wordOf(exchange::DateOrder order);

struct ImportLine {
  std::size_t line = 0;  // of the file
  std::string name = {};
  std::string born = {};
  std::string contact = {};
  std::string note = {};  // why it cannot come in, or whom it looks like
  bool canTake = false;
  bool isTaken = false;
};

class ClientImport {
 public:
  explicit ClientImport(Workspace& workspace) : workspace_(workspace) {}

  std::optional<std::string> open(const std::filesystem::path& file);  // why not

  std::string source() const;  // "34 rows, with semicolons between the cells, in Windows-1252."
  const std::vector<std::string>& columns() const { return table_.header; }
  std::string sample(std::size_t column) const;  // what the first rows have there
  exchange::ClientColumn matched(std::size_t column) const { return matching_.columns[column]; }
  void match(std::size_t column, exchange::ClientColumn to);

  bool asksDateOrder() const { return guess_.isNeeded; }
  bool isDateOrderSure() const { return guess_.order.has_value(); }
  exchange::DateOrder dateOrder() const { return matching_.dateOrder; }
  void useDateOrder(exchange::DateOrder order);

  const std::vector<ImportLine>& lines() const { return lines_; }
  void take(std::size_t row, bool isTaken);
  std::string summary() const;
  bool canImport() const { return taken() > 0; }

  ActOutcome import(const store::Progress& progress = {}) const;  // on any thread

 private:
  int taken() const;
  void guessOrder();
  void readRows();
  ImportLine lineOf(const exchange::ListedClient& listed) const;
  std::string errorsOf(const exchange::ListedClient& listed) const;
  void markTwins();

  Workspace& workspace_;
  exchange::ForeignTable table_;
  exchange::ClientMatching matching_;
  exchange::DateOrderGuess guess_;
  std::vector<exchange::ListedClient> listed_;
  std::vector<ImportLine> lines_;
};

}  // namespace trellis::view
