"use strict";
const token = location.hash.slice(1);
const at = id => document.getElementById(id);
const map = new WorldMap(at("map"));
const pictures = new Map();
const busy = new Set();
let open = [];
let shown = null;

/* Texts are set as texts everywhere, so that nothing that was typed or named becomes part of the page. */
function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  Object.assign(made, attributes);
  return made;
}

async function call(path, body, headers = {}) {
  const method = body === undefined ? "GET" : "POST";
  const reply = await fetch("api/" + path, { method, body, headers: { "X-Terrella-Token": token, ...headers } });
  if (!reply.ok) {
    const told = await reply.json().catch(() => ({ fault: "The program answered " + reply.status + "." }));
    throw new Error(told.fault);
  }
  return reply;
}

function say(text) {
  at("status").textContent = text;
}

async function trying(work) {
  try {
    await work();
  } catch (fault) {
    say(fault.message === "Failed to fetch" ? "The program that shows this page has ended." : fault.message);
  }
}

function put(photo) {
  const place = open.findIndex(other => other.id === photo.id);
  if (place < 0) {
    open.push(photo);
  } else {
    open[place] = photo;
  }
  if (shown === photo.id) {
    show(photo.id);
  }
}

function fill(list, items, make) {
  at(list).replaceChildren(...items.map(make));
}

function candidate(place) {
  const item = element("li", "");
  const where = place.lat.toFixed(4) + ", " + place.lng.toFixed(4);
  item.append(element("span", place.name, { className: "name" }), " " + (100 * place.share).toFixed(1) + " % ");
  const copy = element("button", where, { type: "button", title: "Copy the coordinates" });
  copy.addEventListener("click", () => trying(async () => {
    await navigator.clipboard.writeText(where);
    say("Copied " + where + ".");
  }));
  const link = element("a", "OpenStreetMap", {
    href: `https://www.openstreetmap.org/?mlat=${place.lat}&mlon=${place.lng}#map=10/${place.lat}/${place.lng}`,
    target: "_blank", rel: "noopener noreferrer" });
  item.append(copy, " ", link);
  if (place.support) {
    item.append(element("div", place.support, { className: "small" }));
  }
  return item;
}

function evidence(thing) {
  const item = element("li", "");
  item.append(element("span", thing.sentence, { className: thing.struck ? "struck" : "" }), " ");
  const toggle = element("button", thing.struck ? "Restore" : "Strike out", { type: "button" });
  toggle.setAttribute("aria-label", toggle.textContent + ": " + thing.sentence);
  toggle.addEventListener("click", () => step(thing.struck ? "restore" : "strike", { id: thing.id }));
  item.append(toggle);
  const effect = thing.effect;
  const parts = [(thing.struck ? "It would do: " : "") + effect.sentence];
  if (effect.speaksFor.length) {
    parts.push("for " + effect.speaksFor.join(", "));
  }
  if (effect.speaksAgainst.length) {
    parts.push("against " + effect.speaksAgainst.join(", "));
  }
  item.append(element("div", parts.join("; "), { className: "small" }));
  return item;
}

function show(id) {
  shown = id;
  const photo = open.find(one => one.id === id);
  fill("photos", open, one => {
    const button = element("button", one.name, { type: "button" });
    button.setAttribute("aria-pressed", String(one.id === id));
    button.addEventListener("click", () => trying(async () => {
      await look(one.id);
    }));
    return button;
  });
  const image = at("shown");
  image.hidden = !photo || !pictures.has(id);
  image.alt = photo ? "The photo " + photo.name + ", " + photo.size + " pixels" : "";
  if (!image.hidden) {
    image.src = pictures.get(id);
  }
  at("claim").hidden = !photo || !photo.claimed;
  if (photo && photo.claimed) {
    at("claim").textContent = "The file claims that it was taken at " + photo.claimed.map(n => n.toFixed(4)).join(", ")
      + ". That is a claim to check; no method was told so.";
  }
  const answer = photo && photo.answer;
  at("ask").disabled = !photo || Boolean(answer) || busy.has(id);
  at("stop").disabled = !busy.has(id);
  at("close").disabled = !photo;
  at("little").hidden = !answer || !answer.tooLittle;
  fill("candidates", answer ? answer.candidates : [], candidate);
  fill("evidence", answer ? answer.evidence : [], evidence);
  fill("said", answer ? answer.talk.said : [], text => element("li", text));
  fill("contradictions", answer ? answer.talk.contradictions : [], text => element("li", text));
  fill("apart", answer ? answer.tellApart : [], text => element("li", text));
  at("change").textContent = answer && answer.talk.change ? "Last step: " + answer.talk.change + "." : "";
  at("boundary").hidden = !answer || !answer.talk.boundary;
  at("boundary").firstElementChild.textContent = answer ? "Looked at: " + answer.talk.boundary + "." : "";
  for (const control of document.querySelectorAll("#hint-form button, #chips button, #inside, [data-record]")) {
    control.disabled = !answer;
  }
  map.show(answer ? answer.areas : null, answer ? answer.candidates : []);
}

