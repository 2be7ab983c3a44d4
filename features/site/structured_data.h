// What pages tell machines: schema.org, as JSON-LD. Pure.
#pragma once

#include <string>
#include <vector>

#include "features/site/frame.h"

namespace muster::site {

// All of a page's in one text, fit to stand inside <script>.
std::string graph(std::vector<json::Value> things);

json::Value breadcrumb_list(const Setting& setting, const std::vector<Crumb>& crumbs, const std::string& here);
json::Value person(const Setting& setting, const Shown& shown);
json::Value people_list(const Setting& setting, const std::string& name, const std::vector<Shown>& people);

struct Question {
  std::string question, answer;
};
json::Value questions_page(const std::vector<Question>& questions);
// What is offered: people of a role. With a rating where there are enough reviews, and only then.
json::Value service(const Setting& setting, const std::string& name, const std::string& path,
                    const std::optional<Figure>& rating);

}  // namespace muster::site
