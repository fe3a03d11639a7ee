// All that a vault holds of its practice or of one client, as the values that exports are made from.
// A row without an external key is named after its client: "12", "12-R1", "12-S003", "12-G1", "12-T1"; never
// as another one is. Psychotherapy notes are read only where they were asked for. Errors: store::VaultError.
#pragma once

#include <vector>

#include "core/exchange/whole_record.h"
#include "core/model/ids.h"
#include "core/store/vault.h"

namespace trellis::view {

enum class PsychotherapyNotes { leftOut, included };

exchange::WholePractice wholePractice(const store::Vault& vault);  // but for who was told apart
std::vector<exchange::WholeNamesakes> toldApartClients(const store::Vault& vault);
exchange::WholeClient wholeClient(const store::Vault& vault, model::ClientId id,
                                  PsychotherapyNotes psychotherapyNotes);

}  // namespace trellis::view
