# Compiler settings that hold for every part: warnings are errors, ccache and mold where present.
include_directories(${CMAKE_SOURCE_DIR})
include_directories(${CMAKE_BINARY_DIR}/generated)

add_compile_options(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -fno-strict-aliasing)
# With designated initialisers, what is left out has its default: that is the point of them.
add_compile_options(-Wno-missing-field-initializers)
add_compile_definitions(CATCH_CONFIG_NO_POSIX_SIGNALS)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12.2 at -O1 drops stores through returned std::optional (base_test's weeks came out wrong): its mod/ref
  # analysis is at fault; docs/decisions/0001-no-ipa-modref.md.
  add_compile_options(-fno-ipa-modref)
  # GCC 12 warns falsely inside its own headers once std::expected and std::string are inlined together.
  add_compile_options(-Wno-restrict -Wno-maybe-uninitialized -Wno-dangling-pointer -Wno-array-bounds
                      -Wno-stringop-overflow -Wno-stringop-overread)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()

set(MUSTER_SANITIZE "" CACHE STRING "address,undefined or thread; empty for none")
if(MUSTER_SANITIZE)
  add_compile_options(-fsanitize=${MUSTER_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all -g1)
  add_link_options(-fsanitize=${MUSTER_SANITIZE})
  if(MUSTER_SANITIZE STREQUAL "thread")
    add_compile_options(-Wno-tsan)  # Asio's fences: GCC says that TSan does not follow them
  endif()
endif()
