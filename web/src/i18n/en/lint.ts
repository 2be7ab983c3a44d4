// The lint of job descriptions, in English.
import type { Count } from "../../api/shapes";
import { counted } from "../plural";

const n = counted("en");
const fewer = (than: string) => `fewer than ${than}`;

export const lint = {
  page: "Check a job description",
  title: "Check a job description",
  lede:
    "Paste it: what is missing, which demands cost you people, and which words turn good people away. " +
    "Nothing is kept on the server.",
  label: "Job description",
  placeholder: "We are looking for …",
  example: "Try it with an example",
  sample:
    "Rockstar developer wanted!\n\nWe are a young and dynamic team in a fast-paced environment. " +
    "You must have 5+ years of React, Node.js, PostgreSQL, Kafka, Kubernetes, Terraform and GraphQL. " +
    "Native speaker of English. You thrive under pressure and go the extra mile. Competitive salary.",
  clean: "Nothing to object to.",
  findings: (count: number) => n.of(count, "remark", "remarks", fewer),
  leftOff: (count: number) => `${n.number(count)} more of the same are not listed.`,
  about: {
    "gender-coded": "Gender-coded",
    age: "Age",
    ability: "Ability",
    origin: "Origin",
    exclusionary: "Exclusionary",
    jargon: "Jargon",
    pressure: "Pressure",
  } as Record<string, string>,
  instead: "Instead",
  replace: (words: string, by: string) => `Write “${by}” instead of “${words}”`,
  leaveOut: "Leave out",
  leaveOutOf: (words: string) => `Leave out “${words}”`,
  show: (words: string) => `Show “${words}” in the text`,
  undo: "Undo",
  redo: "Redo",
  people: "What your demands cost in people",
  germanCosts:
    "German texts are not read as English ones are: costs are reckoned only for skills that stand by name in a list " +
    "under a heading such as “Anforderungen”.",
  fit: (count: Count, of: Count) => {
    const fit = n.bare(count, (than) => `Fewer than ${than}`);
    const all = n.of(of, "person", "people", fewer);
    return `${fit} of ${all} fit all of them. Each bar: who fits in all else, and is left out by this demand alone.`;
  },
  rare: (of: Count) => {
    const all = n.of(of, "person", "people", fewer);
    return `Of ${all} nobody fits all of them, nor all but one. Each bar: who fits when only this skill is demanded.`;
  },
  count: (count: Count) => n.bare(count, (than) => `< ${than}`),
  words: (count: number) => n.of(count, "word", "words", fewer),
  brief: "Make a brief of it",
};
