// Reading strictly, with every fault at once; round trips; what a description says of a type.
#include <catch2/catch.hpp>

#include "platform/json/describe.h"
#include "platform/json/scalars.h"

namespace muster {
DESCRIBED_ENUM(Colour, "A colour", red, green, blue)
DESCRIBED(Wheel, "A wheel", (int, spokes, .doc = "how many", .min = 3, .max = 40, .absent = 20),
          (Colour, colour, .absent = "green"))
DESCRIBED(Frame, "A frame", (std::string, material, .min = 1, .max = 10))
using WheelOrFrame = std::variant<Wheel, Frame>;
using Counted = std::pair<std::string, std::int64_t>;
using ByName = std::map<std::string, Wheel>;
DESCRIBED(Bike, "A bike", (std::string, name, .doc = "its name", .min = 1), (std::vector<Wheel>, wheels, .max = 3),
          (std::optional<Money>, price), (std::optional<Week>, built), (std::vector<WheelOrFrame>, parts),
          (std::vector<Counted>, counts), (ByName, spare),
          (std::optional<std::vector<Wheel>>, lost), (bool, sold, .absent = false), (Id<"bik_">, id))
DESCRIBED(Tandem, "A bike for two", (std::string, owner), (Wheel, front, .in = json::In::flat),
          (int, seats, .absent = 2))
}  // namespace muster
using namespace muster;

TEST_CASE("a described type reads what it wrote") {
  const std::string_view text =
      R"({"name":"Ulla","wheels":[{"spokes":32,"colour":"red"}],"price":{"amount":8500,"currency":"EUR"},)"
      R"("built":"2026-W49","parts":[{"spokes":3,"colour":"green"},{"material":"steel"}],)"
      R"("counts":[["go",41]],"spare":{"x":{"spokes":20,"colour":"blue"}},)"
      R"("sold":true,"id":"bik_01h455vb4pex5vsknk084sn02q"})";
  const auto bike = json::read_text<Bike>(text);
  REQUIRE(bike);
  CHECK(json::text_of(*bike) == text);
  CHECK(Wheel{}.spokes == 20);
  CHECK(Wheel{}.colour == Colour::green);
}

TEST_CASE("every fault of a body is told at once, each with its pointer") {
  const auto bike = json::read_text<Bike>(
      R"({"nam":"x","wheels":[{"spokes":2},{"spokes":"many"},{"colour":"gren"}],"price":{"amount":1.5,"currency":"eur"},
          "built":"2026-W54","sold":null,"id":"tal_01h455vb4pex5vsknk084sn02q","parts":[7]})");
  REQUIRE_FALSE(bike);
  std::map<std::string, std::string> told;
  for (const auto& fault : bike.error().faults) told[fault.pointer] = fault.message;
  CHECK(told["/nam"] == "is not a known field; did you mean \"name\"?");
  CHECK(told["/name"] == "is missing");
  CHECK(told["/wheels/0/spokes"] == "is 2; it must be from 3 to 40");
  CHECK(told["/wheels/1/spokes"] == "must be a whole number, not a text");
  CHECK(told["/wheels/2/colour"] == "must be one of red, green, blue; did you mean \"green\"?");
  CHECK(told["/price/amount"] == "must be a whole number, not a number");
  CHECK(told["/price/currency"].find("ISO 4217") != std::string::npos);
  CHECK(told["/built"].find("2026-W49") != std::string::npos);
  CHECK(told["/sold"] == "must not be null: leave the field out instead");
  CHECK(told["/id"].find("bik_") != std::string::npos);
  CHECK(told["/parts/0"] == "a whole number is none of the forms that are allowed here");
  CHECK(told.size() == 11);
}

TEST_CASE("JSON that a lenient reader would bend is refused, with line and column") {
  for (const char* bad :
       {"{\"a\":1,\"a\":2}", "18446744073709551616", "1e999", "", "[1,]", "\"\\ud800\"", "{} x", "\xEF\xBB\xBF{}",
        "nul", "\"\xff\"", "01", "+1", "NaN", "'a'", "{a:1}", "[1 2]", "\"\t\"", "/**/1"}) {
    const auto value = json::parse(bad);
    INFO(bad);
    REQUIRE_FALSE(value);
    CHECK(value.error().code == "malformed_json");
    CHECK(value.error().detail.find("line 1, column") != std::string::npos);
  }
  CHECK_FALSE(json::parse(std::string(65, '[') + std::string(65, ']')));
  CHECK(json::parse(std::string(64, '[') + std::string(64, ']')));
  CHECK(*json::parse("9223372036854775807")->integer() == INT64_MAX);
  CHECK(*json::parse("4.0")->integer() == 4);
}

TEST_CASE("a schema says what the reader asks") {
  json::Schemas schemas;
  json::shape_of<Bike>().schema(schemas, {});
  const auto all = schemas.take();
  CHECK(*all.find("Wheel")->find("properties")->find("spokes")->find("minimum")->integer() == 3);
  CHECK(*all.find("Wheel")->find("properties")->find("colour")->find("default")->text() == "green");
  CHECK(all.find("Bike")->find("required")->list()->size() == 2);
  CHECK(all.find("Bike")->find("properties")->find("wheels")->find("default")->list()->empty());
  CHECK(all.find("Bike")->find("properties")->find("lost")->find("default") == nullptr);
  CHECK(all.find("Colour")->find("enum")->list()->size() == 3);
}

TEST_CASE("flat members stand among the outer ones") {
  const std::string_view text = R"({"owner":"Ana","spokes":7,"colour":"blue","seats":2})";
  const auto tandem = json::read_text<Tandem>(text);
  REQUIRE(tandem);
  CHECK(tandem->front.spokes == 7);
  CHECK(json::text_of(*tandem) == text);
  CHECK(json::read_text<Tandem>(R"({"owner":"Ana","spokes":1})").error().faults.front().pointer == "/spokes");
}
