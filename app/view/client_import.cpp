#include "app/view/client_import.h"

#include <algorithm>
#include <map>
#include <utility>

#include "app/view/names.h"
#include "app/view/screen_words.h"
#include "app/view/words.h"
#include "core/store/client_batch.h"
#include "core/store/client_repository.h"

namespace trellis::view {
namespace {

using exchange::ClientColumn;

constexpr std::size_t kSamples = 2;

std::string separatorWords(char separator) {
  switch (separator) {
    case ';':
      return phrase("semicolons");
    case '\t':
      return phrase("tabs");
    default:
      return phrase("commas");
  }
}

std::string encodingWords(exchange::Encoding encoding) {
  switch (encoding) {
    case exchange::Encoding::utf8:
      return "UTF-8";
    case exchange::Encoding::utf16:
      return "UTF-16";
    case exchange::Encoding::windows1252:
      return phrase("Windows-1252");
  }
  return {};
}

struct Known {
  std::optional<model::Date> dateOfBirth;
  std::string who;  // as the list tells of it
};
using KnownNames = std::multimap<std::string, Known>;

// Where one of the dates is not known, the name alone makes them alike.
const Known* alike(const KnownNames& known, const model::ClientFields& fields) {
  const auto [first, last] = known.equal_range(nameKey(fields.legalName));
  for (auto each = first; each != last; ++each) {
    const auto& born = each->second.dateOfBirth;
    if (!born || !fields.dateOfBirth || born == fields.dateOfBirth) return &each->second;
  }
  return nullptr;
}

void add(KnownNames& known, const model::ClientFields& fields, std::string who) {
  known.emplace(nameKey(fields.legalName), Known{fields.dateOfBirth, std::move(who)});
}

KnownNames namesIn(const store::Vault& vault) {
  KnownNames known;
  for (const auto& record : store::ClientRepository(vault).all())
    add(known, *record.client, phrase("record %1", {std::to_string(record.recordNumber)}));
  return known;
}

}  // namespace

std::string wordOf(ClientColumn column) {
  switch (column) {
    case ClientColumn::leftOut:
      return phrase("Leave out");
    case ClientColumn::legalName:
      return phrase("Legal name");
    case ClientColumn::firstName:
      return phrase("First name");
    case ClientColumn::lastName:
      return phrase("Last name");
    case ClientColumn::preferredName:
      return phrase("Preferred name");
    case ClientColumn::pronouns:
      return phrase("Pronouns");
    case ClientColumn::dateOfBirth:
      return phrase("Date of birth");
    case ClientColumn::phone:
      return phrase("Phone");
    case ClientColumn::email:
      return phrase("E-mail");
    case ClientColumn::address:
      return phrase("Address");
    case ClientColumn::emergencyName:
      return phrase("Emergency contact");
    case ClientColumn::emergencyRelation:
      return phrase("Emergency contact is the client's");
    case ClientColumn::emergencyPhone:
      return phrase("Emergency phone");
    case ClientColumn::referralSource:
      return phrase("Referred by");
    case ClientColumn::intakeDate:
      return phrase("Intake");
    case ClientColumn::status:
      return phrase("Status");
    case ClientColumn::presentingConcerns:
      return phrase("Presenting concerns");
    case ClientColumn::reportLanguage:
      return phrase("Language of reports");
  }
  return {};
}

std::string wordOf(exchange::DateOrder order) {
  switch (order) {
    case exchange::DateOrder::dayFirst:
      return phrase("Day first: 31/12/1990");
    case exchange::DateOrder::monthFirst:
      return phrase("Month first: 12/31/1990");
  }
  return {};
}

std::optional<std::string> ClientImport::open(const std::filesystem::path& file) {
  try {
    table_ = exchange::readForeignTable(file);
  } catch (const exchange::CsvError& error) {
    return told(error.what());
  }
  if (table_.rows.empty()) return phrase("This table has no rows beneath its header.");
  matching_ = {.columns = exchange::guessColumns(table_.header),
               .dateOrder = {},
               .language = workspace_.language,
               .clinician = workspace_.clinician};
  guessOrder();
  readRows();
  return std::nullopt;
}

std::string ClientImport::source() const {
  return phrase("%1, with %2 between the cells, in %3.",
                {counted(static_cast<int>(table_.rows.size()), "row", "rows"),
                 separatorWords(table_.separator), encodingWords(table_.encoding)});
}

std::string ClientImport::sample(std::size_t column) const {
  std::vector<std::string> samples;
  for (const exchange::ForeignRow& row : table_.rows)
    if (samples.size() < kSamples && !row.cells[column].empty()) samples.push_back(row.cells[column]);
  return joined(samples, " · ");
}

void ClientImport::match(std::size_t column, ClientColumn to) {
  matching_.columns[column] = to;
  const auto before = std::exchange(guess_, exchange::guessDateOrder(table_, matching_.columns));
  if (guess_.order && guess_.order != before.order) matching_.dateOrder = *guess_.order;
  readRows();
}

void ClientImport::useDateOrder(exchange::DateOrder order) {
  matching_.dateOrder = order;
  readRows();
}

// Where the dates do not show it: as it is usual in the language of the screen.
void ClientImport::guessOrder() {
  guess_ = exchange::guessDateOrder(table_, matching_.columns);
  const bool isSpanish = workspace_.language == model::Language::spanish;
  matching_.dateOrder =
      guess_.order.value_or(isSpanish ? exchange::DateOrder::dayFirst : exchange::DateOrder::monthFirst);
}

void ClientImport::readRows() {
  listed_ = exchange::listedClients(table_, matching_, workspace_.today());
  lines_.clear();
  for (const exchange::ListedClient& listed : listed_) lines_.push_back(lineOf(listed));
  markTwins();
}

ImportLine ClientImport::lineOf(const exchange::ListedClient& listed) const {
  ImportLine line{.line = listed.line, .name = listed.name};
  if (!listed.client) {
    line.note = errorsOf(listed);
    return line;
  }
  const model::ClientFields& fields = **listed.client;
  line.born = fields.dateOfBirth ? shortDate(*fields.dateOfBirth) : "";
  line.contact = joined({fields.phone.value_or(""), fields.email.value_or("")}, " · ");
  line.canTake = line.isTaken = true;
  return line;
}

std::string ClientImport::errorsOf(const exchange::ListedClient& listed) const {
  std::vector<std::string> errors;
  for (const exchange::CellError& error : listed.errors) {
    const bool isAtCell = error.cell && *error.cell < table_.header.size();
    errors.push_back(isAtCell ? table_.header[*error.cell] + ": " + told(error.sentence)
                              : told(error.sentence));
  }
  return joined(errors, " ");
}

void ClientImport::markTwins() {
  KnownNames known = namesIn(workspace_.vault);
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (!listed_[i].client) continue;
    const model::ClientFields& fields = **listed_[i].client;
    if (const Known* twin = alike(known, fields)) {
      lines_[i].isTaken = false;
      lines_[i].note = phrase("Is there already, it seems: %1.", {twin->who});
    }
    add(known, fields, phrase("line %1 of this file", {std::to_string(lines_[i].line)}));
  }
}

void ClientImport::take(std::size_t row, bool isTaken) {
  lines_[row].isTaken = isTaken && lines_[row].canTake;
}

int ClientImport::taken() const {
  return static_cast<int>(std::ranges::count(lines_, true, &ImportLine::isTaken));
}

std::string ClientImport::summary() const {
  const auto refused = static_cast<int>(std::ranges::count(lines_, false, &ImportLine::canTake));
  const int left = static_cast<int>(lines_.size()) - refused - taken();
  return phrase("%1 will come in, %2 stay out, %3 cannot be read.",
                {std::to_string(taken()), std::to_string(left), std::to_string(refused)});
}

ActOutcome ClientImport::import(const store::Progress& progress) const {
  return attempted([&] {
    std::vector<model::Client> clients;
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (lines_[i].isTaken) clients.push_back(*listed_[i].client);
    store::addBatch(workspace_.vault, clients, workspace_.today(), progress);
    return phrase("Imported: %1. File, Undo import takes it back as long as nobody has worked with them.",
                  {counted(static_cast<int>(clients.size()), "record", "records")});
  });
}

}  // namespace trellis::view
