// From an address to bytes: the cache first, then the page.
#include "features/site/page_routes.h"

#include <fmt/format.h>

#include "features/site/directory.h"
#include "features/site/landing_page.h"
#include "features/site/logo_service.h"
#include "features/site/profile_page.h"
#include "features/site/role_text_service.h"
#include "features/site/share_picture.h"
#include "features/site/similar.h"
#include "features/site/site_files.h"
#include "features/site/sitemap.h"
#include "features/site/style.h"
#include "features/site/voice_service.h"
#include "features/site/voices_shown.h"
#include "platform/http/problem.h"
#include "platform/http/static_files.h"
#include "platform/journal/journal.h"

namespace muster::site {
namespace {

constexpr std::size_t cards_of_a_role = 11, cards_of_a_page = 20, similar_shown = 3;
constexpr std::string_view talents_below = "/talents/";
constexpr std::string_view maps_below = "/sitemaps/";
constexpr std::string_view picture_of = "picture:";  // before the path of the page that it belongs to

// Nothing but our own style, fonts and images; no script at all (JSON-LD is data and not run); no frame around us. What
// connects to us is whoever inspects a page from within it (Lighthouse reads robots.txt so).
constexpr auto content_policy =
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; "
    "frame-ancestors 'none'";

html::Templates templates_in(Tongue tongue) {
  return {embedded::site_files(), [tongue](std::string_view key) { return Texts::in(tongue).say(key); }};
}

http::Representation mark() {
  for (const auto& file : embedded::design_files())
    if (std::string_view(file.name) == "mark.svg") return {"image/svg+xml", file.text()};
  mistake("the mark is compiled in");
}

Instant end_of(Date date) { return Instant{(std::int64_t{date.days} + 1) * 86'400'000'000}; }

bool likes_html(const http::Request& request) {
  const auto accept = request.field("accept");
  return accept.empty() || accept.find("text/html") != std::string_view::npos ||
         accept.find("*/*") != std::string_view::npos;
}

http::Response moved(std::string to) {
  return http::Response{.status = 301}.with("location", std::move(to)).with("cache-control", "no-cache");
}

std::vector<std::string> roles_of_vertical(std::string_view vertical) {
  std::vector<std::string> roles;
  for (const auto& role : taxonomy::roles())
    if (role.vertical == vertical || vertical.empty()) roles.push_back(role.role);
  return roles;
}

std::vector<std::string> subjects_of_vertical(std::string_view vertical) {
  std::vector<std::string> subjects;
  for (const auto& role : roles_of_vertical(vertical)) subjects.push_back(subject_of_role(role));
  return subjects;
}

}  // namespace

Site::Site(db::Store& store, taxonomy::Vocabulary& vocabulary, Currency currency, SiteOptions options)
    : store_(store),
      vocabulary_(vocabulary),
      options_(std::move(options)),
      english_(templates_in(Tongue::english)),
      german_(templates_in(Tongue::german)),
      style_("text/css; charset=utf-8", style_sheet()),
      mark_(mark()),
      style_path_("/site/style." + style_.tag() + ".css"),
      font_path_(font_path()),
      cache_(options_.cache_bytes),
      index_(store, vocabulary, currency) {
  index_.start([this](std::span<const std::string> subjects) {
    if (subjects.empty()) cache_.forget_all();
    else cache_.forget(subjects);
  });
}

void Site::add_pages(http::Router& router) {
  const auto add = [&](std::string path, std::string name) {
    router.add_page({.path = std::move(path),
                     .run = [this](const http::Request& request) { return respond(request); },
                     .name = std::move(name),
                     .where = http::Where::worker,
                     .at_hand = [this](const http::Request& request) { return at_hand(request); }});
  };
  add("/", "home");
  add("/talents", "directory");
  add("/talents/*", "profile");
  add("/de", "home in German");
  add("/de/*", "pages in German");
  add(std::string(pictures_below) + "*", "pictures");
  add(std::string(logos_below) + "*", "logos");
  add("/sitemap.xml", "sitemap");
  add("/sitemaps/*", "sitemaps");
  for (const auto& vertical : taxonomy::verticals()) {
    add("/" + vertical.vertical, "field");
    add("/" + vertical.vertical + "/*", "role");
  }
  router.add_page({"/site/*", [this](const http::Request& request) { return asset(request); }, "site's files"});
  router.add_page({"/robots.txt", [this](const http::Request&) { return robots(); }, "robots"});
  router.set_nowhere([this](const http::Request& request) { return nowhere(request); });
  router.set_trouble(
      [this](const http::Request& request, http::Response plain) { return trouble(request, std::move(plain)); });
}

Site::Place Site::place_of(const http::Request& request) const {
  Place place{request, Tongue::english, request.path, store_.environment().now()};
  const auto pictured = page_of_picture(request.path);
  if (pictured) place.path = *pictured;
  const auto german = prefix(Tongue::german);
  if (place.path == german || place.path.starts_with(std::string(german) + "/")) {
    place.tongue = Tongue::german;
    place.path.erase(0, german.size());
    if (place.path.empty()) place.path = "/";
  }
  if (pictured) place.path = std::string(picture_of) + place.path;
  return place;
}

// Only the directory minds its query; a profile, whose clock is beside the talent's.
std::string Site::key_of(const Place& place) const {
  if (place.path.starts_with(picture_of)) return std::string(code(place.tongue)) + place.path;  // whatever its tag
  if (place.path.starts_with(talents_below)) {
    const auto visitor = visitor_of(place.request.query);
    const auto zone = visitor.said == Visitor::Said::unknown ? "?" : visitor.zone;
    return place.request.path + "?zone=" + zone;
  }
  return place.path == "/talents" ? place.request.path + "?" + place.request.query : place.request.path;
}

std::optional<http::Response> Site::at_hand(const http::Request& request) {
  if (request.has("muster-position") || !index_.is_current()) return std::nullopt;
  const auto place = place_of(request);
  return cache_.find(key_of(place), request, place.now);
}

http::Response Site::respond(const http::Request& request) {
  if (request.path.size() > 1 && request.path.ends_with('/'))
    return moved(request.path.substr(0, request.path.find_last_not_of('/') + 1));
  index_.catch_up(journal::parse_position(request.field("muster-position")).value_or(journal::Position{}));
  const auto place = place_of(request);
  const auto key = key_of(place);
  if (auto kept = cache_.find(key, request, place.now)) return *std::move(kept);
  const auto moment = cache_.now();
  return cache_.keep(key, made(place), moment, request);
}

http::MadePage Site::made(const Place& place) {
  const std::string_view path = place.path;
  if (path == "/") return overview(place, nullptr);
  if (path == "/talents") return directory(place);
  if (path.starts_with(picture_of)) return picture(place);
  if (place.request.path.starts_with(logos_below)) return logo(place);
  if (path == "/sitemap.xml" || path.starts_with(maps_below)) return sitemap(place);
  if (path.starts_with(talents_below)) {
    const auto talent = TalentId::parse(path.substr(talents_below.size()));
    return talent ? profile(place, *talent) : missing(place, {});
  }
  const auto slash = path.find('/', 1);
  const auto* vertical = taxonomy::vertical(path.substr(1, slash == std::string_view::npos ? slash : slash - 1));
  if (vertical == nullptr) return missing(place, {});
  if (slash == std::string_view::npos) return overview(place, vertical);
  const auto* role = taxonomy::role(path.substr(slash + 1));
  return role != nullptr && role->vertical == vertical->vertical ? landing(place, *role)
                                                                 : missing(place, path.substr(slash + 1));
}

Setting Site::setting(const Place& place, const engine::Snapshot& people, const taxonomy::SkillBook& skills) const {
  return {.texts = Texts::in(place.tongue),
          .people = people,
          .skills = skills,
          .currency = index_.currency(),
          .now = place.now,
          .origin = options_.origin,
          .stylesheet = style_path_,
          .font = font_path_,
          .least = options_.least};
}

http::MadePage Site::page(const Place& place, std::string_view name, const json::Value& model,
                          std::vector<std::string> about) const {
  http::MadePage made{.body = (place.tongue == Tongue::german ? german_ : english_).rendered(name, model),
                      .about = std::move(about),
                      .until = end_of(date_utc(place.now))};
  made.fields = {{"cache-control", "no-cache"},
                 {"content-language", std::string(code(place.tongue))},
                 {"content-security-policy", content_policy},
                 {"referrer-policy", "strict-origin-when-cross-origin"}};
  return made;
}

std::vector<Shown> Site::shown_of(const std::vector<std::string>& ids) const {
  std::vector<TalentId> parsed;
  for (const auto& id : ids)
    if (auto talent = TalentId::parse(id)) parsed.push_back(*talent);
  auto people = store_.read([&](muster::Read& read) { return shown(read, parsed); });
  // The database may be ahead of the index: who has hidden since is shown no more.
  std::erase_if(people, [](const Shown& each) { return !public_person(each.talent, each.visibility); });
  return people;
}

http::MadePage Site::landing(const Place& place, const TalentRole& role) {
  const auto people = index_.people();
  const auto skills = vocabulary_.now();
  const auto set = setting(place, *people, *skills);
  auto model = landing_page(set, role, people_of(role, set));
  set_voices(model, set, said(), role.vertical, role.role);
  auto about = subjects_of_vertical(role.vertical);
  about.emplace_back(subject_voices);
  return page(place, "landing", model, std::move(about));
}

LandingPeople Site::people_of(const TalentRole& role, const Setting& set) const {
  Search search;
  search.filters.groups = {role.role};
  const auto browsed = engine::browse(set.people, browsing_of(search, set, cards_of_a_role));
  LandingPeople found{.of_role = records_of(set.people, std::vector{role.role}),
                      .of_vertical = records_of(set.people, roles_of_vertical(role.vertical)),
                      .first = shown_of(browsed.ids)};
  found.prose =
      store_.read([&](muster::Read& read) { return prose_now(read, options_.prose, role.role, set.texts.tongue()); });
  for (const auto& [grade, count] : browsed.choices.seniorities)
    if (grade == engine::Seniority::senior) found.seniors = count;
  for (const auto& [kind, count] : browsed.choices.kinds)
    if (kind == engine::WorkKind::full_time) found.full_time = count;
  return found;
}

http::MadePage Site::directory(const Place& place) {
  const auto people = index_.people();
  const auto skills = vocabulary_.now();
  const auto set = setting(place, *people, *skills);
  const auto search = search_of(place.request.query, *skills, set.currency);
  DirectoryPeople found;
  found.browsed = engine::browse(*people, browsing_of(search, set, cards_of_a_page));
  found.shown = shown_of(found.browsed.ids);
  return page(place, "directory", directory_page(set, search, found), {std::string(subject_everybody)});
}

http::MadePage Site::profile(const Place& place, const TalentId& talent) {
  const auto people = index_.people();
  const auto skills = vocabulary_.now();
  const auto set = setting(place, *people, *skills);
  const auto found = shown_of({talent.text()});
  std::vector<std::string> about{subject_of_talent(talent.text())};
  if (found.empty()) {
    const auto what = was_there(talent) ? Missing::profile_gone : Missing::profile;
    auto made = page(place, "missing", missing_page(set, what, place.path, {}), about);
    made.status = what == Missing::profile_gone ? 410 : 404;
    return made;
  }
  const auto* role = first_role(found.front());
  about.push_back(role == nullptr ? std::string(subject_everybody) : subject_of_role(role->role));
  const auto similar = shown_of(similar_people(set, found.front(), similar_shown));
  const auto visitor = visitor_of(place.request.query);
  return page(place, "profile", profile_page(set, found.front(), similar, visitor), about);
}

PublicLook Site::look(const Talent& talent, const Visibility& visibility, Tongue tongue) const {
  const Shown shown{talent, visibility};
  PublicLook look;
  look.listed = public_person(talent, visibility).has_value();
  if (!look.listed) return look;
  static const engine::Snapshot nobody;
  const auto skills = vocabulary_.now();
  const http::Request request;
  const auto set = setting({request, tongue, path_of(talent), store_.environment().now()}, nobody, *skills);
  const auto card = site::card(set, shown, nullptr), page = profile_page(set, shown, {});
  const auto text = [](const json::Value& of, std::string_view key) { return *of.find(key)->text(); };
  const auto texts = [](const json::Value& list) {
    std::vector<std::string> made;
    for (const auto& each : *list.list()) made.push_back(*each.text());
    return made;
  };
  look.name = text(card, "name");
  look.initials = text(card, "initials");
  look.what = text(card, "what");
  look.verified = text(card, "verified");
  look.facts = texts(*card.find("facts"));
  look.about = text(card, "begins");
  look.skills = text(card, "skills");
  if (visibility.portfolio) look.portfolio = talent.profile.portfolio;
  for (const auto& row : *page.find("sheet")->list())
    look.sheet.push_back({text(row, "name"), texts(*row.find("values"))});
  return look;
}

VoiceList Site::said() const {
  return store_.read([](muster::Read& read) { return voices(read); });
}

// Its address tells its content, so it may be kept for ever; whether a voice still names it is asked when voices
// change.
http::MadePage Site::logo(const Place& place) const {
  const auto which = logo_of_path(place.path);
  auto picture = which ? store_.read([&](muster::Read& read) { return picture_of_logo(read, *which); }) : std::nullopt;
  if (!picture)
    return {.status = 404,
            .content_type = "text/plain; charset=utf-8",
            .fields = {{"cache-control", "no-cache"}},
            .body = "There is no such logo.\n"};
  return {.content_type = "image/png",
          .fields = {{"cache-control", http::for_ever}},
          .body = *std::move(picture),
          .about = {std::string(subject_voices)},
          .until = end_of(date_utc(place.now))};
}

// Somebody whom the journal knows, whether removed or hidden: neither is told from the other.
bool Site::was_there(const TalentId& talent) const {
  return !store_.read([&](muster::Read& read) { return journal::history(read, talent.text(), 1); }).empty();
}

http::MadePage Site::overview(const Place& place, const Vertical* vertical) {
  const auto people = index_.people();
  const auto skills = vocabulary_.now();
  const auto set = setting(place, *people, *skills);
  const auto by_role = people_by_role(*people);
  auto model = vertical != nullptr ? field_page(set, *vertical, by_role)
                                   : home_page(set, by_role, records_of(*people, roles_of_vertical({})));
  set_voices(model, set, said(), vertical != nullptr ? std::string_view(vertical->vertical) : std::string_view());
  return page(place, vertical != nullptr ? "field" : "home", model,
              {std::string(subject_everybody), std::string(subject_voices)});
}

// What stands at the page's address decides: its picture, or the page's own 404 or 410 in a line.
http::MadePage Site::picture(const Place& place) const {
  const auto people = index_.people();
  const auto skills = vocabulary_.now();
  const auto set = setting(place, *people, *skills);
  http::MadePage made{.content_type = "image/png",
                      .fields = {{"cache-control", "no-cache"}},
                      .about = {std::string(subject_everybody)},
                      .until = end_of(date_utc(place.now))};
  const auto drawn = [&](const SharePicture& picture) { made.body = site::drawn(picture, place.tongue); };
  const auto page = std::string_view(place.path).substr(picture_of.size());
  const auto slash = page.find('/', 1);
  const auto* vertical = taxonomy::vertical(page.substr(1, slash == std::string_view::npos ? slash : slash - 1));
  const auto* role = slash == std::string_view::npos ? nullptr : taxonomy::role(page.substr(slash + 1));
  if (page == "/") {
    drawn(picture_of_home(set, records_of(*people, roles_of_vertical({}))));
  } else if (page == "/talents") {
    drawn(picture_of_directory(set));
  } else if (const auto talent =
                 TalentId::parse(page.starts_with(talents_below) ? page.substr(talents_below.size()) : "")) {
    made.about = {subject_of_talent(talent->text())};
    const auto found = shown_of({talent->text()});
    if (!found.empty()) drawn(picture_of_profile(set, found.front()));
    else made.status = was_there(*talent) ? 410 : 404;
  } else if (vertical != nullptr && slash == std::string_view::npos) {
    drawn(picture_of_field(set, *vertical, people_by_role(*people)));
  } else if (vertical != nullptr && role != nullptr && role->vertical == vertical->vertical) {
    made.about = subjects_of_vertical(role->vertical);
    drawn(picture_of_role(set, *role, people_of(*role, set)));
  } else {
    made.status = 404;
  }
  if (made.status != 200) made.content_type = "text/plain; charset=utf-8", made.body = "There is no such picture.\n";
  if (made.status == 404) made.until = {};  // as many addresses as strangers can think of
  return made;
}

http::MadePage Site::missing(const Place& place, std::string_view slug) {
  const auto people = index_.people();
  const auto skills = vocabulary_.now();
  const auto what = slug.empty() ? Missing::address : Missing::role;
  const auto model = missing_page(setting(place, *people, *skills), what, place.path, slug);
  auto made = page(place, "missing", model, {});
  made.status = 404;
  made.until = {};  // as many addresses as strangers can think of: none is kept
  return made;
}

http::MadePage Site::sitemap(const Place& place) const {
  auto text = sitemap_text(place.path, *index_.people(), options_.origin);
  http::MadePage made{.content_type = "application/xml",
                      .fields = {{"cache-control", "no-cache"}},
                      .about = {std::string(subject_everybody)},
                      .until = end_of(date_utc(place.now))};
  if (text) made.body = *std::move(text);
  else made.status = 404, made.content_type = "text/plain; charset=utf-8", made.body = "There is no such sitemap.\n";
  return made;
}

http::Response Site::asset(const http::Request& request) const {
  if (request.path == style_path_) return style_.answer(request).with("cache-control", http::for_ever);
  if (request.path == "/site/mark.svg") return mark_.answer(request).with("cache-control", "public, max-age=86400");
  return http::plain_problem(404, "There is no such file: the page was made anew. Reload it.");
}

http::Response Site::nowhere(const http::Request& request) const {
  if (!likes_html(request)) return http::plain_problem(404, "There is nothing at " + request.path + ".");
  static const engine::Snapshot nobody;
  static const taxonomy::SkillBook no_skills({}, {});
  const auto place = place_of(request);
  const auto model = missing_page(setting(place, nobody, no_skills), Missing::address, place.path, {});
  auto made = page(place, "missing", model, {});
  return {.status = 404, .content_type = made.content_type, .fields = made.fields, .body = std::move(made.body)};
}

// Without the database: it may be what is in trouble.
http::Response Site::trouble(const http::Request& request, http::Response plain) const {
  if (!likes_html(request)) return plain;
  static const engine::Snapshot nobody;
  static const taxonomy::SkillBook no_skills({}, {});
  const auto place = place_of(request);
  const auto made =
      page(place, "trouble",
           trouble_page(setting(place, nobody, no_skills), plain.status, place.path, request.request_id), {});
  http::Response response{
      .status = plain.status, .content_type = made.content_type, .fields = made.fields, .body = made.body};
  std::erase_if(response.fields, [](const http::Field& field) { return field.name == "cache-control"; });
  for (auto& field : plain.fields)
    if (field.name != "cache-control") response.fields.push_back(std::move(field));
  return response.with("cache-control", "no-store");
}

http::Response Site::robots() const {
  const auto text = fmt::format(
      "User-agent: *\nDisallow: /api/\nDisallow: /app/\nAllow: /app/brief$\nAllow: /app/brief?\nAllow: /app/hire$\n"
      "Allow: /app/hire?\nAllow: /app/apply$\nAllow: /app/apply?\nAllow: /app/assets/\nSitemap: {}/sitemap.xml\n",
      options_.origin);
  return http::Response{.content_type = "text/plain; charset=utf-8", .body = text}.with("cache-control", "no-cache");
}

}  // namespace muster::site
