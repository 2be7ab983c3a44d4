// What a signed-in page's person does behind the screens: calls of the API as them, to set a scene quickly.
import assert from "node:assert/strict";

export async function called(page, method, path, data, headers = {}) {
  const session = await (await page.request.get("/api/v1/session")).json();
  const answer = await page.request.fetch(`/api/v1${path}`, {
    method,
    data,
    headers: { "X-Muster-CSRF": session.csrf ?? "", ...headers },
  });
  assert.ok(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.status() === 204 ? undefined : answer.json();
}

// A brief saved as each of these bodies in turn; its id.
export async function savedBrief(page, first, ...later) {
  let record = await called(page, "POST", "/briefs", first);
  for (const body of later)
    record = await called(page, "PUT", `/briefs/${record.id}`, body, { "If-Match": `"${record.version}"` });
  return record.id;
}

// The id of somebody who shows at least so many pieces of work.
export async function someoneWithWork(page, pieces = 4) {
  const { items } = await called(page, "GET", "/talents?q=designer&limit=50");
  for (const { id } of items) {
    const { profile } = await called(page, "GET", `/talents/${id}`);
    if (profile.active && profile.portfolio.length >= pieces) return id;
  }
  throw new Error("nobody shows so much work");
}
