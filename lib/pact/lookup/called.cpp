#include <algorithm>
#include <pact/index/reading.hpp>
#include <pact/lookup/called.hpp>
#include <set>

namespace pact::lookup {

using index::CalledCustomer;

namespace {

void take_read(const CustomerFile& each, const std::function<void(const CalledCustomer&)>& take) {
  const std::string names = index::names_of(each.customer);
  const std::string_view path = each.customer.path;
  take({each.customer.slug, path.substr(0, path.rfind('/')), names});
}

}  // namespace

void for_each_called(const View& view, const std::function<void(const CalledCustomer&)>& take) {
  const index::Index* const index = view.index();
  if (!index) {
    for (const CustomerFile* each : view.customers()) take_read(*each, take);
    return;
  }
  std::vector<const CalledCustomer*> known;
  for (const CalledCustomer& each : index->customers()) known.push_back(&each);
  std::ranges::stable_sort(known, {}, &CalledCustomer::slug);
  const auto has_one = [](const std::string& path) {
    return schema::kind_of_path(path) == schema::FileKind::customer;
  };
  std::set<std::string, std::less<>> unread;
  for (const std::string& path : index->unreadable())
    unread.insert(std::filesystem::path(path).stem().string());
  for (std::size_t i = 0; i < known.size(); ++i) {
    const CalledCustomer& each = *known[i];
    const auto has_same_slug = [&](std::size_t other) {
      return other < known.size() && known[other]->slug == each.slug;
    };
    // Of two files with one name only one is the customer's.
    const bool has_others =
        has_same_slug(i - 1) || has_same_slug(i + 1) || unread.contains(each.slug);
    if (has_others && view.path_of_slug(std::string(each.slug)) != each.path()) continue;
    take(each);
  }
  for (const std::string& path : index->unreadable()) {
    if (!has_one(path)) continue;
    const CustomerFile* const found = view.customer_in(path);
    if (found && found->customer.path == path) take_read(*found, take);
  }
}

}  // namespace pact::lookup
