// Phrases of each kind, and texts that would break a reader: each row is what somebody might write.
#include <array>
#include <optional>

#include "features/intake/intake_testing.h"

namespace muster::intake {

TEST_CASE("several people in one post: nobody's title, role or grade; the demands of all; pay only where it is all's") {
  const auto made = read(
      "Acme | Senior Go Engineer, Senior Data Analyst | Remote\n\nWe make maps.\n\n"
      "Senior Go Engineer: Go and PostgreSQL. $150-170k\nSenior Data Analyst: strong SQL. $90-110k");
  CHECK_FALSE(made.brief.title);
  CHECK_FALSE(made.brief.role);
  CHECK_FALSE(made.brief.seniority);
  CHECK_FALSE(made.brief.pay_said);
  CHECK(skills_of(made.brief) == "go postgresql sql:4");
}

TEST_CASE("dollars are those of the place; a copied page's pay stands on three lines; what the firm earns is no pay") {
  const auto there = read("Accountant | Sydney, on-site\n\nPay: $700 - $800 per day\n\nMust know Excel.").brief;
  REQUIRE(there.pay_said);
  CHECK(there.pay_said->currency == *Currency::parse("AUD"));
  CHECK(read("Accountant, remote\n\nPay: $700 - $800 per day").brief.pay_said->currency == *Currency::parse("USD"));
  const auto copied = read("Airtable expert\n\n$30.00\n-\n$50.00\nHourly\n\nMust know Airtable.").brief;
  REQUIRE(copied.rate_max);
  CHECK(copied.rate_max->amount == 5000);
  CHECK_FALSE(read("Soap shop, live since May, £61k MRR. We need a model in Excel.").brief.pay_said);
}

TEST_CASE("skills: demanded, welcome, either-or, ruled out, merely told of") {
  constexpr std::array rows{
      Row{"We need somebody with 5+ years of Go and strong PostgreSQL.", "go+5 postgresql:4"},
      Row{"Must know React or Angular.", "react|angular"},
      Row{"Experience with AWS/GCP/Azure required.", "aws|gcp|azure"},
      Row{"Requirements: Python, SQL\nNice to have: Spark, Airflow", "python sql ~spark ~airflow"},
      Row{"You know Kotlin. Flutter is a plus.", "kotlin ~flutter"},
      Row{"Looking for a Java developer. No PHP needed.", "java"},
      Row{"We are moving away from Perl; you should have solid Python.", "python:3"},
      Row{"Expert in JavaScript, basic TypeScript.", "javascript:5 typescript:2"},
      Row{"You have worked with a message broker such as Kafka or RabbitMQ.", "kafka|rabbitmq"},
      Row{"Terraform (3 years), Ansible required.", "terraform+3 ansible"},
      Row{"Requirements\n- Message brokers such as Kafka, NATS and RabbitMQ", "kafka|nats|rabbitmq"},
      Row{"Requirements\n- Technologies including Kafka, NATS and RabbitMQ", "kafka nats rabbitmq"},
      Row{"We expect Kafka experience. Somebody with Rust. You live and breathe PHP.", "kafka rust php"},
      Row{"We need a Go dev. Our product connects to Jira and Salesforce.", "go"},
      Row{"React dev needed. TypeScript, Tailwind. 3 months.", "react typescript tailwind-css"},
      Row{"You need Rust. Our app is available for iOS and Android. You report to the head of DevOps.", "rust"},
  };
  check_skills(rows);
}

TEST_CASE("a name that is a plain word, too, is a skill only where it is meant as one") {
  constexpr std::array rows{
      Row{"You will go to customers, rest assured, and express yourself in a swift way.", ""},
      Row{"We raised a Series C. The C-level reads your report each spring.", ""},
      Row{"You excel in teams, access to a board of experts, less than ten meetings.", ""},
      Row{"Experience with Go, Swift and Rust.", "go swift rust"},
      Row{"You must know C, C++ and R.", "c cpp r"},
      Row{"London, Hong Kong. You hold a TS/SCI clearance. Star/snowflake schemas, AI-powered teams.", ""},
      Row{"Requirements\n- Experience with AI-assisted coding tools such as Cursor and Claude Code",
          "ai-assisted-development"},
      Row{"Requirements\n- Go\n\nPlay: download our game", "go"},
      Row{"Requirements\n- Knowledge of SQL and R/Python\n- Post to r/Rust", "sql r|python"},
      Row{"Strong Spring Boot and Express skills required.", "spring-boot:4 express:4"},
      Row{"Need a rust dev.", "rust"},
      Row{"Experience with Airtable, Make and Zapier.", "airtable make-com zapier"},
      Row{"Experience with CMake, Make and Git.", "cmake gnu-make git"},
      Row{"We look for a coding ninja, a rockstar and a ninja.", ""},
      Row{"Experience with CMake, Ninja and Conan.", "cmake ninja conan"},
  };
  check_skills(rows);
}

TEST_CASE("what every advertisement says is a skill only where it is asked for") {
  constexpr std::array rows{
      Row{"Requirements\n- Go\n- Knowledge of ADA requirements\n- DE&I and D&I champion", "go"},
      Row{"Requirements\n- Ada and Rust", "ada rust"},
      Row{"You will:\n- ensure scalability and continuous improvement\n- translate business requirements for "
          "stakeholders",
          ""},
      Row{"Requirements:\n- Stakeholder management\n- SQL", "stakeholder-management sql"},
      Row{"Requirements:\n- Experience with stakeholder management", "stakeholder-management"},
      Row{"Requirements:\n- A genuine interest in design patterns\n- Go", "go"},
      Row{"Requirements:\n- Go\n\nWe give you training in: Kafka, Spark and Rust.", "go"},
      Row{"Requirements:\n- Strong knowledge of scripting languages (e.g. Python, Bash or Ruby)", "python|bash|ruby"},
      Row{"Requirements:\n- Experience with any of the following languages: Ruby, C#, Python", "ruby|csharp|python"},
      Row{"Requirements:\n- Skilled at two of these languages: Go, Java, Rust", "go|java|rust"},
      Row{"Requirements:\n- 4+ years writing and executing tests in Selenium", "selenium+4"},
      Row{"Requirements:\n- Deep experience of designing and running PostgreSQL", "postgresql:4"},
      Row{"Requirements:\n- AWS services (i.e. Lambda and Glue)", "aws aws-lambda aws-glue"},
      Row{"Requirements:\n- Basic 2D and 3D work, Blender", "blender"},
      Row{"Requirements:\n- Experience with BI tools (Tableau or Looker)", "tableau|looker"},
      Row{"Requirements:\n- Experience with any MVC framework (Laravel, Symfony, etc.)", "laravel|symfony"},
      Row{"Requirements:\n- Bachelor's degree in accounting with 7+ years of work\n- Excel", "excel"},
      Row{"Requirements:\n- Go\n\nPlease send a CV and a link to your GitHub.", "go"},
  };
  check_skills(rows);
}

TEST_CASE("welcome: after a list, for a whole phrase, in brackets, before a colon") {
  constexpr std::array rows{
      Row{"Requirements:\n- Go\n- Experience with systemd and Ansible (not mandatory)", "go ~systemd ~ansible"},
      Row{"Requirements:\n- Go\n- Previous experience with Perl, PHP and XML preferred.", "go ~perl ~php ~xml"},
      Row{"Requirements:\n- Go\n- Experience with Android or iOS (is a plus)", "go ~android ~ios"},
      Row{"Must know Go.\n\nExperience with some of the following would be useful, but you don't need all: Helm, "
          "Terraform",
          "go ~helm ~terraform"},
      Row{"Requirements:\n- Modern HTML and Go (SASS a plus)", "html go ~sass"},
      Row{"Requirements:\n- Go\n- Exposure to cloud platforms (e.g. AWS), containers (e.g. Docker) and orchestration "
          "(e.g. Kubernetes) is a plus",
          "go ~aws ~docker ~kubernetes"},
      Row{"Requirements:\n- Go\n- Web (HTML5, JavaScript, jQuery) and app design would be a plus",
          "go ~html ~javascript ~jquery"},
      Row{"Requirements:\n- Proficiency in HTML, CSS, and PHP is not necessary but a plus.", "~html ~css ~php"},
      Row{"Requirements:\n- Must know Go, Kafka is a plus", "go ~kafka"},
      Row{"Requirements:\n- 3 years of Go and Kafka, Rust is a plus", "go+3 kafka+3 ~rust"},
      Row{"Requirements:\n- All of: Go, SQL (dbt is a bonus), PHP and Tableau", "go sql php tableau ~dbt"},
      Row{"Tech stack\n- You must be a Figma pro\n- Slack", "figma ~slack"},
      Row{"Requirements\n- Go\n\nGreat if you have:\n- Kafka", "go ~kafka"},
      Row{"Go developer\n\nKeywords: Docker, Redis", "go ~docker ~redis"},
      Row{"Requirements:\n- Go\n- Data visualization (Tableau, D3 or p5.js a plus)",
          "go data-visualization ~tableau ~d3js"},
      Row{"Requirements:\n- Go\n- Databricks is headquartered in Oslo\n\nAbout Databricks\n\nDatabricks has built it.",
          "go"},
  };
  check_skills(rows);
}

TEST_CASE("names that leave out what a neighbour says, and names that are no alias") {
  check_skills(std::array<Row, 7>{{
      {"Requirements\n- Unit, integration and load testing", "unit-testing integration-testing load-testing"},
      {"Requirements\n- Smoke, regression and exploratory testing", "regression-testing manual-testing"},
      {"Duties\n- Management of accounts payable/receivable", "~accounts-payable ~accounts-receivable"},
      {"Requirements\n- Data analysis and visualization", "data-analysis data-visualization"},
      {"Requirements\n- Designing APIs", "api-design"},
      {"Requirements\n- C# (.NET Core)", "csharp dotnet"},
      {"Requirements\n- Kotlin\\Java and SOLID", "kotlin|java solid-principles"},
  }});
}

TEST_CASE("what a tool is or does, what one may only wish to learn, and what every firm says, is no demand") {
  check_skills(std::array<Row, 24>{{
      {"Requirements\n- QuickBooks Online (invoicing, reconciliation, reporting)", "quickbooks"},
      {"Requirements\n- NetSuite (ERP)", "netsuite"},
      {"Everything runs on AWS. Front end is React but you don't have to touch it.", "~aws"},
      {"Stack in case you wonder: Kotlin and Swift apps. You will not write any of it.", ""},
      {"Requirements\n- Min 4 years' experience in SRE / DevOps", "site-reliability-engineering+4 devops+4"},
      {"Data Scientist (CYBERSECURITY)\n\nWe are hiring.", "cybersecurity"},
      {"Cybersecurity Architect\n\nWe are hiring.", "cybersecurity"},
      {"I need a WordPress for my shop", "wordpress"},
      {"Redis | Go developer | Remote\n\nAt Redis, we are many.", "go"},
      {"Go developer | Redis | Docker | Remote", "go redis docker"},
      {"Go developer\n\nRedis is hiring.\n\nRequirements\n- Experience with Redis", "go redis"},
      {"Go developer\n\nRequirements\n- Azure technologies\n- Oracle, Azure", "go azure oracle"},
      {"Requirements\n- Python3 and Angular2/Ionic2", "python angular|ionic"},
      {"Requirements\n- Go\nPayment is done via PayPal, Bitcoin or Ethereum.", "go"},
      {"Go developer\n\nWe are building Heroku for trains.", "go"},
      {"Requirements\n- Go\n- Experience with GIS (ArcGIS or PostGIS) or with Kafka is a plus at either level",
       "go ~arcgis ~postgis ~kafka"},
      {"Requirements\n- relational and/or NoSQL databases", "relational-databases|nosql"},
      {"Requirements\n- data visualisation, statistical modelling", "data-visualization statistics"},
      {"Requirements\n- An interest in Kubernetes\n- Go", "go"},
      {"Requirements\n- Understanding of deep learning models: computer vision, NLP",
       "deep-learning computer-vision nlp"},
      {"Requirements\n- Ph.D. in Statistics or Data Science\n- Go", "go"},
      {"Requirements\n- Go\n- Founded by the original creators of Apache Spark", "go"},
      {"Duties\n- Full understanding of Kafka is necessary\n- Run our Redis", "kafka ~redis"},
      {"Requirements\n- Ruby on Rails 5+ years, some Elixir helpful", "rails+5 ~elixir"},
  }});
}

TEST_CASE("a demand is one wherever it stands, and whom one works beside is none") {
  check_skills(std::vector<Row>{
      {"Requirements\n- Go\n\nNice to have\n- Kafka\n- Must have worked on Sage or Xero", "go sage|xero ~kafka"},
      {"We explore parts of our stack (Kafka, search), but substantive experience with React is where we need you.",
       "react ~kafka"},
      {"Requirements\n- 3 years of experience in back-end development", "back-end-development+3"},
      {"We look for someone with...\n\n- Kafka\n- Exposure to Azure and cloud hosted applications", "kafka azure"},
      {"Requirements\n- Go\n- Another typed language, i.e. C++/Java (nice to have)", "go ~cpp ~java"},
      {"Good knowledge of modern DevOps practices is expected (IaC, GitOps, etc...).", "iac:3 gitops:3"},
      {"We seek a designer with competence in both UX and UI design principles.", "ux-design ui-design"},
      {"We look for someone who can apply machine learning with PyTorch.", "machine-learning pytorch"},
      {"Requirements\n- Go\n- CSS, Sass or Less are always welcome", "go ~css ~sass ~less"},
      {"Requirements\n- Go\n- Zero-downtime Kubernetes deployments, zero latency Kafka", "go kubernetes kafka"},
      {"Requirements\n- You are an expert in pure C and in debugging", "c:5 debugging:5"},
      {"Requirements\n- Experience working on open source projects", "open-source-development"},
      {"Growth lead\n\nYou need to work cross-functionally with product marketing and product management.", ""},
      {"Requirements\n- Accounting for changing needs\n- Tools similar to UiPath or Pega Robotics", "uipath"},
      {"Freelance Illustrator\n\nWe look for a book illustrator who draws whales.", ""},
  });
}

TEST_CASE("what one says in few words") {
  constexpr std::array rows{
      Row{"Must have: Python, Django. You will not write any Java.", "python django"},
      Row{"The frontend is in Vue, you won't have to touch it. We need Go.", "go"},
      Row{"Requirements: Java (must), AWS (nice)", "java ~aws"},
      Row{"Terraform, Kafka (desirable)", "terraform ~kafka"},
      Row{"Redis | Go developer | Remote", "go"},
      Row{"Java | Go | Remote", "java go"},
      Row{"R | Python | SQL", "r python sql"},
      Row{"Go is a must.", "go"},
      Row{"Go required, Docker too.", "go docker"},
      Row{"FE: React. BE: Go.", "react go"},
      Row{"I run a SaaS. Need Python.", "python"},
      Row{"Go developer, willing to learn Kafka", "go"},
      Row{"Kafka wouldn't hurt. Must know Go.", "go ~kafka"},
      Row{"You may know Kafka. Must know Go.", "go ~kafka"},
      Row{"Go developer. You won't be asked to do any PHP or Magento", "go"},
      Row{"Vue knowledge doesn't matter. Go developer", "go"},
      Row{"Please do not apply unless you have:\n- Android experience", "android"},
      Row{"Requires React18", "react"},
      Row{"Must have strong Python with Kafka as a plus.", "python:4 ~kafka"},
      Row{"Requirements\n- Java and (ideally) Kotlin", "java ~kotlin"},
      Row{"Requirements\n- Python and, if possible, Kafka", "python ~kafka"},
      Row{"Requirements\n- Go\n- Docker isn't just nice to have", "go docker"},
      Row{"Requirements\n- Go\n- Vue isn't optional", "go vue"},
      Row{"Vue isn't optional.", "vue"},
      Row{"Docker isn't just nice to have, it's a must.", "docker"},
      Row{"We need a developer. Python required, Scala not.", "python"},
      Row{"Must have (5+ years): Java, Spring Boot", "java+5 spring-boot+5"},
      Row{"You must know React and CSS, plus vanilla JavaScript and PHP.", "react css javascript php"},
  };
  check_skills(rows);
  CHECK_FALSE(read("Python developer. Start mid-January.").brief.seniority);
  CHECK_FALSE(read("Not a senior role. Python.").brief.seniority);
  CHECK_FALSE(read("Developer. No juniors. Python.").brief.seniority);
  for (const std::string_view text : {"Mid-level to senior Python developer", "Developer (mid to senior)\nPython",
                                      "Mid to senior-level Python developer"}) {
    INFO(text);
    const auto grade = read(text).brief.seniority;
    REQUIRE(grade);
    CHECK((grade->lo == Seniority::mid && grade->hi == Seniority::senior));
  }
  CHECK_FALSE(read("Python developer (Finance)").brief.role);
  for (const std::string_view text :
       {"We cannot hire in France. Go developer.", "Go developer. Applicants from France are not eligible.",
        "Go developer\nLocation: Berlin\nRemote: Yes"}) {
    INFO(text);
    CHECK(read(text).brief.countries.empty());
  }
  CHECK(read("Go developer | San Francisco, CA | NO REMOTE").brief.countries == std::vector<std::string>{"US"});
}

TEST_CASE("of two choices with one in common, the second asks for nothing more") {
  CHECK(skills_of(read("Requirements\n- React or Vue\n- Experience with Vue or Svelte").brief) == "react|vue");
}

TEST_CASE("a choice goes on in brackets; labels within a demand head nothing") {
  check_skills(std::array<Row, 5>{{
      {"Requirements\n- Terraform or similar tools (Pulumi, CloudFormation)", "terraform|pulumi|aws-cloudformation"},
      {"Requirements\n- Front-end: React. Back-end: Node.js or Python.", "react nodejs|python"},
      {"Requirements\n- One of:\n  - Java\n  - Kotlin\n- SQL", "java|kotlin sql"},
      {"Must have\n- Go\n\nAt least one of the following:\n- Kafka\n- NATS or Redis\n", "go kafka|nats|redis"},
      {"Requirements\nExperience with one of the following:\n- Java and Kafka\n- Go", "java kafka go"},
  }});
}

TEST_CASE("money: pay is pay, and nothing else is") {
  struct Paid {
    std::string_view text;
    std::optional<std::int64_t> rate_max, min, max;
  };
  const std::vector<Paid> rows{
      {"Rate: $80-100/hr", 10000, 8000, 10000},
      {"We can pay up to 95 EUR an hour", 9500, {}, 9500},
      {"Day rate: £500 – £550 per day", 6875, 50000, 55000},
      {"Salary 80k–100k EUR p.a.", {}, 8000000, 10000000},
      {"CHF 9'000 monthly", {}, 900000, 900000},
      {"Monthly gross salary €4,500-7,000", {}, 450000, 700000},
      {"Analyst\n\n| **Company** | Acme |\n| **Salary Range** | $68,000 - $75,000 USD Annually |",
       {},
       6800000,
       7500000},
      {"from $50/h", {}, 5000, {}},
      {"We raised $12M from investors and have 2 million users.", {}, {}, {}},
      {"Referral bonus: $5,000. Hardware budget of $2k. Founded 2012.", {}, {}, {}},
      {"Budget: $600 fixed price", {}, {}, {}},
  };
  for (const auto& row : rows) {
    INFO(row.text);
    const auto brief = read(row.text).brief;
    CHECK((brief.rate_max ? std::optional(brief.rate_max->amount) : std::nullopt) == row.rate_max);
    CHECK((brief.pay_said ? brief.pay_said->min : std::nullopt) == row.min);
    CHECK((brief.pay_said ? brief.pay_said->max : std::nullopt) == row.max);
  }
}

TEST_CASE("terms: hours, kind, start, duration, seats, grade") {
  const auto brief =
      read("We need two senior back-end engineers, full-time, 40 hours a week, starting 1 March 2027, for six months.")
          .brief;
  CHECK(brief.seats == 2);
  CHECK(brief.role == "back-end");
  CHECK((brief.seniority && brief.seniority->lo == Seniority::senior && brief.seniority->hi == Seniority::senior));
  CHECK(brief.kind == EngagementKind::full_time);
  CHECK(brief.weekly_hours == 40);
  REQUIRE((brief.start && brief.start->earliest));
  CHECK(text(*brief.start->earliest) == "2027-W09");
  CHECK(brief.weeks == 26);
  CHECK_FALSE(read("Full-time or part-time, both are fine.").brief.kind);
  CHECK_FALSE(read("Our team of 12 engineers works in two-week sprints; 25 days of leave.").brief.weeks);
  CHECK(read("Our team of 12 engineers is growing.").brief.seats == 1);
  CHECK_FALSE(read("Full-time is preferred, but part-time is possible.").brief.kind);
  CHECK_FALSE(read("You know firms of 1000+ FTE.").brief.kind);
  CHECK_FALSE(read("10 hours a week, which could turn into full-time.").brief.kind);
  CHECK_FALSE(read("We work for mid-sized companies.").brief.seniority);
  CHECK_FALSE(read("SRE\n\nWe are seeking an engineer who will report to the Sr. Manager.").brief.seniority);
  CHECK_FALSE(read("Go Developer\n\nYou work with Ann, our lead developer.").brief.seniority);
  CHECK_FALSE(read("(Senior) Product Owner\n\nWe need Jira.").brief.seniority);
  CHECK_FALSE(read("Staff Accountant\n\nWe need Excel.").brief.seniority);
  CHECK_FALSE(read("Software Development Intern\n\nWe need Go.").brief.seniority);
  const auto grades = read("We are seeking a junior- to mid-level full stack engineer.").brief.seniority;
  CHECK((grades && grades->lo == Seniority::junior && grades->hi == Seniority::mid));
  CHECK(read("A 1-year full-time remote position.").brief.weeks == 52);
  CHECK(read("Go developer\n\n- Contract duration: 2 years (renewable)").brief.weeks == 104);
  for (const std::string_view told :
       {"The season starts in May.", "As of January 2027 we have 200 maps.", "Bugs are fixed as soon as possible.",
        "In the last 6 months we doubled.", "Onboarding takes 3 months.", "You have 2 hours per week for learning.",
        "We save our clients 10 hours a week."}) {
    INFO(told);
    const auto made = read(fmt::format("Go developer\n\n{} We make maps.", told)).brief;
    CHECK_FALSE(made.start);
    CHECK_FALSE(made.weeks);
    CHECK_FALSE(made.weekly_hours);
  }
  CHECK(read("We need a Go developer. Weekly hours: 30.").brief.weekly_hours == 30);
  CHECK(read("We need a Go developer, fixed-term (12 months).").brief.weeks == 52);
  CHECK_FALSE(read("Requirements\n- Go\n- You will be in our office one day per week").brief.weekly_hours);
  CHECK_FALSE(read("The working day is about 8 hours per day.").brief.weekly_hours);
  CHECK(read("You start within 12 months.").spans.empty());  // later than a brief can ask for
  CHECK_FALSE(read("Send your CV and we will contact you as soon as possible.").brief.start);
  CHECK(read("Software Engineer (Front-End)\n\nWe need React.").brief.role == "front-end");
  CHECK_FALSE(read("Elixir/Phoenix/React Engineer\n\nWe need Elixir.").brief.role);
  CHECK(read("Senior Consultant, Product Manager\n\nWe need Jira.").brief.role == "product-manager");
  CHECK_FALSE(read("Data Engineer, Product Designer\n\nWe need Figma.").brief.role);
  CHECK(read("Data Scientist Job Description\n\nWe need Python.").brief.title == "Data Scientist");
  CHECK_FALSE(read("The club has 150 000 EUR/year in donations.").brief.pay_said);
}

TEST_CASE("a title stands without counts, tags, terms and places around it") {
  constexpr std::array<Row, 34> rows{{
      {"IT Officer (Job Number: 1500635)", "IT Officer"},
      {"[Acme Games] - [Unity Game Developer] - [Da Nang] - [FT]", "Unity Game Developer"},
      {"[FT/Direct Hire] [REMOTE-USA] [Sr. Backend Engineer (Java/Scala)] [$140-150K/yr]",
       "Sr. Backend Engineer (Java/Scala)"},
      {"[TECH LEAD JAVA] ACME - DA NANG - $3000", "TECH LEAD"},
      {"HR1 _ Firmware Engineer _ Product company _ UP TO $1700 _ HCMC", "Firmware Engineer"},
      {"[HANOI] SENIOR FRONT-END DEVELOPER UP TO $3000", "SENIOR FRONT-END DEVELOPER"},
      {"Senior Game Developer (Unity, C#) - Bonus", "Senior Game Developer (Unity, C#)"},
      {"Position：Marketing Analyst", "Marketing Analyst"},
      {"Open positions", ""},
      {"Quick question", ""},
      {"Remote Haskell opportunity - Stack Builders", ""},
      {"Recruiting Manager", "Recruiting Manager"},
      {"Hire a Java Developer", "Java Developer"},
      {"Cyber Analyst (#945145)", "Cyber Analyst"},
      {"Looking to hire a developer for 10 hours per week", "developer"},
      {"Acme - iOS/Android Developer (freelancer) - Remote", "iOS/Android Developer (freelancer)"},
      {"POST TITLE:            Developer", "Developer"},
      {"Acme｜Solidity Engineer｜Remote", "Solidity Engineer"},
      {"Full Stack Developer - .NET / Shopify", "Full Stack Developer - .NET / Shopify"},
      {"Java Developer - Spring Boot - Oslo", "Java Developer - Spring Boot"},
      {"Mid to Senior Go Developer", "Mid to Senior Go Developer"},
      {"Java Developer - Acme Corp, Oslo", "Java Developer"},
      {"Our client is in search of a Director of Finance & Accounting", "Director of Finance & Accounting"},
      {"Project Role : Data Engineer", "Data Engineer"},
      {"Data Science Intern (2026 Start)", "Data Science Intern (2026 Start)"},
      {"[HIRING] Rust Developer", "Rust Developer"},
      {"(3) Java Developers", "Java Developers"},
      {"2 x QA Engineer", "QA Engineer"},
      {"Job Description for Data Engineer", "Data Engineer"},
      {"Project Manager Job Posting", "Project Manager"},
      {"QA Engineer, Manchester", "QA Engineer"},
      {"Staff Backend Engineer in New York", "Staff Backend Engineer"},
      {"DevOps Engineer -£35,000", "DevOps Engineer"},
      {"Drupal Developer (part-time, 20 hrs/week)", "Drupal Developer (part-time, 20 hrs/week)"},
  }};
  for (const auto& [line, wanted] : rows) {
    INFO(line);
    CHECK(read(std::string(line) + "\n\nWe make maps.").brief.title.value_or("") == wanted);
  }
}

TEST_CASE("places, zones and languages") {
  CHECK(read("Candidates must be based in Poland or Romania.").brief.countries == std::vector<std::string>{"PL", "RO"});
  CHECK(read("We only consider candidates based in France.").brief.countries == std::vector<std::string>{"FR"});
  CHECK(read("Remote (US only)").brief.countries == std::vector<std::string>{"US"});
  CHECK(read("We are a start-up from Berlin and work remotely.").brief.countries.empty());
  const auto countries = [](std::string_view text) { return read(text).brief.countries; };
  using Codes = std::vector<std::string>;
  CHECK(countries("Go developer\n`🌎 Nigeria`\n\nWe make maps.") == Codes{"NG"});
  CHECK(countries("Go developer\nSan Francisco, CA\n\nWe make maps.") == Codes{"US"});
  CHECK(countries("Go developer\nGurugram, Haryana, India\n\nWe make maps.") == Codes{"IN"});
  CHECK(countries("Go developer\nAcme - Exeter\n\nWe make maps.") == Codes{"GB"});
  CHECK(countries("Candidates must be based in one of our hub countries (UK, USA (east coast), Kenya).") ==
        Codes{"GB", "US", "KE"});
  CHECK(countries("Quality Specialist - SAP Shanghai, CN\n\nWe make maps.") == Codes{"CN"});
  CHECK(countries("Research assistant (Corvallis, Oregon, USA)\n\nWe make maps.") == Codes{"US"});
  CHECK(countries("Go developer\n\nFully remote (GB based)") == Codes{"GB"});
  CHECK(countries("Go developer - Berlin - remote\n\nWe make maps.").empty());
  CHECK(countries("Acme | PHP developer | Remote or On-site | Pittsburgh, PA\n\nWe make maps.").empty());
  CHECK(countries("Go developer\nLocation: Remote or Oslo\n\nWe make maps.").empty());
  CHECK(countries("Acme | Go developer | REMOTE (US & outside US)\n\nWe make maps.").empty());
  CHECK(countries("Go developer\n\nWe sponsor: sponsorship for a visa in London is possible.").empty());
  CHECK(countries("Go developer, remote\n\nYou work from home, but we do have hubs based in Cardiff.").empty());
  CHECK(countries("Go developer, remote\n\nRequirements\n- Located in North America").empty());
  CHECK(countries("Go developer\nPreferred country: Brazil\n\nWe make maps.").empty());
  CHECK(countries("Go developer at an EU-based studio, which makes maps.").empty());
  CHECK(countries("We are 75+ people in Lagos and Paris.").empty());
  CHECK_FALSE(read("Open to folks between PT and ET time zones.").brief.overlap);
  const auto near = read("Work at least 5 hours overlap with 9-5pm ET.").brief.overlap;
  REQUIRE(near);
  CHECK(near->min == 300);
  CHECK(read("You are fluent in English or French.").brief.languages.empty());
  CHECK(countries("Health insurance for employees in non-US countries").empty());
  CHECK(read("Must be proficient in English (spoken and written) at a CEFR level C2.").brief.languages ==
        ByLanguage{{"en", Cefr::C2}});
  CHECK(read("Requirements\n- Very good English").brief.languages == ByLanguage{{"en", Cefr::C1}});
  CHECK(read("Requirements\n- Upper-intermediate English").brief.languages == ByLanguage{{"en", Cefr::B2}});
  CHECK(read("Timezone: CET ±2h").brief.overlap->min == 360);
  const auto overlap = read("At least 4 hours of overlap with New York.").brief.overlap;
  REQUIRE(overlap);
  CHECK(overlap->zone == "America/New_York");
  CHECK(overlap->min == 240);
  const auto spoken = read("Fluent English required, German B2, French is a plus.").brief.languages;
  CHECK(spoken == ByLanguage{{"en", Cefr::C1}, {"de", Cefr::B2}});
}

TEST_CASE("what looks like a demand but can't be asked is listed with the reason") {
  const auto made = read("Requirements:\n- Bachelor's degree\n- Go\n- great attitude\n- 8+ years in software\n");
  REQUIRE(made.not_understood.size() == 3);
  CHECK(made.not_understood[0].why.find("Degrees") != std::string::npos);
  CHECK(made.not_understood[2].why.find("Years of work in general") != std::string::npos);
  const auto old = read("Go developer\nStart date: 16 January 2012\n");
  CHECK_FALSE(old.brief.start);
  REQUIRE(old.not_understood.size() == 1);
  CHECK(old.not_understood[0].why == "This start is past: say when the work may begin.");
}

TEST_CASE("a text in another language or script is said to be not understood") {
  for (const std::string_view text :
       {"Wir suchen für ein Projekt in Köln eine Entwicklerin mit Java und Kafka, die mit uns an der Plattform "
        "arbeitet.",
        "Nous recherchons une personne qui connaît Python et Docker pour travailler avec notre équipe à Paris.",
        "Мы ищем разработчика Python с опытом работы от трёх лет"}) {
    const auto made = read(text);
    INFO(text);
    CHECK(made.spans.empty());
    CHECK(made.brief == Brief{});
    REQUIRE(made.not_understood.size() == 1);
    CHECK(made.not_understood[0].start == 0);
  }
}

TEST_CASE("offsets are code points of the text as it came") {
  const std::string_view text = "🐎 Größe: we need Kotlin e\xCC\x81 and Scala.";
  const auto made = read(text);
  REQUIRE(made.spans.size() == 2);
  const Text words(text);
  CHECK(words.between(static_cast<std::uint32_t>(made.spans[0].start), static_cast<std::uint32_t>(made.spans[0].end)) ==
        "Kotlin");
  CHECK(words.between(static_cast<std::uint32_t>(made.spans[1].start), static_cast<std::uint32_t>(made.spans[1].end)) ==
        "Scala");
  CHECK(made.spans[0].start == 17);
}

TEST_CASE("no text breaks it") {
  CHECK(read("").spans.empty());
  CHECK(read(" \n\t\n ").not_understood.empty());
  CHECK(read(std::string(100'000, 'x')).spans.empty());
  CHECK(skills_of(read("<script>alert('Python')</script><p>We need <b>Rust</b>.</p>").brief) == "rust");
  CHECK(read("\xFF\xFE not UTF-8 \x80 Python required").brief.must.size() == 1);
  std::string mixed = "مطلوب مطور Python مع خبرة ";
  CHECK_NOTHROW(read(mixed));
  std::string long_text;
  while (long_text.size() < 1'000'000) long_text += "We need Go, Rust or C++ (5+ years) and pay $80/hr. 😀 ";
  CHECK(read(long_text).brief.must.size() == 1);
  std::string signs;
  for (int i = 0; i < 20'000; ++i) signs += "((((,,,/|- 5+ years of 3-4 $";
  CHECK_NOTHROW(read(signs));
}

}  // namespace muster::intake
