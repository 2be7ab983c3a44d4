// The settings' names, defaults and precedence.
#include "cli/settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "base/text.h"

namespace muster::cli {
namespace {

std::string environment_name(std::string_view name) {
  std::string made = "MUSTER_";
  for (const char c : name) made += static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
  return made;
}

std::string flag_name(std::string_view name) {
  std::string made = "--" + std::string(name);
  std::replace(made.begin(), made.end(), '_', '-');
  return made;
}

std::string unknown(const std::string& name) {
  std::vector<std::string_view> names;
  for (const auto& words : setting_words()) names.push_back(words.name);
  const auto meant = nearest(name, names.data(), names.size());
  return meant ? fmt::format("is no setting; did you mean \"{}\"?", *meant) : "is no setting: see muster config";
}

std::optional<std::string> fault_of(std::string_view name, const std::string& value) {
  if (name == "threads" || name == "drain_seconds" || name == "least_observations") {
    int n = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), n);
    if (error != std::errc{} || end != value.data() + value.size() || n < 0 || n > 1024)
      return "must be a whole number from 0 to 1024";
  }
  if (name == "demo_logins" && value != "true" && value != "false") return "must be true or false";
  if (name == "log_format" && value != "text" && value != "json") return "must be text or json";
  constexpr std::array levels{"debug", "info", "warn", "error"};
  if (name == "log_level" && std::find(levels.begin(), levels.end(), value) == levels.end())
    return "must be debug, info, warn or error";
  return std::nullopt;
}

}  // namespace

const std::vector<SettingWords>& setting_words() {
  static const std::vector<SettingWords> words{
      {"db", "sqlite:data/muster.db", "the database: sqlite:PATH or postgresql://user@host/name"},
      {"listen", "127.0.0.1:8080", "address and port to serve on; [::]:8080 for all"},
      {"public_url", "", "how the world reaches this network, such as https://talent.example"},
      {"tls_certificate", "", "a PEM file; with tls_key, TLS is served"},
      {"tls_key", "", "a PEM file"},
      {"threads", "0", "HTTP threads; 0: one per core"},
      {"trusted_proxies", "", "addresses whose X-Forwarded-For is believed, with commas"},
      {"currency", "USD", "the network's base currency: rates are kept in it"},
      {"log_level", "info", "debug, info, warn or error"},
      {"log_format", "text", "text or json"},
      {"drain_seconds", "10", "how long requests may finish after a stop"},
      {"least_observations", "20", "a public figure with fewer observations behind it is not shown"},
      {"site_dir", "",
       "a folder whose roles/ROLE.md and roles/de/ROLE.md win over the built-in texts; read at the start"},
      {"demo_logins", "false", "show the demo accounts on the sign-in page"},
  };
  return words;
}

Result<Settings> Settings::load(const Arguments& given) {
  Settings made;
  for (const auto& words : setting_words())
    made.values_[std::string(words.name)] = {std::string(words.otherwise), "default"};
  std::vector<Fault> faults;
  const char* from_environment = std::getenv("MUSTER_CONFIG");  // NOLINT(concurrency-mt-unsafe): one thread
  const auto file = given.text("--config", from_environment != nullptr ? from_environment : "");
  if (!file.empty())
    for (auto& [name, value] : TRY(read_settings_file(file))) {
      if (!made.values_.contains(name)) faults.push_back({name, unknown(name)});
      else made.values_[name] = {value, file};
    }
  for (auto& [name, value] : made.values_) {
    const char* set = std::getenv(environment_name(name).c_str());  // NOLINT(concurrency-mt-unsafe): one thread
    if (set != nullptr) value = {set, "environment"};
    if (const auto flag = given.text(flag_name(name))) value = {*flag, "flag"};
    if (auto fault = fault_of(name, value.text))
      faults.push_back({name, fmt::format("{} (from {}) {}", value.text, value.source, *fault)});
  }
  if (made.text("tls_certificate").empty() != made.text("tls_key").empty())
    faults.push_back({"tls_key", "TLS needs both tls_certificate and tls_key"});
  if (faults.empty()) return made;
  auto detail = faults.front().pointer + ": " + faults.front().message;
  return refuse(Problem::invalid(std::move(detail), std::move(faults)));
}

const std::string& Settings::text(std::string_view name) const {
  const auto found = values_.find(name);
  claim(found != values_.end(), "the setting exists");
  return found->second.text;
}

long long Settings::number(std::string_view name) const { return std::atoll(text(name).c_str()); }

std::string_view Settings::source(std::string_view name) const { return values_.find(name)->second.source; }

}  // namespace muster::cli
