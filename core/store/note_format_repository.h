// The practice's own note formats, in every wording that there was. A wording that a signed note was written
// in stays: a change to it is a wording of its own, into which the drafts move. Errors: VaultError.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/model/own_format.h"
#include "core/store/vault.h"

namespace trellis::store {

struct NoteFormatRecord {
  std::string key;
  std::string beganAs;  // the key of its first wording
  model::FormatState state = model::FormatState::inUse;
  model::OwnFormat format;
};

class NoteFormatRepository {
 public:
  explicit NoteFormatRepository(const Vault& vault) : connection_(vault.connection()) {}

  std::vector<NoteFormatRecord> all() const;  // by name; the wordings of today come first
  // The sections of drafts in this format that hold words or are marked 'not applicable'.
  std::set<std::string> sectionsInDrafts(const std::string& key) const;
  bool isWritten(const std::string& key) const;  // any note is in it

  std::string add(const model::OwnFormat& format);  // its key
  std::string save(const std::string& key,
                   const model::OwnFormat& format);  // another key where it was signed in
  void putOutOfUse(const std::string& key);
  void bringBack(const std::string& key);
  void drop(const std::string& key);  // where no note is in it

 private:
  void setState(const std::string& key, model::FormatState state);
  void addWording(const std::string& key, const std::string& beganAs, model::FormatState state,
                  const model::OwnFormat& format);
  std::string addLaterWording(const std::string& key, const model::OwnFormat& format);
  void changeWording(const std::string& key, const model::OwnFormat& format);
  void writeSections(const std::string& key, const model::OwnFormat& format);
  bool isSigned(const std::string& key) const;
  std::string freeKey() const;

  Connection& connection_;
};

}  // namespace trellis::store
