// What a sentence makes of the skills in it: demands, what is welcome, what is only told; and what people were.
#include <array>

#include "features/intake/intake_testing.h"

namespace muster::intake {

TEST_CASE("years told as who one was ask for the craft; a role's name alone does not") {
  constexpr std::array rows{
      Row{"Requirements\n- 5+ years' experience as a Business Analyst on IT projects", "business-analysis+5"},
      Row{"Requirements\n- at least 4 yrs as product manager\n- SQL", "product-management+4 sql"},
      Row{"Requirements\n- 4+ years in an SRE, devops or similar role", "site-reliability-engineering|devops"},
      Row{"Requirements\n- At least 5 years' experience as data engineer\n- SQL", "data-engineering+5 sql"},
      Row{"Product Owner\n\nRequirements\n- at least 4 years as product owner or product manager",
          "product-ownership|product-management"},
      Row{"Business Analyst\n\nYou will report to a Product Owner.\n\nRequirements\n- SQL", "sql"},
      Row{"Project Manager needed as soon as possible. You know Jira.", "jira"},
  };
  check_skills(rows);
}

TEST_CASE("what a class leads to: preferred, in brackets, with another one that is fine too") {
  constexpr std::array rows{
      Row{"Requirements\n- Experience with an ERP system, SAP strongly preferred", "erp ~sap"},
      Row{"Requirements\n- Experience with relational databases, ideally PostgreSQL",
          "relational-databases ~postgresql"},
      Row{"Requirements\n- Experience with a Python backend framework (we use FastAPI, but Django or Flask is fine)",
          "python fastapi|django|flask"},
      Row{"Requirements\n- Go\n\nNice to have\n- Motion design (After Effects, Lottie)",
          "go ~motion-design ~after-effects ~lottie"},
      Row{"Requirements\n- Go\n\nPreference may be given to applicants with:\n- Kafka", "go ~kafka"},
      Row{"Requirements\n- Go\n\nStrong candidates will also have experience in one of these:\n- Verilog or VHDL",
          "go ~verilog ~vhdl"},
      Row{"Requirements\n- SQL\n- Ability to obtain PMP certification within a year", "sql ~pmp"},
  };
  check_skills(rows);
}

TEST_CASE("what is old, retired, shown or paid with asks for nothing") {
  constexpr std::array rows{
      Row{"We need Python. The data sits in DynamoDB and Couchbase (which is being retired).", "python ~dynamodb"},
      Row{"We use Zephyr RTOS (FreeRTOS is gone since spring). You write C++.", "cpp ~zephyr-rtos"},
      Row{"Are you fed up of the same legacy WebForms app? You know Kotlin.", "kotlin"},
      Row{"We need Rust. The system was originally written in FORTRAN.", "rust"},
      Row{"You need a portfolio of your work, on GitHub or elsewhere. Python required.", "python"},
      Row{"All prices are in USD and are paid out via PayPal. We need Unity.", "unity"},
      Row{"Requirements\n- Linux\n\nPlease refrain from applying if your experience is with Terraform only.", "linux"},
      Row{"Current staff are NVIDIA Deep Learning Institute-accredited trainers. You know CUDA.", "cuda"},
  };
  check_skills(rows);
}

TEST_CASE("tools right behind what tells of the stack belong to it, unless they are denied") {
  constexpr std::array rows{
      Row{"Data work\n\nYou know SQL. We use Airbyte and dbt. Airflow keeps things in order.",
          "sql ~airbyte ~dbt ~airflow"},
      Row{"We run Rails 7 and Postgres; we are not moving to Kubernetes. You know Ruby.", "ruby ~rails ~postgresql"},
      Row{"Data work\n\nYou know Go. Airflow keeps things in order at our customers.", "go"},
  };
  check_skills(rows);
}

TEST_CASE("what one will do stands below the person that is sought, without a heading's word") {
  constexpr std::array rows{
      Row{"Airtable help\n\nWe place chefs.\n\nWe need a specialist to:\n- send WhatsApps through Twilio\n\n"
          "You'll need:\n- Advanced Airtable",
          "airtable:4 ~twilio"},
      Row{"Product manager\n\nWe are two.\n\nWhat we need is a product manager who'd\n- run sprint planning\n\n"
          "Requirements:\n- Jira",
          "jira ~sprint-planning"},
      Row{"Product manager\n\nWe are two.\n\nNgā mahi - What you'll do\n• Own the roadmap for Life Events\n\n"
          "Ō pūkenga - What you'll bring\n• Jira",
          "jira ~roadmapping"},
  };
  check_skills(rows);
}

TEST_CASE("headings without a colon, sentences whose blank was lost") {
  constexpr std::array rows{
      Row{"Research officer\n\nWe study wikis.\n\nThe officer must have the following capabilities\n\n"
          "    Java programming\n    Git\n\nIn addition, it would help if one had the following\n\n    Scala",
          "java git ~scala"},
      Row{"Your skills: Strong PostgreSQL and a degree or equivalentExperience with Kafka in the cloudsFluent in Go",
          "postgresql:4 kafka go"},
      Row{"You write javaScript and typeScript.", "javascript typescript"},
  };
  check_skills(rows);
}

TEST_CASE("a method counts in a sentence that hires, or that judges it; told of others, or offered, it does not") {
  constexpr std::array rows{
      Row{"We need a developer with data engineering experience.", "data-engineering"},
      Row{"You have strong front-end development skills.", "front-end-development:4"},
      Row{"We need someone with Git, Docker and cybersecurity.", "git docker cybersecurity"},
      Row{"We need Go. Dart would be a plus, R is optional.", "go ~dart ~r"},
      Row{"We need someone with Git, ideally also Go.", "git ~go"},
      Row{"We need Go. Our data science experience is what customers pay for.", "go"},
      Row{"We need Go.\n\nYou'll have access to support for data security and accessibility.", "go"},
      Row{"Nice to have:\n- Prior experience working as a software architect\n- Java", "~software-architecture ~java"},
      Row{"Requirements\n- Clear documentation skills\n- Familiarity with cryptographic protocols",
          "technical-documentation cryptography:2"},
      Row{"We need Python. The pipelines power demand forecasting.", "python"},
  };
  check_skills(rows);
}

TEST_CASE("a word of welcome speaks of its own skill; what the writer knows is no demand") {
  constexpr std::array rows{
      Row{"Requirements\n- Docker would be a plus, but Kubernetes is required", "kubernetes ~docker"},
      Row{"Requirements\n- Vue is a plus, TypeScript required", "typescript ~vue"},
      Row{"Requirements\n- ABAP is a plus, also Fiori", "~abap ~sap-fiori"},
      Row{"Requirements\n- React (ideally also Next.js) and TypeScript", "react typescript ~nextjs"},
      Row{"Requirements\n- Python, ideally with 3 years of Django", "python ~django"},
      Row{"Requirements\n- Proficiency in Word, Excel and PowerPoint", "microsoft-word:3 excel:3 powerpoint:3"},
      Row{"Requirements\n- Statistical analysis in R", "statistics r"},
      Row{"Requirements\n- AWS ideally.\n- Experience in Spring", "spring ~aws"},
      Row{"Data person\n\nPython, SQL, Docker (nice to have)", "python sql ~docker"},
      Row{"Data person\n\nJava (must), Kotlin (nice to have)", "java ~kotlin"},
      Row{"Data person\n\nPython (ideally with FastAPI), SQL, Git", "python sql git ~fastapi"},
      Row{"Requirements\n- Java (must), Kotlin (nice to have), Spring (must)", "java spring ~kotlin"},
      Row{"It helps if you're good with Docker. Must know SQL.", "sql ~docker"},
      Row{"I'm good with HTML and CSS but I need a React developer", "react"},
      Row{"Our team is strong in Java; we need a Kotlin developer", "kotlin"},
      Row{"You don't have to be good at CSS, just good with React", "react:3"},
      Row{"I have data science experience but need a web developer who knows Django", "django"},
      Row{"I'm a Python dev looking for a designer who knows Figma.", "figma"},
      Row{"We're a team of Rails developers; we need a designer (Figma).", "figma"},
      Row{"We're an SEO agency looking for a Webflow developer.", "webflow"},
      Row{"Acme is a machine learning company. We're hiring a React developer.", "react"},
      Row{"Acme builds ETL software. We're hiring a React developer.", "react"},
      Row{"Small design agency (branding, Webflow) is looking for a React freelancer.", "react"},
      Row{"If you only know WordPress, please don't apply. Must know Vue.", "vue"},
      Row{"Requirements\n- React, Vue or a similar framework", "react|vue"},
      Row{"Must have: Python\nNot required, but great\n- Kafka", "python ~kafka"},
      Row{"Whether you have project management experience or not, apply! We need Go.", "go"},
      Row{"We need Go. Kubernetes is needed to run our platform.", "go"},
      Row{"Duties:\n- You'll have access to production data, so SQL is used", "~sql"},
      Row{"Go Engineer\nWe build AI developer tools. You write Go.", "go"},
  };
  check_skills(rows);
}

TEST_CASE("each number of years is asked of its own skill; what completes another is no choice") {
  constexpr std::array rows{
      Row{"Requirements\n- 10+ years experience with 5+ years in Java", "java+5"},
      Row{"We need a Java developer with 10+ years of experience and 5+ years of AWS.", "java aws+5"},
      Row{"Requirements\n- 7+ years of experience (5+ with Java)", "java+5"},
      Row{"Requirements\n- 7+ years of Java (2+ with Spring Boot)", "java+7 spring-boot+2"},
      Row{"Need 5+ years Java, 3+ years Angular, 2 years AWS.", "java+5 angular+3 aws+2"},
      Row{"Requirements\n- 8+ years of experience, with at least 3 in Python", "python+3"},
      Row{"Requirements\n- 5 years in Python, Java and C++", "python+5 java+5 cpp+5"},
      Row{"Requirements\n- Node.js/Express\n- React/Redux\n- AWS/Azure", "nodejs express react redux aws|azure"},
      Row{"Requirements\n- Experience with Python, and Rust is a bonus", "python ~rust"},
      Row{"Requirements\n- Java\n\nDesirable Skills and Experience\n- Power BI", "java ~power-bi"},
      Row{"Requirements\n- Java\n- You don't have to be a Kubernetes expert.", "java"},
  };
  check_skills(rows);
}

TEST_CASE("crafts stand beside each other; a craft is none of its tools") {
  constexpr std::array rows{
      Row{"Requirements\n- Back-end and front-end development", "back-end-development front-end-development"},
      Row{"Requirements\n- Experience in frontend and backend development",
          "front-end-development back-end-development"},
      Row{"Requirements\n- Rapid prototyping experience with tools like UXPin", "prototyping uxpin"},
      Row{"Requirements\n- Game development experience is required", "game-development"},
      Row{"Requirements\n- Backend experience with Python", "python"},
  };
  check_skills(rows);
}

TEST_CASE("a rule for what is not asked leaves alone what is") {
  constexpr std::array rows{
      Row{"Requirements\n- Experience building payments with Python and Kafka", "python kafka"},
      Row{"Requirements\n- Experience maintaining legacy PHP applications", "php"},
      Row{"Requirements\n- A portfolio of work on React", "react"},
      Row{"Requirements\n- ITIL Foundation certified", "itil"},
      Row{"Requirements\n- Ability to get value from data with SQL", "sql"},
      Row{"Requirements\n- Experience with Angular, which is being replaced", "angular"},
      Row{"Help wanted\n\nWe make maps.\n\nWe need a developer to:\n- Have 5+ years of Python\n- Know Docker",
          "python+5 docker"},
  };
  check_skills(rows);
}

TEST_CASE("what somebody was is nobody's demand, nor what is denied or compared") {
  constexpr std::array rows{
      Row{"Our founder spent ten years as a data engineer at Acme. We need a Go developer.", "go"},
      Row{"Hi, I have worked as a project manager for 6 years and need a Laravel developer.", "laravel"},
      Row{"Requirements\n- Go\n- No experience as a project manager needed", "go"},
      Row{"Requirements\n- Go\n- 3 years as an accountant assistant", "go"},
      Row{"Requirements\n- Go\n- Experience with the same tools as a data scientist would use", "go"},
      Row{"Maps\n\nWe use TypeScript. Stripe and Notion are among our investors. You know Go.", "go ~typescript"},
      Row{"Maps\n\nCustomers are afraid of SAP, so we built Acme. You know Go.", "go"},
      Row{"Requirements\n- Go and a little flutterFlow", "go"},
  };
  check_skills(rows);
}

}  // namespace muster::intake
