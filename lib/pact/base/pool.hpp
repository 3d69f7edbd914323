#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace pact {

/// Things that are costly to make, for threads that use one each: as many are made as are in use at
/// a time.
template <typename T>
class Pool {
 public:
  explicit Pool(std::function<std::unique_ptr<T>()> make) : make_(std::move(make)) {}

  /// Calls `work` with one that nobody else has meanwhile. One with which it threw is thrown away.
  void with_one(const std::function<void(T&)>& work) {
    std::unique_ptr<T> one = take();
    if (!one) one = make_();
    work(*one);
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(one));
  }

  /// All of them, once nobody uses one any more.
  const std::vector<std::unique_ptr<T>>& all() const { return idle_; }

 private:
  std::unique_ptr<T> take() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return nullptr;
    std::unique_ptr<T> one = std::move(idle_.back());
    idle_.pop_back();
    return one;
  }

  std::function<std::unique_ptr<T>()> make_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<T>> idle_;
};

}  // namespace pact
