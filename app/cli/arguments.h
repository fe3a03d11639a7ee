// The words after `trellisctl`: global options anywhere, one command, its own options and operands.
// What a command does not know, or asks for and does not get, is a UsageError. "--" ends the options; a value
// follows its option, or an '='.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace trellis::cli {

class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

enum class OptionKind { value, flag };

struct Option {
  std::string_view name;  // "--limit", "-o"
  OptionKind kind = OptionKind::value;
};

// What a command understands.
struct Grammar {
  std::string_view command;
  std::vector<Option> options;
  std::size_t operands = 0;
  std::size_t optionalOperands = 0;  // behind them
};

class Arguments {
 public:
  Arguments(std::span<const std::string> words, std::span<const Grammar> grammars);

  const std::string& command() const { return command_; }
  const std::vector<std::string>& operands() const { return operands_; }
  bool has(std::string_view option) const { return values_.contains(option); }
  std::optional<std::string> value(std::string_view option) const;
  std::string required(std::string_view option) const;

 private:
  void readOption(std::string_view word, std::span<const std::string>& rest, std::vector<Option>& known);
  void readOperand(const std::string& word, std::span<const Grammar> grammars, std::vector<Option>& known);
  void checkOperands(std::span<const Grammar> grammars) const;

  std::string command_;
  std::vector<std::string> operands_;
  std::map<std::string, std::string, std::less<>> values_;
};

}  // namespace trellis::cli
