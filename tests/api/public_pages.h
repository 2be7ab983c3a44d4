// What tests of the public site share: a page over a real socket, and people to stand on it.
#pragma once

#include <string>
#include <string_view>

#include "tests/api/network.h"

namespace muster::testing {

inline constexpr std::string_view role_page = "/developers/back-end";

Answer get(std::uint16_t port, std::string_view path, const Headers& more = {}, std::string_view method = "GET");
Answer get(Network& network, std::string_view path, const Headers& more = {});
bool says(const Answer& answer, std::string_view what);

// The body of a talent who is screened in Go, lives in Romania and asks for `rate` cents an hour.
std::string person(const std::string& name, const std::string& headline, std::int64_t rate = 8000);
std::string added(Network& network, const std::string& name, const std::string& headline, std::int64_t rate = 8000);

// A back-end developer with records of the network, which no route writes yet; the site is told as the router tells it.
TalentId with_facts(Network& network, const Facts& facts);

}  // namespace muster::testing
