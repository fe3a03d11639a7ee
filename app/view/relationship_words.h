// A relationship in a few words: its context and course, and whether pages about it may be printed.
// In the screen's language; aliases and names are not among them.
#pragma once

#include <string>

#include "app/view/workspace.h"

namespace trellis::view {

// "romantic, since 2019, living together"
std::string contextWords(const model::RelationshipFields& fields, const Workspace& workspace);
std::string safetyWords(const model::RelationshipFields& fields);  // empty where it is safe

}  // namespace trellis::view
