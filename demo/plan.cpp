// Reads the plan out of the binary. It is ours, so a fault in it ends the program.
#include "demo/plan.h"

#include <algorithm>
#include <charconv>

#include "base/embedded.h"
#include "base/table.h"

namespace muster::embedded {
std::span<const File> demo_plan();
}  // namespace muster::embedded

namespace muster::demo {
namespace {

using Rows = std::vector<std::vector<std::string_view>>;

Rows rows_of(std::string_view file) {
  const auto files = embedded::demo_plan();
  const auto found = std::find_if(files.begin(), files.end(), [&](const auto& each) { return each.name == file; });
  claim(found != files.end(), file);
  return table_rows(found->text());
}

int number(std::string_view text) {
  int n = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
  claim(error == std::errc{} && end == text.data() + text.size(), text);
  return n;
}

std::map<std::string, std::vector<std::string>> lists_of(std::string_view file) {
  std::map<std::string, std::vector<std::string>> lists;
  for (const auto& row : rows_of(file)) lists.emplace(row[0], listed(row[1]));
  return lists;
}

void read_people(Plan& made) {
  for (const auto& row : rows_of("tracks.tsv")) {
    const auto* role = taxonomy::role(row[0]);
    claim(role != nullptr, row[0]);
    made.tracks.push_back({role, number(row[1]), listed(row[2]), listed(row[3]), listed(row[4])});
  }
  for (const auto& row : rows_of("countries.tsv")) {
    const auto rates = taxonomy::hourly_rates();
    const auto pay = std::find_if(rates.begin(), rates.end(), [&](const auto& each) { return each.country == row[0]; });
    const auto* country = taxonomy::country(row[0]);
    claim(country != nullptr && pay != rates.end(), row[0]);
    made.homes.push_back({country, number(row[1]), std::string(row[2]), number(row[3]), pay->dollars});
  }
  for (const auto& row : taxonomy::rows_of("names.tsv")) {
    auto& group = made.names[std::string(row[0])];
    const auto names = listed(row[2]);
    if (row[1] == "f") group.f = names;
    if (row[1] == "m") group.m = names;
    if (row[1].starts_with("family") && row[1] != "family_m") group.family_f = names;
    if (row[1].starts_with("family") && row[1] != "family_f") group.family_m = names;
  }
}

void read_skills(Plan& made) {
  for (const auto& skill : taxonomy::skills_of_a_fresh_network()) made.skills.emplace(skill.skill, &skill);
  for (const auto& row : rows_of("since.tsv")) made.since.emplace(row[0], number(row[1]));
  for (const auto& row : taxonomy::rows_of("together.tsv")) {
    const int weight = number(row[2].substr(0, row[2].find('.')));
    made.companions[std::string(row[0])].push_back({std::string(row[1]), weight});
    made.companions[std::string(row[1])].push_back({std::string(row[0]), weight});
  }
}

// kind, key, language, client or paper, person, position, field, headline, text, "fictional".
void read_voices(Plan& made) {
  for (const auto& row : rows_of("voices.tsv")) {
    VoiceText words;
    const auto kind = json::read<VoiceKind>(json::Value(row[0]));
    claim(kind.has_value(), row[0]);
    words.kind = *kind;
    if (!row[2].empty()) words.language = row[2] == "de" ? PageLanguage::de : PageLanguage::en;
    words.source = row[3];
    words.person = row[4];
    words.position = row[5];
    if (!row[6].empty()) words.vertical = row[6];
    words.headline = row[7];
    words.text = row[8];
    words.fictional = row[9] == "fictional";
    words.published = true;
    claim(site::faults_of(words).empty(), row[1]);
    made.voices.push_back(std::move(words));
  }
}

void read_works(Plan& made) {
  for (const auto& row : rows_of("works.tsv"))
    for (const auto& of : listed(row[0]))
      made.works[of].push_back({std::string(row[1]), std::string(row[2]), std::string(row[3])});
  for (const auto& [of, works] : made.works) claim(taxonomy::role(of) != nullptr || made.deeds.contains(of), of);
  made.brands = listed(rows_of("brands.tsv").front()[0]);
}

Plan read_plan() {
  Plan made;
  read_people(made);
  read_skills(made);
  for (const auto& row : rows_of("clients.tsv"))
    made.clients.push_back(
        {std::string(row[0]), std::string(row[1]), std::string(row[2]), std::string(row[3]), std::string(row[4])});
  made.firms = lists_of("firms.tsv");
  made.deeds = lists_of("deeds.tsv");
  made.sentences = lists_of("sentences.tsv");
  made.affinity = lists_of("affinity.tsv");
  made.purposes = lists_of("purposes.tsv");
  read_works(made);
  read_voices(made);
  return made;
}

}  // namespace

const Plan& plan() {
  static const Plan read = read_plan();
  return read;
}

const std::vector<std::string>& for_role(const std::map<std::string, std::vector<std::string>>& map,
                                         const TalentRole& role) {
  const auto own = map.find(role.role);
  return own != map.end() ? own->second : map.at(role.vertical);
}

}  // namespace muster::demo
