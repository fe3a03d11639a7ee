// Folders of readable text that a crash may leave behind. While one is written it holds a mark, locked by who
// writes it; who writes to the same place next takes away what is marked and no longer written. What bears no
// mark of ours is never touched.
#pragma once

#include <filesystem>
#include <string>

namespace trellis::store {

class UnfinishedMark {
 public:
  // In a folder that is new; `what` is how errors (VaultError) call it.
  UnfinishedMark(const std::filesystem::path& folder, const std::string& what);
  ~UnfinishedMark();  // the mark stays where it is, and says that nobody writes any more
  UnfinishedMark(const UnfinishedMark&) = delete;
  UnfinishedMark& operator=(const UnfinishedMark&) = delete;

  static void removeFrom(const std::filesystem::path& folder);  // it is finished

 private:
  int descriptor_;
};

// Those beside `target` of the names that NewFolder gives: "exports.a1B2c3". What cannot go stays.
void sweepUnfinished(const std::filesystem::path& target) noexcept;

}  // namespace trellis::store
