# One target a folder: the link lines below are the arrows between the layers.

add_library(pact_options INTERFACE)
target_compile_options(pact_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                       -Wno-sign-conversion -Wnon-virtual-dtor -Werror
                       # When it optimises, g++ 12 takes ":" + std::to_string(n) for an overlapping
                       # copy, and a value half of designated initialisers for an unset one.
                       $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
                       $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
set(PACT_SANITIZE "" CACHE STRING "Sanitizers, for example address,undefined")
if(PACT_SANITIZE)
  target_compile_options(pact_options INTERFACE -fsanitize=${PACT_SANITIZE} -fno-omit-frame-pointer
                         -fno-sanitize-recover=all
                         # Two million addresses of messages else want relocating in each process.
                         -fno-pie)
  target_link_options(pact_options INTERFACE -fsanitize=${PACT_SANITIZE} -no-pie)
endif()

# pact_library(NAME [USES layer…] [LINKS library…]): every source of the calling folder.
function(pact_library name)
  cmake_parse_arguments(ARG "" "" "USES;LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cpp)
  add_library(pact_${name} STATIC ${sources} ${ARG_UNPARSED_ARGUMENTS})
  target_include_directories(pact_${name} PUBLIC ${CMAKE_SOURCE_DIR}/lib)
  target_link_libraries(pact_${name} PRIVATE pact_options ${ARG_LINKS})
  foreach(layer IN LISTS ARG_USES)
    target_link_libraries(pact_${name} PUBLIC pact_${layer})
  endforeach()
endfunction()
