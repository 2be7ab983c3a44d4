// What stands before a list of skills in its sentence: whose stack it is, who speaks. `first`: the list's first token.
#pragma once

#include <optional>

#include "features/intake/mentions.h"
#include "features/intake/reading.h"

namespace muster::intake {

bool in_bracket_of_stack(const Reading& reading, const Sentence& in, std::uint32_t first);
// "a Python framework (we use FastAPI, but Django or Flask is fine)": one of them is asked for.
bool has_other_in_bracket(const Reading& reading, const Sentence& in, std::uint32_t first);
// "SQL for data validation": what the skill before it is used for.
bool is_use(const Reading& reading, const Mentions& mentions, const Enumeration& list, const Sentence& in);
// "Front end is React, but you won't touch it", "Kotlin and Swift. You will not write any of it."
bool is_untouched(const Reading& reading, const Mentions& mentions, const Enumeration& list, const Sentence& in);
// "We load with Airbyte, transform with dbt. Airflow keeps things in order.": right behind what tells of the stack.
bool goes_on_with_stack(const Reading& reading, const Mentions& mentions, const Enumeration& list);
bool stack_before(const Reading& reading, const Sentence& in, std::uint32_t first);
bool is_ours(const Reading& reading, const Sentence& in, std::uint32_t first);
bool is_of_others(const Reading& reading, const Sentence& in, std::uint32_t first);
bool of_company(const Reading& reading, const Sentence& in, std::uint32_t first);
bool demanded_before(const Reading& reading, std::size_t sentence);
std::optional<std::uint32_t> open_before(const Reading& reading, std::uint32_t at, const Sentence& in);
// "(e.g. Kafka, Redis, etc.) experience is a plus": where the bracket opens that ends right before, or nearly so.
std::optional<std::uint32_t> bracket_before(const Reading& reading, Tokens list, std::uint32_t at, const Sentence& in);
std::uint32_t end_of_clause(const Reading& reading, std::uint32_t at, const Sentence& in);  // no further than 7 tokens
bool begins_group(const Reading& reading, const Sentence& in);
bool leads_on(const Reading& reading, const Found& cue, const Sentence& in);
bool parted(const Reading& reading, std::uint32_t from, std::uint32_t to, bool is_nearest);
// Whether a word of welcome before a list speaks of it.
bool welcomes(const Reading& reading, const Found& cue, Tokens list, const Sentence& in);
bool is_own_knowledge(const Reading& reading, const Sentence& in, std::uint32_t first);
bool is_of_firm_itself(const Reading& reading, const Sentence& in, Tokens list, bool concrete);
bool marks_some(const Reading& reading, const Sentence& in);
bool is_offered(const Reading& reading, const Sentence& in, std::uint32_t first);
bool is_denied(const Reading& reading, const Found& cue, const Sentence& in);
// "the compiler and firmware teams"; `last`: the token behind the list.
bool is_of_team(const Reading& reading, const Sentence& in, std::uint32_t last);
// A product that has its maker's name, where it is the maker.
bool is_firm(const Reading& reading, const Mention& mention);

}  // namespace muster::intake
