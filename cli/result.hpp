#pragma once

#include <functional>
#include <optional>
#include <pact/base/date.hpp>
#include <pact/tree/node.hpp>
#include <string>
#include <vector>

#include "page.hpp"

namespace pact::cli {

/// What stands above a page that goes by mail.
struct MailHead {
  std::string from_name, from_mail;  ///< empty where nobody is to be named
  std::string subject;
  Date day;
  std::string to_name{}, to_mail{};  ///< empty where the program that sends it says to whom
};

/// What a command found or did: a page for people and data for programs. Every command has every
/// format for free.
struct Result {
  /// The root of --json, begun by data_for("find"): {"schema": "pact/out/find/1", …}.
  Node data;
  Page page;
  /// The lists of `data` whose items are the rows of --format csv and jsonl; none: the root is one.
  std::vector<std::string> rows;
  /// The id of what was made or changed: off a terminal it stands alone on the first line.
  std::string id;
  int exit_code = 0;
  /// The same as an iCalendar file, of a command that has visits to show.
  std::optional<std::string> calendar{};
  /// Of a digest: its page can be a message.
  std::optional<MailHead> mail{};
  /// It goes as a message where no other format was asked for.
  bool as_mail = false;
  /// Called once all of it is written, to a file durably; not where the reader broke off.
  std::function<void()> when_shown{};
};

/// A list of texts.
inline Node list_of(const std::vector<std::string>& texts) {
  return Node::list(std::vector<Node>(texts.begin(), texts.end()));
}

/// {"schema": "pact/out/NAME/1"}
inline Node data_for(const std::string& name) {
  Node root = Node::map();
  root.set("schema", "pact/out/" + name + "/1");
  return root;
}

}  // namespace pact::cli
