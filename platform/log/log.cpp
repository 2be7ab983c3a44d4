// Formats of the log.
#include "platform/log/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "platform/json/value.h"

namespace muster::logs {
namespace {

bool as_json = false;

// Messages become JSON texts, so that one line stays one event whatever stands in it.
class JsonText final : public spdlog::custom_flag_formatter {
 public:
  void format(const spdlog::details::log_msg& message, const std::tm&, spdlog::memory_buf_t& out) override {
    const std::string_view payload(message.payload.data(), message.payload.size());
    if (payload.starts_with('{')) return out.append(payload);
    std::string text = "{\"message\":";
    json::write_text(text, payload);
    text += '}';
    out.append(text);
  }
  std::unique_ptr<custom_flag_formatter> clone() const override { return std::make_unique<JsonText>(); }
};

}  // namespace

void start(std::string_view level, std::string_view format) {
  as_json = format == "json";
  auto logger = std::make_shared<spdlog::logger>("muster", std::make_shared<spdlog::sinks::stderr_sink_mt>());
  spdlog::set_default_logger(logger);
  spdlog::set_level(spdlog::level::from_str(std::string(level)));
  if (as_json) {
    auto formatter = std::make_unique<spdlog::pattern_formatter>(spdlog::pattern_time_type::utc);
    formatter->add_flag<JsonText>('*').set_pattern(R"({"at":"%Y-%m-%dT%H:%M:%S.%fZ","level":"%l","event":%*})");
    spdlog::set_formatter(std::move(formatter));
  } else spdlog::set_pattern("%H:%M:%S.%e %^%-5l%$ %v");
}

void request(const http::Finished& f) {
  const auto level = f.status >= 500   ? spdlog::level::err
                     : f.status >= 400 ? spdlog::level::info
                                       : spdlog::level::debug;
  if (!spdlog::should_log(level)) return;
  if (!as_json)
    return spdlog::log(level, "{} {} {} {} B {} µs {} {}", f.status, f.method, f.path, f.bytes, f.micros, f.peer,
                       f.request_id);
  spdlog::log(level, "{}",
              json::text(json::object({{"request_id", f.request_id},
                                       {"method", f.method},
                                       {"path", f.path},
                                       {"status", f.status},
                                       {"bytes", static_cast<std::int64_t>(f.bytes)},
                                       {"micros", f.micros},
                                       {"peer", f.peer}})));
}

}  // namespace muster::logs
