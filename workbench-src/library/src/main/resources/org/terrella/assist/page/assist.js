import { pins, showAnswer } from "./answer.js";
import { showEvidence } from "./clues.js";
import { at, button, fill, say } from "./elements.js";
import { WorldMap } from "./map.js";
import { clearCut, cut, listenToPhoto, pointAt, shownPhoto, showPhoto } from "./photo.js";
import { listenToRecord } from "./record.js";
import { call, json, listen, trying, upload } from "./server.js";

const HINTS = ["in Europe", "not in Europe", "drives on the left", "southern hemisphere", "the sign is in Cyrillic", "tropical",
  "within 300 km of "];
const map = new WorldMap(at("map"));
const busy = new Set();
let scenes = [];
let shown = null;

const scene = () => scenes.find(one => one.id === shown) || null;

/* Takes what the program tells of a scene. */
function put(told) {
  const place = scenes.findIndex(one => one.id === told.id);
  scenes = place < 0 ? [...scenes, told] : scenes.map(one => one.id === told.id ? told : one);
  if (shown === told.id) {
    show(told.id);
  }
}

function show(id) {
  shown = id;
  const now = scene();
  const answer = now && now.answer;
  fill("photos", scenes.length > 1 ? scenes : [], one => {
    const choose = button(one.name, "", () => trying(async () => look(one.id)));
    choose.setAttribute("aria-pressed", String(one.id === id));
    return choose;
  });
  showPhoto(now);
  showAnswer(now);
  showEvidence(answer, step, clue => pointAt(scene(), clue));
  map.show(answer ? answer.areas : null, pins(answer));
  const isBusy = busy.has(id);
  at("ask").disabled = !now || !now.askable || isBusy;
  at("ask").textContent = !answer ? "Ask where it is" : "Ask again";
  at("stop").disabled = !isBusy;
  at("close").disabled = !now;
  at("inside").disabled = !answer;
  at("draw").disabled = !answer;
  for (const section of document.querySelectorAll(".answered")) {
    section.hidden = !answer;
  }
}

async function look(id) {
  put(await json("photos/" + id + "/view"));
  show(id);
}

function post(name, body) {
  return json("photos/" + shown + "/" + name, typeof body === "string" ? body : JSON.stringify(body));
}

async function step(name, body = "") {
  const id = shown;
  return trying(async () => {
    put(await post(name, body));
    say("");
    if (name === "hint" && scenes.find(one => one.id === id).askable) {
      ask(id); // a model that listens is told
    }
  });
}

/* The first of several files begins a scene, the others belong to it. */
async function add(files, id = null) {
  let to = id;
  for (const file of files) {
    await trying(async () => {
      say("Reading " + file.name + " …");
      const told = await upload(to ? "photos/" + to + "/add" : "photos", file);
      to = told.id;
      put(told);
      show(told.id);
      showPhoto(told, told.files.length - 1);
      say("Ready to be asked about.");
    });
  }
}

async function ask(id) {
  busy.add(id);
  show(shown);
  await trying(() => listen("photos/" + id + "/ask", (name, told) => {
    if (name === "progress") {
      say("Asked for " + told.seconds + " s …");
    } else if (name === "answer") {
      busy.delete(id);
      put(told);
      say("Answered.");
      if (shown === id && document.activeElement !== at("hint")) {
        at("answer").focus();
      }
    } else {
      say(told.fault);
    }
  }));
  busy.delete(id);
  show(shown);
}

async function edit(change) {
  await trying(async () => {
    put(await post("edit", { number: shownPhoto(), ...change }));
    clearCut();
    say("Ready to be asked about.");
  });
}

async function close() {
  const id = shown;
  await trying(async () => {
    await post("close", "");
    scenes = scenes.filter(one => one.id !== id);
    show(scenes.length ? scenes[0].id : null);
    say("");
  });
}

function listenToFiles() {
  for (const [input, id] of [["file", () => null], ["more", () => shown]]) {
    at(input).addEventListener("change", async event => {
      await add([...event.target.files], id());
      event.target.value = "";
    });
  }
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
}

function listenToMap() {
  at("closer").addEventListener("click", () => map.scale(1.5));
  at("farther").addEventListener("click", () => map.scale(1 / 1.5));
  at("inside").addEventListener("click", () => {
    const corners = map.corners();
    if (corners) {
      step("inside", { corners });
    } else {
      say("The map shows all of the Earth; go closer first.");
    }
  });
  at("draw").addEventListener("click", () => {
    const corners = map.drawing ? map.endDrawing() : map.startDrawing();
    at("draw").setAttribute("aria-pressed", String(Boolean(map.drawing)));
    at("draw").textContent = map.drawing ? "Search in the area drawn" : "Draw a search area";
    if (map.drawing) {
      say("Set three or more corners on the map: by clicks, or by Enter at its middle.");
      at("map").focus();
    } else if (corners.length >= 3) {
      step("inside", { corners });
    } else {
      say("An area has three or more corners; none was set.");
    }
  });
}

function listenToAll() {
  listenToFiles();
  listenToPhoto();
  listenToMap();
  at("ask").addEventListener("click", () => ask(shown));
  at("stop").addEventListener("click", () => trying(() => call("photos/" + shown + "/stop", "")));
  at("close").addEventListener("click", close);
  at("left-turn").addEventListener("click", () => edit({ quarterTurns: 3, part: [0, 0, 1, 1] }));
  at("right-turn").addEventListener("click", () => edit({ quarterTurns: 1, part: [0, 0, 1, 1] }));
  at("cut").addEventListener("click", () => edit(cut()));
  at("undo").addEventListener("click", () => step("undo"));
  at("everywhere").addEventListener("click", () => step("everywhere"));
  at("hint-form").addEventListener("submit", async event => {
    event.preventDefault();
    if (at("hint").value.trim() && await step("hint", { text: at("hint").value })) {
      at("hint").value = "";
    }
  });
  listenToRecord(() => shown, text => step("reopen", text));
  fill("chips", HINTS, text => button(text, "", () => {
    at("hint").value = text;
    at("hint").focus();
  }));
}

listenToAll();
show(null);
trying(async () => {
  const about = await json("about");
  at("knows").textContent = about.model + ": " + about.knows;
  at("kinds").textContent = about.kinds.join(", ");
  scenes = about.photos;
  if (scenes.length) {
    await look(scenes[0].id);
  }
  map.outlines = await json("outlines");
  map.draw();
});
