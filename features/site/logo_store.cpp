// SQL of logos. Pictures are kept in base 64: both databases hold text, and a page asks for one once.
#include "features/site/logo_store.h"

#include "platform/crypto/base64.h"

namespace muster::site::store {

void save_logo(Tx& tx, const DrawnLogo& drawn) {
  const auto& logo = drawn.logo;
  tx.exec(
      "INSERT INTO logos (logo, width, height, ground, png, uploaded_at) VALUES ($1, $2, $3, $4, $5, $6) "
      "ON CONFLICT (logo) DO UPDATE SET uploaded_at = excluded.uploaded_at",
      logo.logo, logo.width, logo.height, text(logo.ground), base64_of(drawn.png), tx.now());
}

std::vector<Logo> all_logos(Read& read) {
  std::vector<Logo> all;
  for (const auto& row : read.query("SELECT logo, width, height, ground FROM logos ORDER BY logo"))
    all.push_back(
        {.logo = row.get<std::string>(0),
         .width = row.get<int>(1),
         .height = row.get<int>(2),
         .ground = row.get<std::string_view>(3) == text(LogoGround::dark) ? LogoGround::dark : LogoGround::light,
         .path = path_of_logo(row.get<std::string_view>(0))});
  return all;
}

bool has_logo(Read& read, std::string_view logo) {
  return !read.query("SELECT 1 FROM logos WHERE logo = $1", logo).empty();
}

std::optional<KeptLogo> find_logo(Read& read, std::string_view logo) {
  const auto rows = read.query("SELECT png, uploaded_at FROM logos WHERE logo = $1", logo);
  if (rows.empty()) return std::nullopt;
  auto png = bytes_of_base64(rows.front().get<std::string_view>(0));
  claim(png.has_value(), "what was stored in base 64 can be read");
  return KeptLogo{*std::move(png), rows.front().get<Instant>(1)};
}

std::vector<std::string> logos_before(Read& read, Instant moment) {
  std::vector<std::string> made;
  for (const auto& row : read.query("SELECT logo FROM logos WHERE uploaded_at < $1", moment))
    made.push_back(row.get<std::string>(0));
  return made;
}

void remove_logo(Tx& tx, std::string_view logo) { tx.exec("DELETE FROM logos WHERE logo = $1", logo); }

}  // namespace muster::site::store
