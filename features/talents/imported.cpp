// Putting together what a row tells and what is known.
#include "features/talents/imported.h"

#include <algorithm>

namespace muster {

Result<FileFormat> file_format(std::string_view name) {
  if (name == "csv") return FileFormat::csv;
  if (name == "ndjson") return FileFormat::ndjson;
  if (name == "json-resume") return FileFormat::json_resume;
  return refuse(Problem::at("?format", "\"" + std::string(name) + "\" is not a format: csv, ndjson or json-resume"));
}

}  // namespace muster

namespace muster::talents {
namespace {

json::Value as_value(const ImportedPerson& person) {
  auto value = json::parse(json::text_of(person));
  claim(value.has_value(), "what was written as JSON can be read");
  return *std::move(value);
}

}  // namespace

json::Value fields_of(const Known& known) {
  const auto& talent = known.talent;
  ImportedPerson person;
  person.id = talent.id.text();
  person.name = talent.portrait.name;
  person.headline = talent.portrait.headline;
  person.about = talent.portrait.about;
  person.email = talent.portrait.email;
  person.source = talent.source;
  person.external_id = talent.external_id;
  person.profile = talent.profile;
  person.facts = talent.facts;
  person.visibility = known.visibility;
  return as_value(person);
}

json::Value merged(const Told& told, const Known* known) {
  if (told.untold == Told::Untold::is_empty || known == nullptr) return told.fields;
  auto all = fields_of(*known);
  auto& members = *all.object();
  const auto is_emptied = [&](const json::Member& member) {
    return std::find(told.emptied.begin(), told.emptied.end(), member.key) != told.emptied.end();
  };
  members.erase(std::remove_if(members.begin(), members.end(), is_emptied), members.end());
  for (const auto& [key, value] : *told.fields.object()) all.set(key, value);
  return all;
}

}  // namespace muster::talents
