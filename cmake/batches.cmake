# A clean build compiles eight sources of a part at a time (the presets' CMAKE_UNITY_BUILD), which takes less than half
# the time: headers are read and templates made once for all eight. These sources stand alone, because a name of theirs
# that nobody else should see is a neighbour's too, or a system header's. docs/decisions/0014-sources-in-batches.md
set(alone
  engine/index_test.cpp
  features/briefs/history_store.cpp features/briefs/history_test.cpp
  features/job_description/job_description_test.cpp
  features/open_briefs/outlook_service.cpp
  features/shortlists/match_lines.cpp
  features/site/site_routes.cpp
  features/talents/portfolio_test.cpp features/talents/profile_rules_test.cpp features/talents/talent_service_test.cpp
  features/talents/import_job_test.cpp
  platform/http/connection.cpp platform/http/settle_test.cpp platform/http/static_files_test.cpp
  platform/metrics/metrics.cpp
  testing/faulty_vfs.cpp
  tests/api/lint_test.cpp tests/api/role_texts_test.cpp
  tests/intake/corpus_test.cpp)
list(TRANSFORM alone PREPEND ${CMAKE_SOURCE_DIR}/)
set_source_files_properties(${alone} DIRECTORY engine features platform testing tests/api tests/intake
  PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
