#include <doctest/doctest.h>

#include <pact/base/error.hpp>
#include <pact/git/address.hpp>

using namespace pact;
using git::Address;

TEST_CASE("address_of: the way, and what people call the place") {
  struct Case {
    const char* url;
    Address::Way way;
    const char* place;
    const char* login;
  };
  const Case cases[] = {
      {"https://git.example.com/sales.git", Address::Way::http, "git.example.com", ""},
      {"https://ann:secret@git.example.com:8443/a", Address::Way::http, "git.example.com", ""},
      {"git://git.example.com/a", Address::Way::daemon, "git.example.com", ""},
      {"ssh://git@git.example.com:2222/a", Address::Way::ssh, "git.example.com",
       "-p 2222 git@git.example.com"},
      {"git+ssh://git.example.com/a", Address::Way::ssh, "git.example.com", "git.example.com"},
      {"ssh://ann:secret@git.example.com/a", Address::Way::ssh, "git.example.com",
       "ann@git.example.com"},
      {"git@git.example.com:north/sales.git", Address::Way::ssh, "git.example.com",
       "git@git.example.com"},
      {"ssh://[::1]:22/a", Address::Way::ssh, "[::1]", "-p 22 [::1]"},
      {"[::1]:a", Address::Way::ssh, "[::1]", "[::1]"},
      {"/srv/sales.git", Address::Way::folder, "/srv/sales.git", ""},
      {"./a:b", Address::Way::folder, "./a:b", ""},
      {"file:///srv/sales.git", Address::Way::folder, "/srv/sales.git", ""},
      {"", Address::Way::folder, "", ""},
  };
  for (const Case& each : cases) {
    CAPTURE(each.url);
    const Address address = git::address_of(each.url);
    CHECK(address.way == each.way);
    CHECK(address.place == each.place);
    CHECK(address.login == each.login);
  }
}

TEST_CASE("folder_name_of: as git names a clone") {
  CHECK(git::folder_name_of("https://git.example.com/north/sales.git") == "sales");
  CHECK(git::folder_name_of("git@git.example.com:sales.git") == "sales");
  CHECK(git::folder_name_of("/srv/sales/.git") == "sales");
  CHECK(git::folder_name_of("/srv/sales.git///") == "sales");
  CHECK(git::folder_name_of("/srv/sales") == "sales");
  CHECK(git::folder_name_of("..") == "");
  CHECK(git::folder_name_of("/") == "");
}

TEST_CASE("without_credentials: no name and no password of any address stays") {
  CHECK(git::without_credentials(
            "at https://ann:s3cr@t@h.example/a and ssh://b@h/c, ann@h.example") ==
        "at https://h.example/a and ssh://h/c, ann@h.example");
  CHECK(git::without_credentials("no address") == "no address");
  CHECK(git::without_credentials("https://token@h.example") == "https://h.example");
}

TEST_CASE("require_harmless: an option, a program") {
  for (const char* bad : {"", "-x", "--upload-pack=sh", "ext::sh -c true", "fd::7"})
    CHECK_THROWS_AS(git::require_harmless(bad), Error);
  for (const char* good : {"https://h/a", "h:a", "/a", "a", "ssh://h/a", "codecommit::eu://a"})
    CHECK_NOTHROW(git::require_harmless(good));
}
