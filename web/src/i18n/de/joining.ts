// Die Wörter der Wege hinein: einstellen ohne Konto, und sich als Talent bewerben.
import type { Joining } from "../en/joining";

export const joining: Joining = {
  steps: { label: "Schritte", of: (step, steps) => `Schritt ${step} von ${steps}` },
  next: "Weiter",
  back: "Zurück",
  kept: "In diesem Browser aufbewahrt",
  field: {
    name: "Ihr Name",
    email: "E-Mail",
    password: "Passwort",
    newPassword: "Passwort wählen",
    show: "Zeigen",
    hide: "Verbergen",
    passwordHint: "Mindestens 8 Zeichen. Es ist das Einzige hier, das nicht in diesem Browser aufbewahrt wird.",
    optional: "freiwillig",
  },
  fault: {
    name: "Sagen Sie, wie wir Sie nennen dürfen.",
    organisation: "Sagen Sie, für welches Unternehmen Sie einstellen.",
    email: "Das ist keine E-Mail-Adresse. Schreiben Sie sie wie ana@example.org.",
    taken: "Zu dieser Adresse gibt es ein Konto. Melden Sie sich unten damit an; alles Geschriebene bleibt.",
    password: "Wählen Sie mindestens 8 Zeichen und keines der Passwörter, die alle zuerst versuchen.",
    terms: "Ohne Ihre Zustimmung können wir nicht beginnen.",
    wrong: "E-Mail und Passwort passen nicht zusammen.",
  },
  terms: { agree: "Ich stimme den Bedingungen zu", title: "Die Bedingungen in Kürze" },

  hire: {
    page: "Einstellen",
    steps: ["Was Sie brauchen", "Wer passt", "Wie wir Sie erreichen"],
    need: {
      title: "Was brauchen Sie?",
      intro: "Ein Konto brauchen Sie erst im letzten Schritt. Was Sie tippen, bleibt in diesem Browser erhalten.",
      toForm: "Lieber ein paar Felder ausfüllen",
      toWords: "Lieber einfügen oder schreiben",
      nothing: "Sagen Sie wenigstens eines, was Sie brauchen: eine Fähigkeit, eine Rolle, einen Satz.",
    },
    people: {
      examples: (shown) => `${shown === 1 ? "Eine" : shown === 2 ? "Zwei" : "Drei"} davon, ohne Namen`,
      named: "Namen sehen Sie, sobald Ihre Anfrage offen ist.",
      none:
        "Die Anfrage lässt sich trotzdem öffnen: Wer später passt, wird Ihnen gezeigt. Oder lassen Sie eine " +
        "Forderung fallen.",
      asked: "Was Sie verlangen",
      change: "Ändern",
    },
    contact: {
      title: "Wie erreichen wir Sie?",
      intro: "Damit entsteht Ihr Konto, und die Anfrage wird geöffnet. Das kostet nichts.",
      organisation: "Unternehmen",
      email: "Geschäftliche E-Mail",
      send: "Anfrage öffnen",
      sending: "Wird geöffnet …",
      known: "Ich habe schon ein Konto",
      new: "Ich habe noch kein Konto",
      signIn: "Anmelden und Anfrage öffnen",
      as: (name) => `Sie sind angemeldet als ${name}.`,
      asText: "Die Anfrage wird für Ihr Unternehmen geöffnet.",
      notHiring: "Dieses Konto stellt nicht für ein Unternehmen ein; die Anfrage lässt sich damit nicht öffnen.",
      signOut: "Abmelden und hier weitermachen",
      toBuilder: "Im Anfragen-Editor weitermachen",
      brief: "In der Anfrage muss erst etwas anders werden:",
      privacy: "Wir verwenden diese Angaben für Ihre Anfrage und für nichts anderes.",
    },
    after: {
      title: "Wie es weitergeht",
      list: [
        "Sie sind sofort in Ihrer Auswahl: wer passt, warum, und was fehlt.",
        "Sie sagen, wen Sie kennenlernen möchten. Die Person antwortet mit Ja oder Nein.",
        "Die Arbeit beginnt mit bis zu zwei Wochen Probe. Sie zahlen nur, wenn Sie zufrieden sind.",
      ],
    },
    terms: [
      "Eine Anfrage kostet nichts und verpflichtet zu nichts. Kosten beginnen mit einem Einsatz, den beide Seiten " +
        "unterschrieben haben.",
      "Was Sie hier über Menschen erfahren, dient ihrer Einstellung über dieses Netzwerk; es wird nicht weitergegeben.",
      "Ihren Namen und Ihr Unternehmen sehen die Menschen, die Sie kennenlernen möchten.",
    ],
  },

  apply: {
    page: "Als Talent bewerben",
    steps: ["Was Sie tun", "Wie Sie arbeiten", "Wer Sie sind"],
    trade: {
      title: "Was tun Sie?",
      intro:
        "Drei kurze Seiten. Was Sie tippen, bleibt in diesem Browser, und niemand sieht es, bevor Sie es absenden.",
      role: "Rolle",
      chooseRole: "Die nächstliegende wählen",
      headline: "In einer Zeile",
      headlineHint: "Was Sie am besten können, etwa „Buchungs- und Zahlungssysteme in Go“",
      paste: "Aus einem Lebenslauf",
      pasteHint:
        "Fügen Sie auf Englisch etwas daraus ein: Fähigkeiten, Jahre und Sprachen werden gefunden und unten " +
        "eingetragen, damit Sie sie berichtigen.",
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
      send: "Bewerbung absenden",
      sending: "Wird gesendet …",
      known: "Ich habe schon ein Konto",
      signedIn: (name) =>
        `Sie sind angemeldet als ${name}. Melden Sie sich erst ab, um sich zu bewerben: Dabei entsteht ein eigenes Konto.`,
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
        "Wie die Antwort auch lautet, sie kommt mit ihren Gründen. Schweigen wird Ihnen nie angelastet.",
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
  },
  applications: {
    title: "Bewerbungen",
    mine: "Meine Bewerbung",
    state: { submitted: "Eingereicht", withdrawn: "Zurückgezogen" },
    all: "Alle",
    filter: "Stand",
    name: "Name",
    role: "Rolle",
    country: "Land",
    since: "Eingereicht",
    empty: { title: "Keine Bewerbungen", text: "Wer sich auf den öffentlichen Seiten bewirbt, steht hier." },
    none: {
      title: "Sie haben keine Bewerbung",
      text: "Bewerben Sie sich, und Sie sehen hier, wie es darum steht.",
      go: "Als Talent bewerben",
    },
    next: "Nächste Seite",
    first: "Erste Seite",
    back: "Alle Bewerbungen",
    submitted: "Sie liegt bei denen, die prüfen. Die Antwort kommt mit Gründen, wie sie auch lautet.",
    withdrawn: "Sie haben sie zurückgezogen. Sie wird nicht mehr gelesen.",
    withdrawnByThem: "Sie wurde zurückgezogen.",
    withdraw: "Zurückziehen",
    sure: "Mit diesem Konto lässt sie sich nicht noch einmal senden.",
    yes: "Ja, zurückziehen",
    no: "Behalten",
    rate: (rate) => `${rate} pro Stunde`,
    skill: (name, level, years) => `${name}, ${level} von 5, ${years === 1 ? "1 Jahr" : `${years} Jahre`}`,
    hours: (hours, week) => `${hours} Stunden pro Woche ab ${week}`,
    parts: {
      email: "E-Mail",
      role: "Rolle",
      about: "Über die Person",
      skills: "Fähigkeiten",
      seniority: "Erfahrung",
      rate: "Satz",
      kinds: "Arten der Arbeit",
      free: "Frei",
      place: "Ort",
      languages: "Sprachen",
      links: "Links",
    },
  },
};
