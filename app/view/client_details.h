// Who a client is and how to reach them, each fact with its name: what was not recorded is not listed.
// In the screen's language. Throws store::VaultError.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/view/workspace.h"
#include "core/store/records.h"

namespace trellis::view {

struct DetailLine {
  std::string name;  // "Emergency contact"
  std::string words;
};

// One detail of every client: its name, to be translated; its words, empty where it is not recorded; and how
// it is taken over from another.
struct ClientDetail {
  std::string_view name;
  std::string (*words)(const Workspace& workspace, const model::ClientFields& fields);
  void (*take)(model::ClientFields& into, const model::ClientFields& from);
};
std::span<const ClientDetail> clientDetails();  // and the status and the next session behind them

std::vector<DetailLine> detailsOf(const Workspace& workspace, const store::ClientRecord& record);

}  // namespace trellis::view
