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

#ifdef __SANITIZE_ADDRESS__
/// libgit2 1.5.1 never frees the match data of the regular expressions by which it reads settings.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libpcre2-8.so\n";
}
/// What a test reads is what the program says, not what was suppressed.
extern "C" const char* __lsan_default_options() {
  return "print_suppressions=0";
}
#endif
