// The pure rules of a brief in words: merging what words mean with corrections, places in a text, marks, things to
// correct, what each correction does, facets, collisions, and where a draft is kept.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sources } from "./support/sources.mjs";

let app;
before(async () => (app = await sources()));
after(() => app.stop());

const usd = (amount) => ({ amount, currency: "USD" });

test("where the words changed their meaning they win; what was corrected elsewhere stays", async () => {
  const { merged } = await app.load("briefs/elements.ts");
  const before = {
    must: [{ skill: "go" }, { skill: "postgresql", min_level: 3 }],
    rate_max: usd(9500),
    start: { earliest: "2026-W50" },
    languages: { en: "B2" },
  };
  const corrected = {
    must: [{ skill: "go", min_level: 4 }],
    nice: [{ skill: "postgresql", want_level: 3 }],
    rate_max: usd(10000),
    start: { earliest: "2026-W50", latest: "2027-W02" },
    languages: { en: "B2" },
    seats: 2,
  };
  assert.equal(merged(before, { ...before }, corrected), corrected, "no new meaning, nothing changes");
  const after = {
    must: [{ skill: "go", min_years: 4 }, { skill: "postgresql", min_level: 3 }, { skill: "kafka" }],
    rate_max: usd(9500),
    start: { earliest: "2026-W51" },
    languages: { en: "C1", de: "B1" },
  };
  assert.deepEqual(merged(before, after, corrected), {
    must: [{ skill: "go", min_level: 4, min_years: 4 }, { skill: "kafka" }],
    nice: [{ skill: "postgresql", want_level: 3 }],
    rate_max: usd(10000),
    start: { earliest: "2026-W51", latest: "2027-W02" },
    languages: { en: "C1", de: "B1" },
    seats: 2,
  });
});

test("what was dropped stays dropped until its words go and come again", async () => {
  const { merged } = await app.load("briefs/elements.ts");
  const go = { must: [{ skill: "go" }] };
  const dropped = {};
  const goMore = { must: [{ skill: "go", min_years: 3 }] };
  assert.deepEqual(merged(go, goMore, dropped), {});
  const gone = merged(go, {}, dropped);
  assert.deepEqual(gone, {});
  assert.deepEqual(merged({}, go, gone), go);
});

test("a skill stands once, whatever the words and the hand make of it: alone, in a group, as a wish", async () => {
  const { merged } = await app.load("briefs/elements.ts");
  const group = { must: [{ any_of: [{ skill: "react" }, { skill: "angular" }] }] };
  assert.deepEqual(merged({}, group, { nice: [{ skill: "react" }] }), group, "the words name it now: they win");
  const three = { must: [{ any_of: [{ skill: "react" }, { skill: "angular" }, { skill: "vue" }] }] };
  assert.deepEqual(
    merged(group, three, { must: [{ skill: "react", min_level: 3 }] }),
    { must: [{ any_of: [{ skill: "react", min_level: 3 }, { skill: "vue" }] }] },
    "Angular was taken out by hand",
  );
  assert.deepEqual(merged(group, { must: [{ skill: "react" }] }, group), { must: [{ skill: "react" }] });
  assert.deepEqual(merged({ must: [{ skill: "go" }] }, { nice: [{ skill: "go" }] }, { must: [{ skill: "go" }] }), {
    nice: [{ skill: "go" }],
  });
});

test("random edits: words alone make exactly what they mean, and nothing is named twice", async () => {
  const { merged, sameBrief } = await app.load("briefs/elements.ts");
  const { skillsOf } = await app.load("briefs/things.ts");
  let seed = 7;
  const random = (most) => (seed = (seed * 48271) % 2147483647) % most;
  const names = ["go", "react", "vue", "sql", "c++", "ui/ux"];
  const briefOf = () => {
    const skills = names.filter(() => random(2));
    const groups = skills.length > 2 && random(2) ? [{ any_of: skills.splice(0, 2).map((skill) => ({ skill })) }] : [];
    const must = [...groups, ...skills.filter(() => random(2)).map((skill) => ({ skill, min_level: 1 + random(5) }))];
    const taken = must.map((one) => one.skill);
    const nice = skills.filter((skill) => !taken.includes(skill)).map((skill) => ({ skill, want_level: 3 }));
    return {
      ...(must.length && { must }),
      ...(nice.length && { nice }),
      ...(random(2) && { rate_max: usd(1000 * random(9)) }),
      ...(random(2) && { countries: ["DE", "PL"].slice(random(2)) }),
    };
  };
  for (let round = 0; round < 2000; round += 1) {
    const [before, after, here] = [briefOf(), briefOf(), briefOf()];
    assert.ok(sameBrief(merged(before, after, before), after), JSON.stringify([before, after]));
    const skills = skillsOf(merged(before, after, here));
    assert.equal(new Set(skills).size, skills.length, JSON.stringify([before, after, here]));
  }
});

