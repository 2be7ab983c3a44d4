// Money, dates and names of places in the reader's language, by the browser's own tables.
import type { Money } from "../api/shapes";
import { mondayOf } from "../design/weeks";
import { wordsHere, type Language } from "./catalogues";
import { later } from "./later";
import { useSpeech } from "./words";

export function useFormats() {
  const { language } = useSpeech();
  return formatsOf(language);
}

const made = new Map<string, ReturnType<typeof make>>();

export function formatsOf(language: Language) {
  let formats = made.get(language);
  if (!formats) made.set(language, (formats = make(language)));
  return formats;
}

function make(language: Language) {
  const regions = later(() => new Intl.DisplayNames(language, { type: "region" }));
  const shortRegions = later(() => new Intl.DisplayNames(language, { type: "region", style: "short" }));
  const tongues = later(() => new Intl.DisplayNames(language, { type: "language" }));
  const moneys = new Map<string, { whole: Intl.NumberFormat; exact: Intl.NumberFormat; minor: number }>();
  const moneyFormats = (currency: string) => {
    let both = moneys.get(currency);
    if (!both) {
      const exact = new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
      const whole = new Intl.NumberFormat(language, {
        style: "currency",
        currency,
        currencyDisplay: "narrowSymbol",
        maximumFractionDigits: 0,
      });
      both = { whole, exact, minor: 10 ** (exact.resolvedOptions().maximumFractionDigits ?? 2) };
      moneys.set(currency, both);
    }
    return both;
  };
  const short = later(() => new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" }));
  const long = later(() => new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone: "UTC" }));
  const dated = later(() => new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric" }));
  const clock = { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" } as const;
  const timed = later(() => new Intl.DateTimeFormat(language, clock));
  const place = (zone: string) => {
    const city = cityOf(zone);
    return wordsHere(language, [])?.cities[city] ?? city;
  };
  return {
    money: ({ amount, currency }: Money) => {
      const { whole, exact, minor } = moneyFormats(currency);
      return (amount % minor === 0 ? whole : exact).format(amount / minor);
    },
    // A currency's sign, on the side of a figure where it stands.
    signs: (currency: string) => {
      const parts = moneyFormats(currency).whole.formatToParts(0);
      const at = parts.findIndex(({ type }) => type === "currency");
      const sign = parts[at]?.value ?? currency;
      return parts[0]?.type === "integer" ? { before: "", after: sign } : { before: sign, after: "" };
    },
    country: (code: string) => named(() => regions().of(code), code),
    tongue: (code: string) => named(() => tongues().of(code), code),
    week: (week: string) => short().format(mondayOf(week)),
    weekLong: (week: string) => long().format(mondayOf(week)),
    date: (instant: string) => dated().format(new Date(instant)),
    time: (instant: string) => timed().format(new Date(instant)),
    place,
    // "Lisbon, Portugal"; a country that is one city stands once.
    where: (zone?: string, country?: string, style: "long" | "short" = "long") => {
      if (!country) return zone ? place(zone) : "";
      const land = named(() => (style === "long" ? regions : shortRegions)().of(country), country);
      const isLand = zone && cityOf(zone) === named(() => english().of(country), country);
      return zone && !isLand ? `${place(zone)}, ${land}` : land;
    },
  };
}

const english = later(() => new Intl.DisplayNames("en", { type: "region" }));

function cityOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

function named(of: () => string | undefined, code: string): string {
  try {
    return of() ?? code;
  } catch {
    return code;
  }
}
