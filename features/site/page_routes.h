// The public pages' addresses: which page is where, read from this node's database and index, kept in the page cache
// until something that it tells of changes. Thread-safe.
#pragma once

#include <memory>
#include <string>

#include "features/site/landing_page.h"
#include "features/site/people_index.h"
#include "features/site/public_look.h"
#include "features/site/role_prose.h"
#include "features/site/voice.h"
#include "platform/html/template.h"
#include "platform/http/page_cache.h"
#include "platform/http/router.h"

namespace muster::site {

struct SiteOptions {
  std::string origin;  // how the world reaches this network; empty: addresses are paths
  std::int64_t least = least_observations;
  ProseFiles prose = {};  // the operator's, checked
  std::size_t cache_bytes = std::size_t{64} << 20;
};

class Site {
 public:
  Site(db::Store& store, taxonomy::Vocabulary& vocabulary, Currency currency, SiteOptions options);
  void add_pages(http::Router& router);
  void committed(journal::Position position) { index_.committed(position); }  // the router's last command
  // Of a choice that need not be saved. Read anew: nothing of it is kept.
  [[nodiscard]] PublicLook look(const Talent& talent, const Visibility& visibility, Tongue tongue) const;
  [[nodiscard]] const ProseFiles& prose_files() const { return options_.prose; }
  [[nodiscard]] http::PageCache::Counts counts() const { return cache_.counts(); }

 private:
  // A request as the pages see it: without the language that stands before the path.
  struct Place {
    const http::Request& request;
    Tongue tongue;
    std::string path;
    Instant now;
  };

  std::optional<http::Response> at_hand(const http::Request& request);
  http::Response respond(const http::Request& request);
  http::MadePage made(const Place& place);
  http::MadePage landing(const Place& place, const TalentRole& role);
  [[nodiscard]] LandingPeople people_of(const TalentRole& role, const Setting& set) const;
  [[nodiscard]] http::MadePage picture(const Place& place) const;
  http::MadePage directory(const Place& place);
  http::MadePage profile(const Place& place, const TalentId& talent);
  http::MadePage overview(const Place& place, const Vertical* vertical);
  http::MadePage missing(const Place& place, std::string_view slug);
  http::MadePage page(const Place& place, std::string_view name, const json::Value& model,
                      std::vector<std::string> about) const;
  [[nodiscard]] VoiceList said() const;
  [[nodiscard]] http::MadePage logo(const Place& place) const;
  [[nodiscard]] bool was_there(const TalentId& talent) const;
  [[nodiscard]] std::vector<Shown> shown_of(const std::vector<std::string>& ids) const;
  [[nodiscard]] Place place_of(const http::Request& request) const;
  [[nodiscard]] std::string key_of(const Place& place) const;
  http::Response asset(const http::Request& request) const;
  http::Response trouble(const http::Request& request, http::Response plain) const;
  http::Response nowhere(const http::Request& request) const;
  http::Response robots() const;
  http::MadePage sitemap(const Place& place) const;
  [[nodiscard]] Setting setting(const Place& place, const engine::Snapshot& people,
                                const taxonomy::SkillBook& skills) const;

  db::Store& store_;
  taxonomy::Vocabulary& vocabulary_;
  const SiteOptions options_;
  const html::Templates english_, german_;
  const http::Representation style_, mark_;
  const std::string style_path_, font_path_;
  http::PageCache cache_;
  PeopleIndex index_;  // last: its follower's thread uses the cache
};

}  // namespace muster::site