test("a latest start set by hand gives way when the words move the earliest past it", async () => {
  const { merged } = await app.load("briefs/elements.ts");
  const here = { start: { earliest: "2026-W49", latest: "2026-W50" } };
  const after = merged({ start: { earliest: "2026-W49" } }, { start: { earliest: "2027-W01" } }, here);
  assert.deepEqual(after.start, { earliest: "2027-W01", latest: "2027-W04" });
});

test("offsets in code points become places in the text, also behind emoji and right-to-left letters", async () => {
  const { placed } = await app.load("briefs/understanding.ts");
  const text = "🐎🐎 عربي Go 👩‍💻 and Rust";
  const points = Array.from(text);
  const at = (word) => {
    const start = points.findIndex((_, index) => points.slice(index).join("").startsWith(word));
    return { start, end: start + Array.from(word).length };
  };
  const spans = ["Go", "Rust", "👩"].map((word) => ({ ...at(word), path: "/" + word }));
  const found = placed({ brief: {}, spans, not_understood: [{ start: 0, end: 1, why: "" }] }, text);
  for (const { start, end, path } of found.spans) assert.equal("/" + text.slice(start, end), path);
  const [horse] = found.not_understood;
  assert.equal(text.slice(horse.start, horse.end), "🐎");
  const beyond = placed({ brief: {}, spans: [{ start: 2, end: 9999, path: "/x" }], not_understood: [] }, "🐎ab");
  assert.deepEqual(beyond.spans, [{ start: 3, end: 4, path: "/x" }]);
});

test("what is sent has as many letters as what was typed, and none that a server refuses", async () => {
  const { sendable } = await app.load("briefs/understanding.ts");
  assert.equal(sendable("a\u0000b\u202ec\ud800d\ufeff\te\n<b>🐎"), "a b c\ufffdd \te\n<b>🐎");
});

test("marks follow an edit until the newer answer is there; what was edited itself is unmarked", async () => {
  const { shifted } = await app.load("briefs/understanding.ts");
  const found = (spans) => ({ brief: {}, spans, not_understood: [] });
  const before = "Go and Rust";
  const marks = found([
    { start: 0, end: 2, path: "/must/0" },
    { start: 7, end: 11, path: "/must/1" },
  ]);
  const after = (text) => shifted(marks, before, text).spans.map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(after("Go and also Rust"), ["Go", "Rust"]);
  assert.deepEqual(after("We know Go and Rust"), ["Go", "Rust"]);
  assert.deepEqual(after("Go and Ruby"), ["Go"]);
  assert.deepEqual(after(""), []);
});

const found = {
  brief: {
    must: [{ skill: "go", min_years: 3 }, { any_of: [{ skill: "react" }, { skill: "vue" }] }],
    nice: [{ skill: "kafka" }],
    rate_max: usd(9500),
    kind: "full_time",
    countries: ["DE", "PL"],
    title: "Go dev",
  },
  spans: [
    { start: 0, end: 6, path: "/title" },
    { start: 0, end: 2, path: "/must/0" },
    { start: 7, end: 20, path: "/must/0/min_years" },
    { start: 18, end: 20, path: "/must/0" },
    { start: 21, end: 26, path: "/must/1/any_of/0" },
    { start: 27, end: 30, path: "/must/1/any_of/1" },
    { start: 31, end: 36, path: "/nice/0" },
    { start: 37, end: 40, path: "/rate_max" },
    { start: 41, end: 50, path: "/kind" },
    { start: 51, end: 53, path: "/countries/0" },
    { start: 54, end: 56, path: "/countries/1" },
  ],
  not_understood: [{ start: 57, end: 65, why: "no demand" }],
};
const text = "Go dev 3 years of Go react vue kafka $95 full-time DE PL dogs only";

