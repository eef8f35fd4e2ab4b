import { at, button, degrees, element, fill, say } from "./elements.js";
import { picture, trying } from "./server.js";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

function link(text, name, href) {
  const made = element("a", text, { href, target: "_blank", rel: "noopener noreferrer" });
  made.setAttribute("aria-label", text + " of " + name + ", in another tab");
  return made;
}

function candidate(place) {
  const item = element("li", "");
  const where = degrees([place.lat, place.lng]);
  const line = element("div", "", { className: "row" });
  line.append(element("span", place.name, { className: "name" }),
    element("span", (100 * place.share).toFixed(1) + " %", { className: "share" }));
  const small = element("div", "", { className: "row small" });
  small.append(
    button(where, "copy the coordinates of " + place.name, () => trying(async () => {
      await navigator.clipboard.writeText(where);
      say("Copied " + where + ".");
    })),
    link("OpenStreetMap", place.name,
      `https://www.openstreetmap.org/?mlat=${place.lat}&mlon=${place.lng}#map=12/${place.lat}/${place.lng}`),
    link("Satellite view", place.name, `https://www.bing.com/maps?cp=${place.lat}~${place.lng}&lvl=15&style=a`));
  item.append(line, element("div", place.support || "no answer and no reference near it", { className: "small" }), small);
  return item;
}

/* Pictures are fetched once for an open scene. */
const thumbnails = new Map();

function reference(id, place, number) {
  const item = element("li", "");
  const image = element("img", "", { alt: "", hidden: true });
  item.append(image, element("span", LETTERS[number] + "  " + degrees(place), { className: "small" }));
  const key = id + "/" + number;
  if (!thumbnails.has(key)) {
    thumbnails.set(key, picture("photos/" + id + "/reference/" + number).catch(() => null));
  }
  thumbnails.get(key).then(address => {
    if (address) {
      image.src = address;
      image.alt = "Similar photo " + LETTERS[number];
      image.hidden = false;
    }
  });
  return item;
}

export function showAnswer(scene) {
  const answer = scene && scene.answer;
  at("little").hidden = !answer || !answer.tooLittle;
  at("nothing").hidden = Boolean(answer);
  at("calibration").hidden = !answer;
  fill("candidates", answer ? answer.candidates : [], candidate);
  fill("said", answer ? answer.talk.said : [], text => element("li", text));
  fill("contradictions", answer ? answer.talk.contradictions : [], text => element("li", text));
  at("apart-block").hidden = !answer || !answer.beside.tellApart.length;
  fill("apart", answer ? answer.beside.tellApart : [], text => element("li", text));
  at("how").hidden = !answer || !answer.beside.lines.length;
  at("lines").textContent = answer ? answer.beside.lines.join("\n") : "";
  const references = answer ? answer.beside.references : [];
  at("references-block").hidden = !references.length;
  fill("references", references.map((place, number) => [place, number]), ([place, number]) => reference(scene.id, place, number));
  at("change").textContent = answer && answer.talk.change ? "Last step: " + answer.talk.change + "." : "";
  at("boundary").hidden = !answer || !answer.talk.boundary;
  at("boundary").firstElementChild.textContent = answer ? "Looked at: " + answer.talk.boundary + "." : "";
}

export function pins(answer) {
  return {
    candidates: answer ? answer.candidates.map(place => ({ label: String(place.rank), lat: place.lat, lng: place.lng })) : [],
    references: answer ? answer.beside.references.map(([lat, lng], number) => ({ label: LETTERS[number], lat, lng })) : []
  };
}
