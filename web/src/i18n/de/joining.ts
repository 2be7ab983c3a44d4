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
      none: "Die Anfrage lässt sich trotzdem öffnen: Wer später passt, wird Ihnen gezeigt. Oder lassen Sie eine " +
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
};
