# muster_part(name LIBS … TEST_LIBS …): a library of all .cpp files of a folder and below, without tests, and one test
# program beside it, made of the *_test.cpp files. The folder's name is the library's.
function(muster_part name)
  cmake_parse_arguments(PART "" "" "LIBS;TEST_LIBS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  if(sources)
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC ${PART_LIBS})
  else()
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE ${PART_LIBS})
  endif()
  if(tests)
    muster_test(${name}_tests SOURCES ${tests} LIBS ${name} ${PART_TEST_LIBS})
  endif()
endfunction()

# muster_test(name SOURCES … LIBS …): a Catch2 program, run by ctest; the shared main is testing/main.cpp.
function(muster_test name)
  cmake_parse_arguments(TEST "" "" "SOURCES;LIBS" ${ARGN})
  add_executable(${name} ${TEST_SOURCES})
  target_link_libraries(${name} PRIVATE ${TEST_LIBS} testing_main)
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES ENVIRONMENT
    "MUSTER_SOURCE=${CMAKE_SOURCE_DIR};MUSTER_BINARY=$<TARGET_FILE:muster>")
  set_property(GLOBAL APPEND PROPERTY MUSTER_TESTS ${name})
endfunction()

# muster_feature(name USES other …): a feature's library; `USES` is the graph that the tidy test reads from
# features/CMakeLists.txt.
function(muster_feature name)
  cmake_parse_arguments(FEATURE "" "" "USES" ${ARGN})
  set(CMAKE_CURRENT_SOURCE_DIR ${CMAKE_SOURCE_DIR}/features/${name})
  muster_part(${name} LIBS ${FEATURE_USES} platform engine TEST_LIBS testing_databases)
  set_property(GLOBAL APPEND PROPERTY MUSTER_FEATURES ${name})
endfunction()
