# The libraries that PACT stands on, all from Debian.
find_package(PkgConfig REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(SQLite3 REQUIRED)
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
pkg_check_modules(LIBGIT2 REQUIRED IMPORTED_TARGET libgit2>=1.5.1)
pkg_check_modules(LIBMD REQUIRED IMPORTED_TARGET libmd)
find_path(VALIJSON_INCLUDE valijson/validator.hpp REQUIRED)
# libical alone: its .pc file names libicalss as well, which has every command load a database.
find_path(LIBICAL_INCLUDE libical/ical.h REQUIRED)
find_library(LIBICAL ical REQUIRED)

# libgit2 before 1.6.5 and 1.7.2 has CVE-2024-24575 and CVE-2024-24577; Debian mends them in
# 1.5.1+ds-1+deb12u1 and later without a change of the version that the header shows.
if(LIBGIT2_VERSION VERSION_GREATER_EQUAL 1.7.2 OR
   (LIBGIT2_VERSION VERSION_GREATER_EQUAL 1.6.5 AND LIBGIT2_VERSION VERSION_LESS 1.7.0))
  message(STATUS "libgit2 ${LIBGIT2_VERSION}: patched")
else()
  execute_process(COMMAND dpkg-query -W -f=\${Version} libgit2-dev
                  OUTPUT_VARIABLE LIBGIT2_PACKAGE ERROR_QUIET)
  execute_process(COMMAND dpkg --compare-versions "${LIBGIT2_PACKAGE}" ge 1.5.1+ds-1+deb12u2
                  RESULT_VARIABLE LIBGIT2_UNPATCHED ERROR_QUIET)
  if(LIBGIT2_PACKAGE AND LIBGIT2_UNPATCHED EQUAL 0)
    message(STATUS "libgit2 ${LIBGIT2_PACKAGE}: patched by Debian")
  else()
    message(FATAL_ERROR
      "libgit2 ${LIBGIT2_VERSION} (package '${LIBGIT2_PACKAGE}') lacks the fixes for CVE-2024-24575 "
      "and CVE-2024-24577. Install Debian's 1.5.1+ds-1+deb12u2 or later: apt-get install libgit2-dev")
  endif()
endif()
