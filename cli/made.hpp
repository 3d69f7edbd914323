#pragma once

#include <optional>
#include <pact/git/oid.hpp>
#include <string>

#include "result.hpp"

namespace pact::cli {

/// What a command made or changed.
struct Made {
  std::string id;          ///< of the item, contact or person; a customer's slug
  std::string kind{};      ///< where it has one
  std::string customer{};  ///< slug; empty for what belongs to none
  std::string file{};      ///< empty for a draft, which is in none of the ledger's
  std::optional<git::Oid> commit{};
  std::string state{};  ///< "draft"
};

/// The root that every such command prints: schema, id, kind, customer (or null), file, commit;
/// of a draft file and commit are null, and `state` says so.
inline Node data_for_made(const std::string& name, const Made& made) {
  Node root = data_for(name);
  root.set("id", made.id)
      .set_if("kind", made.kind)
      .set("customer", made.customer.empty() ? Node() : Node(made.customer))
      .set("file", made.file.empty() ? Node() : Node(made.file))
      .set("commit", made.commit ? Node(made.commit->hex()) : Node())
      .set_if("state", made.state);
  return root;
}

}  // namespace pact::cli
