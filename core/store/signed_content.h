// What a signature covers, as bytes to be hashed: of a session its row and every row under it that no longer
// changes, of an addendum or amendment its own row. Named columns in a fixed order: one that comes later
// changes nothing. Of a session in a format of the practice's own, that format's words too. For this room
// alone.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/ids.h"
#include "core/model/keys.h"
#include "core/store/statement.h"

namespace trellis::store {

enum class PartKind { signature, addendum, amendment };

struct SignedPart {  // as in the view signed_part
  model::ClientId client = {};
  model::SessionId session = {};
  PartKind kind = PartKind::signature;
  int position = 0;
};

class SignedContent {
 public:
  explicit SignedContent(Connection& connection);
  const std::string& of(const SignedPart& part);  // until the next call

 private:
  struct Table {
    std::string_view name;
    std::unique_ptr<Statement> rows;
  };
  void append(Table& table);
  void append(const Cell& cell);
  void append(std::uint64_t number);

  void appendFormat(model::SessionId session);

  std::vector<Table> session_;
  std::unique_ptr<Table> format_;  // none where the vault is of before there were formats of a practice's own
  Table addendum_;
  Table amendment_;
  std::string bytes_;
};

}  // namespace trellis::store

template <>
struct trellis::model::Keys<trellis::store::PartKind> {
  using Kind = store::PartKind;
  static constexpr std::array all = {std::pair{Kind::signature, std::string_view("signature")},
                                     std::pair{Kind::addendum, std::string_view("addendum")},
                                     std::pair{Kind::amendment, std::string_view("amendment")}};
};
