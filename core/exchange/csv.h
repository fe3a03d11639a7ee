// A CSV file (RFC 4180) read row by row, in bounded memory whatever the file holds. Rows end with CRLF or LF,
// quoted cells may span lines, a byte order mark is skipped, empty lines too. A row that breaks the rules
// comes with its flaw, and reading goes on behind it. Lines count from 1, cells from 0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <istream>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace trellis::exchange {

struct CsvFlaw {
  std::size_t cell = 0;
  std::string sentence;
};

class CsvError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class CsvReader {
 public:
  explicit CsvReader(const std::filesystem::path& file);  // throws CsvError where it cannot be read
  explicit CsvReader(std::unique_ptr<std::istream> stream, char separator = ',');

  bool next();  // false at the end of the file; throws CsvError where reading fails

  std::size_t line() const { return line_; }              // the row's first line
  std::size_t lastLine() const { return nextLine_ - 1; }  // the row's last line
  std::size_t size() const { return ends_.size(); }
  std::string_view cell(std::size_t index) const;  // valid until next()
  const std::optional<CsvFlaw>& flaw() const { return flaw_; }
  std::uintmax_t bytesRead() const { return bytesRead_; }

 private:
  bool endsBareText(char c) const;
  bool refill();
  int peek();
  void skipByteOrderMark();
  void readRow();
  bool readCell();
  void readQuoted();
  bool readBare();
  bool endOfLine();
  void append(std::string_view part);
  void finishCell();
  void setFlaw(std::string_view sentence);

  std::unique_ptr<std::istream> stream_;
  char separator_;
  std::vector<char> chunk_;
  std::string_view rest_;  // of the chunk, not yet read
  std::uintmax_t bytesRead_ = 0;
  std::size_t line_ = 0;
  std::size_t nextLine_ = 1;
  std::string text_;               // of all cells of the row, one behind the other
  std::size_t cellStart_ = 0;      // in text_
  std::vector<std::size_t> ends_;  // of the cells in text_
  std::optional<CsvFlaw> flaw_;
};

}  // namespace trellis::exchange
