// Addresses that people give us to link to from pages that strangers read: https alone, and nothing that could mislead.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace muster {

// Why the address may not stand in a link, with the remedy; nothing: it may.
std::optional<std::string> https_link_fault(std::string_view link);
std::string_view host_of_link(std::string_view link);  // of one that may: "ana.example" of "https://ana.example/work"

}  // namespace muster
