// The words of the door.

export const signIn = {
  page: "Sign in",
  title: "Sign in",
  email: "E-mail",
  password: "Password",
  go: "Sign in",
  wrong: "E-mail and password do not match.",
  slow: "Too many attempts. Try again in a minute.",
  demo: "This is the demo network: nobody here is real. Sign in as",
  show: "Show the password",
  without: "Write a brief without signing in",
};

export const roles = {
  client_owner: "Client",
  client_hiring: "Client, hiring",
  client_finance: "Client, finance",
  talent: "Talent",
  screener: "Screener",
  advisor: "Advisor",
  finance: "Finance",
  admin: "Administrator",
};