test("marks: the innermost phrase, in the tone that it has in the brief now", async () => {
  const { marksOf } = await app.load("briefs/marks.ts");
  const toned = (here) =>
    marksOf(found, here)
      .map(({ start, end, tone }) => `${tone}: ${text.slice(start, end).trim()}`)
      .join(" | ");
  assert.equal(
    toned(found.brief),
    "must: Go | said: dev | must: 3 years of Go | must: react | must: vue | nice: kafka | limit: $95 | " +
      "must: full-time | must: DE | must: PL | lost: dogs onl",
  );
  const corrected = {
    nice: [{ skill: "go", want_level: 3 }],
    must: [{ skill: "vue" }, { skill: "kafka" }],
    countries: ["PL"],
  };
  assert.equal(
    toned(corrected),
    "nice: Go | said: dev | dropped: 3 years of | nice: Go | dropped: react | must: vue | must: kafka | " +
      "dropped: $95 | dropped: full-time | dropped: DE | must: PL | lost: dogs onl",
  );
  const asked = { ...found.brief, rate_max: undefined, pay_said: { max: 90, currency: "EUR", per: "hour" } };
  assert.match(toned(asked), /open: \$95/);
});

test("marks cover every letter once, in order, whatever overlaps", async () => {
  const { marksOf } = await app.load("briefs/marks.ts");
  let seed = 3;
  const random = (most) => (seed = (seed * 48271) % 2147483647) % most;
  const paths = ["/must/0", "/must/0/min_years", "/nice/0", "/rate_max", "/title", "/kind"];
  for (let round = 0; round < 500; round += 1) {
    const spans = Array.from({ length: random(9) }, () => {
      const start = random(40);
      return { start, end: start + 1 + random(12), path: paths[random(paths.length)] };
    });
    const covered = new Set(
      spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
    );
    let done = 0;
    for (const { start, end } of marksOf({ ...found, spans, not_understood: [] }, found.brief)) {
      assert.ok(start >= done && end > start, JSON.stringify(spans));
      for (let at = start; at < end; at += 1) assert.ok(covered.delete(at), JSON.stringify(spans));
      done = end;
    }
    assert.equal(covered.size, 0, JSON.stringify(spans));
  }
});

test("a correction quotes the words that it came from, whole phrases only", async () => {
  const { saidOf } = await app.load("briefs/marks.ts");
  assert.deepEqual(saidOf("skill|go", found, text), ["Go", "3 years of Go"]);
  assert.deepEqual(saidOf("countries", found, text), ["DE", "PL"]);
  assert.deepEqual(saidOf("lost|57", found, text), ["dogs onl"]);
});

test("things: what is demanded, and what was dropped and can be taken back", async () => {
  const { thingsOf, withoutThing, asSaid } = await app.load("briefs/things.ts");
  const names = (here) => thingsOf(here, found.brief).map(({ thing, place }) => `${place} ${thing}`);
  assert.deepEqual(names(found.brief), [
    "must skill|go",
    "must skill|react",
    "nice skill|kafka",
    "limit rate_max",
    "terms kind",
    "terms countries",
  ]);
  assert.ok(!names({ ...found.brief, seats: 1 }).includes("terms seats"), "one seat goes without saying");
  for (const thing of ["skill|go", "rate_max", "kind", "countries", "skill|kafka"]) {
    const less = withoutThing(found.brief, thing);
    assert.ok(names(less).includes(`dropped ${thing}`), thing);
    const { sameBrief } = await app.load("briefs/elements.ts");
    assert.ok(sameBrief(asSaid(less, thing, found.brief), found.brief), thing);
  }
});

