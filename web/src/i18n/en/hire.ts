// The words of hiring without an account.

export const hire = {
  page: "Hire",
  steps: ["What you need", "Who fits", "Where we reach you"],
  need: {
    title: "What do you need?",
    intro: "No account until the last step. What you type is kept in this browser.",
    toForm: "Fill in a few fields instead",
    toWords: "Paste or write it instead",
    nothing: "Say at least one thing that you need: a skill, a role, a rate.",
  },
  people: {
    examples: (shown: number) =>
      shown === 1 ? "One of them, without a name" : `${shown === 2 ? "Two" : "Three"} of them, without names`,
    named: "You see names as soon as your brief is open.",
    none: "Your brief can be opened all the same: whoever fits later is shown to you. Or let go of one demand.",
    asked: "What you ask for",
    change: "Change it",
  },
  contact: {
    title: "Where do we reach you?",
    intro: "This makes your account and opens the brief. It costs nothing.",
    organisation: "Organisation",
    email: "Work e-mail",
    send: "Open the brief",
    sending: "Opening…",
    known: "I have an account already",
    new: "I have no account yet",
    signIn: "Sign in and open the brief",
    as: (name: string) => `You are signed in as ${name}.`,
    asText: "The brief opens for your organisation.",
    notHiring: "This account does not hire for one organisation, so the brief can’t be opened with it.",
    signOut: "Sign out, and go on here",
    toBuilder: "Go on in the brief builder",
    brief: "Something in the brief must change first:",
    privacy: "We use these details to work on your brief, and for nothing else.",
  },
  after: {
    title: "What happens then",
    list: [
      "You are in your shortlist at once: who fits, why, and what is missing.",
      "You say whom you want to meet. They answer yes or no.",
      "Work begins with up to two weeks of trial. You pay only if you are satisfied.",
    ],
  },
  terms: [
    "A brief costs nothing and binds you to nothing. Costs begin with an engagement that both sides have signed.",
    "What you learn here about people is for hiring them through this network; it is not passed on.",
    "Your name and your organisation are seen by the people whom you ask to meet.",
  ],
};
