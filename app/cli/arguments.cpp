#include "app/cli/arguments.h"

#include <algorithm>
#include <cstddef>

namespace trellis::cli {
namespace {

const std::vector<Option> kGlobalOptions = {{"--vault"}, {"--clinician"}, {"--passphrase-file"}};

bool isOption(std::string_view word) {
  return word.size() > 1 && word.front() == '-';
}

const Grammar* grammarOf(std::span<const Grammar> grammars, std::string_view command) {
  const auto found = std::ranges::find(grammars, command, &Grammar::command);
  return found == grammars.end() ? nullptr : &*found;
}

std::string take(std::span<const std::string>& words) {
  const std::string& word = words.front();
  words = words.subspan(1);
  return word;
}

}  // namespace

Arguments::Arguments(std::span<const std::string> words, std::span<const Grammar> grammars) {
  std::vector<Option> known = kGlobalOptions;
  bool optionsEnded = false;
  while (!words.empty()) {
    const std::string word = take(words);
    if (!optionsEnded && word == "--")
      optionsEnded = true;
    else if (!optionsEnded && isOption(word))
      readOption(word, words, known);
    else
      readOperand(word, grammars, known);
  }
  checkOperands(grammars);
}

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto found = values_.find(option);
  return found == values_.end() ? std::nullopt : std::optional(found->second);
}

std::string Arguments::required(std::string_view option) const {
  if (auto given = value(option)) return *given;
  throw UsageError(command_ + " needs " + std::string(option) + ".");
}

void Arguments::readOption(std::string_view word, std::span<const std::string>& rest,
                           std::vector<Option>& known) {
  const auto equals = word.starts_with("--") ? word.find('=') : std::string_view::npos;
  const std::string name(word.substr(0, equals));
  const auto option = std::ranges::find(known, name, &Option::name);
  if (option == known.end()) throw UsageError("There is no option " + name + " here.");
  const bool hasValue = equals != std::string_view::npos;
  if (option->kind == OptionKind::flag && hasValue) throw UsageError(name + " takes no value.");
  if (option->kind == OptionKind::value && !hasValue && rest.empty())
    throw UsageError(name + " needs a value.");
  std::string value = hasValue ? std::string(word.substr(equals + 1)) : std::string();
  if (option->kind == OptionKind::value && !hasValue) value = take(rest);
  if (!values_.emplace(name, std::move(value)).second) throw UsageError(name + " is given twice.");
}

void Arguments::readOperand(const std::string& word, std::span<const Grammar> grammars,
                            std::vector<Option>& known) {
  if (!command_.empty()) {
    operands_.push_back(word);
    return;
  }
  const Grammar* grammar = grammarOf(grammars, word);
  if (!grammar) throw UsageError("There is no command '" + word + "'.");
  command_ = word;
  known.insert(known.end(), grammar->options.begin(), grammar->options.end());
}

void Arguments::checkOperands(std::span<const Grammar> grammars) const {
  if (command_.empty()) throw UsageError("Please name a command.");
  const Grammar* grammar = grammarOf(grammars, command_);
  const std::size_t most = grammar->operands + grammar->optionalOperands;
  if (operands_.size() < grammar->operands) throw UsageError(command_ + " needs more words.");
  if (operands_.size() > most)
    throw UsageError(command_ + " does not know what to do with '" + operands_[most] + "'.");
}

}  // namespace trellis::cli