test("a skill becomes a must, a wish or nothing, and again what the words made of it", async () => {
  const { withSkill } = await app.load("briefs/things.ts");
  const understood = { must: [{ skill: "go", min_years: 3 }, { any_of: [{ skill: "react" }, { skill: "vue" }] }] };
  const nice = withSkill(understood, "go", "nice", understood);
  assert.deepEqual(nice.nice, [{ skill: "go", want_level: 3 }]);
  assert.deepEqual(withSkill(nice, "go", "must", understood).must.at(-1), { skill: "go", min_years: 3 });
  const dropped = withSkill(nice, "go", "drop", understood);
  assert.deepEqual([dropped.must.length, dropped.nice.length], [1, 0]);
  assert.deepEqual(withSkill(dropped, "go", "nice", understood).nice, [{ skill: "go", want_level: 3 }]);
  assert.deepEqual(withSkill(dropped, "go", "must", understood).must.at(-1), { skill: "go", min_years: 3 });
  const oneLess = withSkill(understood, "vue", "drop", understood);
  assert.deepEqual(oneLess.must[1], { skill: "react" });
  assert.deepEqual(withSkill(oneLess, "vue", "must", understood).must.at(-1), { skill: "vue" });
  const byHand = { nice: [{ skill: "rust", want_level: 4 }] };
  assert.deepEqual(withSkill(byHand, "rust", "must", understood).must, [{ skill: "rust", min_level: 4 }]);
});

test("what each correction does to the count is told from the answer", async () => {
  const { effectsOf } = await app.load("briefs/effects.ts");
  const brief = {
    must: [{ skill: "go", min_level: 4, min_years: 3 }],
    nice: [{ skill: "kafka" }],
    kind: "hourly",
    overlap: { zone: "UTC", hours: {} },
  };
  const answer = {
    near_misses: {
      "must:go": { count: 40, instead: { level_lower: 25, any_years: 7, unverified: 0, nice_to_have: 40 } },
      kind: { count: 6 },
    },
    facets: { skill: [["kafka", 12]] },
  };
  assert.deepEqual(effectsOf(brief, "skill|go", answer), [
    { what: "asNice", count: 40 },
    { what: "lower", count: 25, level: 3 },
    { what: "anyYears", count: 7 },
  ]);
  assert.deepEqual(effectsOf(brief, "skill|kafka", answer), [{ what: "asMust", count: 12 }]);
  const keen = { ...brief, nice: [{ skill: "kafka", want_level: 4 }] };
  assert.deepEqual(effectsOf(keen, "skill|kafka", answer), [], "how many know it well the answer does not say");
  assert.deepEqual(effectsOf(brief, "kind", answer), [{ what: "without", count: 6 }]);
  assert.deepEqual(effectsOf(brief, "overlap", answer), [{ what: "keepsNobody" }]);
  assert.deepEqual(effectsOf(brief, "seats", answer), []);
});

test("a bar of the facets becomes the brief for just those people, unless it changes nothing", async () => {
  const { narrowed, narrows } = await app.load("briefs/narrow.ts");
  const brief = {
    must: [{ skill: "go" }],
    nice: [{ skill: "kafka" }],
    countries: ["DE"],
    start: { earliest: "2026-W49" },
  };
  assert.deepEqual(narrowed(brief, "skill", "kafka", "USD").must, [{ skill: "go" }, { skill: "kafka" }]);
  assert.deepEqual(narrowed(brief, "skill", "kafka", "USD").nice, []);
  assert.deepEqual(narrowed(brief, "country", "PL", "USD").countries, ["PL"]);
  assert.deepEqual(narrowed(brief, "rate_band", 8000, "USD").rate_max, usd(9000));
  assert.deepEqual(narrowed(brief, "first_week", "2026-W50", "USD").start, {
    earliest: "2026-W49",
    latest: "2026-W50",
  });
  assert.deepEqual(narrowed(brief, "seniority", "mid", "USD").seniority, { lo: "mid", hi: "mid" });
  assert.deepEqual(
    [narrows(brief, "skill", "go"), narrows(brief, "skill", "kafka"), narrows(brief, "country", "DE")],
    [false, true, false],
  );
});

