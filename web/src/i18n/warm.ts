// A thread beside the page that has the browser read its tables of the language: the first number that a process writes
// costs thirty milliseconds, and whoever writes it later in the page pays nothing. Its name is the language.
const language = self.name;
new Intl.NumberFormat(language).format(1);
new Intl.NumberFormat(language, { style: "currency", currency: "USD" }).format(1);
new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" }).format(0);
new Intl.DisplayNames(language, { type: "region" }).of("DE");
new Intl.ListFormat(language).format(["1", "2"]);
self.close();

export {};
