// The app's pure modules: drafts, proposed changes, the price curve, weeks, history, links, CSV heads, catalogues.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { sources, web } from "./support/sources.mjs";

let app;
before(async () => (app = await sources()));
after(() => app.stop());

test("what is blank in a draft is not asked", async () => {
  const { asked } = await app.load("briefs/draft.ts");
  assert.deepEqual(asked({ title: "", must: [], languages: {}, weeks: undefined, seats: 2 }), { seats: 2 });
});

test("a must turned into a nice keeps its level, and a group gives all of its skills", async () => {
  const { asMust, asNice } = await app.load("briefs/draft.ts");
  const wishes = {
    nice: [
      { skill: "kafka", want_level: 3 },
      { skill: "rust", want_level: 4 },
    ],
  };
  assert.deepEqual(asMust(wishes, 0).must, [{ skill: "kafka" }], "everybody's wish demands no level");
  assert.deepEqual(asMust(wishes, 1).must, [{ skill: "rust", min_level: 4 }]);
  const brief = {
    must: [{ skill: "go", min_level: 4 }, { any_of: [{ skill: "react" }, { skill: "vue", min_level: 5 }] }],
  };
  assert.deepEqual(asNice(brief, 0).nice, [{ skill: "go", want_level: 4 }]);
  assert.deepEqual(asNice(brief, 1).nice, [
    { skill: "react", want_level: 3 },
    { skill: "vue", want_level: 5 },
  ]);
});

test("an alternative makes a group, and a group of one is a must again", async () => {
  const { orElse, withoutAlternative, constraintOf } = await app.load("briefs/draft.ts");
  const group = orElse({ skill: "go", min_level: 3, weight: 5 }, "rust");
  assert.deepEqual(group, { any_of: [{ skill: "go", min_level: 3 }, { skill: "rust" }], weight: 5 });
  assert.equal(constraintOf(group), "must:go|rust");
  assert.deepEqual(withoutAlternative(group, 1), { skill: "go", min_level: 3, weight: 5 });
});

test("each near miss becomes the change that helps, greatest gain first", async () => {
  const { changesOf } = await app.load("briefs/changes.ts");
  const brief = {
    must: [{ skill: "go", min_level: 4 }],
    rate_max: { amount: 9000, currency: "USD" },
    seniority: { lo: "senior", hi: "senior" },
    overlap: { zone: "UTC", hours: { start: "09:00", end: "17:00" }, min: 240 },
    languages: { en: "C1" },
    countries: ["RO"],
    kind: "full_time",
  };
  const misses = {
    rate: {
      count: 9,
      admits: [
        { people: 1, by: 500 },
        { people: 9, by: 1000 },
      ],
    },
    "must:go": { count: 40, instead: { level_lower: 25, any_years: 0, unverified: 0, nice_to_have: 40 } },
    overlap: { count: 3, admits: [{ people: 3, by: 60 }] },
    "language:en": { count: 2, admits: [{ people: 2, by: 1 }] },
    seniority: { count: 5, admits: [{ people: 5, by: 1 }] },
    country: {
      count: 8,
      countries: [
        ["PL", 6],
        ["UA", 2],
      ],
    },
    kind: { count: 7 },
    availability: { count: 1, admits: [{ people: 1, by: 2 }] },
  };
  const changes = changesOf(brief, misses, "2026-W48", 8);
  const said = Object.fromEntries(changes.map((change) => [change.constraint, change]));
  assert.deepEqual(
    changes.map((change) => change.gain),
    [25, 9, 7, 6, 5, 3, 2, 1],
  );
  assert.deepEqual(said["must:go"].after.must, [{ skill: "go", min_level: 3 }]);
  assert.deepEqual(said.rate.after.rate_max, { amount: 10000, currency: "USD" });
  assert.equal(said.overlap.after.overlap.min, 180);
  assert.deepEqual(said.seniority.after.seniority, { lo: "mid", hi: "principal" });
  assert.deepEqual(said.country.after.countries, ["RO", "PL"]);
  assert.deepEqual(said["language:en"].after.languages, { en: "B2" });
  assert.equal(said.kind.after.kind, undefined);
  assert.equal(said.kind.after.weekly_hours, 40, "any kind, for the hours that were meant");
  assert.equal(said.availability.after.start.latest, "2026-W53");
});

test("a must is dropped to nice only when no gentler change brings half as many", async () => {
  const { changesOf } = await app.load("briefs/changes.ts");
  const brief = { must: [{ skill: "go", min_level: 2 }] };
  const only = (instead) => changesOf(brief, { "must:go": { count: 10, instead } }, "2026-W48")[0].said.what;
  assert.equal(only({ level_lower: 1, any_years: 0, unverified: 0, nice_to_have: 10 }), "nice_to_have");
  assert.equal(only({ level_lower: 5, any_years: 0, unverified: 0, nice_to_have: 10 }), "level_lower");
});

