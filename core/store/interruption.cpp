#include "core/store/interruption.h"

#include <sqlite3.h>

namespace trellis::store {
namespace {

constexpr int kStepsBetween = 20'000;  // of SQLite's, between two looks at whether to go on

}  // namespace

Interruption::Interruption(SQLite::Database& database, const Progress& progress)
    : database_(database), progress_(progress) {
  if (progress_) sqlite3_progress_handler(database_.getHandle(), kStepsBetween, ask, this);
}

Interruption::~Interruption() {
  sqlite3_progress_handler(database_.getHandle(), 0, nullptr, nullptr);
}

int Interruption::ask(void* self) {
  auto& interruption = *static_cast<Interruption*>(self);
  interruption.isAsked_ = !interruption.progress_(std::nullopt);
  return interruption.isAsked_ ? 1 : 0;
}

}  // namespace trellis::store
