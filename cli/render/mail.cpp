#include <pact/exchange/mail_message.hpp>

#include "render.hpp"

namespace pact::cli::render {

namespace {

constexpr int k_columns = 72;

}  // namespace

std::string page_as_mail(const Page& page, const MailHead& head) {
  return exchange::message_of({.from_name = head.from_name,
                               .from_mail = head.from_mail,
                               .to_name = head.to_name,
                               .to_mail = head.to_mail,
                               .subject = head.subject,
                               .day = head.day,
                               .text = page_as_text(page, {.columns = k_columns}),
                               .html = page_as_html(page)});
}

}  // namespace pact::cli::render
