// A sink that keeps what it is given: what an import said, without a vault.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/exchange/practice_sink.h"

namespace trellis::tests {

class MemorySink : public exchange::PracticeSink {
 public:
  using Outcome = exchange::Outcome;
  template <class Id>
  using Placed = exchange::Placed<Id>;

  std::vector<model::Client> clients;
  std::vector<model::StatusChange> statusChanges;
  std::vector<model::Diagnosis> diagnoses;
  std::vector<model::Consent> consents;
  std::vector<model::Root> roots;
  std::vector<model::Date> toldApartOn;
  std::vector<model::Relationship> relationships;
  std::vector<model::Goal> goals;
  std::vector<model::OutcomeMeasure> measures;
  std::vector<model::FormatWording> formats;
  std::vector<model::OwnSection> formatSections;
  std::vector<model::Administration> administrations;
  std::vector<model::Session> sessions;
  std::vector<model::NoteSection> sections;
  std::vector<model::PsychotherapyNote> psychotherapyNotes;
  std::vector<model::Rating> ratings;
  std::vector<model::StepProgress> steps;
  std::vector<model::GiveAndTake> givesAndTakes;
  std::vector<int> wellBeingValues;
  std::vector<model::BoundaryEvent> boundaries;
  std::vector<model::ExpectedPushback> pushbacks;
  std::vector<model::GoalWork> goalWorks;
  std::vector<std::optional<exchange::ReviewedTask>> reviews;
  std::vector<model::SessionId> signedSessions;
  std::vector<std::string> addenda;
  std::vector<exchange::AmendedRating> amendments;
  Outcome ratingOutcome = Outcome::added;

  Outcome noteFormat(const model::FormatWording& value) override { return kept(formats, value); }
  Outcome noteFormatSection(const std::string&, int, const model::OwnSection& value) override {
    return kept(formatSections, value);
  }
  Placed<model::ClientId> client(std::string_view, const model::Client& value) override {
    return placed<model::ClientId>(clients, value);
  }
  Outcome statusChange(model::ClientId, const model::StatusChange& value) override {
    return kept(statusChanges, value);
  }
  Outcome diagnosis(model::ClientId, const model::Diagnosis& value) override {
    return kept(diagnoses, value);
  }
  Outcome consent(model::ClientId, const model::Consent& value) override { return kept(consents, value); }
  Outcome root(model::ClientId, const model::Root& value) override { return kept(roots, value); }
  Outcome toldApart(model::ClientId, model::ClientId, model::Date saidOn) override {
    return kept(toldApartOn, saidOn);
  }
  Placed<model::RelationshipId> relationship(std::string_view, model::ClientId,
                                             const model::Relationship& value) override {
    return placed<model::RelationshipId>(relationships, value);
  }
  Placed<model::GoalId> goal(std::string_view, model::ClientId, const model::Goal& value) override {
    return placed<model::GoalId>(goals, value);
  }
  Outcome measure(const model::OutcomeMeasure& value) override { return kept(measures, value); }
  Outcome administration(model::ClientId, const model::OutcomeMeasureFields&,
                         const model::Administration& value) override {
    return kept(administrations, value);
  }
  Placed<model::SessionId> session(std::string_view, model::ClientId, const model::Session& value) override {
    return placed<model::SessionId>(sessions, value);
  }
  Outcome noteSection(model::SessionId, const model::NoteSection& value) override {
    return kept(sections, value);
  }
  Outcome psychotherapyNote(model::SessionId, const model::PsychotherapyNote& value) override {
    return kept(psychotherapyNotes, value);
  }
  Outcome rating(model::SessionId, const model::Rating& value) override {
    kept(ratings, value);
    return ratingOutcome;
  }
  Outcome step(model::SessionId, const model::StepProgress& value) override { return kept(steps, value); }
  Outcome giveAndTake(model::SessionId, const model::GiveAndTake& value) override {
    return kept(givesAndTakes, value);
  }
  Outcome wellBeing(model::SessionId, model::WellBeing, int value) override {
    return kept(wellBeingValues, value);
  }
  Outcome boundary(model::SessionId, const model::BoundaryEvent& value) override {
    return kept(boundaries, value);
  }
  Outcome expectedPushback(model::SessionId, const model::ExpectedPushback& value) override {
    return kept(pushbacks, value);
  }
  Outcome goalWork(model::SessionId, const model::GoalWork& value) override { return kept(goalWorks, value); }
  Outcome task(std::string_view, model::ClientId, model::SessionId, const model::PracticeTask&,
               const std::optional<exchange::ReviewedTask>& reviewed) override {
    return kept(reviews, reviewed);
  }
  void sign(model::SessionId session) override { signedSessions.push_back(session); }
  Outcome addendum(model::SessionId, const std::string& text) override { return kept(addenda, text); }
  Outcome amendment(model::SessionId, const exchange::AmendedRating& value) override {
    return kept(amendments, value);
  }

 private:
  template <class Value>
  static Outcome kept(std::vector<Value>& values, const Value& value) {
    values.push_back(value);
    return Outcome::added;
  }
  template <class Id, class Value>
  static Placed<Id> placed(std::vector<Value>& values, const Value& value) {
    values.push_back(value);
    return {Id{static_cast<std::int64_t>(values.size())}, Outcome::added};
  }
};

}  // namespace trellis::tests
