// A folder of files that appears whole, with every byte on the disk, or not at all. It and all in it are the
// owner's alone (0700, 0600). Refused (VaultFault::exists) where something of that name is there, unless it
// is an empty folder. What a crash left of an earlier one to the same place goes first. Errors: VaultError,
// which calls what is written by `what`: "export".
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/store/durable_file.h"
#include "core/store/unfinished_folder.h"

namespace trellis::store {

class NewFolder {
 public:
  NewFolder(const std::filesystem::path& target, std::string what);
  ~NewFolder();  // takes back what was not committed
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;

  // `name` may lie in a folder of its own: "csv/clients.csv".
  void append(const std::string& name, std::string_view bytes);
  void commit();

 private:
  struct Part {
    DurableFile file;
    std::uint64_t size = 0;
  };
  Part& partOf(const std::string& name);

  std::filesystem::path target_;
  std::string what_;
  std::filesystem::path folder_;  // beside the target, until it takes its place
  std::optional<UnfinishedMark> mark_;
  std::map<std::string, Part> parts_;
  bool isCommitted_ = false;
};

}  // namespace trellis::store