// People as sets of the demands that they meet; a question is answered by counting.
function networkOf(people, names) {
  return (brief) => {
    const misses = people.map((met) => names(brief).filter((name) => !met.includes(name)));
    const near = {};
    for (const [only] of misses.filter((missed) => missed.length === 1)) {
      near[only] ??= { count: 0, instead: { level_lower: 0, any_years: 0, unverified: 0, nice_to_have: 0 } };
      near[only].count += 1;
      near[only].instead.nice_to_have += 1;
    }
    return Promise.resolve({ qualified: misses.filter((missed) => missed.length === 0).length, near_misses: near });
  };
}
const mustNames = (brief) => (brief.must ?? []).map(({ skill }) => `must:${skill}`);
const musts = (...skills) => ({ must: skills.map((skill) => ({ skill })) });

test("a collision names the fewest demands that nobody meets together, and the cheapest way out", async () => {
  const { collisionOf } = await app.load("briefs/collision.ts");
  const ask = networkOf(
    [
      ["must:a", "must:c"],
      ["must:a", "must:c"],
      ["must:b", "must:c"],
    ],
    mustNames,
  );
  const { demands, ways } = await collisionOf(musts("a", "b", "c"), "2026-W48", ask);
  assert.deepEqual(demands, ["skill|a", "skill|b"], "c is met by all and collides with nothing");
  assert.equal(ways.length, 1);
  assert.equal(ways[0].change.constraint, "must:b");
  assert.equal(ways[0].change.gain, 2);
});

test("where no single change helps, two are proposed; where nobody is there at all, nothing collides", async () => {
  const { collisionOf } = await app.load("briefs/collision.ts");
  const { demands, ways } = await collisionOf(musts("a", "b", "c"), "2026-W48", networkOf([["must:a"]], mustNames));
  assert.equal(demands.length, 1, "b and c are each met by nobody: one of them alone is impossible");
  assert.deepEqual(ways.map(({ dropped, change }) => [dropped, change.constraint]).sort(), [
    [demands[0], demands[0] === "skill|c" ? "must:b" : "must:c"],
  ]);
  assert.equal(await collisionOf(musts("a"), "2026-W48", networkOf([], mustNames)), undefined);
});

test("where not even two help, the fewest that must go together are proposed", async () => {
  const { collisionOf } = await app.load("briefs/collision.ts");
  const people = [["must:a"], ["must:b"], ["must:c", "must:d"], ["must:c", "must:d"]];
  const { ways } = await collisionOf(musts("a", "b", "c", "d", "e"), "2026-W48", networkOf(people, mustNames));
  assert.deepEqual(
    ways.map(({ without, gain }) => [without, gain]),
    [[["skill|a", "skill|b", "skill|e"], 2]],
  );
  assert.deepEqual(ways[0].after.must, [{ skill: "c" }, { skill: "d" }]);
});

test("a draft with words survives the way through an address; a long one stays out of it", async () => {
  const { toHash, fromHash } = await app.load("briefs/keep.ts");
  const words = "Größe 🐎 العربية <b>Go</b>";
  const understood = { must: [{ skill: "go" }] };
  const plain = { text: words, understood, brief: { must: [{ skill: "go" }] } };
  assert.deepEqual(fromHash("#" + toHash(plain)), { text: words, understood: {}, brief: {} });
  const corrected = { ...plain, brief: { nice: [{ skill: "go" }] } };
  assert.deepEqual(fromHash("#" + toHash(corrected)), { text: words, brief: corrected.brief });
  assert.equal(toHash({ ...plain, text: "x".repeat(100_000) }), "");
  assert.ok(toHash({ ...plain, text: "x".repeat(4_000) }).length <= 6000);
});

test("money that is not the network's stays said and is no limit", async () => {
  const { inCurrency } = await app.load("briefs/understanding.ts");
  const { asksForLimit } = await app.load("briefs/things.ts");
  const euros = { must: [{ skill: "go" }], rate_max: { amount: 8000, currency: "EUR" } };
  const here = inCurrency(euros, "USD");
  assert.deepEqual(here, { must: euros.must, pay_said: { max: 8000, currency: "EUR", per: "hour" } });
  assert.ok(asksForLimit(here) && asksForLimit({ ...here, rate_max: usd(9000) }));
  assert.equal(inCurrency(euros, "EUR"), euros);
  assert.ok(!asksForLimit({ pay_said: { max: 9000, currency: "USD", per: "hour" }, rate_max: usd(9000) }));
});
