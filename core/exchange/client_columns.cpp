#include "core/exchange/client_columns.h"

#include <algorithm>
#include <cctype>

namespace trellis::exchange {
namespace {

struct Name {
  std::string_view words;
  ClientColumn column;
};

// As `plain` makes them of the header.
constexpr std::array kNames = {Name{"name", ClientColumn::legalName},
                               Name{"full name", ClientColumn::legalName},
                               Name{"legal name", ClientColumn::legalName},
                               Name{"client", ClientColumn::legalName},
                               Name{"client name", ClientColumn::legalName},
                               Name{"patient", ClientColumn::legalName},
                               Name{"patient name", ClientColumn::legalName},
                               Name{"nombre completo", ClientColumn::legalName},
                               Name{"nombre y apellidos", ClientColumn::legalName},
                               Name{"nombre legal", ClientColumn::legalName},
                               Name{"cliente", ClientColumn::legalName},
                               Name{"paciente", ClientColumn::legalName},
                               Name{"nombre del cliente", ClientColumn::legalName},
                               Name{"nombre del paciente", ClientColumn::legalName},
                               Name{"first name", ClientColumn::firstName},
                               Name{"firstname", ClientColumn::firstName},
                               Name{"given name", ClientColumn::firstName},
                               Name{"legal first name", ClientColumn::firstName},
                               Name{"client first name", ClientColumn::firstName},
                               Name{"patient first name", ClientColumn::firstName},
                               Name{"nombre", ClientColumn::firstName},
                               Name{"nombres", ClientColumn::firstName},
                               Name{"nombre de pila", ClientColumn::firstName},
                               Name{"middle name", ClientColumn::firstName},
                               Name{"segundo nombre", ClientColumn::firstName},
                               Name{"last name", ClientColumn::lastName},
                               Name{"lastname", ClientColumn::lastName},
                               Name{"surname", ClientColumn::lastName},
                               Name{"family name", ClientColumn::lastName},
                               Name{"legal last name", ClientColumn::lastName},
                               Name{"client last name", ClientColumn::lastName},
                               Name{"patient last name", ClientColumn::lastName},
                               Name{"apellido", ClientColumn::lastName},
                               Name{"apellidos", ClientColumn::lastName},
                               Name{"primer apellido", ClientColumn::lastName},
                               Name{"segundo apellido", ClientColumn::lastName},
                               Name{"apellido paterno", ClientColumn::lastName},
                               Name{"apellido materno", ClientColumn::lastName},
                               Name{"preferred name", ClientColumn::preferredName},
                               Name{"preferred first name", ClientColumn::preferredName},
                               Name{"goes by", ClientColumn::preferredName},
                               Name{"nickname", ClientColumn::preferredName},
                               Name{"nombre preferido", ClientColumn::preferredName},
                               Name{"apodo", ClientColumn::preferredName},
                               Name{"pronouns", ClientColumn::pronouns},
                               Name{"pronombres", ClientColumn::pronouns},
                               Name{"date of birth", ClientColumn::dateOfBirth},
                               Name{"birth date", ClientColumn::dateOfBirth},
                               Name{"birthdate", ClientColumn::dateOfBirth},
                               Name{"birthday", ClientColumn::dateOfBirth},
                               Name{"dob", ClientColumn::dateOfBirth},
                               Name{"born", ClientColumn::dateOfBirth},
                               Name{"fecha de nacimiento", ClientColumn::dateOfBirth},
                               Name{"fecha nacimiento", ClientColumn::dateOfBirth},
                               Name{"f nacimiento", ClientColumn::dateOfBirth},
                               Name{"nacimiento", ClientColumn::dateOfBirth},
                               Name{"phone", ClientColumn::phone},
                               Name{"phone number", ClientColumn::phone},
                               Name{"mobile", ClientColumn::phone},
                               Name{"mobile phone", ClientColumn::phone},
                               Name{"cell", ClientColumn::phone},
                               Name{"cell phone", ClientColumn::phone},
                               Name{"home phone", ClientColumn::phone},
                               Name{"work phone", ClientColumn::phone},
                               Name{"telephone", ClientColumn::phone},
                               Name{"telefono", ClientColumn::phone},
                               Name{"tel", ClientColumn::phone},
                               Name{"movil", ClientColumn::phone},
                               Name{"celular", ClientColumn::phone},
                               Name{"telefono movil", ClientColumn::phone},
                               Name{"telefono celular", ClientColumn::phone},
                               Name{"telefono fijo", ClientColumn::phone},
                               Name{"email", ClientColumn::email},
                               Name{"e mail", ClientColumn::email},
                               Name{"email address", ClientColumn::email},
                               Name{"e mail address", ClientColumn::email},
                               Name{"correo", ClientColumn::email},
                               Name{"correo electronico", ClientColumn::email},
                               Name{"address", ClientColumn::address},
                               Name{"street", ClientColumn::address},
                               Name{"street address", ClientColumn::address},
                               Name{"home address", ClientColumn::address},
                               Name{"address 1", ClientColumn::address},
                               Name{"address 2", ClientColumn::address},
                               Name{"address line 1", ClientColumn::address},
                               Name{"address line 2", ClientColumn::address},
                               Name{"city", ClientColumn::address},
                               Name{"state", ClientColumn::address},
                               Name{"zip", ClientColumn::address},
                               Name{"zip code", ClientColumn::address},
                               Name{"postal code", ClientColumn::address},
                               Name{"country", ClientColumn::address},
                               Name{"direccion", ClientColumn::address},
                               Name{"domicilio", ClientColumn::address},
                               Name{"calle", ClientColumn::address},
                               Name{"ciudad", ClientColumn::address},
                               Name{"localidad", ClientColumn::address},
                               Name{"provincia", ClientColumn::address},
                               Name{"codigo postal", ClientColumn::address},
                               Name{"cp", ClientColumn::address},
                               Name{"pais", ClientColumn::address},
                               Name{"emergency contact", ClientColumn::emergencyName},
                               Name{"emergency contact name", ClientColumn::emergencyName},
                               Name{"emergency name", ClientColumn::emergencyName},
                               Name{"contacto de emergencia", ClientColumn::emergencyName},
                               Name{"emergency contact relation", ClientColumn::emergencyRelation},
                               Name{"emergency contact relationship", ClientColumn::emergencyRelation},
                               Name{"emergency relation", ClientColumn::emergencyRelation},
                               Name{"parentesco", ClientColumn::emergencyRelation},
                               Name{"emergency phone", ClientColumn::emergencyPhone},
                               Name{"emergency contact phone", ClientColumn::emergencyPhone},
                               Name{"telefono de emergencia", ClientColumn::emergencyPhone},
                               Name{"referral source", ClientColumn::referralSource},
                               Name{"referred by", ClientColumn::referralSource},
                               Name{"referral", ClientColumn::referralSource},
                               Name{"derivado por", ClientColumn::referralSource},
                               Name{"referido por", ClientColumn::referralSource},
                               Name{"intake", ClientColumn::intakeDate},
                               Name{"intake date", ClientColumn::intakeDate},
                               Name{"start date", ClientColumn::intakeDate},
                               Name{"first appointment", ClientColumn::intakeDate},
                               Name{"fecha de ingreso", ClientColumn::intakeDate},
                               Name{"fecha de inicio", ClientColumn::intakeDate},
                               Name{"primera consulta", ClientColumn::intakeDate},
                               Name{"primera sesion", ClientColumn::intakeDate},
                               Name{"status", ClientColumn::status},
                               Name{"client status", ClientColumn::status},
                               Name{"patient status", ClientColumn::status},
                               Name{"estado", ClientColumn::status},
                               Name{"presenting concerns", ClientColumn::presentingConcerns},
                               Name{"presenting problem", ClientColumn::presentingConcerns},
                               Name{"reason for visit", ClientColumn::presentingConcerns},
                               Name{"motivo de consulta", ClientColumn::presentingConcerns},
                               Name{"motivo", ClientColumn::presentingConcerns},
                               Name{"language", ClientColumn::reportLanguage},
                               Name{"preferred language", ClientColumn::reportLanguage},
                               Name{"report language", ClientColumn::reportLanguage},
                               Name{"idioma", ClientColumn::reportLanguage}};

constexpr std::array<std::pair<std::string_view, char>, 14> kAccents = {{{"á", 'a'},
                                                                         {"é", 'e'},
                                                                         {"í", 'i'},
                                                                         {"ó", 'o'},
                                                                         {"ú", 'u'},
                                                                         {"ü", 'u'},
                                                                         {"ñ", 'n'},
                                                                         {"Á", 'a'},
                                                                         {"É", 'e'},
                                                                         {"Í", 'i'},
                                                                         {"Ó", 'o'},
                                                                         {"Ú", 'u'},
                                                                         {"Ü", 'u'},
                                                                         {"Ñ", 'n'}}};

std::string withoutAccents(std::string text) {
  for (const auto& [accented, letter] : kAccents)
    for (std::size_t at = 0; (at = text.find(accented, at)) != std::string::npos;)
      text.replace(at, accented.size(), 1, letter);
  return text;
}

// "Client_First-Name:" is "client first name".
std::string plain(const std::string& header) {
  std::string words;
  for (const char c : withoutAccents(header)) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) || byte >= 0x80)
      words += static_cast<char>(std::tolower(byte));
    else if (!words.empty() && words.back() != ' ')
      words += ' ';
  }
  if (words.ends_with(' ')) words.pop_back();
  return words;
}

ClientColumn guessOf(const std::string& header) {
  const std::string words = plain(header);
  const auto* const found = std::ranges::find(kNames, words, &Name::words);
  return found == kNames.end() ? ClientColumn::leftOut : found->column;
}

bool isPartOfName(ClientColumn column) {
  return column == ClientColumn::firstName || column == ClientColumn::lastName;
}

}  // namespace

// A whole name makes its parts needless; "Nombre" without surnames is a whole one.
std::vector<ClientColumn> guessColumns(const std::vector<std::string>& header) {
  std::vector<ClientColumn> columns;
  for (const std::string& each : header) columns.push_back(guessOf(each));
  if (std::ranges::find(columns, ClientColumn::legalName) != columns.end())
    std::ranges::replace_if(columns, isPartOfName, ClientColumn::leftOut);
  else if (std::ranges::find(columns, ClientColumn::lastName) == columns.end())
    std::ranges::replace(columns, ClientColumn::firstName, ClientColumn::legalName);
  return columns;
}

}  // namespace trellis::exchange
