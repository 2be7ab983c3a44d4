// Rows of raw requests: what is sent, which status comes back, and whether the connection goes on. Every row is sent
// whole, and if it is short again one byte at a time.
#pragma once

#include <string>
#include <vector>

namespace muster::testing {

enum class Then { stays, closes };

struct Row {
  std::string sent;
  int status;
  Then then = Then::closes;
};

std::string with_field(const std::string& field);                      // GET /hello with one more field
std::string post(const std::string& fields, const std::string& body);  // to /echo
std::string fields(int n);                                             // v, X-1: v, …

void check_all(const std::vector<Row>& rows);

}  // namespace muster::testing
