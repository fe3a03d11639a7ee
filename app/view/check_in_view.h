// The client's own answers, one page at a time, while the client has the keyboard: the five paths in the
// relationships that were chosen, well-being, what they take with them. Each answer goes into the session's
// draft at once, as the client's; an answer that is left out is not discussed. Everything is said in the
// client's language. Who takes the window back gives the passphrase.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/view/notifier.h"
#include "app/view/prompts.h"
#include "app/view/session_view.h"
#include "app/view/workspace.h"

namespace trellis::view {

struct AskAbout {
  model::RelationshipId relationship;
  std::string alias;
  bool isSuggested = false;  // it is what this session or the last one was about
};

// The client's own language, and whom there is to ask about.
struct CheckInChoices {
  model::Language language;
  std::vector<AskAbout> relationships;
};
CheckInChoices checkInChoices(const Workspace& workspace, const SessionView& form);

class CheckInView {
 public:
  enum class Kind { welcome, frequency, outOfTen, words, thanks };

  struct Answer {
    std::string words;
    int value;
  };

  struct Page {
    Kind kind = Kind::welcome;
    std::string lead = {};      // "With my partner, lately"
    std::string question = {};  // "I say yes when I would rather say no."
    std::vector<Answer> answers = {};
    std::string lowest = {};  // what the ends of the scale mean; empty where the answers say it
    std::string highest = {};
  };

  // The words on the buttons, which never change.
  struct Buttons {
    std::string begin;
    std::string back;
    std::string next;
    std::string done;
    std::string skip;
  };

  // The form outlives this. In a relationship with a safety concern, boundaries and balance are not asked.
  CheckInView(Workspace& workspace, SessionView& form, const std::vector<model::RelationshipId>& asked,
              model::Language language);

  Page page() const;
  Buttons buttons() const;
  std::string progress() const;  // "3 of 15"; empty before the first question and after the last
  bool canGoBack() const { return here_ > 0; }
  bool isOver() const { return here_ + 1 == stops_.size(); }
  bool isLastQuestion() const { return here_ + 2 == stops_.size(); }
  void next();
  void back();

  std::optional<int> answer() const;
  void give(std::optional<int> value);
  std::string words() const;
  void write(const std::string& words);

  bool handBack(Prompts& prompts) const;  // true for the clinician's passphrase

  Notifier changed;

 private:
  struct Stop {
    Kind kind;
    RatingPlace place = {};
    model::WellBeing measure = {};
    std::string alias = {};
  };

  void ask(const RatedRelationship& relationship);
  const std::string& in(const model::Words& words) const { return words.in(language_); }
  Page frequencyPage(const Stop& stop) const;
  Page outOfTenPage(const Stop& stop) const;

  Workspace& workspace_;
  SessionView& form_;
  model::Language language_;
  const model::CheckInWords& words_;
  std::vector<Stop> stops_;
  std::size_t here_ = 0;
};

}  // namespace trellis::view