test("the price curve's geometry: cap to place and back, counts between points", async () => {
  const { scaleOf, xOf, rateAt, countAt, between, ticks } = await app.load("briefs/curve.ts");
  const plot = { width: 600, height: 150, left: 10, right: 10, top: 20, bottom: 20 };
  const points = [
    [5000, 2],
    [7000, 10],
    [12000, 30],
  ];
  const scale = scaleOf(points, 9000);
  assert.deepEqual(scale, { lo: 5000, hi: 12000, most: 30 });
  for (const rate of [5000, 6100, 9000, 12000]) assert.equal(rateAt(plot, scale, xOf(plot, scale, rate)), rate);
  assert.equal(rateAt(plot, scale, -50), 5000);
  assert.equal(countAt(points, 6999), 2);
  assert.equal(countAt(points, 7000), 10);
  assert.equal(countAt(points, 100), 0);
  assert.equal(between(points, 6000), 6);
  assert.deepEqual(ticks(scale), [6000, 8000, 10000, 12000]);
});

test("ISO weeks: Mondays, years of 53 weeks, across New Year", async () => {
  const { mondayOf, weekOf, laterBy, weeksBetween } = await app.load("design/weeks.ts");
  assert.equal(mondayOf("2026-W48").toISOString().slice(0, 10), "2026-11-23");
  assert.equal(weekOf(new Date(2026, 11, 31)), "2026-W53");
  assert.equal(weekOf(new Date(2027, 0, 4)), "2027-W01");
  assert.equal(laterBy("2026-W52", 2), "2027-W01");
  assert.equal(weeksBetween("2026-W48", "2027-W01"), 6);
});

test("edits of one field in a row are one step back; another field begins a new one", async () => {
  const { begun, stepped, amended, undone, redone } = await app.load("briefs/history.ts");
  let history = begun({});
  for (const title of ["G", "Go"]) history = stepped(history, { title }, "title");
  history = stepped(history, { title: "Go", seats: 2 }, "seats");
  assert.deepEqual(undone(history).now, { title: "Go" });
  assert.deepEqual(undone(undone(history)).now, {});
  assert.deepEqual(redone(undone(history)).now, { title: "Go", seats: 2 });
  assert.deepEqual(undone(amended(history, { seats: 3 })).now, { title: "Go" }, "what is better known is no step");
});

test("a draft survives the way through an address, whatever its letters; a torn link is no draft", async () => {
  const { toHash, fromHash } = await app.load("briefs/keep.ts");
  const brief = { title: "Größe 🐎 العربية <b>", must: [{ skill: "c++" }] };
  const draft = { text: "", understood: {}, brief };
  assert.deepEqual(fromHash("#" + toHash(draft)), draft);
  for (const torn of ["#b=eyJ0aXRsZSI6", "#t=eyJ0ZXh0IjoxfQ", "#content", "#t="])
    assert.equal(fromHash(torn), undefined);
  assert.equal(toHash({ text: " ", understood: {}, brief: { must: [] } }), "");
});

test("free hours: a step holds until the next, before the first there are none", async () => {
  const { hoursByWeek } = await app.load("talents/record.ts");
  assert.deepEqual(
    hoursByWeek(
      [
        { week: "2026-W50", hours: 20 },
        { week: "2026-W49", hours: 40 },
      ],
      "2026-W48",
      4,
    ),
    [0, 40, 20, 20],
  );
});

test("the head of a CSV: quotes, semicolons, and columns proposed by their names", async () => {
  const { headOf } = await app.load("talents/csv.ts");
  const { proposed } = await app.load("talents/import_file.ts");
  assert.deepEqual(headOf('Full name;"Hourly; rate"\r\n"Ana ""A""";85\r\n'), [
    ["Full name", "Hourly; rate"],
    ['Ana "A"', "85"],
  ]);
  assert.deepEqual(proposed(["Full name", "E-mail", "Shoe size"]), {
    "Full name": "name",
    "E-mail": "email",
    "Shoe size": "",
  });
});

test("the best of a row: ties share it, what is unknown never has it", async () => {
  const { bestOf, isSame } = await app.load("shortlists/compare_rows.ts");
  assert.deepEqual(bestOf([3, 5, undefined, 5]), [1, 3]);
  assert.deepEqual(bestOf([undefined, undefined]), []);
  assert.deepEqual(bestOf([-8500, -9000]), [0]);
  assert.equal(isSame({ name: "", cells: ["a", "a"], best: [] }), true);
  assert.equal(isSame({ name: "", cells: ["a", "b"], best: [] }), false);
});

