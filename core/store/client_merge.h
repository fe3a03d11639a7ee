// Merging the records of one person that were begun twice, and taking it back. Everything of the one that is
// gone is filed with the one that is kept, in one transaction; its own row stays, unlisted, for the way back.
//
// What is signed stays as it was signed: no signed word, no link and no hash is touched, and hashes printed
// before still hold. A signature covers the client under whom it was given, which its link tells for good;
// where the session is filed is the one column that the vault lets a merge change, and 'Verify record' takes
// it only where a merge with a keyed hash led there (merge_proof.h). To make the chains anew would have meant
// to sign again in the therapist's name what nobody had signed.
//
// Taking back gives each its own, row by row, as the merge wrote down; it is refused where something came
// since of which nobody can tell whose it is. Both acts are audited. Errors: VaultError (refused: with the
// reason).
#pragma once

#include <optional>
#include <vector>

#include "core/model/client.h"
#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/store/vault.h"

namespace trellis::store {

struct MergedPair {
  model::ClientId kept;
  model::ClientId gone;
};

struct ClientMerge {
  MergedPair pair;
  model::Date on;
  std::optional<model::ClinicianId> by;
};

// `result` is what the one that is kept is recorded as from now on; its diagnoses and consents are those that
// were there, with those of the other behind them.
void merge(const Vault& vault, const MergedPair& pair, const model::Client& result, model::Date today);

std::vector<ClientMerge> merges(const Vault& vault);  // the latest first
std::vector<ClientMerge> mergesInto(const Vault& vault,
                                    model::ClientId kept);  // over however many, the first first
void undoMerge(const Vault& vault, model::ClientId gone);

}  // namespace trellis::store
