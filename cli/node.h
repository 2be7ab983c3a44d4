// One node: everything that runs behind the routes on one store. `serve` puts it behind a listening
// server; tests do the same.
#pragma once

#include "features/changes/broadcast.h"
#include "features/identity/account.h"
#include "features/identity/credentials.h"
#include "features/intake/intake_service.h"
#include "features/shortlists/match_index.h"
#include "features/site/page_routes.h"
#include "features/talents/import_desk_service.h"
#include "features/taxonomy/vocabulary_service.h"
#include "platform/command/answer_sweep.h"
#include "platform/http/router.h"
#include "platform/journal/chain.h"

namespace muster::cli {

struct NodeOptions {
  Currency currency = {};
  DemoLogins demo_logins = {};
  http::RouterOptions router = {};
  site::SiteOptions site = {};
};

class Node {
 public:
  // Seeds the taxonomy and loads everybody; ready when it returns.
  static Result<std::unique_ptr<Node>> start(db::Store& store, NodeOptions options);
  Node(db::Store& store, NodeOptions options);  // of a store that was seeded

  http::Router& router() { return router_; }
  MatchIndex& index() { return index_; }
  site::Site& site() { return site_; }
  void stop_streams() { broadcast_.close(); }

 private:
  http::Parts parts_of();
  DemoLogins demo_logins_;
  taxonomy::Vocabulary vocabulary_;
  intake::Desk intake_;
  MatchIndex index_;
  site::Site site_;
  talents::ImportDesk imports_;
  Broadcast broadcast_;
  journal::Sealer sealer_;
  AnswerSweep sweep_;
  identity::Credentials credentials_;
  http::Parts parts_;
  http::Router router_;  // last: its workers use all the above
};

}  // namespace muster::cli
