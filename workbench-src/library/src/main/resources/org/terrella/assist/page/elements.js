/* Texts are set as texts everywhere, so that nothing that was typed or named becomes part of the page. */
export const at = id => document.getElementById(id);

export function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  Object.assign(made, attributes);
  return made;
}

export function button(text, label, act) {
  const made = element("button", text, { type: "button" });
  if (label) {
    made.setAttribute("aria-label", text + ": " + label);
  }
  made.addEventListener("click", act);
  return made;
}

export function fill(list, items, make) {
  at(list).replaceChildren(...items.map(make));
}

export function say(text) {
  at("status").textContent = text;
}

export const degrees = ([lat, lng]) => lat.toFixed(4) + ", " + lng.toFixed(4);
