import { at, button, degrees, element, fill } from "./elements.js";
import { picture } from "./server.js";

const SIDES = ["left", "top", "right", "bottom"];
const addresses = new Map();
let number = 0;

/* What a file is called is of its bytes, so that one that was turned or cut is fetched anew. */
function address(scene, which) {
  const key = scene.id + scene.files[which].sha256;
  if (!addresses.has(key)) {
    addresses.set(key, picture("photos/" + scene.id + "/picture/" + which).catch(() => ""));
  }
  return addresses.get(key);
}

async function put(image, scene, which) {
  image.dataset.of = scene.files[which].sha256;
  const source = await address(scene, which);
  if (image.dataset.of === scene.files[which].sha256) {
    image.src = source;
  }
}

function claims(file) {
  const told = [];
  if (file.place) {
    told.push("it was taken at " + degrees(file.place));
  }
  if (file.time) {
    told.push("on " + file.time);
  }
  if (file.camera) {
    told.push("with " + file.camera);
  }
  return told.length
    ? "The file " + file.name + " claims that " + told.join(", ") + ". Check it: anybody can write that. No method was told."
    : "The file " + file.name + " claims neither place, time nor camera.";
}

function outline(part, name) {
  const [left, top, right, bottom] = part.map(share => 100 * share);
  const box = element("div", "", { className: name });
  box.style.left = left + "%";
  box.style.top = top + "%";
  box.style.width = right - left + "%";
  box.style.height = bottom - top + "%";
  return box;
}

const sides = () => SIDES.map(side => Math.min(100, Math.max(0, Number(at(side).value))) / 100);

function showCut() {
  const part = sides();
  const isPart = part[0] < part[2] && part[1] < part[3] && part.some((share, i) => share !== Math.floor(i / 2));
  at("parts").replaceChildren(...(isPart ? [outline(part, "cut")] : []));
}

export function clearCut() {
  SIDES.forEach((side, i) => {
    at(side).value = i < 2 ? 0 : 100;
  });
  at("parts").replaceChildren();
}

export const shownPhoto = () => number;

export const cut = () => ({ quarterTurns: 0, part: sides() });

/* Where a clue was seen; clues are told of the first photo. */
export function pointAt(scene, clue) {
  showPhoto(scene, 0);
  at("parts").replaceChildren(outline(clue.part, "clue"));
  at("shown").scrollIntoView({ block: "nearest" });
}

export function showPhoto(scene, which = number) {
  at("shown").hidden = !scene;
  if (!scene) {
    return;
  }
  number = Math.min(which, scene.files.length - 1);
  const file = scene.files[number];
  const large = at("large");
  if (large.dataset.of !== file.sha256) {
    clearCut();
  }
  large.alt = "The photo " + file.name + ", " + file.size + " pixels";
  put(large, scene, number);
  fill("shots", scene.files.length > 1 ? scene.files : [], one => {
    const i = scene.files.indexOf(one);
    const choose = button("", "", () => showPhoto(scene, i));
    const image = element("img", "", { alt: "Photo " + (i + 1) + ": " + one.name });
    put(image, scene, i);
    choose.className = "shot";
    choose.setAttribute("aria-pressed", String(i === number));
    choose.append(image);
    return choose;
  });
  fill("claims", [file], one => element("li", claims(one)));
}

/* A part may be dragged over the photo. */
export function listenToPhoto() {
  SIDES.forEach(side => at(side).addEventListener("input", showCut));
  const large = at("large");
  let start = null;
  const share = event => {
    const box = large.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height]
      .map(one => Math.round(100 * Math.min(1, Math.max(0, one))));
  };
  large.addEventListener("dragstart", event => event.preventDefault());
  large.addEventListener("pointerdown", event => {
    if (at("edit").open) {
      start = share(event);
      large.setPointerCapture(event.pointerId);
    }
  });
  large.addEventListener("pointermove", event => {
    if (start) {
      const end = share(event);
      at("left").value = Math.min(start[0], end[0]);
      at("right").value = Math.max(start[0], end[0]);
      at("top").value = Math.min(start[1], end[1]);
      at("bottom").value = Math.max(start[1], end[1]);
      showCut();
    }
  });
  for (const end of ["pointerup", "pointercancel"]) {
    large.addEventListener(end, () => { start = null; });
  }
}
