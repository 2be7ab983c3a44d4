// The words of applying as talent.

export const apply = {
  page: "Apply as talent",
  steps: ["What you do", "How you work", "Who you are"],
  trade: {
    title: "What do you do?",
    intro: "Three short pages. What you type is kept in this browser, and shown to nobody before you send it.",
    role: "Role",
    chooseRole: "Choose the nearest",
    headline: "In one line",
    headlineHint: "What you are best at, such as “Ledgers and payment systems in Go”",
    paste: "From a CV",
    pasteHint: "Paste some of it: skills, years and languages are found, and added below for you to correct.",
    read: "Find skills in it",
    found: (skills: number) =>
      skills === 0
        ? "No skill was found that is not below already. Name one: “six years of Go”."
        : `${skills === 1 ? "One skill was" : `${skills} skills were`} added below. Correct levels and years.`,
  },
  offer: { title: "How do you work?", intro: "This is what clients search by once you are in the network." },
  person: {
    title: "Who are you?",
    intro: "This makes your account, where you see how your application stands.",
    about: "About you",
    aboutHint: "A few sentences, in your own words",
    links: "Links",
    linksHint: "Where your work can be seen: one address a line, each beginning with https://",
    works: "Portfolio",
    worksHint: "If you like, a few pieces of work, the one that says most first.",
    send: "Send the application",
    sending: "Sending…",
    signedIn: (name: string) =>
      `You are signed in as ${name}. To apply, sign out first: it makes an account of its own.`,
    signOut: "Sign out",
    privacy: "Read by the people who screen here. Nothing of it is public before you are admitted and say so.",
    taken: "This address has an account already.",
    signIn: "Sign in with it",
  },
  after: {
    title: "What happens then",
    list: [
      "Your application stands as submitted; you see it in your account.",
      "People who know the trade read it. Each stage has written criteria.",
      "Whatever the answer is, it comes with its reasons. Silence never counts against you.",
    ],
  },
  terms: [
    "What you say of yourself is true, as far as you know.",
    "It is read for screening, and passed on to nobody before you are admitted.",
    "Applying costs nothing, and you may withdraw at any time.",
  ],
  missing: {
    role: "Choose the role that is nearest to yours.",
    headline: "Say in one line what you do best.",
    skills: "Name at least one skill.",
    country: "Say from which country you work.",
    zone: "Say in which time zone.",
    languages: "Name a language that you speak.",
    links: "Each line is an address that begins with https://.",
  },
};
