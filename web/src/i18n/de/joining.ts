// Was beide Wege hinein haben: Felder eines Kontos, und was an ihnen falsch ist.
import type * as english from "../en/joining";

export const joining: typeof english.joining = {
  steps: "Schritte",
  next: "Weiter",
  back: "Zurück",
  field: {
    name: "Ihr Name",
    email: "E-Mail",
    password: "Passwort",
    newPassword: "Passwort wählen",
    show: "Zeigen",
    hide: "Verbergen",
    passwordHint: "Mindestens 8 Zeichen. Es ist das Einzige hier, das nicht in diesem Browser aufbewahrt wird.",
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
};
