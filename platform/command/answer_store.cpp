// The table command_answers.
#include "platform/command/answer_store.h"

#include <charconv>

#include "base/text.h"
#include "platform/crypto/digest.h"

namespace muster {
namespace {

// Bodies are text nearly always; what is not goes in as hexadecimal digits, for PostgreSQL's text takes UTF-8 only.
std::string stored_form(const std::string& bytes) {
  if (is_utf8(bytes) && bytes.find('\0') == std::string::npos) return "t" + bytes;
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string form = "x";
  for (const char each : bytes) {
    const auto byte = static_cast<unsigned char>(each);
    form += digits[byte >> 4];
    form += digits[byte & 15];
  }
  return form;
}

std::string bytes_of(std::string_view form) {
  if (form.starts_with('t')) return std::string(form.substr(1));
  std::string bytes;
  for (std::size_t i = 1; i + 1 < form.size(); i += 2) {
    unsigned value = 0;
    std::from_chars(form.data() + i, form.data() + i + 2, value, 16);
    bytes += static_cast<char>(value);
  }
  return bytes;
}

using Fields = std::vector<std::pair<std::string, std::string>>;

std::string lines_of(const Fields& fields) {
  std::string lines;
  for (const auto& [name, value] : fields) {
    claim((name + value).find('\n') == std::string::npos, "an answer's field has no line break");
    lines += name + ": " + value + "\n";
  }
  return lines;
}

Fields fields_of(std::string_view lines) {
  Fields fields;
  while (!lines.empty()) {
    const auto line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(line.size() + 1);
    const auto colon = line.find(": ");
    fields.emplace_back(line.substr(0, colon), line.substr(colon + 2));
  }
  return fields;
}

}  // namespace

std::optional<StoredAnswer> find_answer(Tx& tx, const CommandContext& context) {
  const auto rows = tx.query(
      "SELECT request_hash, status, content_type, fields, body, xid, seq FROM command_answers "
      "WHERE principal = $1 AND route = $2 AND key = $3 AND expires_at > $4",
      context.principal, context.route, *context.key, tx.now());
  if (rows.empty()) return std::nullopt;
  const auto row = rows.front();
  CommandAnswer answer{.status = row.get<int>(1),
                       .content_type = row.get<std::string>(2),
                       .fields = fields_of(row.get<std::string_view>(3)),
                       .body = bytes_of(row.get<std::string_view>(4)),
                       .position = {row.get<std::int64_t>(5), row.get<std::int64_t>(6)},
                       .replayed = true};
  return StoredAnswer{row.get<std::string>(0), std::move(answer)};
}

void store_answer(Tx& tx, const CommandContext& context, const CommandAnswer& answer) {
  const Instant expires{tx.now().micros + std::chrono::microseconds(context.keep_for).count()};
  tx.exec("DELETE FROM command_answers WHERE principal = $1 AND route = $2 AND key = $3 AND expires_at <= $4",
          context.principal, context.route, *context.key, tx.now());
  tx.exec(
      "INSERT INTO command_answers (principal, route, key, request_hash, status, content_type, fields, body, xid, "
      "seq, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
      context.principal, context.route, *context.key, context.request_hash, answer.status, answer.content_type,
      lines_of(answer.fields), stored_form(answer.body), answer.position.xid, answer.position.seq, expires);
}

std::int64_t delete_expired_answers(Tx& tx, std::int64_t most) {
  return tx.exec(
      "DELETE FROM command_answers WHERE (principal, route, key) IN "
      "(SELECT principal, route, key FROM command_answers WHERE expires_at <= $1 LIMIT $2)",
      tx.now(), most);
}

bool hold_key(Tx& tx, const CommandContext& context) {
  if (tx.backend() == db::Backend::sqlite) return true;
  const std::string digest = sha256_hex(context.principal + '\n' + context.route + '\n' + *context.key);
  std::uint64_t number = 0;
  std::from_chars(digest.data(), digest.data() + 16, number, 16);
  return tx.one<bool>("SELECT pg_try_advisory_xact_lock($1)", static_cast<std::int64_t>(number)).value();
}

}  // namespace muster
