#include "core/exchange/session_draft_json.h"

#include <cstdint>
#include <limits>
#include <random>

#include <doctest/doctest.h>

using namespace trellis;
using exchange::readSessionDraft;
using exchange::SessionDraft;
using exchange::writeSessionDraft;

namespace {

constexpr int kRounds = 400;

// Draws drafts in which any field may be there or not: also such as the rules refuse.
class Draw {
 public:
  explicit Draw(unsigned seed) : random_(seed) {}

  int between(int low, int high) { return std::uniform_int_distribution(low, high)(random_); }
  bool coin() { return between(0, 1) == 1; }

  std::string text() {
    static const std::string kPieces[] = {"said no",
                                          " ",
                                          "\n",
                                          "\"",
                                          "\\",
                                          "Zo\xc3\xab",
                                          "\xf0\x9f\x8c\xb1",
                                          "\x01",
                                          "{",
                                          "]",
                                          std::string(1, '\0'),
                                          "<b>"};
    std::string text;
    for (int i = between(0, 6); i > 0; --i) text += kPieces[between(0, 11)];
    return text;
  }
  template <class Value>
  Value key() {
    const auto& all = model::Keys<Value>::all;
    return all[static_cast<std::size_t>(between(0, static_cast<int>(all.size()) - 1))].first;
  }
  template <class Id>
  Id id() {
    return {
        std::uniform_int_distribution<std::int64_t>(1, std::numeric_limits<std::int64_t>::max())(random_)};
  }
  template <class Make>
  auto maybe(Make make) -> std::optional<decltype(make())> {
    if (coin()) return std::nullopt;
    return make();
  }
  template <class Make>
  auto several(Make make) {
    std::vector<decltype(make())> values;
    for (int i = between(0, 3); i > 0; --i) values.push_back(make());
    return values;
  }

  model::OptionalText optionalText() {
    return maybe([&] { return text(); });
  }
  std::optional<int> number() {
    return maybe([&] { return between(-20, 20); });
  }
  model::Date date() { return model::Date(2026, 1, 1) + boost::gregorian::days(between(0, 700)); }
  std::optional<model::TimeOfDay> time() {
    return maybe([&] { return *model::TimeOfDay::make(between(0, 23), between(0, 59)); });
  }
  model::Item item() {
    return {coin() ? model::ItemKind::sign : model::ItemKind::characteristic, key<model::Path>()};
  }
  model::Rating rating() {
    return {id<model::RelationshipId>(), key<model::Rater>(), item(), between(0, 4), optionalText()};
  }

  model::ProgressNote note() {
    return {text(), several([&] { return model::NoteSection{text(), optionalText(), coin()}; })};
  }
  model::SessionFields session() {
    model::SessionFields fields{
        .date = date(), .start = time(), .end = time(), .kind = key<model::SessionKind>()};
    fields.modality = maybe([&] { return key<model::Modality>(); });
    fields.attendance = maybe([&] { return key<model::Attendance>(); });
    fields.note = maybe([&] { return note(); });
    fields.takeaway = optionalText();
    fields.risk = maybe([&] {
      return model::RiskAnswer{several([&] { return key<model::RiskKind>(); }), optionalText()};
    });
    fields.ratings = several([&] { return rating(); });
    for (auto& value : fields.wellBeing) value = number();
    fields.interventions = several([&] { return text(); });
    fields.otherInterventions = optionalText();
    fields.goals = several([&] { return model::GoalWork{id<model::GoalId>(), number()}; });
    addRows(fields);
    return fields;
  }
  SessionDraft draft() {
    return {.fields = session(),
            .tasks = several([&] {
              return exchange::DraftTask{maybe([&] { return id<model::TaskId>(); }),
                                         {key<model::Path>(), text(), maybe([&] { return date(); })}};
            }),
            .droppedTasks = several([&] { return id<model::TaskId>(); }),
            .reviews = several([&] {
              return exchange::DraftReview{
                  id<model::TaskId>(), maybe([&] {
                    return model::TaskReview{key<model::TaskResult>(), optionalText()};
                  })};
            }),
            .evidenceAside = several([&] { return rating(); })};
  }

