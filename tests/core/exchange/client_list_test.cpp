#include "core/exchange/client_list.h"

#include <doctest/doctest.h>

namespace trellis::exchange {
namespace {

using Column = ClientColumn;
using Columns = std::vector<ClientColumn>;

const model::Date kReadOn(2026, 11, 20);

ForeignTable tableOf(std::vector<std::string> header, std::vector<std::string> cells) {
  ForeignTable table;
  table.header = std::move(header);
  table.rows.push_back({.line = 2, .cells = std::move(cells)});
  return table;
}

ListedClient listed(const ForeignTable& table, DateOrder order = DateOrder::monthFirst) {
  return listedClients(table, {.columns = guessColumns(table.header), .dateOrder = order}, kReadOn).front();
}

}  // namespace

TEST_CASE("Columns are known by their names, in English and in Spanish") {
  CHECK(guessColumns({"First Name", "last_name", "DOB", "E-mail", "Zip Code", "SSN"}) ==
        Columns{Column::firstName, Column::lastName, Column::dateOfBirth, Column::email, Column::address,
                Column::leftOut});
  CHECK(guessColumns({"Nombre", "Apellidos", "Fecha de nacimiento", "Teléfono móvil", "DIRECCIÓN"}) ==
        Columns{Column::firstName, Column::lastName, Column::dateOfBirth, Column::phone, Column::address});
}

TEST_CASE("A whole name makes its parts needless, and a name without surname is a whole one") {
  CHECK(guessColumns({"Client Name", "First Name"}) == Columns{Column::legalName, Column::leftOut});
  CHECK(guessColumns({"Nombre", "Correo"}) == Columns{Column::legalName, Column::email});
}

TEST_CASE("First and last names are one name, wherever they stand, and parts of an address are one address") {
  const auto row = listed(tableOf({"Last name", "First name", "Street", "City", "Status"},
                                  {"Rosen", "Maya", "1 Elm St", "Salem", "Inactive"}));
  REQUIRE(row.client);
  CHECK((*row.client)->legalName == "Maya Rosen");
  CHECK((*row.client)->address == "1 Elm St, Salem");
  CHECK((*row.client)->status == model::ClientStatus::discharged);
}

TEST_CASE("Dates are read in the order that was chosen") {
  const auto table = tableOf({"Name", "DOB"}, {"Maya", "3/4/1990"});
  CHECK((*listed(table, DateOrder::dayFirst).client)->dateOfBirth == model::Date(1990, 4, 3));
  CHECK((*listed(table, DateOrder::monthFirst).client)->dateOfBirth == model::Date(1990, 3, 4));
}

TEST_CASE("All that is wrong with a row is told at its cells") {
  const auto row = listed(tableOf({"Name", "DOB", "Status"}, {"Maya", "soon", "on the moon"}));
  CHECK_FALSE(row.client);
  REQUIRE(row.errors.size() == 2);
  CHECK(row.errors[0].cell == 1);
  CHECK(row.errors[1].cell == 2);
}

TEST_CASE("The rules of a client hold at the cell that breaks them") {
  const auto row = listed(tableOf({"E-mail", "Name"}, {"no address", "Maya"}));
  REQUIRE(row.errors.size() == 1);
  CHECK(row.errors.front().cell == 0);
}

TEST_CASE("A row without a name is none, and says so where the name would be") {
  const auto row = listed(tableOf({"DOB", "Name"}, {"1990-04-23", ""}));
  REQUIRE(row.errors.size() == 1);
  CHECK(row.errors.front().cell == 1);
}

TEST_CASE("A column that is left out is not read") {
  const auto table = tableOf({"Name", "DOB"}, {"Maya", "soon"});
  const auto rows = listedClients(table, {.columns = {Column::legalName, Column::leftOut}}, kReadOn);
  REQUIRE(rows.front().client);
  CHECK_FALSE((*rows.front().client)->dateOfBirth);
}

}  // namespace trellis::exchange
