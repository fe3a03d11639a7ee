// The first acts of main: no core dump, no reading of this process by others, freed memory overwritten.
#pragma once

namespace trellis::seal {

void hardenProcess();

// Before it: begins the program anew, once and with the same words, where the allocator would leave small
// freed blocks as they were. Goes on as it is where that cannot be.
void beginWithoutLeftovers(char** words);

}  // namespace trellis::seal
