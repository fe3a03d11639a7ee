// How the person left the window: sizes, columns, order of the caseload. A small file of lines "name = value"
// that holds no word of a client. What cannot be read or written is as it was at first: no width of a column
// is worth an interruption.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace trellis::view {

class WindowMemory {
 public:
  explicit WindowMemory(std::filesystem::path file);

  std::optional<std::string> find(const std::string& name) const;
  void keep(const std::string& name, const std::string& value);  // on one line

 private:
  void write() const;

  std::filesystem::path file_;
  std::map<std::string, std::string> values_;
};

}  // namespace trellis::view
