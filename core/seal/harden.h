// The first act of main: no core dump, no reading of this process by others, freed memory overwritten.
#pragma once

namespace trellis::seal {

void hardenProcess();

}  // namespace trellis::seal
