// Names as people look for them and sort them: without regard to case and accents, in the order of a
// language. `folded` is for finding a part within another; `NameOrder` gives keys that sort bytewise.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/language.h"
#include "core/model/rules.h"

namespace trellis::view {

// "Núñez" and "NUNEZ" fold to the same.
std::string folded(std::string_view utf8);

// What a client is found by in a list: any part of a name, the key or the number of the record.
std::string findable(const std::string& legalName, const model::OptionalText& preferredName,
                     const model::OptionalText& externalKey, int recordNumber);
std::vector<std::string> foldedWords(const std::string& typed);
// The same for all ways to write one name: "Rosén-Stein, Maya" and "maya rosen stein".
std::string nameKey(const std::string& name);
bool hasEach(const std::string& findable, const std::vector<std::string>& foldedWords);

class NameOrder {
 public:
  explicit NameOrder(model::Language language);
  ~NameOrder();
  NameOrder(const NameOrder&) = delete;
  NameOrder& operator=(const NameOrder&) = delete;

  std::string key(std::string_view name) const;

 private:
  struct Collation;
  std::unique_ptr<const Collation> collation_;
};

}  // namespace trellis::view
