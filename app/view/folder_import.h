// A folder of CSV files, such as Trellis exports, brought into the practice: read through first without
// keeping anything, so that what would come in and what is refused is seen beforehand. Both take long, and
// are asked on a thread of their own. Importing a folder twice changes nothing.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/view/act_outcome.h"
#include "app/view/workspace.h"
#include "core/store/progress.h"

namespace trellis::view {

struct FolderLine {
  std::string file;
  std::string line;  // none where the whole file is meant
  std::string column;
  std::string reason;
};

class FolderImport {
 public:
  FolderImport(Workspace& workspace, std::filesystem::path folder);

  bool goodRowsOnly = false;  // leaves out what is refused; else nothing comes in where a row is refused

  ActOutcome read(const store::Progress& progress = {});  // first; the sentence is the summary, or why not
  const std::vector<FolderLine>& lines() const { return lines_; }  // what is to be mended first comes first
  bool isRefused() const { return isRefused_; }
  bool canImport() const;
  ActOutcome import(const store::Progress& progress = {}) const;

 private:
  Workspace& workspace_;
  std::filesystem::path folder_;
  std::vector<FolderLine> lines_;
  std::size_t added_ = 0;
  bool isRefused_ = false;
};

}  // namespace trellis::view
