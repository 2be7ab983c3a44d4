// Texts to begin with. They stand in the language that intake reads, whatever the language of the screen.
export const examples = {
  backend:
    "We are rebuilding the payments core of a lending product and need two senior back-end engineers with at " +
    "least four years of Go and strong PostgreSQL. Kafka would be a plus. Full-time from January for six months, " +
    "four hours of overlap with New York, up to $95 an hour.",
  design:
    "Product designer for a health care app: strong Figma and user research required, prototyping is nice to " +
    "have. 20 hours a week, fluent English, at most $70 an hour.",
  finance:
    "Looking for a financial modeller for 12 weeks. Must know Excel; valuation and Power BI are a plus. Part-time, " +
    "fluent English, budget 60 to 110 USD per hour.",
} as const;
