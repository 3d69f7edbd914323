#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "program_arguments.hpp"

std::vector<std::string>& pact::test::program_arguments() {
  static std::vector<std::string> arguments;
  return arguments;
}

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    if (argv[i][0] != '-') pact::test::program_arguments().emplace_back(argv[i]);
  }
  return doctest::Context(argc, argv).run();
}
