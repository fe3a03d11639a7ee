// Values that have passed their rules: what a Valid<…> holds was checked, and cannot be changed without a new
// check. The rules are the function `check(const Fields&, …)` beside each Fields type; it returns what is
// wrong, or nothing.
#pragma once

#include <cassert>
#include <utility>
#include <variant>

#include "core/model/field_error.h"

namespace trellis::model {

// Either the value, or the reasons why there is none.
template <class Value>
class Checked {
 public:
  Checked(Value value)
      : result_(std::move(value)) {}  // NOLINT(google-explicit-constructor): reads as a return
  Checked(FieldErrors errors) : result_(std::move(errors)) {}  // NOLINT(google-explicit-constructor)

  bool isValid() const { return std::holds_alternative<Value>(result_); }
  const Value& value() const& {
    assert(isValid());
    return std::get<Value>(result_);
  }
  Value&& value() && {
    assert(isValid());
    return std::get<Value>(std::move(result_));
  }
  FieldErrors errors() const { return isValid() ? FieldErrors{} : std::get<FieldErrors>(result_); }

 private:
  std::variant<Value, FieldErrors> result_;
};

template <class Fields>
class Valid {
 public:
  template <class... Context>
  static Checked<Valid> make(Fields fields, const Context&... context) {
    if (FieldErrors errors = check(fields, context...); !errors.empty()) return errors;
    return Valid(std::move(fields));
  }

  const Fields& operator*() const { return fields_; }
  const Fields* operator->() const { return &fields_; }
  bool operator==(const Valid&) const = default;

 private:
  explicit Valid(Fields fields) : fields_(std::move(fields)) {}
  Fields fields_;
};

}  // namespace trellis::model
