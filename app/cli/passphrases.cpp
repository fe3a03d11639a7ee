#include "app/cli/passphrases.h"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/cli/descriptor.h"
#include "app/view/passphrase_strength.h"
#include "app/view/resources.h"
#include "app/view/sample_practice.h"
#include "app/view/unlock_view.h"
#include "core/seal/sealed_file.h"

namespace trellis::cli {
namespace {

constexpr std::size_t kLongest = 4096;

void refuseUnlessPrivate(int descriptor) {
  struct stat status {};
  const bool isKnown = ::fstat(descriptor, &status) == 0 && !S_ISDIR(status.st_mode);
  if (!isKnown) throw Refused("The passphrase file could not be read.");
  if ((status.st_mode & (S_IRGRP | S_IROTH)) != 0)
    throw Refused("Others can read the passphrase file: please take their right away first (chmod 600).");
}

// As many bytes as are there, or as fit.
std::size_t readInto(int descriptor, seal::MutableBytes into) {
  std::size_t size = 0;
  while (size < into.size()) {
    const ssize_t got = ::read(descriptor, into.data() + size, into.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw Refused("The passphrase file could not be read.");
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  return size;
}

// The sample's passphrase is known, so that guessing it is cheap; no practice of anybody's is as cheap.
bool isSample(const std::filesystem::path& file) {
  return std::ranges::any_of(seal::SealedFile::slots(file), [](const seal::SlotOwner& slot) {
    return slot.kind == seal::SlotKind::passphrase && slot.cost.memory < seal::kLeastCost.memory;
  });
}

bool opens(const std::filesystem::path& file, const seal::Secret& passphrase) {
  try {
    seal::SealedFile::unlock(file, passphrase);
    return true;
  } catch (const seal::SealError& error) {
    if (error.kind() != seal::SealFault::wrongKey) throw;
    return false;
  }
}

seal::Secret accepted(seal::Secret passphrase, const seal::Secret& again, std::vector<std::string> names) {
  const view::GuessedWords guessed{view::loadCommonWords(view::resourceFolder()), std::move(names)};
  const auto errors = view::checkNewPassphrase(passphrase, again, guessed);
  if (!errors.empty()) throw Refused(errors.front().sentence);
  return passphrase;
}

seal::Secret newPassphrase(const std::optional<std::string>& file, Terminal& terminal,
                           std::vector<std::string> names) {
  if (file) {
    seal::Secret passphrase = readPassphraseFile(*file);
    const auto again = seal::Secret::copyOf(passphrase.bytes());
    return accepted(std::move(passphrase), again, std::move(names));
  }
  seal::Secret passphrase = terminal.ask("New passphrase: ");
  const seal::Secret again = terminal.ask("The same again: ");
  return accepted(std::move(passphrase), again, std::move(names));
}

}  // namespace

seal::Secret readPassphraseFile(const std::filesystem::path& file) {
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC),
                              "The passphrase file could not be read.");
  refuseUnlessPrivate(descriptor.number());
  seal::Secret read(kLongest);
  const std::size_t size = readInto(descriptor.number(), read.bytes());
  const seal::Bytes all = std::as_const(read).bytes().first(size);
  const auto end = std::ranges::find_if(all, [](unsigned char byte) { return byte == '\n' || byte == '\r'; });
  if (end == all.begin()) throw Refused("The first line of the passphrase file is empty.");
  if (end == all.end() && size == kLongest) throw Refused("The passphrase file's first line is too long.");
  return seal::Secret::copyOf(all.first(static_cast<std::size_t>(end - all.begin())));
}

// What cannot be opened by any passphrase is not asked for one: opening it says why.
seal::Secret passphraseOf(const std::filesystem::path& file, const Arguments& arguments, Terminal& terminal) {
  if (const auto given = arguments.value("--passphrase-file")) return readPassphraseFile(*given);
  if (!seal::SealedFile::isSealed(file)) return seal::Secret(0);
  if (isSample(file) && opens(file, view::samplePassphrase())) return view::samplePassphrase();
  return terminal.ask("Passphrase: ");
}

seal::Secret firstPassphrase(const Arguments& arguments, Terminal& terminal, std::vector<std::string> names) {
  return newPassphrase(arguments.value("--passphrase-file"), terminal, std::move(names));
}

seal::Secret nextPassphrase(const Arguments& arguments, Terminal& terminal, std::vector<std::string> names) {
  return newPassphrase(arguments.value("--new-passphrase-file"), terminal, std::move(names));
}

void showRecoveryKey(const seal::RecoveryKey& key, Terminal& terminal) {
  terminal.messages << "This recovery key opens the practice where a passphrase is lost. It is shown this "
                       "once: please write it down and keep it apart from the computer.\n";
  std::string text = key.text();
  terminal.out << text << '\n' << std::flush;
  seal::wipe(text);
}

}  // namespace trellis::cli
