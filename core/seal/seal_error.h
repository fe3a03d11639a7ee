// What keeps a sealed file shut. The sentence is whole, for the therapist, and names nothing but the file's
// state. Thrown by everything in this room.
#pragma once

#include <stdexcept>
#include <string>

namespace trellis::seal {

enum class SealFault {
  missing,          // there is no such file
  exists,           // a file is there already, and is left alone
  foreign,          // a file, but not one of ours
  damaged,          // ours, but changed, cut short or torn
  newer,            // sealed in a way that this program does not know
  wrongKey,         // no slot opens with this passphrase or recovery key
  passphraseTaken,  // it opens the slot of another clinician
  inUse,            // another window or program has it open
  noFreeSlot,       // eight are taken
  full,             // no room left on the disk
  readOnly,         // the file or its folder may not be written
  other             // the disk or the system refused
};

class SealError : public std::runtime_error {
 public:
  SealError(SealFault kind, const std::string& sentence) : std::runtime_error(sentence), kind_(kind) {}
  SealFault kind() const { return kind_; }

 private:
  SealFault kind_;
};

}  // namespace trellis::seal
