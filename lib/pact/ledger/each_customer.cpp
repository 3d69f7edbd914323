#include <filesystem>
#include <pact/base/parallel.hpp>
#include <pact/ledger/each_customer.hpp>

namespace pact {

namespace {

/// So many files are in memory at a time.
constexpr std::size_t k_batch = 512;

/// A customer's file as it was read for the moment.
struct Passing {
  std::string path;
  std::string slug;
  std::unique_ptr<LedgerFile> file{};  ///< null where it cannot be read
  CustomerFile customer{};
};

void read(const View& view, Passing& each) {
  try {
    std::optional<std::string> text = view.bytes(each.path);
    if (!text) return;
    each.file = std::make_unique<LedgerFile>(
        LedgerFile{each.path, schema::FileKind::customer,
                   yaml::read(each.path, std::move(*text), yaml::Readers::own)});
  } catch (const Error&) {
    return;  // the view is asked for it, and keeps what is wrong
  }
  each.customer = {each.file.get(), customer_from(each.file->document.root, each.path)};
  // The file's name is the slug; what the file says of itself is check's matter.
  each.customer.customer.slug = each.slug;
}

}  // namespace

void each_customer(const View& view, const std::vector<std::string>& paths,
                   const std::function<void(const CustomerFile&)>& take) {
  std::vector<Passing> batch;
  const auto take_batch = [&] {
    if (view.commit()) {
      for (Passing& each : batch) read(view, each);
    } else {
      in_parallel(batch.size(), [&](std::size_t i) { read(view, batch[i]); });
    }
    for (const Passing& each : batch) {
      if (each.file) {
        take(each.customer);
      } else {
        view.customer_in(each.path);
      }
    }
    batch.clear();
  };
  for (const std::string& path : paths) {
    if (schema::kind_of_path(path) != schema::FileKind::customer) continue;
    std::string slug = std::filesystem::path(path).stem().string();
    if (view.path_of_slug(slug) != path) continue;
    batch.push_back({.path = path, .slug = std::move(slug)});
    if (batch.size() == k_batch) take_batch();
  }
  take_batch();
}

void each_customer(const View& view, const std::function<void(const CustomerFile&)>& take) {
  each_customer(view, view.paths(), take);
}

}  // namespace pact
