// Die Wörter der Tür.
import type * as english from "../en/sign_in";

export const signIn: typeof english.signIn = {
  page: "Anmelden",
  title: "Anmelden",
  email: "E-Mail",
  password: "Passwort",
  go: "Anmelden",
  wrong: "E-Mail und Passwort passen nicht zusammen.",
  slow: "Zu viele Versuche. In einer Minute geht es wieder.",
  demo: "Dies ist ein Demo-Netzwerk: Niemand hier ist echt. Anmelden als",
  show: "Passwort zeigen",
  without: "Anfrage ohne Anmeldung",
};

export const roles: typeof english.roles = {
  client_owner: "Kunde",
  client_hiring: "Kunde, Auswahl",
  client_finance: "Kunde, Finanzen",
  talent: "Talent",
  screener: "Prüfung",
  advisor: "Beratung",
  finance: "Finanzen",
  admin: "Verwaltung",
};
