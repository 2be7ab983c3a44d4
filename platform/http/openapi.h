// The OpenAPI 3.1 document of the routes, from the same descriptions that read and write.
#pragma once

#include <vector>

#include "platform/http/route.h"
#include "platform/json/value.h"

namespace muster::http {

struct TagWords {
  std::string_view name, doc;
};
json::Value openapi(const std::vector<Endpoint>& endpoints, const std::vector<TagWords>& tags);

}  // namespace muster::http
