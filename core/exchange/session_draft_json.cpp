#include "core/exchange/session_draft_json.h"

#include <cstdint>
#include <limits>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/model/path.h"

namespace trellis::exchange {
namespace {

using nlohmann::json;

constexpr int kVersion = 1;

template <class Value>
concept Keyed = requires {
  model::Keys<Value>::all;
};

// Every field of a row is named once, here, for writing and for reading alike.

template <class Fields>
void tell(Fields& to, model::NoteSection& row) {
  to("key", row.key);
  to("text", row.text);
  to("isNotApplicable", row.isNotApplicable);
}

template <class Fields>
void tell(Fields& to, model::ProgressNote& note) {
  to("format", note.format);
  to("sections", note.sections);
}

template <class Fields>
void tell(Fields& to, model::RiskAnswer& answer) {
  to("kinds", answer.kinds);
  to("action", answer.action);
}

template <class Fields>
void tell(Fields& to, model::Rating& row) {
  to("relationship", row.relationship);
  to("rater", row.rater);
  to("item", row.item);
  to("value", row.value);
  to("evidence", row.evidence);
}

template <class Fields>
void tell(Fields& to, model::StepProgress& row) {
  to("relationship", row.relationship);
  to("path", row.path);
  to("stage", row.stage);
}

template <class Fields>
void tell(Fields& to, model::GiveAndTake& row) {
  to("relationship", row.relationship);
  to("given", row.given);
  to("received", row.received);
}

template <class Fields>
void tell(Fields& to, model::BoundaryEvent& row) {
  to("relationship", row.relationship);
  to("boundary", row.boundary);
  to("outcome", row.outcome);
  to("guilt", row.guilt);
}

template <class Fields>
void tell(Fields& to, model::ExpectedPushback& row) {
  to("relationship", row.relationship);
  to("note", row.note);
}

template <class Fields>
void tell(Fields& to, model::GoalWork& row) {
  to("goal", row.goal);
  to("level", row.level);
}

template <class Fields>
void tell(Fields& to, model::PracticeTaskFields& task) {
  to("path", task.path);
  to("text", task.text);
  to("due", task.due);
}

template <class Fields>
void tell(Fields& to, model::TaskReview& review) {
  to("result", review.result);
  to("learned", review.learned);
}

template <class Fields>
void tell(Fields& to, DraftTask& task) {
  to("id", task.id);
  to("task", task.fields);
}

template <class Fields>
void tell(Fields& to, DraftReview& review) {
  to("task", review.task);
  to("review", review.review);
}

template <class Fields>
void tell(Fields& to, DraftText& typed) {
  to("field", typed.field);
  to("text", typed.text);
}

template <class Fields>
void tell(Fields& to, model::WellBeingValues& values) {
  for (const model::WellBeing measure : model::kWellBeing)
    to(model::keyOf(measure), values[static_cast<std::size_t>(measure)]);
}

template <class Fields>
void tell(Fields& to, model::SessionFields& session) {
  to("date", session.date);
  to("start", session.start);
  to("end", session.end);
  to("kind", session.kind);
  to("modality", session.modality);
  to("attendance", session.attendance);
  to("note", session.note);
  to("takeaway", session.takeaway);
  to("risk", session.risk);
  to("ratings", session.ratings);
  to("steps", session.steps);
  to("giveAndTake", session.giveAndTake);
  to("wellBeing", session.wellBeing);
  to("boundaries", session.boundaries);
  to("expectedPushback", session.expectedPushback);
  to("interventions", session.interventions);
  to("otherInterventions", session.otherInterventions);
  to("goals", session.goals);
}

template <class Fields>
void tell(Fields& to, SessionDraft& draft) {
  to("session", draft.fields);
  to("tasks", draft.tasks);
  to("droppedTasks", draft.droppedTasks);
  to("reviews", draft.reviews);
  to("evidenceAside", draft.evidenceAside);
  to("aside", draft.aside);
  to("clinician", draft.clinician);
}

struct Nobody {
  template <class Value>
  void operator()(std::string_view, Value&) {}
};
template <class Value>
concept Row = requires(Nobody to, Value& value) {
  tell(to, value);
};

class Writer {
 public:
  template <class Value>
  void operator()(std::string_view name, Value& value) {
    if (json written = write(value); !written.is_null()) object_[std::string(name)] = std::move(written);
  }
  json take() { return std::move(object_); }

