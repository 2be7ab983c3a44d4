// What the page reads of an OpenAPI 3.1 document.
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  prefixItems?: Schema[];
  enum?: unknown[];
  const?: unknown;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  additionalProperties?: Schema | boolean;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  default?: unknown;
  examples?: unknown[];
  example?: unknown;
}
export interface Media {
  schema?: Schema;
  example?: unknown;
}
export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
  $ref?: string;
}
interface Reply {
  description?: string;
  content?: Record<string, Media>;
  $ref?: string;
}
interface RawOperation {
  operationId?: string;
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content?: Record<string, Media> };
  responses?: Record<string, Reply>;
  security?: Record<string, string[]>[];
}
export interface Document {
  info: { title: string; version: string; description?: string };
  servers?: { url: string }[];
  paths: Record<string, Record<string, RawOperation>>;
  components?: {
    schemas?: Record<string, Schema>;
    parameters?: Record<string, Parameter>;
    responses?: Record<string, Reply>;
  };
  security?: Record<string, string[]>[];
}
export interface Operation {
  id: string;
  method: string;
  path: string;
  tag: string;
  summary: string;
  description: string;
  parameters: Parameter[];
  body?: Media;
  bodyType?: string;
  replies: { status: string; description: string; schema?: Schema }[];
  isOpen: boolean;
}

const methods = ["get", "post", "put", "patch", "delete"];

export function operationsOf(doc: Document): Operation[] {
  const base = doc.servers?.[0]?.url.replace(/\/$/, "") ?? "";
  return Object.entries(doc.paths).flatMap(([path, item]) =>
    methods.filter((method) => item[method]).map((method) => operationOf(doc, base + path, method, item[method]!)),
  );
}

function operationOf(doc: Document, path: string, method: string, raw: RawOperation): Operation {
  const [bodyType, body] = Object.entries(raw.requestBody?.content ?? {})[0] ?? [];
  const security = raw.security ?? doc.security ?? [];
  return {
    id: (raw.operationId ?? `${method}${path}`).replace(/[^\w.-]+/g, "-"),
    method: method.toUpperCase(),
    path,
    tag: raw.tags?.[0] ?? "other",
    summary: raw.summary ?? "",
    description: raw.description ?? "",
    parameters: (raw.parameters ?? []).map((one) => (one.$ref ? found<Parameter>(doc, one.$ref) : one)),
    body,
    bodyType,
    replies: Object.entries(raw.responses ?? {}).map(([status, reply]) => {
      const whole = reply.$ref ? found<Reply>(doc, reply.$ref) : reply;
      return { status, description: whole.description ?? "", schema: Object.values(whole.content ?? {})[0]?.schema };
    }),
    isOpen: security.length === 0 || security.some((one) => Object.keys(one).length === 0),
  };
}

export function found<T>(doc: Document, ref: string): T {
  return ref
    .replace(/^#\//, "")
    .split("/")
    .reduce<unknown>(
      (at, name) => (at as Record<string, unknown>)?.[name.replaceAll("~1", "/").replaceAll("~0", "~")],
      doc,
    ) as T;
}

export function resolved(doc: Document, schema: Schema): Schema {
  return schema.$ref
    ? { ...found<Schema>(doc, schema.$ref), ...(schema.description ? { description: schema.description } : {}) }
    : schema;
}

// "Talent", "string or null", "list of Money", "junior | mid"
export function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? "";
  if (schema.enum) return schema.enum.map(String).join(" | ");
  if (schema.const !== undefined) return String(schema.const);
  const several = schema.oneOf ?? schema.anyOf;
  if (several) return several.map(typeOf).join(" or ");
  if (schema.allOf) return schema.allOf.map(typeOf).join(" and ");
  if (schema.prefixItems) return `[${schema.prefixItems.map(typeOf).join(", ")}]`;
  const type = Array.isArray(schema.type) ? schema.type.join(" or ") : (schema.type ?? "any");
  if (schema.items && type === "array") return `list of ${typeOf(schema.items)}`;
  if (typeof schema.additionalProperties === "object" && !schema.properties)
    return `map to ${typeOf(schema.additionalProperties)}`;
  return schema.format ? `${type}, ${schema.format}` : type;
}

export function limitsOf(schema: Schema): string {
  const range = (lo: number | undefined, hi: number | undefined, what: string) =>
    lo === undefined && hi === undefined
      ? ""
      : lo === undefined
        ? `at most ${hi}${what}`
        : hi === undefined
          ? `at least ${lo}${what}`
          : `${lo} to ${hi}${what}`;
  return [
    range(schema.minimum, schema.maximum, ""),
    range(schema.minLength, schema.maxLength, " characters"),
    range(schema.minItems, schema.maxItems, " items"),
    schema.default !== undefined && `absent: ${JSON.stringify(schema.default)}`,
  ]
    .filter(Boolean)
    .join(", ");
}
