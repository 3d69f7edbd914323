#pragma once

#include <pact/git/oid.hpp>
#include <string>

#include "result.hpp"

namespace pact::cli {

/// What a command made or changed.
struct Made {
  std::string id;          ///< of the item, contact or person; a customer's slug
  std::string kind{};      ///< where it has one
  std::string customer{};  ///< slug; empty for what belongs to none
  std::string file;
  git::Oid commit;
};

/// The root that every such command prints: schema, id, kind, customer (or null), file, commit.
inline Node data_for_made(const std::string& name, const Made& made) {
  Node root = data_for(name);
  root.set("id", made.id)
      .set_if("kind", made.kind)
      .set("customer", made.customer.empty() ? Node() : Node(made.customer))
      .set("file", made.file)
      .set("commit", made.commit.hex());
  return root;
}

}  // namespace pact::cli
