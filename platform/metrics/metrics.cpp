// Families of a node: requests by method and status, their times, and what others offer as numbers.
#include "platform/metrics/metrics.h"

#include <prometheus/collectable.h>
#include <prometheus/counter.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <mutex>

namespace muster {
namespace {

constexpr double buckets[] = {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

struct Asked {
  std::string name, help;
  Metrics::Is is;
  std::function<double()> value;
};

prometheus::MetricFamily family_of(const Asked& asked) {
  prometheus::MetricFamily family;
  family.name = asked.name;
  family.help = asked.help;
  auto& metric = family.metric.emplace_back();
  family.type = asked.is == Metrics::Is::gauge ? prometheus::MetricType::Gauge : prometheus::MetricType::Counter;
  if (asked.is == Metrics::Is::gauge) metric.gauge.value = asked.value();
  else metric.counter.value = asked.value();
  return family;
}

}  // namespace

struct Metrics::State {
  prometheus::Registry registry;
  prometheus::Family<prometheus::Counter>& requests = prometheus::BuildCounter()
                                                          .Name("muster_http_requests_total")
                                                          .Help("Requests answered or refused")
                                                          .Register(registry);
  prometheus::Histogram& seconds =
      prometheus::BuildHistogram()
          .Name("muster_http_request_seconds")
          .Help("From a request's head to its answer's last byte")
          .Register(registry)
          .Add({}, prometheus::Histogram::BucketBoundaries(std::begin(buckets), std::end(buckets)));
  mutable std::mutex mutex;  // guards asked
  std::vector<Asked> asked;
};

Metrics::Metrics() : state_(std::make_unique<State>()) {}
Metrics::~Metrics() = default;

void Metrics::observe(const http::Finished& finished) {
  const std::string method(finished.method.empty() ? "none" : finished.method);
  state_->requests.Add({{"method", method}, {"status", std::to_string(finished.status)}}).Increment();
  state_->seconds.Observe(static_cast<double>(finished.micros) / 1e6);
}

void Metrics::add(std::string name, std::string help, Is is, std::function<double()> value) {
  const std::lock_guard lock(state_->mutex);
  state_->asked.push_back({std::move(name), std::move(help), is, std::move(value)});
}

std::string Metrics::text() const {
  auto families = state_->registry.Collect();
  const std::lock_guard lock(state_->mutex);
  for (const auto& asked : state_->asked) families.push_back(family_of(asked));
  return prometheus::TextSerializer().Serialize(families);
}

}  // namespace muster