test("four are compared at most, and who is chosen twice is let go", async () => {
  const { withOrWithout } = await app.load("shortlists/compared.ts");
  assert.equal(withOrWithout([], "a"), "a");
  assert.equal(withOrWithout(["a", "b"], "a"), "b");
  assert.equal(withOrWithout(["a"], "a"), undefined);
  assert.equal(withOrWithout(["a", "b", "c", "d"], "e"), "a,b,c,d");
});

test("the shared day: clocks go round, and what passes midnight is one interval", async () => {
  const { clock, joined } = await app.load("shortlists/shared_day.tsx");
  assert.equal(clock(-30), "23:30");
  assert.equal(clock(1440 + 75), "01:15");
  assert.deepEqual(
    joined([
      [0, 60],
      [1380, 1440],
    ]),
    [[1380, 60]],
  );
  assert.deepEqual(joined([[540, 720]]), [[540, 720]]);
});

test("initials, also of names of one word and with particles", async () => {
  const { initials } = await app.load("design/face.tsx");
  assert.equal(initials("Ilse Vermeulen"), "IV");
  assert.equal(initials("Bram de Vries"), "BV");
  assert.equal(initials("Ødegård"), "Ø");
});

test("every text of the catalogues is used, and German has no English left over", async () => {
  const { catalogue, used } = await import("./support/texts.mjs");
  const [en, de] = [await catalogue(app, "en"), await catalogue(app, "de")];
  const [english, german] = [used(en), used(de)];
  assert.deepEqual(english.unused, []);
  const same = english.texts.filter(([path, text]) => german.at(path) === text && /[a-z]{3} [a-z]{3}/.test(text));
  assert.deepEqual(same, []);
});

test("whatever the server says of words that it did not understand is said in German as well", async () => {
  const { builder } = await app.load("i18n/de/builder.ts");
  const source = await readFile(join(web, "../features/intake/left_over.cpp"), "utf8");
  const said = [...source.matchAll(/"([A-Z][^"]*\.)"/g)].map(([, sentence]) => sentence);
  assert.ok(said.length > 5);
  for (const sentence of [...said, "This looks like German: only English is understood so far."])
    assert.notEqual(builder.why(sentence), sentence);
});

test("no text stands in a screen: all of it comes from the catalogues", async () => {
  const { loose } = await import("./support/texts.mjs");
  assert.deepEqual(loose(), []);
});

test("every screen is fetched with its words when it is opened, and no catalogue comes with the app", async () => {
  const { screensWithoutWords, boundCatalogues } = await import("./support/texts.mjs");
  assert.deepEqual(screensWithoutWords(), []);
  assert.deepEqual(boundCatalogues(), []);
});

test("a portfolio: pieces move, what is blank is absent, addresses are tidied and nothing else is", async () => {
  const { changed, hostOf, moved, sentPortfolio, tidied, yearOf } = await app.load("talents/portfolio.ts");
  assert.deepEqual(moved(["a", "b", "c"], 0, 2), ["b", "c", "a"]);
  assert.deepEqual(moved(["a", "b", "c"], 2, 1), ["a", "c", "b"]);
  assert.deepEqual(changed({ title: "A", url: "x", year: 2020 }, { url: "", year: undefined }), { title: "A" });
  assert.deepEqual(changed({ title: "A" }, { title: "", text: "b" }), { title: "", text: "b" });
  assert.deepEqual(["2024", "20 24", "x", "20245", ""].map(yearOf), [2024, 2024, undefined, 2024, undefined]);
  for (const [typed, address] of [
    ["ana.example", "https://ana.example"],
    [" ana.example/a b ", "https://ana.example/a%20b"],
    ["müller.example/ü", "https://xn--mller-kva.example/%C3%BC"],
    ["https://ana.example/", "https://ana.example/"],
    ["https://ana.example", "https://ana.example"],
    ["http://ana.example/x", "http://ana.example/x"],
    ["javascript:alert(1)", "javascript:alert(1)"],
    ["me@ana.example", "me@ana.example"],
    ["no address", "no address"],
    ["localhost", "localhost"],
    ["", ""],
  ])
    assert.equal(tidied(typed), address);
  assert.deepEqual(sentPortfolio([{ title: "A", url: "ana.example" }, { title: "B" }]), [
    { title: "A", url: "https://ana.example" },
    { title: "B" },
  ]);
  assert.deepEqual(sentPortfolio(), []);
  assert.equal(hostOf("https://ana.example/x"), "ana.example");
  assert.equal(hostOf("ana"), "");
  assert.equal(hostOf(undefined), "");
});
