// Answers to the questions of a view model, given in advance; what was asked is kept for the test to read.
// An answer that was not scripted is a cancel.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/view/prompts.h"

namespace trellis::tests {

class ScriptedPrompts final : public view::Prompts {
 public:
  bool willConfirm = false;
  seal::Secret passphrase{0};  // typed where one is asked for
  std::optional<std::filesystem::path> place;

  std::vector<std::string> questions;
  std::vector<std::string> suggestedNames;

  bool confirm(const std::string& question, const std::string& explanation, const std::string&) override {
    questions.push_back(question + ' ' + explanation);
    return willConfirm;
  }
  bool confirmPassphrase(const view::PassphraseQuestion& question) override {
    questions.push_back(question.question + ' ' + question.explanation);
    return question.check(passphrase, {}).empty();
  }
  std::optional<std::filesystem::path> whereToSave(const std::string& suggestedName) override {
    suggestedNames.push_back(suggestedName);
    return place;
  }
};

}  // namespace trellis::tests
