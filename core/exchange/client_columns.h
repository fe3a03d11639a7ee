// What a column of another program's list of clients may hold, and what its name in the header, English or
// Spanish, lets one guess. Several columns of a text join to one; what is not known is left out.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/keys.h"

namespace trellis::exchange {

enum class ClientColumn {
  leftOut,
  legalName,
  firstName,
  lastName,
  preferredName,
  pronouns,
  dateOfBirth,
  phone,
  email,
  address,
  emergencyName,
  emergencyRelation,
  emergencyPhone,
  referralSource,
  intakeDate,
  status,
  presentingConcerns,
  reportLanguage
};

std::vector<ClientColumn> guessColumns(const std::vector<std::string>& header);

}  // namespace trellis::exchange

// As a client's rules name the field.
template <>
struct trellis::model::Keys<trellis::exchange::ClientColumn> {
  using Column = exchange::ClientColumn;
  static constexpr std::array all = {
      std::pair{Column::leftOut, std::string_view("leftOut")},
      std::pair{Column::legalName, std::string_view("legalName")},
      std::pair{Column::firstName, std::string_view("firstName")},
      std::pair{Column::lastName, std::string_view("lastName")},
      std::pair{Column::preferredName, std::string_view("preferredName")},
      std::pair{Column::pronouns, std::string_view("pronouns")},
      std::pair{Column::dateOfBirth, std::string_view("dateOfBirth")},
      std::pair{Column::phone, std::string_view("phone")},
      std::pair{Column::email, std::string_view("email")},
      std::pair{Column::address, std::string_view("address")},
      std::pair{Column::emergencyName, std::string_view("emergencyContact.name")},
      std::pair{Column::emergencyRelation, std::string_view("emergencyContact.relation")},
      std::pair{Column::emergencyPhone, std::string_view("emergencyContact.phone")},
      std::pair{Column::referralSource, std::string_view("referralSource")},
      std::pair{Column::intakeDate, std::string_view("intakeDate")},
      std::pair{Column::status, std::string_view("status")},
      std::pair{Column::presentingConcerns, std::string_view("presentingConcerns")},
      std::pair{Column::reportLanguage, std::string_view("reportLanguage")}};
};
