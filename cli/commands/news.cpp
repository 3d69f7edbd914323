#include "../my_news.hpp"
#include "../news_page.hpp"
#include "../warnings.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

constexpr int k_days_of_mine = 91;

struct NewsArgs {
  std::string channel, since;
  bool mail = false, peek = false, mine = false;
};

void setup_news(Arguments& arguments, NewsArgs& args) {
  arguments.flag("--mail", args.mail)
      .flag("--peek", args.peek)
      .flag("--mine", args.mine)
      .option("--since", args.since)
      .option("--channel", args.channel);
}

/// To me and from me: whatever sends it need not know who I am.
MailHead head_of(Context& context) {
  const git::Identity& me = context.ledger().my_identity();
  const std::string& ledger = context.ledger().view().charter().name;
  return {.from_name = me.name,
          .from_mail = me.email,
          .subject = (ledger.empty() ? "" : ledger + ": ") + std::string("what is new for you"),
          .day = context.today(),
          .to_name = me.name,
          .to_mail = me.email};
}

/// From the beginning of a day on.
std::optional<report::Look> look_from(Context& context, Date day) {
  auto look = report::look_since(context.ledger(), day.plus_days(-1));
  if (look) look->since = day;
  return look;
}

Result run_mine(const NewsArgs& args, Context& context) {
  if (args.mail || !args.channel.empty()) {
    throw Error(ErrorKind::usage, "what came back to you is shown here, and sent nowhere")
        .hint("pact news --mine");
  }
  const Date since = args.since.empty() ? context.today().plus_days(-k_days_of_mine)
                                        : context.date(args.since, DateSense::back);
  Result result;
  result.data = data_for("news");
  add_given(result,
            report::given_by(context.ledger(), context.records(), context.ledger().me(), since),
            since, context);
  warn_of_unreadable(context);
  return result;
}

Result run_news(const NewsArgs& args, Context& context) {
  context.require_now();
  if (args.mine) return run_mine(args, context);
  const bool mail = args.mail || context.ui().format() == Format::mail;
  const std::string name = !args.channel.empty() ? args.channel : mail ? "mail" : "terminal";
  auto channel = std::make_shared<Channel>(context, name);
  const auto look = args.since.empty()
                        ? channel->look()
                        : look_from(context, context.date(args.since, DateSense::back));
  Result result;
  result.data = data_for("news");
  result.data.set("channel", name);
  result.as_mail = mail;
  if (!look) {
    add_news(result, {}, {}, context);
    return result;
  }
  report::News news;
  if (look->from != look->to) {
    news = report::news(context.ledger(), context.records(), *look,
                        news_reader(context, Warnings::say));
  }
  add_news(result, news, *look, context);
  if (!news.items.empty()) result.mail = head_of(context);
  if (args.since.empty() && !args.peek)
    result.when_shown = [channel, to = look->to] { channel->mark(to); };
  return result;
}

}  // namespace

Command news_command() {
  Command news =
      command<NewsArgs>("news", Theme::informed, "What is new for me since I last looked, and why",
                        setup_news, run_news);
  news.has_mail = true;
  return news;
}

}  // namespace pact::cli
