import { say } from "./elements.js";

const token = location.hash.slice(1);

export async function call(path, body, headers = {}) {
  const method = body === undefined ? "GET" : "POST";
  const reply = await fetch("api/" + path, { method, body, headers: { "X-Terrella-Token": token, ...headers } });
  if (!reply.ok) {
    const told = await reply.json().catch(() => ({ fault: "The program answered " + reply.status + "." }));
    throw new Error(told.fault);
  }
  return reply;
}

export const json = async (...asked) => (await call(...asked)).json();

/* Nothing where there is none. */
export async function picture(path) {
  const reply = await call(path);
  return reply.status === 204 ? null : URL.createObjectURL(await reply.blob());
}

export const upload = (path, file) => json(path, file, { "X-Photo-Name": encodeURIComponent(file.name || "photo") });

/* Says what went wrong in place of failing; true if all went well. */
export async function trying(work) {
  try {
    await work();
    return true;
  } catch (fault) {
    say(fault.message === "Failed to fetch" ? "The program that shows this page has ended." : fault.message);
    return false;
  }
}

/* Events are separated by an empty line; each has a name and data. */
export async function listen(path, heard) {
  const reader = (await call(path, "")).body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    text += piece.value;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const [name, data] = text.slice(0, end).split("\n");
      text = text.slice(end + 2);
      heard(name.slice("event: ".length), JSON.parse(data.slice("data: ".length)));
    }
  }
}
