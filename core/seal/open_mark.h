// Who has a vault open: the file `<vault>-open` beside it, locked for as long as this lives. It says who,
// sealed; what a crash leaves of it locks nothing. Errors: SealError, inUse where another holds it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/seal/secret.h"

namespace trellis::seal {

class OpenMark {
 public:
  OpenMark(const std::filesystem::path& vault, std::string_view who, const Secret& blobKey, const FileId& id);
  ~OpenMark();  // takes the file away
  void tell(std::string_view who);
  OpenMark(const OpenMark&) = delete;
  OpenMark& operator=(const OpenMark&) = delete;

 private:
  std::filesystem::path file_;
  Secret key_;
  std::string id_;
  int descriptor_;
};

}  // namespace trellis::seal
