// The examples of RFC 4648 §10, every byte there and back, and what is none.
#include "platform/crypto/base64.h"

#include <catch2/catch.hpp>

using namespace muster;

TEST_CASE("bytes are text and bytes again") {
  CHECK(base64_of("") == "");
  CHECK(base64_of("f") == "Zg==");
  CHECK(base64_of("fo") == "Zm8=");
  CHECK(base64_of("foobar") == "Zm9vYmFy");
  std::string all;
  for (int i = 0; i < 256; ++i) {
    CHECK(bytes_of_base64(base64_of(all)) == all);
    all += static_cast<char>(i);
  }
  for (const auto* wrong : {"Z", "Zg=", "Zg", "Zm9v!", "Zm 9v", "Zg==Zg=="}) CHECK_FALSE(bytes_of_base64(wrong));
}