 private:
  void addRows(model::SessionFields& fields) {
    using Who = model::RelationshipId;
    fields.steps = several([&] {
      return model::StepProgress{maybe([&] { return id<Who>(); }), key<model::Path>(), key<model::Stage>()};
    });
    fields.giveAndTake = several([&] { return model::GiveAndTake{id<Who>(), number(), number()}; });
    fields.boundaries = several([&] {
      return model::BoundaryEvent{id<Who>(), text(), key<model::BoundaryOutcome>(), number()};
    });
    fields.expectedPushback = several([&] { return model::ExpectedPushback{id<Who>(), optionalText()}; });
  }

  std::mt19937 random_;
};

std::string changed(std::string text, std::string_view before, std::string_view after) {
  const auto at = text.find(before);
  REQUIRE(at != std::string::npos);
  return text.replace(at, before.size(), after);
}

std::string aDraft() {
  SessionDraft draft{.fields = {.date = model::Date(2026, 11, 20), .takeaway = "no"}};
  draft.fields.ratings.push_back({.relationship = {3}, .item = {}, .value = 2});
  return writeSessionDraft(draft);
}

}  // namespace

TEST_CASE("every draft comes back just as it was, with all that it holds") {
  Draw draw(20261120);
  for (int round = 0; round < kRounds; ++round) {
    const SessionDraft draft = draw.draft();
    REQUIRE(readSessionDraft(writeSessionDraft(draft)) == draft);
  }
}

TEST_CASE("a draft whose date was not chosen yet comes back without one") {
  const auto read = readSessionDraft(writeSessionDraft({}));
  REQUIRE(read);
  CHECK(read->fields.date.is_special());
}

TEST_CASE("fields that a later Trellis adds are passed over") {
  const auto read = readSessionDraft(changed(aDraft(), "{", R"({"mood":[1,{"a":null}],)"));
  REQUIRE(read);
  CHECK(read == readSessionDraft(aDraft()));
}

TEST_CASE("lists that an earlier Trellis did not write are empty") {
  const auto read = readSessionDraft(R"({"version":1,"session":{"kind":"intake","wellBeing":{}}})");
  REQUIRE(read);
  CHECK(read->fields.kind == model::SessionKind::intake);
  CHECK(read->fields.ratings.empty());
}

TEST_CASE("a draft of another version gives nothing") {
  CHECK_FALSE(readSessionDraft(changed(aDraft(), R"("version":1)", R"("version":2)")));
}

TEST_CASE("a draft that is damaged gives nothing") {
  const std::string whole = aDraft();
  for (std::size_t size = 0; size < whole.size(); ++size)
    REQUIRE_FALSE(readSessionDraft(whole.substr(0, size)));
  CHECK_FALSE(readSessionDraft(changed(whole, R"("value":2)", R"("value":"2")")));
  CHECK_FALSE(readSessionDraft(changed(whole, R"("value":2)", R"("value":2.5)")));
  CHECK_FALSE(readSessionDraft(changed(whole, R"("value":2)", R"("value":3000000000)")));
  CHECK_FALSE(
      readSessionDraft(changed(whole, R"("relationship":3)", R"("relationship":9223372036854775808)")));
  CHECK_FALSE(readSessionDraft(changed(whole, R"("relationship":3,)", "")));
  CHECK_FALSE(readSessionDraft(changed(whole, "2026-11-20", "2026-11-31")));
  CHECK_FALSE(readSessionDraft(changed(whole, R"("takeaway":"no")", R"("takeaway":null)")));
  CHECK_FALSE(readSessionDraft(changed(whole, R"("individual")", R"("individually")")));
  CHECK_FALSE(readSessionDraft(changed(whole, R"("tasks":[])", R"("tasks":{})")));
  CHECK_FALSE(readSessionDraft("[]"));
  CHECK_FALSE(readSessionDraft(std::string(100'000, '[')));
}

TEST_CASE("a text that is no UTF-8 is kept as far as it can be read") {
  SessionDraft draft;
  draft.fields.takeaway = "before \xff after";
  const auto read = readSessionDraft(writeSessionDraft(draft));
  REQUIRE(read);
  CHECK(read->fields.takeaway == "before \xef\xbf\xbd after");
}
