// Prometheus metrics of a node (prometheus-cpp), as text for /metrics. Thread-safe.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "platform/http/server.h"

namespace muster {

class Metrics {
 public:
  Metrics();
  ~Metrics();
  Metrics(const Metrics&) = delete;
  Metrics& operator=(const Metrics&) = delete;

  void observe(const http::Finished& finished);
  // A number that is asked for when the metrics are read.
  enum class Is : bool { gauge, counter };
  void add(std::string name, std::string help, Is is, std::function<double()> value);
  [[nodiscard]] std::string text() const;  // text/plain; version=0.0.4

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace muster