/* Photos that were not dropped here are fetched once to be shown. */
async function look(id) {
  if (!pictures.has(id)) {
    pictures.set(id, URL.createObjectURL(await (await call("photos/" + id + "/picture")).blob()));
  }
  put(await (await call("photos/" + id + "/view")).json());
  show(id);
}

async function step(name, body) {
  const id = shown;
  await trying(async () => {
    put(await (await call("photos/" + id + "/" + name, body === undefined ? "" : JSON.stringify(body))).json());
    say("");
  });
}

async function add(files) {
  for (const file of files) {
    await trying(async () => {
      say("Reading " + file.name + " …");
      const photo = await (await call("photos", file, { "X-Photo-Name": encodeURIComponent(file.name || "photo") })).json();
      pictures.set(photo.id, URL.createObjectURL(file));
      put(photo);
      show(photo.id);
      say("Ready to be asked about.");
    });
  }
}

/* Events are separated by an empty line; each has a name and data. */
async function ask(id) {
  busy.add(id);
  show(shown);
  await trying(async () => {
    const reader = (await call("photos/" + id + "/ask", "")).body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      text += piece.value;
      for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        const [name, data] = text.slice(0, end).split("\n");
        text = text.slice(end + 2);
        heard(name.slice("event: ".length), JSON.parse(data.slice("data: ".length)));
      }
    }
  });
  busy.delete(id);
  show(shown);
}

function heard(name, told) {
  if (name === "progress") {
    say("Asked for " + told.seconds + " s …");
  } else if (name === "answer") {
    put(told);
    say("Answered.");
    if (shown === told.id) {
      at("answer").focus();
    }
  } else {
    say(told.fault);
  }
}

async function save(form) {
  await trying(async () => {
    const record = await (await call("photos/" + shown + "/record." + form)).blob();
    const link = element("a", "", { href: URL.createObjectURL(record), download: "terrella-record." + form });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  });
}

async function close() {
  const id = shown;
  await trying(async () => {
    await call("photos/" + id + "/close", "");
    URL.revokeObjectURL(pictures.get(id));
    pictures.delete(id);
    open = open.filter(photo => photo.id !== id);
    show(open.length ? open[0].id : null);
    say("");
  });
}

function listen() {
  at("file").addEventListener("change", event => add([...event.target.files]));
  document.addEventListener("paste", event => {
    const files = [...event.clipboardData.files];
    if (files.length) {
      event.preventDefault();
      add(files);
    }
  });
  document.addEventListener("dragover", event => {
    event.preventDefault();
    at("drop").classList.add("over");
  });
  document.addEventListener("dragleave", () => at("drop").classList.remove("over"));
  document.addEventListener("drop", event => {
    event.preventDefault();
    at("drop").classList.remove("over");
    add([...event.dataTransfer.files]);
  });
  at("ask").addEventListener("click", () => ask(shown));
  at("stop").addEventListener("click", () => step("stop"));
  at("close").addEventListener("click", close);
  at("undo").addEventListener("click", () => step("undo"));
  at("closer").addEventListener("click", () => map.scale(1.5));
  at("farther").addEventListener("click", () => map.scale(1 / 1.5));
  at("inside").addEventListener("click", () => {
    const corners = map.corners();
    if (corners) {
      step("inside", { corners });
    } else {
      say("The map shows the whole Earth; go closer first.");
    }
  });
  at("everywhere").addEventListener("click", () => step("everywhere"));
  at("hint-form").addEventListener("submit", event => {
    event.preventDefault();
    const text = at("hint").value.trim();
    if (text && !at("undo").disabled) {
      step("hint", { text });
      at("hint").value = "";
    }
  });
  at("reopen").addEventListener("change", event => trying(async () => {
    const [file] = event.target.files;
    event.target.value = "";
    put(await (await call("photos/" + shown + "/reopen", await file.text())).json());
  }));
  for (const button of document.querySelectorAll("[data-record]")) {
    button.addEventListener("click", () => save(button.dataset.record));
  }
  fill("chips", ["in Europe", "not in Europe", "drives on the left", "southern hemisphere", "the sign is in Cyrillic",
    "tropical", "within 300 km of "], text => {
    const chip = element("button", text, { type: "button" });
    chip.addEventListener("click", () => {
      at("hint").value = text;
      at("hint").focus();
    });
    return chip;
  });
}

listen();
show(null);
trying(async () => {
  const about = await (await call("about")).json();
  at("knows").textContent = about.model + ": " + about.knows;
  open = about.photos;
  if (open.length) {
    await look(open[0].id);
  }
  map.outlines = await (await call("outlines")).json();
  map.draw();
});
