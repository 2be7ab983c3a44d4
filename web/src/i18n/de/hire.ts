// Die Wörter des Einstellens ohne Konto.
import type * as english from "../en/hire";

export const hire: typeof english.hire = {
  page: "Einstellen",
  steps: ["Was Sie brauchen", "Wer passt", "Wie wir Sie erreichen"],
  need: {
    title: "Was brauchen Sie?",
    intro: "Ein Konto brauchen Sie erst im letzten Schritt. Was Sie tippen, bleibt in diesem Browser erhalten.",
    toForm: "Lieber ein paar Felder ausfüllen",
    toWords: "Lieber einfügen oder schreiben",
    nothing: "Nennen Sie wenigstens eines: eine Fähigkeit, eine Rolle, einen Stundensatz.",
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
};
