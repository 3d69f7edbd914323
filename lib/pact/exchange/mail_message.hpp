#pragma once

#include <pact/base/date.hpp>
#include <string>

namespace pact::exchange {

/// A message that a mail program sends on as it is. A program that sends adds to whom it goes, and
/// from whom, where `to_mail` and `from_mail` are empty.
struct MailMessage {
  std::string from_name;
  std::string from_mail;
  std::string to_name;
  std::string to_mail;
  std::string subject;
  Date day;
  std::string text;
  std::string html;  ///< the same for those who see HTML
};

/// RFC 5322 and MIME: in ASCII, lines of at most 76 columns that end in CR LF; the same message
/// gives the same bytes. Line ends in a header, which would begin another, are shown escaped.
std::string message_of(const MailMessage& message);

}  // namespace pact::exchange
