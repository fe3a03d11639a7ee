#include "app/view/window_memory.h"

#include <fstream>
#include <string_view>
#include <system_error>
#include <utility>

#include "reports/pdf/atomic_file.h"
#include "reports/pdf/pdf_error.h"

namespace trellis::view {
namespace {

constexpr std::string_view kIs = " = ";

}  // namespace

WindowMemory::WindowMemory(std::filesystem::path file) : file_(std::move(file)) {
  std::ifstream lines(file_);
  for (std::string line; std::getline(lines, line);)
    if (const auto at = line.find(kIs); at != std::string::npos)
      values_[line.substr(0, at)] = line.substr(at + kIs.size());
}

std::optional<std::string> WindowMemory::find(const std::string& name) const {
  const auto value = values_.find(name);
  return value == values_.end() ? std::nullopt : std::optional(value->second);
}

void WindowMemory::keep(const std::string& name, const std::string& value) {
  if (find(name) == value) return;
  values_[name] = value;
  write();
}

void WindowMemory::write() const {
  std::string lines;
  for (const auto& [name, value] : values_) lines.append(name).append(kIs).append(value) += '\n';
  std::error_code unmade;
  std::filesystem::create_directories(file_.parent_path(), unmade);
  try {
    pdf::writeAtomically(file_, lines);
  } catch (const pdf::ReportError&) {
  }
}

}  // namespace trellis::view
