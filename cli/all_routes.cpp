// One line per feature.
#include "cli/all_routes.h"

#include "features/applications/application_routes.h"
#include "features/briefs/brief_routes.h"
#include "features/changes/change_routes.h"
#include "features/clients/client_routes.h"
#include "features/identity/identity_routes.h"
#include "features/intake/intake_routes.h"
#include "features/job_description/job_description_routes.h"
#include "features/lint/lint_routes.h"
#include "features/open_briefs/open_brief_routes.h"
#include "features/shortlists/count_routes.h"
#include "features/shortlists/shortlist_routes.h"
#include "features/sign_ups/sign_up_routes.h"
#include "features/site/site_routes.h"
#include "features/talents/talent_routes.h"
#include "features/taxonomy/taxonomy_routes.h"
#include "features/views/view_routes.h"

namespace muster::cli {

http::Routes all_routes() {
  http::Routes routes;
  identity::add_routes(routes);
  talents::add_routes(routes);
  applications::add_routes(routes);
  taxonomy::add_routes(routes);
  clients::add_routes(routes);
  briefs::add_routes(routes);
  sign_ups::add_routes(routes);
  intake::add_routes(routes);
  shortlists::add_routes(routes);
  shortlists::add_count_routes(routes);
  job_description::add_routes(routes);
  lint::add_routes(routes);
  open_briefs::add_routes(routes);
  views::add_routes(routes);
  changes::add_routes(routes);
  site::add_routes(routes);
  return routes;
}

const std::vector<http::TagWords>& all_tags() {
  static const std::vector<http::TagWords> tags{
      {"identity", "Accounts, sessions and API keys"},
      {"sign ups", "The way in for clients who have no account yet"},
      {"matching", "Who fits a brief, exactly and with reasons"},
      {"shortlists", "Decisions: ranked people for a brief, explained and kept"},
      {"views", "Lists as you like to see them"},
      {"open briefs", "Open briefs as a talent stands before them"},
      {"changes", "The journal, for programs that follow it"},
      {"talents", "The network's people: profiles, availability, import and export"},
      {"applications", "Who applies as talent, and where that stands"},
      {"taxonomy", "Skills with all their names, and the plain lists"},
      {"clients", "Organisations that hire"},
      {"site", "The public pages: what clients and the press say on them, and what a role's page tells"},
      {"briefs", "What clients need, and its way from draft to filled"},
  };
  return tags;
}

}  // namespace muster::cli
