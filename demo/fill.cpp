// Skills first, then clients, people, briefs and the accounts to sign in with.
#include "demo/fill.h"

#include <fmt/format.h>

#include <charconv>

#include "demo/logins.h"
#include "demo/plan.h"
#include "features/briefs/brief_service.h"
#include "features/clients/client_service.h"
#include "features/identity/identity_service.h"
#include "features/site/voice_service.h"
#include "features/talents/talent_service.h"
#include "features/taxonomy/taxonomy_service.h"
#include "features/taxonomy/vocabulary_service.h"
#include "platform/command/command.h"
#include "platform/crypto/password.h"

namespace muster::demo {
namespace {

constexpr std::size_t people_in_a_batch = 200;
const Actor maker = Actor::system("demo");

struct Filling {
  db::Store& store;
  const Network& network;
  const Tell& tell;
  std::vector<ClientId> clients = {};
  std::optional<TalentId> first_active = std::nullopt;  // whose account the demo's talent is
};

Result<bool> is_empty(db::Store& store) {
  return store.read([](Read& read) -> Result<bool> {
    WhichTalents talents;
    talents.limit = 1;
    WhichClients clients;
    clients.limit = 1;
    WhichBriefs briefs;
    briefs.limit = 1;
    const auto people = TRY(talents::list(read, talents, std::nullopt));
    const auto firms = TRY(clients::list(read, clients));
    const auto asked = TRY(briefs::list(read, {maker, bit(Role::admin)}, briefs));
    return people.items.empty() && firms.items.empty() && asked.items.empty();
  });
}

Done add_clients(Filling& filling) {
  filling.clients = TRY(run_command(filling.store, [&](Tx& tx) -> Result<std::vector<ClientId>> {
    std::vector<ClientId> ids;
    for (const auto& name : filling.network.clients) ids.push_back(TRY(clients::create(tx, maker, {name})).id);
    return ids;
  }));
  filling.tell("clients", filling.clients.size(), filling.clients.size());
  return {};
}

// Clients by their ids instead of by their places.
Facts facts_here(const Facts& facts, const std::vector<ClientId>& clients) {
  auto here = facts;
  here.worked_with.clear();
  for (const auto& [place, was_satisfied] : facts.worked_with) {
    std::size_t at = 0;
    std::from_chars(place.data(), place.data() + place.size(), at);
    here.worked_with.emplace(clients.at(at).text(), was_satisfied);
  }
  return here;
}

Done add_people(Filling& filling, const Names& names) {
  const auto& people = filling.network.people;
  for (std::size_t from = 0; from < people.size(); from += people_in_a_batch) {
    const auto to = std::min(from + people_in_a_batch, people.size());
    const auto first_active = TRY(run_command(filling.store, [&](Tx& tx) -> Result<std::optional<TalentId>> {
      std::optional<TalentId> first;
      for (auto i = from; i < to; ++i) {
        const auto facts = facts_here(people[i].facts, filling.clients);
        const auto made = TRY(talents::create(tx, maker, people[i].talent, names, facts));
        if (!first && made.profile.active) first = made.id;
      }
      return first;
    }));
    if (!filling.first_active) filling.first_active = first_active;
    filling.tell("people", to, people.size());
  }
  return {};
}

Done add_briefs(Filling& filling, const Names& names) {
  const briefs::Asking by{maker, bit(Role::admin)};
  const auto& briefs = filling.network.briefs;
  TRY(run_command(filling.store, [&](Tx& tx) -> Done {
    for (const auto& each : briefs) {
      auto brief = each.brief;
      brief.client = filling.clients.at(each.client).text();
      const auto made = TRY(briefs::create(tx, by, brief, names));
      if (each.is_open) TRY(briefs::move(tx, by, made.id, BriefAction::open));
    }
    return {};
  }));
  filling.tell("briefs", briefs.size(), briefs.size());
  return {};
}

Done add_voices(Filling& filling) {
  const auto& voices = plan().voices;
  TRY(run_command(filling.store, [&](Tx& tx) -> Done {
    for (const auto& words : voices) TRY(site::add_voice(tx, maker, words));
    return {};
  }));
  filling.tell("voices", voices.size(), voices.size());
  return {};
}

Done add_logins(Filling& filling) {
  const auto logins = demo::logins().all;
  for (std::size_t i = 0; i < logins.size(); ++i) {
    const auto& login = logins[i];
    NewUser user{.name = login.name, .email = login.email, .password = login.password, .roles = {login.role}};
    if ((bit(login.role) & any_client) != 0) user.client = filling.clients.front();
    if (login.role == Role::talent) user.talent = filling.first_active;
    const auto hash = hash_password(user.password);
    TRY(run_command(filling.store, [&](Tx& tx) { return identity::create_user(tx, maker, user, hash); }));
    filling.tell("logins", i + 1, logins.size());
  }
  return {};
}

}  // namespace

Done fill(db::Store& store, const Network& network, const Tell& tell) {
  if (!TRY(is_empty(store)))
    return refuse(
        Problem::conflict("This database has a network in it already. The demo network wants an empty one: "
                          "name another with --db."));
  const auto seeded = TRY(run_command(store, [](Tx& tx) { return taxonomy::seed(tx, maker); }));
  tell("skills", static_cast<std::size_t>(seeded.added), static_cast<std::size_t>(seeded.added));
  const taxonomy::Vocabulary names(store);
  Filling filling{store, network, tell};
  TRY(add_clients(filling));
  TRY(add_people(filling, names));
  TRY(add_briefs(filling, names));
  TRY(add_voices(filling));
  return add_logins(filling);
}

}  // namespace muster::demo