 private:
  static json write(bool value) { return value; }
  static json write(int value) { return value; }
  static json write(const std::string& text) { return text; }
  static json write(model::Date date) { return date.is_special() ? json() : json(model::isoDate(date)); }
  static json write(model::TimeOfDay time) { return model::isoTime(time); }
  static json write(model::Item item) { return model::itemKey(item); }
  template <class Tag>
  static json write(model::Id<Tag> id) {
    return id.value;
  }
  template <Keyed Value>
  static json write(Value value) {
    return model::keyOf(value);
  }
  template <class Value>
  static json write(std::optional<Value>& value) {
    return value ? write(*value) : json();
  }
  template <class Value>
  static json write(std::vector<Value>& values) {
    json list = json::array();
    for (Value& value : values) list.push_back(write(value));
    return list;
  }
  template <Row Value>
  static json write(Value& value) {
    Writer inner;
    tell(inner, value);
    return inner.take();
  }

  json object_ = json::object();
};

// Reads into values that are as new; `isRight` is false from the first thing on that is wrong.
class Reader {
 public:
  explicit Reader(const json& object) : object_(object), isRight_(object.is_object()) {}

  template <class Value>
  void operator()(std::string_view name, Value& value) {
    if (!isRight_) return;
    const auto found = object_.find(name);
    isRight_ = found == object_.end() ? mayLack(value) : read(*found, value);
  }
  bool isRight() const { return isRight_; }

 private:
  template <class Value>
  static bool mayLack(const std::optional<Value>&) {
    return true;
  }
  template <class Value>
  static bool mayLack(const std::vector<Value>&) {
    return true;
  }
  template <class Value>
  static bool mayLack(const Value&) {
    return false;
  }
  static bool mayLack(model::Date) { return true; }  // one that was not chosen yet

  static bool read(const json& from, bool& value) {
    if (from.is_boolean()) value = from.get<bool>();
    return from.is_boolean();
  }
  static bool read(const json& from, std::int64_t& value) {
    const auto* number = from.get_ptr<const json::number_integer_t*>();
    const bool isTooLarge = from.is_number_unsigned() && from.get<std::uint64_t>() > kLargest;
    if (!number || isTooLarge) return false;
    value = *number;
    return true;
  }
  static bool read(const json& from, int& value) {
    std::int64_t number = 0;
    if (!read(from, number) || !std::in_range<int>(number)) return false;
    value = static_cast<int>(number);
    return true;
  }
  static bool read(const json& from, std::string& text) {
    if (from.is_string()) text = from.get<std::string>();
    return from.is_string();
  }
  static bool read(const json& from, model::Date& date) { return parsed(from, model::parseDate, date); }
  static bool read(const json& from, model::Item& item) { return parsed(from, model::itemFromKey, item); }
  template <class Tag>
  static bool read(const json& from, model::Id<Tag>& id) {
    return read(from, id.value);
  }
  template <Keyed Value>
  static bool read(const json& from, Value& value) {
    return parsed(from, model::fromKey<Value>, value);
  }
  static bool read(const json& from, std::optional<model::TimeOfDay>& time) {
    if (from.is_string()) time = model::parseTimeOfDay(from.get_ref<const std::string&>());
    return time.has_value();
  }
  template <class Value>
  static bool read(const json& from, std::optional<Value>& value) {
    return read(from, value.emplace());
  }
  template <class Value>
  static bool read(const json& from, std::vector<Value>& values) {
    if (!from.is_array()) return false;
    for (const json& each : from)
      if (!read(each, values.emplace_back())) return false;
    return true;
  }
  template <Row Value>
  static bool read(const json& from, Value& value) {
    Reader inner(from);
    tell(inner, value);
    return inner.isRight();
  }
  template <class Parse, class Value>
  static bool parsed(const json& from, Parse parse, Value& value) {
    if (!from.is_string()) return false;
    const auto found = parse(from.get_ref<const std::string&>());
    if (found) value = *found;
    return found.has_value();
  }

  static constexpr std::uint64_t kLargest = std::numeric_limits<std::int64_t>::max();
  const json& object_;
  bool isRight_;
};

}  // namespace

std::string writeSessionDraft(SessionDraft draft) {
  Writer writer;
  int version = kVersion;
  writer("version", version);
  tell(writer, draft);
  return writer.take().dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<SessionDraft> readSessionDraft(std::string_view text) {
  const json file = json::parse(text, nullptr, false);
  Reader reader(file);
  int version = 0;
  reader("version", version);
  SessionDraft draft;
  tell(reader, draft);
  if (!reader.isRight() || version != kVersion) return std::nullopt;
  return draft;
}

}  // namespace trellis::exchange
