// The one main of all Catch2 test programs. Where MUSTER_TEST_CASES names a file, it keeps there a line as each test
// case starts and one as it ends, so that ./dev test can count them even when a later one crashes.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>

namespace {

class CaseLog : public Catch::TestEventListenerBase {
 public:
  using TestEventListenerBase::TestEventListenerBase;

  void testCaseStarting(const Catch::TestCaseInfo& test) override { out_ << "started " << test.name << std::endl; }
  void testCaseEnded(const Catch::TestCaseStats& test) override {
    out_ << (test.totals.testCases.failed == 0 ? "passed " : "failed ") << test.testInfo.name << std::endl;
  }

 private:
  static const char* path() {
    const char* given = std::getenv("MUSTER_TEST_CASES");
    return given ? given : "/dev/null";
  }
  std::ofstream out_{path()};
};
CATCH_REGISTER_LISTENER(CaseLog)

}  // namespace
