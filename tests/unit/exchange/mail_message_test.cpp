#include <doctest/doctest.h>

#include <pact/base/text.hpp>
#include <pact/exchange/mail_message.hpp>

using namespace pact;
using exchange::MailMessage;

namespace {

MailMessage message() {
  return {.from_name = "Ann Berg",
          .from_mail = "ann@example.com",
          .to_name = {},
          .to_mail = {},
          .subject = "Stories of March 2026",
          .day = *Date::from_iso("2026-04-01"),
          .text = "One",
          .html = "<p>One</p>"};
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("message_of gives a head, the text, and the same as HTML") {
  CHECK(exchange::message_of(message()) ==
        "From: Ann Berg <ann@example.com>\r\nSubject: Stories of March 2026\r\n"
        "Date: Wed, 01 Apr 2026 12:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/alternative; boundary=\"=_pact_digest_=\"\r\n\r\n"
        "--=_pact_digest_=\r\nContent-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\nOne\r\n\r\n"
        "--=_pact_digest_=\r\nContent-Type: text/html; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>One</p>\r\n\r\n"
        "--=_pact_digest_=--\r\n");
}

TEST_CASE("message_of names nobody where nobody is to be named") {
  MailMessage nobody = message();
  nobody.from_mail.clear();
  CHECK_FALSE(has(exchange::message_of(nobody), "Ann"));
}

TEST_CASE("message_of encodes what is not ASCII, in words that part no character") {
  MailMessage odd = message();
  odd.subject = "Größe: " + std::string(90, 'x') + "🚢🚢🚢";
  odd.from_name = "Ánn Berg";
  const std::string text = exchange::message_of(odd);
  CHECK(has(text, "Subject: =?UTF-8?Q?Gr=C3=B6=C3=9Fe=3A_xxx"));
  CHECK(has(text, "From: =?UTF-8?Q?=C3=81nn_Berg?=\r\n <ann@example.com>\r\n"));
  CHECK_FALSE(has(text, "=F0?="));
  for (const std::string_view line : text::lines(text)) CHECK(line.size() <= 77);  // with its CR
}

TEST_CASE("message_of says to whom it goes where that is known") {
  MailMessage to_me = message();
  to_me.to_name = "Berg, Ann";
  to_me.to_mail = "ann@example.com";
  CHECK(has(exchange::message_of(to_me), "To: =?UTF-8?Q?Berg=2C_Ann?=\r\n <ann@example.com>\r\n"));
}

TEST_CASE("message_of lets no text begin a header") {
  MailMessage odd = message();
  odd.subject = "One\r\nBcc: eve@example.com";
  odd.from_name = "Ann\nBcc: eve@example.com";
  CHECK_FALSE(has(exchange::message_of(odd), "\nBcc:"));
}

TEST_CASE("message_of parts long lines, and escapes what programs change on the way") {
  MailMessage odd = message();
  odd.text = std::string(200, 'x') + "\n.\nFrom here\nend \n--=_pact_digest_=--\n=";
  const std::string text = exchange::message_of(odd);
  CHECK(has(text, std::string(75, 'x') + "=\r\n" + std::string(75, 'x') + "=\r\n"));
  CHECK(has(text, "\r\n=2E\r\n=46rom here\r\nend=20\r\n--=3D_pact_digest_=3D--\r\n=3D\r\n"));
}
