// What stands behind the routes, in the order of its building.
#include "cli/node.h"

#include "cli/all_routes.h"
#include "features/taxonomy/taxonomy_service.h"
#include "platform/command/command.h"

namespace muster::cli {
namespace {

// Read your writes: who lags behind the journal learns how far it must be before it answers again.
http::RouterOptions telling(http::RouterOptions options, MatchIndex& index, site::Site& site,
                            taxonomy::Vocabulary& vocabulary) {
  options.on_commit = [&index, &site, &vocabulary](journal::Position position, std::string_view tag) {
    index.committed(position);
    site.committed(position);
    if (tag == "taxonomy") vocabulary.committed(position);
  };
  return options;
}

}  // namespace

Result<std::unique_ptr<Node>> Node::start(db::Store& store, NodeOptions options) {
  TRY(run_command(store, [](Tx& tx) { return taxonomy::seed(tx, Actor::system("seed")); }));
  return std::make_unique<Node>(store, std::move(options));
}

Node::Node(db::Store& store, NodeOptions options)
    : demo_logins_(std::move(options.demo_logins)),
      vocabulary_(store),
      intake_(vocabulary_),
      index_(store, vocabulary_, options.currency),
      site_(store, vocabulary_, options.currency, std::move(options.site)),
      imports_(store, vocabulary_),
      broadcast_(store),
      sealer_(store, store.environment().new_id<Id<"nod_">>().text()),
      sweep_(store),
      credentials_(store),
      parts_(parts_of()),
      router_(store, credentials_, parts_, all_routes(),
              telling(std::move(options.router), index_, site_, vocabulary_)) {
  site_.add_pages(router_);
  intake_.lexicons();  // made now, so that nobody's first words wait for them
}

http::Parts Node::parts_of() {
  http::Parts parts;
  parts.add<const DemoLogins>(demo_logins_);
  parts.add(vocabulary_);
  parts.add<const Names>(vocabulary_);
  parts.add(intake_);
  parts.add(index_);
  parts.add(site_);
  parts.add(imports_);
  parts.add(broadcast_);
  return parts;
}

}  // namespace muster::cli
