// Which addresses may stand in a link, and what is said of the others.
#include "base/https_link.h"

#include <catch2/catch.hpp>

namespace muster {

TEST_CASE("whole addresses of https may stand in a link, and tell their host") {
  struct Row {
    const char *link, *host;
  };
  for (const auto& [link, host] :
       {Row{"https://ana.example", "ana.example"}, Row{"https://ana.example/", "ana.example"},
        Row{"https://www.Ana-1.example:8443/a/b?c=d&e='f'#g", "www.Ana-1.example"},
        Row{"https://ana.example?at=1@2:3", "ana.example"},
        Row{"https://xn--mller-kva.example/%C3%BC", "xn--mller-kva.example"}}) {
    INFO(link);
    CHECK_FALSE(https_link_fault(link));
    CHECK(host_of_link(link) == host);
  }
}

TEST_CASE("every other address is refused, each with what to do") {
  struct Row {
    const char *link, *says;
  };
  const Row rows[] = {{"", "begins with https://"},
                      {"http://ana.example", "write https://"},
                      {"ana.example", "begins with https://"},
                      {"HTTPS://ana.example", "begins with https://"},
                      {"javascript:alert(1)", "begins with https://"},
                      {"data:text/html,x", "begins with https://"},
                      {"//ana.example", "begins with https://"},
                      {" https://ana.example", "begins with https://"},
                      {"https://ana.example/a b", "copy it"},
                      {"https://ana.example/\"onclick=x", "copy it"},
                      {"https://ana.example/<script>", "copy it"},
                      {"https://ana.example\\@evil.example", "copy it"},
                      {"https://ana.example/\n", "copy it"},
                      {"https://m\u00fcller.example", "copy it"},
                      {"https://bank.example@evil.example/", "leave that out"},
                      {"https://me:secret@evil.example", "leave that out"},
                      {"https://ana.example:port/", "no port"},
                      {"https://ana.example:", "no port"},
                      {"https://ana.example:123456", "no port"},
                      {"https://[::1]/", "no port"},
                      {"https://", "no name of a site"},
                      {"https:///work", "no name of a site"},
                      {"https://localhost/", "no name of a site"},
                      {"https://127.0.0.1/", "no name of a site"},
                      {"https://ana..example", "no name of a site"},
                      {"https://.example", "no name of a site"},
                      {"https://ana.example.", "no name of a site"},
                      {"https://-ana.example", "no name of a site"},
                      {"https://ana.exa%6dple", "no name of a site"}};
  for (const auto& [link, says] : rows) {
    INFO(link);
    const auto fault = https_link_fault(link);
    REQUIRE(fault);
    CHECK(fault->find(says) != std::string::npos);
  }
}

}  // namespace muster
