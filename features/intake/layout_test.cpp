// How a text is laid out: headings, lists, lines that were lost or broken, forms, Markdown.
#include <array>
#include <optional>

#include "features/intake/intake_testing.h"

namespace muster::intake {

TEST_CASE("a letter may open with greetings, and what stands below is read") {
  CHECK(skills_of(read("Data work\n\nGreetings,\n\nSkills must:\n1) Python\n2) SQL").brief) == "python sql");
}

TEST_CASE(
    "a list within a list keeps what its list is, turns only by its own words, and the outer one goes on behind it") {
  for (const std::string_view lead :
       {"Familiarity with:", "Hands-on experience with:", "Tools:", "Strong understanding of:",
        "One or more of the following:", "You have experience in:", "Technologies such as:"})
    for (const auto& [outer, inner] : std::array<std::pair<std::string_view, std::string_view>, 6>{
             {{"• ", "o "}, {"- ", "  - "}, {"* ", "    * "}, {"- ", "-- "}, {"1. ", "   a. "}, {"• ", "\uF0B7 "}}}) {
      const auto below = [&](std::string_view heading, std::string_view leads) {
        return skills_of(
            read(fmt::format("SRE\n\nRequirements\n{0}Python\n\n{1}\n{0}Erlang\n{0}{2}\n{3}Kafka\n{3}Redis\n"
                             "{0}Elixir\n",
                             outer, heading, leads, inner))
                .brief);
      };
      INFO(lead << " " << outer << inner);
      CHECK(below("Nice to have", lead) == "python ~erlang ~kafka ~redis ~elixir");
      CHECK(below("What you don't need", lead) == "python");
      CHECK(below("Must have", "Nice to have:") == "python erlang elixir ~kafka ~redis");
      CHECK(below("Benefits", "Training in:") == "python");
    }
  CHECK(skills_of(read("Required:\n- Python\n  - nice to have:\n    - Flask\n- SQL").brief) == "python sql ~flask");
  CHECK(skills_of(read("Requirements:\nBackend:\nJava, Spring").brief) == "java spring");
  CHECK(skills_of(read("**Requirements**\n**Backend**\n- Java").brief) == "java");
  CHECK(skills_of(read("### Must have\n- Java\n#### Infra\n- Terraform").brief) == "java terraform");
  CHECK(skills_of(read("SRE\n\n* Must have:\n* Erlang\n* Nice to have\n* Kafka\n* Redis").brief) ==
        "erlang ~kafka ~redis");
}

TEST_CASE("a form's ticks say what is meant; boxes that nobody ticked are a list") {
  const auto ticked = read("Go developer\n\nJob type:\n- [ ] Full-time\n- [x] Part-time\n- [ ] Kafka\n- [X] Redis");
  CHECK(ticked.brief.kind == EngagementKind::part_time);
  CHECK(skills_of(ticked.brief) == "go redis");
  CHECK(skills_of(read("Requirements\n- [ ] Go\n- [ ] Kafka").brief) == "go kafka");
  CHECK(skills_of(read("Requirements\n☑ Go\n☐ Kafka").brief) == "go");
  CHECK(skills_of(read("Requirements: [x] Go [ ] Kafka [x] Redis").brief) == "go redis");
  CHECK(skills_of(read("Requirements\nGo [x]\nKafka [ ]\nRust ☑ Redis ☐").brief) == "go rust");
  const std::string_view form = "Größe: ☐ Full-time ☑ Part-time\nMust know: [x] Go [ ] Kafka";
  const auto filled = read(form);
  CHECK(filled.brief.kind == EngagementKind::part_time);
  for (const auto& span : filled.spans) {  // where the words stand in the text as it came
    const auto said = Text(form).between(static_cast<std::uint32_t>(span.start), static_cast<std::uint32_t>(span.end));
    CHECK((said == "Part-time" || said == "Go"));
  }
}

TEST_CASE("a table's row, a label and a form say of which sort their skills are") {
  CHECK(skills_of(read("Developer\n\nSkill | Level | Years\nJava | Required | 5\nKafka | Nice to have | 2").brief) ==
        "java ~kafka");
  CHECK(skills_of(read("SRE\n\nRequirements\n- Go\n- You may have used tools such as: Docker | Kafka | Redis").brief) ==
        "go ~docker ~kafka ~redis");
  CHECK(skills_of(read("Developer\n\nRequirements:\nBackend: Java\nFrontend: React").brief) == "java react");
}

TEST_CASE("a page that was copied into one line still has its headings and items") {
  const std::string sentence = "Acme builds software for bakeries that want to know what they will sell tomorrow. ";
  std::string prose;
  while (prose.size() < 1000) prose += sentence;
  const auto spaced = prose +
                      "   Responsibilities   Run our Kafka clusters   Requirements   Strong Go   PostgreSQL   "
                      "Nice to have   Rust   Elm   Benefits   A bicycle and Kotlin lessons";
  CHECK(skills_of(read(spaced).brief) == "go:4 postgresql ~kafka ~rust ~elm");
  const auto flat = prose +
                    "What you will do Run our Kafka clusters Requirements Experience with Go Knowledge of PostgreSQL "
                    "Nice to have (but not needed) Rust Benefits A bicycle and Kotlin lessons";
  CHECK(skills_of(read(flat).brief) == "go postgresql ~kafka ~rust");
}

TEST_CASE("headings that no list knows are told by their words") {
  const auto below = [](std::string_view heading) {
    return skills_of(
        read(fmt::format("SRE\nWe make maps.\n{}\nKafka for the streams\nTerraform\nRequirements\nErlang", heading))
            .brief);
  };
  CHECK(below("Skills & Qualifications for this role") == "kafka terraform erlang");
  CHECK(below("What would be great to have") == "erlang ~kafka ~terraform");
  CHECK(below("Key areas of responsibility") == "erlang ~kafka ~terraform");
  CHECK(below("Why you'll love working with us") == "erlang");
  CHECK(below("Keyskills - must have") == "kafka terraform erlang");
  constexpr std::array rows{
      Row{"Go developer\n\n1. Nice to have\n- Kafka\n\n2. Requirements\n- Erlang", "go erlang ~kafka"},
      Row{"Requirements\nThe back end:\n- Erlang\n\nNice to have\nTools:\n- Kafka", "erlang ~kafka"},
      Row{"Requirements\n- Erlang with NAS.Strong Go", "erlang go:4"},
      Row{"SRE\nAcme\n\nSee to it that data quality and the observability of our systems are what they should be.\n"
          "Ensure data quality and observability for everybody here.\nBuild the design system of our many products.",
          "~data-quality ~observability ~design-systems"},
      Row{"Requirements\n- Cloud (AWS required, GCP a plus)", "aws ~gcp"},
      Row{"Requirements\n- Erlang\n- Tools (e.g. Kafka, Redis, etc.) experience is a plus", "erlang ~kafka ~redis"},
      Row{"Requirements\n- Erlang\n- Kafka, Redis and Terraform (preferred)", "erlang ~kafka ~redis ~terraform"},
      Row{"Requirements\n- Erlang\n- Kafka is not OK, we stopped using Redis", "erlang"},
      Row{"Requirements\n- Erlang\n\nKnowledge of or experience in any of the following would be advantageous but is "
          "not essential:\n- Kafka\n- Redis",
          "erlang ~kafka ~redis"},
      Row{"Requirements\n- Erlang\n\nWe prefer, but don't require, that you as our engineer:\n- know Kafka",
          "erlang ~kafka"},
      Row{"Requirements\n- Erlang\n- You may have used technologies such as Kafka and Redis", "erlang ~kafka ~redis"},
      Row{"Requirements\n- Erlang\n\nGreat to haves\n- Kafka", "erlang ~kafka"},
      Row{"# Designer\n## Requirements\n- Figma\n### Preferred skills\n#### We are looking for people with\n- Sketch\n"
          "## What you need\n- HTML",
          "figma html ~sketch"},
      Row{"You will:\n- Write Go and Kafka streams as required\n- Run Redis where needed", "~go ~kafka ~redis"},
      Row{"Python developer\n\nwith Kafka", "python kafka"},
  };
  check_skills(rows);
  const auto made = read(
      "Tester\n\n**A day in the life could include:**\n- code in Selenium\n\n"
      "**I've got the skills... but do I have the necessary ones?**\n- Git\n\n"
      "**Oh, and don't worry, we've got you covered!**\n- a MacBook with Figma\n");
  CHECK(skills_of(made.brief) == "git ~selenium");
}

TEST_CASE("a line that was broken because it was full goes on; one that had room ends") {
  const auto wrapped = read(
      "Dear all,\n\nwe are a small mapping company and we look for an engineer who has\n"
      "worked for some years on the server side, and who must know Kotlin, the\n"
      "Spring Boot framework and PostgreSQL, and who has experience with\n"
      "Docker. It would be great if you had also used Terraform before, but that\n"
      "can be learnt here, as can all of the rest that we have not named yet.\n");
  CHECK(skills_of(wrapped.brief) == "kotlin spring-boot postgresql docker ~terraform");
  CHECK(skills_of(read("Requirements:\n* Expert in at least one of the languages Java,\n  Kotlin, or Scala.\n* Git\n")
                      .brief) == "java|kotlin|scala git");
  CHECK(skills_of(read("must know\npython\nsql\ndocker\n").brief) == "python sql docker");
}

TEST_CASE("Markdown: links stand for their words, escapes for nothing; a title may be any of a file's first lines") {
  CHECK(read("# [Product Manager](https://example.org/jobs/1)\n### Acme\n\nWe make maps.").brief.title ==
        "Product Manager");
  CHECK(skills_of(read("Requirements:\n\\- Python\n\\- SQL\n").brief) == "python sql");
  CHECK(read("# Application Security Engineer\n### Acme\n\nWe make maps.").brief.title ==
        "Application Security Engineer");
  const auto both = read("Sr. SQL Developer and Database Administrator\n\nWe make maps.").brief;
  CHECK(both.title == "Sr. SQL Developer and Database Administrator");
  CHECK_FALSE(both.role);  // which of the two is not said
  CHECK(skills_of(read("Unity Developer\n\nRequirements:\n- Experience with Unity or Unreal Engine").brief) ==
        "unity|unreal-engine");
  CHECK_FALSE(read("Team Lead\n\nWe make maps.").brief.seniority);
  CHECK_FALSE(read("Chief of Staff\n\nWe make maps.").brief.seniority);
  const auto range = read("We need a junior- to mid-level engineer.").brief.seniority;
  CHECK((range && range->lo == Seniority::junior && range->hi == Seniority::mid));
  CHECK(read("Lead Designer\n\nWe make maps.").brief.seniority.has_value());
  CHECK(read("Programmer with 10-20 developers around\n\nWe make maps.").brief.seats == 1);
}

}  // namespace muster::intake
