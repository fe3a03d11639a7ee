#include "core/seal/header_file.h"

#include <algorithm>

#include <sodium.h>

#include "core/seal/base_file.h"

namespace trellis::seal {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t offsetOf(std::size_t position) {
  return static_cast<std::int64_t>(position * kCopySize);
}

void requireFile(const fs::path& file) {
  std::error_code failure;
  const fs::file_status status = fs::status(file, failure);
  if (status.type() == fs::file_type::not_found)
    throw SealError(SealFault::missing, "There is no vault in this place.");
  if (status.type() == fs::file_type::none)
    throw SealError(SealFault::other, "The vault cannot be reached: please check the rights on its folder.");
  if (fs::is_directory(status)) throw SealError(SealFault::foreign, "This is a folder, not a vault.");
  if (!fs::is_regular_file(status)) throw SealError(SealFault::foreign, "This is not a Trellis vault.");
}

[[noreturn]] void refuse(SealFault fault) {
  if (fault == SealFault::newer)
    throw SealError(fault, "This vault was sealed by a newer Trellis: please update this one to open it.");
  if (fault == SealFault::foreign) throw SealError(fault, "This file is not a Trellis vault.");
  throw SealError(SealFault::damaged,
                  "The vault is damaged where its keys are kept: please restore a backup.");
}

SealFault worse(SealFault first, SealFault second) {
  if (first == second) return first;
  return first == SealFault::newer || second == SealFault::newer ? SealFault::newer : SealFault::damaged;
}

bool startsWithMagic(const BaseFile& file) {
  std::array<unsigned char, kMagic.size()> start{};
  const std::int64_t size = std::min<std::int64_t>(file.size(), kMagic.size());
  file.read(0, start);
  return size > 0 && std::equal(start.begin(), start.begin() + size, kMagic.begin());
}

void requireLength(const BaseFile& file) {
  if (file.size() >= offsetOf(2)) return;
  if (!startsWithMagic(file)) refuse(SealFault::foreign);
  throw SealError(SealFault::damaged,
                  "The vault is damaged: its file was cut short. Please restore a backup.");
}

}  // namespace

std::vector<WholeCopy> readHeader(const fs::path& file) {
  requireFile(file);
  const BaseFile from(file, Access::read);
  requireLength(from);
  std::vector<WholeCopy> whole;
  std::array<SealFault, 2> faults{};
  for (std::size_t position = 0; position < 2; ++position) {
    HeaderCopy bytes{};
    from.read(offsetOf(position), bytes);
    const auto decoded = decodeHeader(bytes, position);
    if (const auto* header = std::get_if<Header>(&decoded)) whole.push_back({bytes, *header});
    if (const auto* fault = std::get_if<SealFault>(&decoded)) faults[position] = *fault;
  }
  if (whole.empty()) refuse(worse(faults[0], faults[1]));
  std::ranges::sort(whole, std::greater(), [](const WholeCopy& copy) { return copy.header.generation; });
  return whole;
}

Header newestAuthentic(const std::vector<WholeCopy>& copies, const Secret& headerKey) {
  const auto found =
      std::ranges::find_if(copies, [&](const WholeCopy& copy) { return isAuthentic(copy.bytes, headerKey); });
  if (found == copies.end()) refuse(SealFault::damaged);
  return found->header;
}

void writeNext(const fs::path& file, Header& header, const Secret& headerKey) {
  Header next = header;
  ++next.generation;
  HeaderCopy fill{};
  randombytes_buf(fill.data(), fill.size());
  BaseFile to(file, Access::write);
  to.write(offsetOf(copyOf(next.generation)), encodeHeader(next, headerKey, fill));
  to.sync();
  header = next;
}

bool startsAsSealed(const fs::path& file) {
  std::error_code failure;
  if (!fs::is_regular_file(file, failure)) return false;
  const BaseFile from(file, Access::read);
  for (std::size_t position = 0; position < 2; ++position) {
    std::array<unsigned char, kMagic.size()> start{};
    from.read(offsetOf(position), start);
    if (start == kMagic) return true;
  }
  return false;
}

}  // namespace trellis::seal
