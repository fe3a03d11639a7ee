// What went wrong with the vault itself: the file, the disk, another window. Bad input is a FieldError
// instead. The sentence is whole, for the therapist, and holds no client's words. Thrown by everything in
// this room.
#pragma once

#include <stdexcept>
#include <string>

namespace trellis::store {

enum class VaultFault {
  missing,          // there is no such file
  exists,           // a file is there already, and is left alone
  damaged,          // a vault whose content does not hold together
  foreign,          // a file, but no vault
  newer,            // written by a newer Trellis
  unsealed,         // a vault from before vaults were sealed: convert it first
  wrongPassphrase,  // or a wrong recovery key
  inUse,            // another window or program has it open
  full,             // no room left on the disk
  readOnly,         // the file or its folder may not be written
  noRecord,         // what was asked for is not, or no longer, in the vault
  stopped,          // by the person who waited for it
  refused,          // a rule of the record: a signed note cannot change
  other
};

class VaultError : public std::runtime_error {
 public:
  VaultError(VaultFault kind, const std::string& sentence) : std::runtime_error(sentence), kind_(kind) {}
  VaultFault kind() const { return kind_; }

 private:
  VaultFault kind_;
};

}  // namespace trellis::store
