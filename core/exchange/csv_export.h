// What is recorded, as rows of the CSV format: what `importPractice` reads back to the same meaning.
// Texts that a spreadsheet would take for a formula are guarded. Not in it: the practice and its clinicians,
// record numbers, what was merged, and who signed when (a file that anybody may edit vouches for nobody:
// whoever imports it signs anew).
#pragma once

#include <array>
#include <string>

#include "core/exchange/csv_format.h"
#include "core/exchange/whole_record.h"

namespace trellis::exchange {

using CsvTexts = std::array<std::string, kCsvFiles>;  // what to add to each file

CsvTexts csvStart(const WholePractice& practice);  // the headers, and what belongs to no client
CsvTexts csvRows(const WholeClient& client);

}  // namespace trellis::exchange
