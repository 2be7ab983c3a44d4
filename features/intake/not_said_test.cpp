// What a posting may say without asking for it: put into a whole posting, it changes nothing that is understood.
#include "features/intake/intake_testing.h"

namespace muster::intake {
namespace {

struct Aside {
  std::string_view slot, sentence;
};

std::string posting(const Aside& aside) {
  const auto item = [&](std::string_view slot) {
    return aside.slot == slot ? fmt::format("- {}\n", aside.sentence) : std::string();
  };
  const auto prose = [&](std::string_view slot) { return aside.slot == slot ? aside.sentence : ""; };
  return fmt::format(
      "Senior Backend Engineer\n\nAbout us\n\nWe build software that helps people to plan their gardens. {}\n\n"
      "What you will do\n\n- Take part in design and build new features\n- Talk to the people who use what we "
      "make\n{}\n"
      "What you bring\n\n- 5+ years of Elixir\n- Solid knowledge of GraphQL\n{}\n"
      "What we offer\n\n- A friendly team and a good chair\n{}\n"
      "How to apply\n\nWrite to us and tell us about yourself. {}\n",
      prose("about"), item("duty"), item("demand"), item("offer"), prose("apply"));
}

void changes_nothing(std::span<const Aside> asides) {
  const auto plain = read(posting({})).brief;
  REQUIRE(skills_of(plain) == "elixir+5 graphql:3");
  REQUIRE(plain.title == "Senior Backend Engineer");
  for (const auto& aside : asides) {
    INFO(aside.slot << ": " << aside.sentence);
    const auto brief = read(posting(aside)).brief;
    CHECK(skills_of(brief) == skills_of(plain));
    CHECK(brief == plain);
  }
}

}  // namespace

TEST_CASE("money that somebody else pays, earns or asks is no pay") {
  changes_nothing(std::vector<Aside>{{"about", "We charge our clients $150 per hour."},
                                     {"about", "Each client pays us 90 EUR per hour."},
                                     {"about", "Rent is 1,200 EUR per month here."},
                                     {"about", "We pay our suppliers 20 EUR per hour."},
                                     {"about", "The median salary in our town is $54,000 a year."},
                                     {"about", "The minimum wage is 12 EUR per hour."},
                                     {"about", "Freelancers on other platforms ask for $40 per hour."},
                                     {"about", "Our interns get 1,000 EUR per month."},
                                     {"about", "We donate 500 EUR a month."},
                                     {"about", "Our shop makes 3,000 EUR a day and a typical order is 45 EUR."},
                                     {"about", "We have grown from $10k to $80k per month."},
                                     {"duty", "Bring in $200,000 per year"},
                                     {"duty", "Write invoices of 90 EUR per hour"},
                                     {"demand", "You earned less than $40,000 a year"},
                                     {"offer", "$500 a month for child care"},
                                     {"offer", "Per diem of 60 EUR per day"},
                                     {"offer", "Overtime is paid at $50 per hour"},
                                     {"apply", "There is a trial day, paid at 200 EUR per day."},
                                     {"apply", "You get $50 per hour for the test task."}});
}

TEST_CASE("what nobody has to know, what one may yet learn, and what others know, is no demand") {
  changes_nothing(
      std::vector<Aside>{{"demand", "You don't need any prior experience with Rust; we will teach you"},
                         {"demand", "Python is not something that you need"},
                         {"demand", "Forget about Python"},
                         {"demand", "You're fed up with Python"},
                         {"demand", "You've never touched Python? Fine"},
                         {"demand", "It's fine not to know Python"},
                         {"demand", "Anything but Python"},
                         {"demand", "Any language but Python"},
                         {"demand", "Zero Figma skills needed"},
                         {"demand", "You hate PHP as much as we do"},
                         {"duty", "Phase out Angular"},
                         {"duty", "Get rid of the last PHP"},
                         {"demand", "You'd like to learn Rust"},
                         {"demand", "Eager to pick up Kubernetes"},
                         {"demand", "Readiness to learn Python"},
                         {"demand", "You can learn Python on the job"},
                         {"about", "Our oldest customer has had Kafka for 7 years."},
                         {"about", "Our CTO, Anna, has 15 years of experience in Haskell."},
                         {"about", "We have deep expertise in machine learning."},
                         {"about", "We're the open-source alternative to Salesforce and compete with HubSpot."},
                         {"about", "Our product plugs into Shopify, WooCommerce and Magento."},
                         {"demand", "Go-getter"},
                         {"demand", "Swift thinking"},
                         {"demand", "Ember-like warmth"},
                         {"demand", "Experience with rust removal"},
                         {"offer", "A laptop with Windows, macOS or Linux"}});
}

TEST_CASE("places, languages, industries, hours and dates of others, and of something else, are none of the work's") {
  changes_nothing(std::vector<Aside>{{"apply", "Applicants from Cuba or Iran can't be hired."},
                                     {"about", "Our app is available in the UK only."},
                                     {"about", "Our customers must live in Canada."},
                                     {"about", "Users must reside in France."},
                                     {"demand", "You don't have to be fluent in German"},
                                     {"about", "We serve English-speaking customers."},
                                     {"about", "Our product teaches people to speak fluent Italian."},
                                     {"offer", "Full-time pay for parental leave"},
                                     {"offer", "Colleagues who speak German, English and French"},
                                     {"about", "Our customers include hospitals, insurers and retailers."},
                                     {"about", "We share an office with a law firm and a game studio."},
                                     {"about", "Backed by a pharma group and an energy company."},
                                     {"demand", "No experience in health care is needed"},
                                     {"offer", "20% time: 8 hours a week for what you like"},
                                     {"offer", "Flexible working time: only 8 hours required"},
                                     {"about", "Our sales meetings are mostly US and EU-based."},
                                     {"about", "We help professionals that travel for a year."},
                                     {"offer", "Part-time options after parental leave"},
                                     {"offer", "Take one month off work every three years"},
                                     {"offer", "We close for two weeks in August"},
                                     {"offer", "Work from abroad for 3 months"},
                                     {"offer", "Sick leave is available immediately"},
                                     {"offer", "Pension from April"},
                                     {"demand", "You will support 30 developers"},
                                     {"about", "The minimum age of our members is thirty (30)."},
                                     {"about", "She has worked full-time as a nurse."},
                                     {"about", "The weather forecast is made with a forecast cycle of six hours."},
                                     {"about", "Swift messages are read every hour."},
                                     {"about", "The back office was once written in COBOL."},
                                     {"about", "A venerable SharePoint keeps the minutes."},
                                     {"offer", "Bonuses are paid via PayPal"},
                                     {"apply", "Send your GitHub profile or another link."}});
}

}  // namespace muster::intake
