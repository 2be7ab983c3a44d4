// What both ways in have: fields of an account, and what is wrong with them.

export const joining = {
  steps: "Steps",
  next: "Continue",
  back: "Back",
  field: {
    name: "Your name",
    email: "E-mail",
    password: "Password",
    newPassword: "Choose a password",
    show: "Show",
    hide: "Hide",
    passwordHint: "At least 8 characters. It is the one thing here that is not kept in this browser.",
  },
  fault: {
    name: "Say how we may call you.",
    organisation: "Say for which organisation you hire.",
    email: "This is no e-mail address. Write it as ana@example.org.",
    taken: "This address has an account. Sign in with it below; everything that you wrote stays.",
    password: "Choose at least 8 characters, and none of the passwords that everybody tries first.",
    terms: "Without your agreement we can’t begin.",
    wrong: "E-mail and password do not match.",
  },
  terms: { agree: "I agree to the terms", title: "The terms, in short" },
};
