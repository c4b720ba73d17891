/** Talks to the playground: deeds go out as JSON, events come in as a stream. */

/** A deed that the playground would not do; its message is for the person. */
export class Refused extends Error {}

/** Send JSON and return the answer; throws Refused with a plain sentence. */
export async function send(path, body) {
  return answer(fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }));
}

/** Upload a file as a person; `as` is "photo" or "document". */
export async function upload(person, file, as, caption = "") {
  const query = new URLSearchParams({ person, name: file.name, as, caption });
  const type = file.type || "application/octet-stream";
  return answer(fetch(`/playground/upload?${query}`, { method: "POST", headers: { "Content-Type": type }, body: file }));
}

/** The whole state, telling the browser's time zone. */
export async function loadState() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
  return answer(fetch(`/playground/state?${new URLSearchParams({ zone })}`));
}

/** Listen for events; `onOpen` is called on every (re)connection, `onLost` when the playground is away. */
export function listen({ onOpen, onEvent, onLost }) {
  const source = new EventSource("/playground/events");
  source.addEventListener("open", onOpen);
  source.addEventListener("error", onLost);
  source.addEventListener("message", (message) => onEvent(JSON.parse(message.data)));
  addEventListener("pagehide", () => source.close());
  return source;
}

/** The address of a stored file. */
export function fileUrl(fileId) {
  return `/playground/file/${encodeURIComponent(fileId)}`;
}

async function answer(request) {
  let response;
  try {
    response = await request;
  } catch {
    throw new Refused("The playground does not answer.");
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(body.error || body.description || "That did not work.");
  return body;
}
