import { at, element } from "./elements.js";
import { call, trying } from "./server.js";

async function save(id, form) {
  const record = await (await call("photos/" + id + "/record." + form)).blob();
  const link = element("a", "", { href: URL.createObjectURL(record), download: "terrella-record." + form });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

export function listenToRecord(shown, reopen) {
  for (const form of document.querySelectorAll("[data-record]")) {
    form.addEventListener("click", () => trying(() => save(shown(), form.dataset.record)));
  }
  at("reopen").addEventListener("change", event => trying(async () => {
    const [file] = event.target.files;
    if (file) {
      await reopen(await file.text());
    }
    event.target.value = "";
  }));
}
