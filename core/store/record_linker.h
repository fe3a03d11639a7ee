// Adds to the chains of a record: each signature, addendum and amendment becomes the next link of its client,
// whose mac is a keyed hash over the link, what was signed, and the mac before it. Call it in the transaction
// that signs. It never mends a chain that was cut short. For this room alone; errors: VaultError.
#pragma once

#include <optional>

#include "core/seal/keyed_hash.h"
#include "core/store/signed_content.h"

namespace trellis::store {

struct RecordLink {
  int number = 0;  // in the client's chain, from 1
  SignedPart part;
  seal::Mac mac{};
};

seal::Mac macOf(const seal::Secret& key, const RecordLink& link, const std::string& content,
                const seal::Mac& before);

struct RecordHead {
  int number = 0;
  model::SessionId session;
  seal::Mac mac{};
};

// Of the chain whose last link this is.
seal::Mac headMacOf(const seal::Secret& key, const RecordLink& last);
std::optional<RecordHead> readHead(Connection& connection, model::ClientId client);
// Whether the head is that of a chain that ends here; without a link, whether there is no head.
bool isHeadOf(const seal::Secret& key, const std::optional<RecordHead>& head,
              const std::optional<RecordLink>& last);

// In whose chain a session is, or will be: that of the client under whom it was signed.
model::ClientId chainOf(Connection& connection, model::SessionId session);

class RecordLinker {
 public:
  explicit RecordLinker(Connection& connection);

  void link(const SignedPart& part);
  void finish();  // after the last link

 private:
  void goTo(model::ClientId client);

  Connection& connection_;
  SignedContent content_;
  Statement insert_;
  std::optional<model::ClientId> client_;  // whose chain is at hand
  std::optional<RecordLink> last_;
  bool isHeadRight_ = false;
};

// Of a vault that has no links yet: all that is signed gets its own, in the order of signing.
void linkWholeRecord(Connection& connection);

}  // namespace trellis::store
