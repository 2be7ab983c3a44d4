// One operation: what it does, its parameters, body and answers, and a curl line to begin with.
import { resolved, typeOf, limitsOf, type Document, type Operation, type Parameter, type Schema } from "./document";
import { el } from "./element";

export function drawOperation(doc: Document, operation: Operation): HTMLElement {
  const { parameters, body, replies } = operation;
  return el(
    "article",
    {
      id: operation.id,
      class: "operation",
      "data-words": `${operation.method} ${operation.path} ${operation.summary}`.toLowerCase(),
    },
    el("h3", {}, el("b", {}, operation.method), " ", el("code", {}, operation.path)),
    el("p", {}, operation.summary),
    ...(operation.description && operation.description !== operation.summary
      ? [el("p", { class: "quiet" }, operation.description)]
      : []),
    ...(parameters.length
      ? [part("Parameters", el("dl", { class: "fields" }, ...parameters.flatMap(drawParameter)))]
      : []),
    ...(body?.schema ? [part(`Body, ${operation.bodyType ?? ""}`, drawSchema(doc, body.schema, 0))] : []),
    part(
      "Answers",
      el(
        "dl",
        { class: "fields" },
        ...replies.flatMap((reply) => [
          el("dt", {}, reply.status),
          el("dd", {}, reply.description, ...(reply.schema ? [drawSchema(doc, reply.schema, 0)] : [])),
        ]),
      ),
    ),
    el("details", { class: "try" }, el("summary", {}, "As a curl line"), el("pre", { tabindex: "0" }, curl(operation))),
  );
}

function part(title: string, content: HTMLElement): HTMLElement {
  return el("section", {}, el("h4", {}, title), content);
}

function drawParameter(parameter: Parameter): HTMLElement[] {
  const schema = parameter.schema ?? {};
  const limits = limitsOf(schema);
  return [
    el("dt", {}, el("code", {}, parameter.name), ...(parameter.required ? [el("em", {}, " required")] : [])),
    el(
      "dd",
      {},
      el("span", { class: "type" }, `${typeOf(schema)} in the ${parameter.in}${limits ? `, ${limits}` : ""}`),
      " ",
      parameter.description ?? schema.description ?? "",
    ),
  ];
}

// A type by name opens to its members; what is inside of it opens in turn, so that no page is drawn that nobody reads.
function drawSchema(doc: Document, schema: Schema, depth: number): HTMLElement {
  const inner = schema.items?.$ref ? schema.items : schema;
  const whole = resolved(doc, inner);
  const fields = Object.entries(whole.properties ?? {});
  const about = whole.description ?? "";
  if (fields.length === 0) return el("p", { class: "type" }, typeOf(schema), about && ` · ${about}`);
  const shown = el(
    "details",
    {},
    el("summary", {}, el("span", { class: "type" }, typeOf(schema)), about && ` ${about}`),
  );
  shown.addEventListener("toggle", () => {
    if (shown.open && shown.childElementCount === 1)
      shown.append(
        el(
          "dl",
          { class: "fields" },
          ...fields.flatMap(([name, field]) =>
            drawField(doc, name, field, whole.required?.includes(name) ?? false, depth),
          ),
        ),
      );
  });
  return shown;
}

function drawField(doc: Document, name: string, field: Schema, isRequired: boolean, depth: number): HTMLElement[] {
  const own = resolved(doc, field);
  const limits = limitsOf(own);
  const opens = depth < 8 && refsOf(field).length > 0;
  return [
    el("dt", {}, el("code", {}, name), ...(isRequired ? [el("em", {}, " required")] : [])),
    el(
      "dd",
      {},
      ...(opens
        ? refsOf(field).map((one) => drawSchema(doc, one, depth + 1))
        : [el("span", { class: "type" }, typeOf(field) + (limits ? `, ${limits}` : ""))]),
      ...(own.description && !opens
        ? [" ", own.description]
        : opens && field.description
          ? [" ", field.description]
          : []),
    ),
  ];
}

function refsOf(field: Schema): Schema[] {
  if (field.$ref) return [field];
  if (field.items && refsOf(field.items).length > 0) return field.items.$ref ? [field] : refsOf(field.items);
  if (typeof field.additionalProperties === "object" && field.additionalProperties.$ref)
    return [field.additionalProperties];
  return (field.oneOf ?? field.anyOf ?? []).flatMap(refsOf);
}

function curl(operation: Operation): string {
  const lines = [`curl ${location.origin}${operation.path}`];
  if (operation.method !== "GET") lines[0] = `curl -X ${operation.method} ${location.origin}${operation.path}`;
  if (!operation.isOpen) lines.push(`-H "Authorization: Bearer $MUSTER_KEY"`);
  if (operation.parameters.some((one) => one.name.toLowerCase() === "if-match" && one.required))
    lines.push(`-H 'If-Match: "1"'`);
  if (operation.body)
    lines.push(
      `-H "Content-Type: ${operation.bodyType}"`,
      operation.bodyType?.includes("json") ? "-d '{…}'" : "--data-binary @FILE",
    );
  return lines.join(" \\\n  ");
}
