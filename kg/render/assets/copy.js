"use strict";
/* Text for the clipboard, also where a browser gives files no access to it. */
(function (kg) {
  function oldWay(text) {
    const area = kg.element("textarea", { readonly: true, class: "unseen" });
    const back = document.activeElement;
    // An open dialog makes the rest of the page inert: the text must stand inside it.
    (document.querySelector("dialog[open]") || document.body).append(area);
    area.value = text;
    area.select();
    document.execCommand("copy");
    area.remove();
    back?.focus();
  }

  /* A promise that is kept when `text` is on the clipboard. */
  kg.copy = function (text) {
    if (!navigator.clipboard) return Promise.resolve(oldWay(text));
    return navigator.clipboard.writeText(text).catch(() => oldWay(text));
  };
})((globalThis.kg = globalThis.kg || {}));
