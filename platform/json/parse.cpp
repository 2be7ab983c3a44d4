// The only file that knows Boost.JSON. Its event parser is used because its tree keeps the last of duplicate keys and
// rounds 2^64.
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/error.hpp>

#include <fmt/format.h>

#include <algorithm>

#include "platform/json/value.h"

namespace muster::json {
namespace {

namespace bj = boost::json;

class Builder {
 public:
  static constexpr std::size_t max_object_size = 100'000;
  static constexpr std::size_t max_array_size = 2'000'000;
  static constexpr std::size_t max_key_size = 1'000;
  static constexpr std::size_t max_string_size = std::size_t{1} << 28;

  Value root;
  std::string why;  // set when an event refuses to go on

  bool on_document_begin(bj::error_code&) { return true; }
  bool on_document_end(bj::error_code&) { return true; }
  bool on_object_begin(bj::error_code&) { return open(Value(Value::Object{})); }
  bool on_array_begin(bj::error_code&) { return open(Value(Value::List{})); }
  bool on_object_end(std::size_t, bj::error_code&) { return shut(); }
  bool on_array_end(std::size_t, bj::error_code&) { return shut(); }
  bool on_key_part(bj::string_view part, std::size_t, bj::error_code&) { return gather(part); }
  bool on_string_part(bj::string_view part, std::size_t, bj::error_code&) { return gather(part); }
  bool on_number_part(bj::string_view part, bj::error_code&) { return gather_number(part); }
  bool on_key(bj::string_view last, std::size_t, bj::error_code& error) {
    gather(last);
    const auto* members = open_.back().object();
    if (std::any_of(members->begin(), members->end(), [&](const Member& m) { return m.key == gathered_; })) {
      why = fmt::format("the key \"{}\" stands twice in one object", gathered_);
      error = bj::error::syntax;
      return false;
    }
    key_.push_back(std::exchange(gathered_, {}));
    return true;
  }
  bool on_string(bj::string_view last, std::size_t, bj::error_code&) {
    gather(last);
    return add(Value(std::exchange(gathered_, {})));
  }
  bool on_int64(std::int64_t n, bj::string_view, bj::error_code&) {
    digits_.clear();
    return add(Value(n));
  }
  bool on_uint64(std::uint64_t, bj::string_view, bj::error_code& error) { return out_of_range(error); }
  bool on_double(double n, bj::string_view last, bj::error_code& error) {
    gather_number(last);
    const bool whole = digits_.find_first_of(".eE") == std::string::npos;
    digits_.clear();
    if (whole || n > 1e300 || n < -1e300) return out_of_range(error);
    constexpr double exact = 9007199254740992.0;  // 2^53: up to here 1e3 and 4.0 are whole numbers without loss
    const auto rounded = n >= -exact && n <= exact ? static_cast<std::int64_t>(n) : 0;
    return static_cast<double>(rounded) == n ? add(Value(rounded)) : add(Value(n));
  }
  bool on_bool(bool b, bj::error_code&) { return add(Value(b)); }
  bool on_null(bj::error_code&) { return add(Value()); }
  bool on_comment_part(bj::string_view, bj::error_code&) { return false; }
  bool on_comment(bj::string_view, bj::error_code&) { return false; }

 private:
  bool gather(bj::string_view part) {
    gathered_.append(part.data(), part.size());
    return true;
  }
  bool gather_number(bj::string_view part) {
    digits_.append(part.data(), part.size());
    return true;
  }
  bool out_of_range(bj::error_code& error) {
    why = "a number is out of range";
    error = bj::error::syntax;
    return false;
  }
  bool open(Value value) {
    open_.push_back(std::move(value));
    return true;
  }
  bool shut() {
    Value done = std::move(open_.back());
    open_.pop_back();
    return add(std::move(done));
  }
  bool add(Value value) {
    if (open_.empty()) root = std::move(value);
    else if (auto* items = open_.back().list()) items->push_back(std::move(value));
    else {
      open_.back().object()->push_back({std::move(key_.back()), std::move(value)});
      key_.pop_back();
    }
    return true;
  }

  std::vector<Value> open_;
  std::vector<std::string> key_;  // of the members whose values are being read
  std::string gathered_, digits_;
};

std::string place(std::string_view text, std::size_t offset) {
  const auto before = text.substr(0, std::min(offset, text.size()));
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const auto last = before.rfind('\n');
  const auto column = last == std::string_view::npos ? before.size() : before.size() - last - 1;
  return fmt::format("line {}, column {}", lines + 1, column + 1);
}

std::string reason(bj::error_code error, std::string_view text) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") return "starts with a byte order mark: send plain UTF-8";
  if (error == bj::error::incomplete) return "it ends too early";
  if (error == bj::error::extra_data) return "something follows the value";
  if (error == bj::error::too_deep) return "it is nested deeper than 64 levels";
  return error.message();
}

}  // namespace

Result<Value> parse(std::string_view text) {
  bj::parse_options options;
  options.max_depth = 64;
  bj::basic_parser<Builder> parser(options);
  bj::error_code error;
  const auto consumed = parser.write_some(false, text.data(), text.size(), error);
  auto& builder = parser.handler();
  if (!error && consumed < text.size()) {
    const auto rest = text.find_first_not_of(" \t\r\n", consumed);
    if (rest != std::string_view::npos) error = bj::error::extra_data;
  }
  if (!error) return std::move(builder.root);
  const auto why = builder.why.empty() ? reason(error, text) : builder.why;
  auto problem = Problem::invalid(fmt::format("The JSON can't be read: {} ({}).", why, place(text, consumed)),
                                  {{"", fmt::format("{}: {}", place(text, consumed), why)}});
  problem.code = "malformed_json";
  return refuse(std::move(problem));
}

}  // namespace muster::json
