// The bytes of a recovery journal. A record is the length of a sealed blob (four bytes, lowest first) and the
// blob, bound to this use, to its place in the journal and to the journal, whose random id the first record
// holds. So none can be changed, moved, repeated or brought from elsewhere. Only the end can be cut unseen.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/seal/secret.h"
#include "core/store/draft.h"

namespace trellis::store {

using JournalId = std::array<unsigned char, 16>;
inline constexpr std::size_t kLongestRecord = std::size_t{64} << 20;  // bytes, sealed

std::string putText(const DraftKey& key, std::string_view text, model::Instant keptAt);
std::string dropText(const DraftKey& key);

struct DraftRecord {
  DraftKey key;
  std::optional<Draft> draft;  // none where it was dropped
};
std::optional<DraftRecord> readRecord(std::string_view text);

struct SealedDraft {
  std::uint64_t index;
  std::string blob;
};

class JournalSeal {
 public:
  explicit JournalSeal(const seal::Secret& key);  // with a new journal id
  JournalSeal(const seal::Secret& key, const JournalId& id);

  std::string head() const;  // the first record, to be written at 0
  std::string blob(std::uint64_t index, std::string_view text) const;
  std::optional<std::string> text(const SealedDraft& sealed) const;

 private:
  seal::Secret key_;
  JournalId id_;
};

std::string framed(std::string_view blob);

struct JournalContent {
  std::optional<JournalSeal> seal;  // none where the first record does not open: nothing is known then
  std::map<DraftKey, SealedDraft> drafts;
  bool isDamaged = false;  // there are bytes that say nothing: damage, or a write that was cut off
};
// Whatever the bytes are. A record that is damaged is left out, and what is whole behind it counts.
JournalContent readJournal(std::string_view bytes, const seal::Secret& key);

}  // namespace trellis::store
