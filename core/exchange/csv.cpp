#include "core/exchange/csv.h"

#include <algorithm>
#include <fstream>
#include <utility>

#include "core/model/rules.h"

namespace trellis::exchange {
namespace {

constexpr std::size_t kChunkBytes = 32 * 1024;
constexpr std::size_t kMostCells = 512;  // a row of the format has at most 24; other programs are generous
constexpr int kEndOfFile = -1;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

constexpr std::string_view kLoneQuote =
    "A quote stands inside this cell: please quote the whole cell and double the quotes in it.";
constexpr std::string_view kTextBehindQuote =
    "Text follows the quote that closes this cell: please double the quotes that belong to the text.";
constexpr std::string_view kUnclosedQuote = "The quote that opens this cell is never closed.";
constexpr std::string_view kLoneReturn =
    "A carriage return stands outside quotes: please end lines with CR LF or LF.";
constexpr std::string_view kNul =
    "This cell holds a NUL byte: the file is damaged, or is not a text in UTF-8.";
constexpr std::string_view kNotUtf8 = "This cell is not valid UTF-8: please save the file as UTF-8.";
constexpr std::string_view kTooLong = "This cell is too long (over 1000000 bytes): please shorten it.";
constexpr std::string_view kTooManyCells = "This row has too many cells.";
static_assert(model::kLongestText == 1'000'000);  // as kTooLong says

}  // namespace

CsvReader::CsvReader(const std::filesystem::path& file)
    : CsvReader(std::make_unique<std::ifstream>(file, std::ios::binary)) {}

CsvReader::CsvReader(std::unique_ptr<std::istream> stream, char separator)
    : stream_(std::move(stream)), separator_(separator), chunk_(kChunkBytes) {
  if (!*stream_) throw CsvError("This file cannot be opened.");
  skipByteOrderMark();
}

bool CsvReader::endsBareText(char c) const {
  return c == separator_ || c == '\n' || c == '\r' || c == '"';
}

bool CsvReader::next() {
  do {
    if (peek() == kEndOfFile) return false;
    readRow();
  } while (size() == 1 && text_.empty() && !flaw_ && lastLine() == line_);
  return true;
}

std::string_view CsvReader::cell(std::size_t index) const {
  const std::size_t start = index == 0 ? 0 : ends_[index - 1];
  return std::string_view(text_).substr(start, ends_[index] - start);
}

bool CsvReader::refill() {
  stream_->read(chunk_.data(), static_cast<std::streamsize>(chunk_.size()));
  if (stream_->bad()) throw CsvError("This file cannot be read to its end.");
  rest_ = {chunk_.data(), static_cast<std::size_t>(stream_->gcount())};
  bytesRead_ += rest_.size();
  return !rest_.empty();
}

int CsvReader::peek() {
  if (rest_.empty() && !refill()) return kEndOfFile;
  return static_cast<unsigned char>(rest_.front());
}

void CsvReader::skipByteOrderMark() {
  if (refill() && rest_.starts_with(kByteOrderMark)) rest_.remove_prefix(kByteOrderMark.size());
}

void CsvReader::readRow() {
  text_.clear();
  ends_.clear();
  flaw_.reset();
  line_ = nextLine_;
  while (readCell()) {
  }
  ++nextLine_;
}

// Whether another cell follows in the row.
bool CsvReader::readCell() {
  cellStart_ = text_.size();
  const bool isQuoted = peek() == '"';
  if (isQuoted) readQuoted();
  const std::size_t quotedEnd = text_.size();
  const bool isFollowed = readBare();
  if (isQuoted && text_.size() != quotedEnd) setFlaw(kTextBehindQuote);
  finishCell();
  return isFollowed;
}

void CsvReader::readQuoted() {
  rest_.remove_prefix(1);
  while (peek() != kEndOfFile) {
    const std::string_view part = rest_.substr(0, rest_.find('"'));
    nextLine_ += static_cast<std::size_t>(std::ranges::count(part, '\n'));
    append(part);
    rest_.remove_prefix(part.size());
    if (rest_.empty()) continue;
    rest_.remove_prefix(1);
    if (peek() != '"') return;
    append("\"");
    rest_.remove_prefix(1);
  }
  setFlaw(kUnclosedQuote);
}

bool CsvReader::readBare() {
  for (;;) {
    const auto stop = std::ranges::find_if(rest_, [this](char c) { return endsBareText(c); });
    append({rest_.begin(), stop});
    rest_.remove_prefix(static_cast<std::size_t>(stop - rest_.begin()));
    const int next = peek();
    if (next == kEndOfFile) return false;
    if (!endsBareText(static_cast<char>(next))) continue;
    rest_.remove_prefix(1);
    if (next == separator_) return true;
    if (next == '\n' || (next == '\r' && endOfLine())) return false;
    append(next == '"' ? "\"" : "\r");
    setFlaw(next == '"' ? kLoneQuote : kLoneReturn);
  }
}

// Behind a carriage return: the line ends where a line feed follows.
bool CsvReader::endOfLine() {
  if (peek() != '\n') return false;
  rest_.remove_prefix(1);
  return true;
}

void CsvReader::append(std::string_view part) {
  if (size() >= kMostCells) return;
  if (text_.size() - cellStart_ + part.size() > model::kLongestText)
    setFlaw(kTooLong);
  else
    text_.append(part);
}

void CsvReader::finishCell() {
  if (size() >= kMostCells) {
    setFlaw(kTooManyCells);
    return;
  }
  const auto cell = std::string_view(text_).substr(cellStart_);
  if (cell.find('\0') != std::string_view::npos)
    setFlaw(kNul);
  else if (!model::isUtf8(cell))
    setFlaw(kNotUtf8);
  ends_.push_back(text_.size());
}

void CsvReader::setFlaw(std::string_view sentence) {
  if (!flaw_) flaw_ = CsvFlaw{ends_.size(), std::string(sentence)};
}

}  // namespace trellis::exchange
