// The composition root of the command line: its streams, clock, terminal and the cost of new passphrases.
#include <iostream>

#include <boost/date_time/posix_time/posix_time_types.hpp>
#include <unistd.h>

#include "app/cli/answer.h"
#include "app/cli/typed_passphrase.h"
#include "app/view/kept_failures.h"
#include "core/seal/harden.h"

int main(int count, char** words) {
  using namespace trellis;
  seal::beginWithoutLeftovers(words);
  seal::hardenProcess();
  cli::Terminal terminal{std::cout,
                         std::cerr,
                         isatty(STDERR_FILENO) != 0,
                         [] { return boost::posix_time::second_clock::universal_time(); },
                         cli::typedPassphrase,
                         [] { return seal::calibratedCost(); },
                         view::failuresFile()};
  return static_cast<int>(cli::answer({words + 1, words + count}, terminal));
}
