// Job descriptions and interview kits over HTTP: of a saved brief for its members, of any brief for visitors.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "tests/api/network.h"

using namespace muster;
using namespace muster::testing;

namespace {

constexpr std::string_view brief =
    R"({"title":"=Core <b>","role":"back-end","must":[{"skill":"golang","min_level":4}],"weeks":26,
        "rate_max":{"amount":9500,"currency":"USD"}})";

std::string asking(std::string_view more) { return fmt::format(R"({{"brief":{}{}}})", brief, more); }

}  // namespace

TEST_CASE("a visitor gets the job description and the kit of a brief that is not saved, as JSON, Markdown and PDF") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto told = network.ok(200, "POST", "/job-description", asking(R"(,"language":"de")"));
    CHECK(text_at(told, "/title") == "=Core <b>");
    CHECK(text_at(told, "/sections/2/items/0") == "Sehr gute Kenntnisse in Go");
    CHECK(json::text_of(told).find("95") == std::string::npos);
    const auto file = network.send("POST", "/job-description/export", asking(R"(,"format":"md","pay":"shown")"));
    CHECK(file.status == 200);
    CHECK(file.field("content-type") == "text/markdown; charset=utf-8");
    CHECK(file.field("content-disposition").find("job-description.md") != std::string::npos);
    CHECK(file.body.starts_with("# \\=Core \\<b\\>\n"));
    CHECK(file.body.find("up to $95 an hour") != std::string::npos);
    const auto kit = network.ok(200, "POST", "/interview-kit", asking(""));
    CHECK(at(kit, "/questions").list()->size() >= 8);
    for (const std::string_view path : {"/job-description/export", "/interview-kit/export"}) {
      const auto pdf = network.send("POST", path, asking(""));
      CHECK(pdf.field("content-type") == "application/pdf");
      CHECK(pdf.body.starts_with("%PDF-"));
    }
    CHECK(network.send("POST", "/interview-kit/export", asking(R"(,"format":"md")")).body.find("### 1. ") !=
          std::string::npos);
  });
}

TEST_CASE("a saved brief's are for those who may read it, and name the company") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto member = network.caller(Role::client_hiring);
    const auto saved = network.ok(201, "POST", "/briefs", asking(""), member);
    const auto path = "/briefs/" + text_at(saved, "/id");
    const auto told = network.ok(200, "GET", path + "/job-description?pay=shown&objective=It%20works.", "", member);
    CHECK(text_at(told, "/company") == text_at(saved, "/client_name"));
    CHECK(text_at(told, "/sections/0/paragraphs/1") == "It works.");
    CHECK(network.send("GET", path + "/job-description/export", "", member).body.starts_with("%PDF-"));
    CHECK(network.send("GET", path + "/interview-kit/export?format=md&language=de", "", member)
              .body.find("Gesprächsleitfaden") != std::string::npos);
    const auto kit = network.ok(200, "GET", path + "/interview-kit", "", member);
    const auto other = text_at(kit, "/questions/1/instead/0/id");
    const auto swapped = network.ok(200, "GET", path + "/interview-kit?questions=gen-proud," + other, "", member);
    CHECK(at(swapped, "/questions").list()->size() == 2);
    CHECK(text_at(swapped, "/questions/1/id") == other);
    for (const std::string_view what : {"/job-description", "/job-description/export", "/interview-kit"}) {
      CHECK(network.send("GET", path + std::string(what)).status == 401);
      CHECK(network.send("GET", path + std::string(what), "", network.caller(Role::talent)).status == 403);
      CHECK(network.send("GET", path + std::string(what), "", network.caller(Role::advisor)).status == 200);
    }
  });
}

TEST_CASE("what can't be is refused with the place and the fix") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto unknown = network.ok(422, "POST", "/job-description", R"({"brief":{"must":[{"skill":"golagn"}]}})");
    CHECK(text_at(unknown, "/errors/0/pointer") == "/brief/must/0/skill");
    const auto question = network.ok(422, "POST", "/interview-kit", asking(R"(,"questions":["nonsense"])"));
    CHECK(text_at(question, "/errors/0/pointer") == "/questions/0");
    CHECK(network.send("POST", "/job-description", asking(R"(,"language":"fr")")).status == 422);
    CHECK(network.send("POST", "/job-description/export", asking(R"(,"format":"docx")")).status == 422);
    CHECK(network.send("POST", "/job-description", asking(R"(,"objektive":"x")")).status == 422);
    CHECK(network
              .send("GET", "/briefs/brf_01h455vb4pex5vsknk084sn02q/job-description", "",
                    network.caller(Role::client_hiring))
              .status == 404);
  });
}
