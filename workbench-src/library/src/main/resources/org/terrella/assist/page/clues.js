import { at, button, element, fill } from "./elements.js";

const WORDS = { struck: " (struck out)", confirmed: " (confirmed by you)", counts: "" };

/* What a piece of evidence says, what it does, and what can be done with it. */
function evidence(thing, step, point) {
  const item = element("li", "");
  item.append(element("span", thing.sentence, { className: thing.state === "struck" ? "struck" : "" }), WORDS[thing.state]);
  const effect = thing.effect;
  const parts = [(thing.state === "struck" ? "It would do: " : "") + effect.sentence];
  if (effect.speaksFor.length) {
    parts.push("for " + effect.speaksFor.join(", "));
  }
  if (effect.speaksAgainst.length) {
    parts.push("against " + effect.speaksAgainst.join(", "));
  }
  const row = element("div", "", { className: "row" });
  if (thing.kind === "CLUE" && thing.state !== "confirmed") {
    row.append(button("Confirm", thing.sentence, () => step("confirm", { id: thing.id })));
  }
  const isStruck = thing.state === "struck";
  row.append(button(isStruck ? "Restore" : "Strike out", thing.sentence,
    () => step(isStruck ? "restore" : "strike", { id: thing.id })));
  if (thing.part) {
    row.append(button("Show in the photo", thing.sentence, () => point(thing)));
  }
  item.append(element("div", parts.join("; "), { className: "small" }), row);
  return item;
}

export function showEvidence(answer, step, point) {
  const all = answer ? answer.evidence : [];
  const clues = all.filter(thing => thing.kind === "CLUE");
  fill("clues", clues, thing => evidence(thing, step, point));
  fill("evidence", all.filter(thing => thing.kind !== "CLUE"), thing => evidence(thing, step, point));
  at("no-clues").hidden = !answer || clues.length > 0;
}
