// Die Wörter der Bewerbung als Talent.
import type * as english from "../en/apply";

export const apply: typeof english.apply = {
  page: "Als Talent bewerben",
  steps: ["Was Sie tun", "Wie Sie arbeiten", "Wer Sie sind"],
  trade: {
    title: "Was tun Sie?",
    intro: "Drei kurze Seiten. Was Sie tippen, bleibt in diesem Browser, und niemand sieht es, bevor Sie es absenden.",
    role: "Rolle",
    chooseRole: "Die nächstliegende wählen",
    headline: "In einer Zeile",
    headlineHint: "Was Sie am besten können, etwa „Buchungs- und Zahlungssysteme in Go“",
    paste: "Aus einem Lebenslauf",
    pasteHint:
      "Fügen Sie auf Englisch etwas daraus ein. Fähigkeiten, Jahre und Sprachen werden gefunden und unten " +
      "eingetragen; dort berichtigen Sie sie.",
    read: "Fähigkeiten darin finden",
    found: (skills) =>
      skills === 0
        ? "Keine Fähigkeit gefunden, die nicht schon unten steht. Nennen Sie eine: „six years of Go“."
        : `${skills === 1 ? "Eine Fähigkeit wurde" : `${skills} Fähigkeiten wurden`} unten eingetragen. Berichtigen ` +
          "Sie Stufen und Jahre.",
  },
  offer: { title: "Wie arbeiten Sie?", intro: "Danach wird gesucht, sobald Sie im Netzwerk sind." },
  person: {
    title: "Wer sind Sie?",
    intro: "Damit entsteht Ihr Konto, in dem Sie sehen, wie es um Ihre Bewerbung steht.",
    about: "Über Sie",
    aboutHint: "Ein paar Sätze in eigenen Worten",
    links: "Links",
    linksHint: "Wo man Ihre Arbeit sieht: eine Adresse je Zeile, jede beginnt mit https://",
    works: "Arbeiten",
    worksHint: "Wenn Sie mögen: einige Arbeiten, die überzeugendste zuerst.",
    send: "Bewerbung absenden",
    sending: "Wird gesendet …",
    signedIn: (name) =>
      `Sie sind angemeldet als ${name}. Zum Bewerben melden Sie sich erst ab: Dabei entsteht ein Konto.`,
    signOut: "Abmelden",
    privacy:
      "Gelesen wird es von denen, die hier prüfen. Öffentlich wird nichts, bevor Sie aufgenommen sind und es wollen.",
    taken: "Zu dieser Adresse gibt es schon ein Konto.",
    signIn: "Damit anmelden",
  },
  after: {
    title: "Wie es weitergeht",
    list: [
      "Ihre Bewerbung ist eingereicht; Sie sehen sie in Ihrem Konto.",
      "Fachleute lesen sie. Jede Stufe hat schriftliche Maßstäbe.",
      "Wie die Antwort auch ausfällt, sie kommt mit Gründen. Schweigen wird Ihnen nie angelastet.",
    ],
  },
  terms: [
    "Was Sie über sich sagen, ist nach Ihrem Wissen wahr.",
    "Es wird zur Prüfung gelesen und an niemanden weitergegeben, bevor Sie aufgenommen sind.",
    "Sich zu bewerben kostet nichts, und Sie können jederzeit zurückziehen.",
  ],
  missing: {
    role: "Wählen Sie die Rolle, die Ihrer am nächsten ist.",
    headline: "Sagen Sie in einer Zeile, was Sie am besten können.",
    skills: "Nennen Sie wenigstens eine Fähigkeit.",
    country: "Sagen Sie, aus welchem Land Sie arbeiten.",
    zone: "Sagen Sie, in welcher Zeitzone.",
    languages: "Nennen Sie eine Sprache, die Sie sprechen.",
    links: "Jede Zeile ist eine Adresse, die mit https:// beginnt.",
  },
};
