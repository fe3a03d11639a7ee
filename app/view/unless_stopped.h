// Work that the person may stop, asked by a form.
#pragma once

#include <functional>

#include "core/model/field_error.h"

namespace trellis::view {

// That the work was stopped is an error of no field; it changed nothing.
model::FieldErrors unlessStopped(const std::function<void()>& work);

}  // namespace trellis::view
