// Alle Wörter der App auf Deutsch. Der Typ verlangt jedes, das es auf Englisch gibt.
import { counted } from "./plural";
import type { Count } from "../api/shapes";
import type { Words } from "./en";

const n = counted("de");
const fewer = (than: string) => `weniger als ${than}`;
const people = (count: Count) => n.of(count, "Person", "Personen", fewer);

export const de: Words = {
  number: n.number,
  people,
  count: (count) => n.bare(count, (than) => `< ${than}`),

  nav: {
    skip: "Zum Inhalt", main: "Hauptmenü", newBrief: "Neue Anfrage", briefs: "Anfragen", talents: "Talente", profile: "Mein Profil",
    signIn: "Anmelden", signOut: "Abmelden", api: "API", shortcuts: "Tasten", commands: "Befehle",
    languages: "Sprache", scheme: "Aussehen", light: "Hell", dark: "Dunkel", system: "System", home: "Muster, zum Anfang",
  },
  title: (page) => `${page} · Muster`,

  problem: {
    offline: "Der Server ist nicht erreichbar. Was Sie geschrieben haben, bleibt hier und geht hinaus, sobald die Verbindung wieder steht.",
    unexpected: "Auf dem Server ist etwas schiefgegangen. Was Sie geschrieben haben, bleibt hier.",
    tooMany: "Das waren viele Fragen in kurzer Zeit. Die nächste Antwort kommt gleich.",
    forbidden: "Das dürfen Sie nicht sehen. Vielleicht darf es ein anderes Konto.",
    again: "Noch einmal",
  },

  notFound: {
    title: "Unter dieser Adresse steht nichts",
    text: "Vielleicht wurde ein Link abgeschnitten, oder was hier stand, gibt es nicht mehr.",
    back: "Zum Anfang",
  },

  signIn: {
    page: "Anmelden", title: "Anmelden", email: "E-Mail", password: "Passwort", go: "Anmelden", wrong: "E-Mail und Passwort passen nicht zusammen.",
    slow: "Zu viele Versuche. In einer Minute geht es wieder.", 
    demo: "Dies ist das Vorführnetzwerk: Niemand hier ist echt. Anmelden als", 
    show: "Passwort zeigen", without: "Ohne Anmeldung eine Anfrage schreiben",
  },
  roles: {
    client_owner: "Kunde", client_hiring: "Kunde, Auswahl", client_finance: "Kunde, Finanzen", talent: "Talent", screener: "Prüferin",
    advisor: "Beraterin", finance: "Finanzen", admin: "Verwaltung",
  },

  brief: {
    page: "Anfrage", ask: "Wen brauchen Sie?", titleLabel: "Titel", titleHint: "Ein Titel, etwa „Go-Entwicklung für einen Zahlungskern“",
    kept: "In diesem Browser aufbewahrt", saved: "Gespeichert", unsaved: "Noch nicht gespeichert", undo: "Zurücknehmen", redo: "Wiederholen", startOver: "Neu anfangen",
    save: "Speichern", saveNew: "Anfrage speichern", shortlist: "Auswahl erstellen", signInToSave: "Anmelden und speichern",
    must: "Unbedingt", nice: "Erwünscht", addMust: "Fähigkeit hinzufügen", addNice: "Fähigkeit hinzufügen", or: "oder", addOr: "oder …",
    seniority: "Erfahrung", from: "von", upTo: "bis", rate: "Satz", atMost: "höchstens", anHour: "pro Stunde", noCap: "ohne Grenze",
    work: "Umfang", hoursAWeek: "Stunden pro Woche", forWeeks: "für", weeks: "Wochen", yearsWord: "Jahre", start: "Beginn", between: "zwischen", and: "und",
    together: "Gemeinsam", togetherADay: "am Tag innerhalb von", to: "bis", inZone: "in", noOverlap: "zu jeder Zeit", addOverlap: "Gemeinsame Stunden verlangen",
    languages: "Sprachen", addLanguage: "Sprache hinzufügen", countries: "Wo", addCountry: "Land hinzufügen", anywhere: "überall",
    industries: "Branchen", addIndustry: "Branche hinzufügen", seats: "Plätze", seatsWord: (count) => (count === 1 ? "Person" : "Personen"),
    anyKind: "Jede Art", thisWeek: "dieser Woche", level: "Stufe", years: "Jahre", levelShort: (level) => `${level}+`,
    yearsShort: (years) => (years === 0 ? "beliebig lange" : years === 1 ? "ab 1 Jahr" : `ab ${years} Jahren`), verified: "von uns geprüft",
    wantLevel: (level) => `am besten ${level} von 5`, makeNice: "Erwünscht", makeMust: "Unbedingt", drop: "Weglassen",
    dropSkill: (skill) => `${skill} weglassen`, openSkill: (skill) => `${skill} ändern`, levelOf: (level) => (level === 5 ? "5 von 5" : `ab ${level} von 5`),
    
    nothing: (typed) => `Nichts heißt „${typed}“.`, 
    minutes: (minutes) => (minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`),
    conflict: "Jemand hat diese Anfrage inzwischen gespeichert. Was Sie geschrieben haben, bleibt; erneutes Speichern setzt es darüber.",
    state: { draft: "Entwurf", open: "Offen", on_hold: "Ruht", filled: "Besetzt", cancelled: "Abgesagt" },
    actions: { open: "Öffnen", hold: "Ruhen lassen", resume: "Fortsetzen", cancel: "Absagen" },
    untitled: "Anfrage ohne Titel",
  },
  seniority: { junior: "Junior", mid: "Mittel", senior: "Senior", principal: "Leitend" },
  kind: { hourly: "Stundenweise", part_time: "Teilzeit", full_time: "Vollzeit" },

  answer: {
    label: "Die Antwort", fit: (count) => (count === 1 ? "Person passt in allem" : "Personen passen in allem"), fitNothing: "niemand passt in allem",
    of: (of) => `von ${n.bare(of, fewer)} im Netzwerk`, 
    whole: "im ganzen Netzwerk", curve: "Was ein Satz bringt", drag: "Linie ziehen", setCap: "klicken setzt eine Grenze", capLabel: "Höchster Satz pro Stunde",
    curveSaid: (low, some, high, most) => `Wie viele bei welchem Stundensatz passen: ${n.bare(some, fewer)} bei ${low}, ${n.bare(most, fewer)} bei ${high}`,
    capSaid: (rate, count) => `${rate} · ${people(count)}`, noCurve: "Zu keinem Satz passt jemand. Die Änderungen unten bringen Leute herein.",
    clearCap: "Ohne Grenze", more: "Die günstigsten Wege zu mehr", moreNone: "Nichts hält allein jemanden fern.", gain: (count) => `+${n.bare(count, (than) => `<${than}`)}`,
    gainPeople: (count) => `+${typeof count === "number" ? people(count) : `<${count.fewer_than} Personen`}`, applied: "übernommen", undo: "zurück",
    collide: (what) => `Diese Forderungen lassen niemanden übrig: ${what}.`, faces: (shown, of) => (shown === 1 ? `Die erste Person von ${n.bare(of, fewer)}` : `Die ersten ${shown} von ${n.bare(of, fewer)}`),
    all: "Alle, mit Gründen", waiting: "Zähle …", 
    score: (score) => `${score} von 10.000 Punkten`, 
  },
  change: {
    rate: (rate) => `Bis ${rate} zahlen`, overlap: (hours) => (hours === "0 h" ? "Keine gemeinsamen Stunden nötig" : `Nur ${hours} gemeinsam`),
    seniority: (lo, hi) => (lo === hi ? `Nur ${lo}` : `Von ${lo} bis ${hi}`), latest: (day) => `Beginn bis ${day}`,
    language: (language, level) => `${language} auf ${level}`, level_lower: (skill, level) => `${skill} auf ${level} von 5`,
    any_years: (skill) => `${skill} ohne Mindestjahre`, unverified: (skill) => `${skill} ohne unsere Prüfung`,
    nice_to_have: (skill) => `${skill} nur erwünscht`, country: (country) => `Auch aus ${country}`, any_kind: "Jede Art der Beschäftigung",
    or: " oder ",
  },
  constraint: {
    seniority: "Erfahrung", rate: "Satz", kind: "Art der Beschäftigung", availability: "Beginn", overlap: "gemeinsame Stunden", country: "Länder",
    language: (language) => language, must: (skills) => skills,
  },

  shortlist: {
    page: "Auswahl", title: "Auswahl", of: (shown, qualified) => `${shown} von ${qualified}, die passen, die Besten zuerst`,
    madeAt: (when) => `Erstellt ${when}`, again: "Neu erstellen", back: "Zur Anfrage",
    making: "Die Besten werden ausgewählt …", none: { title: "Niemand passt in allem", text: "Die Anfrage zeigt, welche Forderung wen fernhält, und den günstigsten Weg zu mehr.", go: "Anfrage öffnen" },
    missing: { title: "Noch keine Auswahl", text: "Ein Klick erstellt sie: die Besten, die in allem passen, mit den Gründen.", go: "Auswahl erstellen" },
    reasons: "Warum", gaps: "Lücken", noGaps: "Keine Lücken gegenüber der Anfrage.", arithmetic: "Die Rechnung", show: "Rechnung zeigen", hide: "Rechnung verbergen",
    part: "Teil", points: "Punkte", most: "von", meaning: "Was er misst", total: "Summe", rank: (rank) => `Platz ${rank}`,
    replay: (position, asOf) => `Auf das Bit genau wiederholbar: Journalstelle ${position}, Stand ${asOf}.`, print: "Drucken",
    bar: (parts) => `Punkte nach Teilen: ${parts}`, 
  },
  component: { skills: "Fähigkeiten", quality: "Güte", rate: "Satz", industry: "Branche", overlap: "Gemeinsame Stunden", availability: "Beginn", seniority: "Erfahrung", continuity: "Zusammenarbeit" },
  meaning: {
    skills: "Stufe, Jahre und Frische jeder gefragten Fähigkeit, geprüft oder nicht, nach Gewicht", quality: "Bewertung und bestandene Proben; solange es wenige sind, nahe am Mittel",
    rate: "Wie weit unter der Grenze; bei der Hälfte oder weniger volle Punkte", industry: "Jahre in einer bevorzugten Branche, ab fünf volle Punkte", overlap: "Gemeinsame Minuten am Tag über die verlangten hinaus, ab acht Stunden volle Punkte",
    availability: "Wie früh im Zeitraum die Stunden frei sind", seniority: "Wie hoch innerhalb der verlangten Erfahrung", continuity: "Schon einmal zur Zufriedenheit für diesen Kunden gearbeitet",
  },
  why: {
    skill: (name, level, years, verified, wanted) =>
      [`${name} auf ${level} von 5`, years > 0 && (years === 1 ? "1 Jahr" : `${years} Jahre`), verified && "geprüft", level < wanted && `${wanted} gewünscht`].filter(Boolean).join(", "),
    missing: (name) => `Kein ${name}`, rate: (rate) => `Verlangt ${rate} pro Stunde`, lostPoints: (points) => `−${points}`, wonPoints: (points) => `+${points}`,
    won: { skills: "Fähigkeiten", quality: "Gute Bilanz", rate: "Deutlich unter der Grenze", industry: "Jahre in der Branche", overlap: "Viele gemeinsame Stunden", availability: "Früh frei", seniority: "Erfahren im Rahmen", continuity: "Schon zusammengearbeitet" },
    lost: { skills: "Fähigkeiten", quality: "Kurze Bilanz", rate: "Nahe an der Grenze", industry: "Wenig Zeit in der Branche", overlap: "Wenige gemeinsame Stunden", availability: "Erst spät im Zeitraum frei", seniority: "Weniger erfahren im Rahmen", continuity: "Noch nie zusammengearbeitet" },
    unnamed: (grade, place) => (place ? `${grade}, ${place}` : grade),
  },

  briefs: {
    page: "Anfragen", title: "Anfragen", empty: { title: "Noch keine Anfrage", text: "Eine Anfrage sagt, wen Sie brauchen. Schreiben Sie eine, und sehen Sie sofort, wie viele passen.", go: "Anfrage schreiben" },
    none: "Keine Anfrage in diesem Zustand.", state: "Zustand", all: "Alle", name: "Anfrage", client: "Kunde", fits: "Passend", updated: "Geändert", more: "Nächste Seite", first: "Erste Seite",
  },

  talents: {
    page: "Talente", title: "Talente", add: "Talent hinzufügen", import: "Einlesen", export: "Ausgeben", search: "Nach Name oder Leitzeile suchen", filters: "Filter", skill: "Fähigkeit", country: "Land",
    seniority: "Erfahrung", kind: "Art", active: "Aktiv", any: "Alle", activeOnly: "Nur aktive", inactiveOnly: "Nicht aktive", name: "Name", skills: "Stärkste Fähigkeiten", place: "Ort",
    rate: "Satz", updated: "Geändert", sortBy: (column) => `Nach ${column} ordnen`, clear: "Filter löschen", next: "Nächste Seite", first: "Erste Seite", total: (count) => people(count),
    empty: { title: "Noch niemand hier", text: "Fügen Sie jemanden hinzu, oder lesen Sie eine ganze Liste ein: CSV, NDJSON oder JSON Resume.", go: "Leute einlesen" }, none: { title: "Niemand passt zu diesen Filtern", text: "Nehmen Sie einen davon weg." },
    inactive: "nicht aktiv", saveView: "Diese Ansicht merken", views: "Gemerkte Ansichten", viewName: "Name der Ansicht", dropView: (name) => `Ansicht ${name} vergessen`, keepView: "Merken", 
  },
  talent: {
    newPage: "Neues Talent", person: "Person", name: "Name", headline: "Leitzeile", headlineHint: "Eine Zeile, die sagt, worin diese Person am besten ist", about: "Über", email: "E-Mail", skills: "Fähigkeiten", addSkill: "Fähigkeit hinzufügen",
    level: "Stufe", years: "Jahre", lastUsed: "Zuletzt", verified: "Geprüft", seniority: "Erfahrung", terms: "Bedingungen", rate: "Satz pro Stunde", kinds: "Arten der Beschäftigung", where: "Wo und wann", country: "Land", zone: "Zeitzone",
    hours: "Arbeitszeit", hoursTo: "bis", free: "Freie Stunden", freeText: "Stunden pro Woche, die für neue Arbeit frei sind. Eine Stufe gilt bis zur nächsten.", addStep: "Stufe hinzufügen", fromWeek: "ab", aWeek: "Stunden pro Woche", always: "Noch ist nichts frei: Fügen Sie eine Stufe hinzu.",
    languages: "Sprachen", addLanguage: "Sprache hinzufügen", industries: "Branchen", addIndustry: "Branche hinzufügen", yearsIn: (name) => `Jahre in ${name}`, active: "Nimmt an der Auswahl teil",
    save: "Speichern", saving: "Speichere …", saved: "Gespeichert", unsaved: "Noch nicht gespeichert", discard: "Meine Änderungen verwerfen", create: "Ins Netzwerk aufnehmen", drop: (name) => `${name} weglassen`,
    ratings: (average, count) => `${average} von 5 aus ${count === 1 ? "1 Bewertung" : `${count} Bewertungen`}`, noRatings: "Noch keine Bewertungen", trials: (passed, taken) => `${passed} von ${taken === 1 ? "1 Probe" : `${taken} Proben`} bestanden`, exposure: (count) => (count === 1 ? "1 offene Vorstellung" : `${count} offene Vorstellungen`),
    conflict: { title: "Jemand anderes hat dieses Profil inzwischen gespeichert", text: "Ihre Änderungen sind noch da. Sehen Sie die anderen an, oder setzen Sie Ihre darüber.", theirs: "Die anderen zeigen", mine: "Meine darüber speichern" },
    source: (source, id) => `Eingelesen aus ${source} als ${id}`, weekHours: (week, hours) => `${week}: ${hours} Stunden`, chart: "Freie Stunden der nächsten 52 Wochen", 
  },
  imports: {
    page: "Einlesen", title: "Leute einlesen", text: "CSV, NDJSON oder JSON Resume. Eine fehlerhafte Zeile wird genannt und ausgelassen; die anderen gehen hinein. Dieselbe Zeile noch einmal ändert, sie verdoppelt nie.",
    choose: "Datei wählen", drop: "oder hier ablegen", format: "Format", mapping: "Spalten", column: "Spalte der Datei", field: "wird", ignore: "ausgelassen", sample: "Erster Wert", dryRun: "Ohne Schreiben versuchen", run: "Endgültig einlesen",
    running: (done, total) => `${done} von ${total} Zeilen`, progress: "Fortschritt", result: { created: "neu", updated: "geändert", unchanged: "unverändert", errors: "fehlerhaft" }, tried: "Versucht: Es wurde nichts geschrieben.", done: "Eingelesen.",
    row: "Zeile", where: "Wo", message: "Was fehlt", moreErrors: (count) => `und ${count} weitere`, another: "Andere Datei", talents: "Zu den Talenten", failed: "Das Einlesen brach ab.", size: (name, size) => `${name}, ${size}`, 
  },

  palette: { title: "Befehle", hint: "Gehe zu, oder tue …", none: "Kein Befehl hat diese Wörter.", goto: "Gehe zu", people: "Leute", briefs: "Anfragen", settings: "Einstellungen", shortcuts: "Tasten zeigen", },
  shortcuts: {
    title: "Tasten", close: "Schließen", palette: "Befehle", help: "Diese Seite", undo: "Zurücknehmen (außerhalb eines Textfelds)", redo: "Wiederholen", search: "In dieser Liste suchen", save: "Speichern", curve: "Grenze auf der Kurve verschieben", curveFar: "Weit verschieben",
  },
  common: { none: "keiner", anHour: (rate) => `${rate}/h`, list: (items) => new Intl.ListFormat("de").format(items), },
};
