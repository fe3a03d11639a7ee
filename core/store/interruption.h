// Ends the statement that runs on a connection where the progress says so: a check of every page, a search
// index built anew. Both outlive this. For this room alone.
#pragma once

#include <SQLiteCpp/Database.h>

#include "core/store/progress.h"

namespace trellis::store {

class Interruption {
 public:
  Interruption(SQLite::Database& database, const Progress& progress);
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  bool isAsked() const { return isAsked_; }

 private:
  static int ask(void* self);

  SQLite::Database& database_;
  const Progress& progress_;
  bool isAsked_ = false;
};

}  // namespace trellis::store
