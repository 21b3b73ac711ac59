"use strict";
/* The line that says what is filtered, with a button to take back each part and all. */
(function (kg) {
  const { element } = kg;

  kg.filterline = function (graph, view, words, changed) {
    const line = document.getElementById("filtered"), { filter } = view;
    const join = (list) => words.list(list.slice(0, 3)) + (list.length > 3 ? " +" + (list.length - 3) : "");
    const named = (rows, set) => join(rows.filter((row) => set.has(row.id)).map(words.label));

    /* What is filtered: {id, text, clear}. */
    function parts() {
      const found = [], put = (id, on, text, clear) => on && found.push({ id, text: text(), clear });
      const range = () => (filter.since === filter.until ? filter.since : (filter.since || "…") + " – " + (filter.until || "…"));
      put("kinds", filter.hiddenKinds.size, () => words.say("withoutKinds", { names: named(graph.kinds, filter.hiddenKinds) }), () => filter.hiddenKinds.clear());
      put("relations", filter.hiddenRelations.size, () => words.say("withoutRelations", { names: named(graph.relations, filter.hiddenRelations) }), () => filter.hiddenRelations.clear());
      put("degree", filter.degree, () => words.say("leastDegree") + " " + filter.degree, () => { filter.degree = 0; });
      put("confidence", filter.minimum, () => words.say("confidence") + " " + filter.minimum + "%", () => { filter.minimum = 0; });
      put("time", filter.since || filter.until, range, () => { filter.since = filter.until = ""; });
      put("undated", !filter.undated, () => words.say("withoutUndated"), () => { filter.undated = true; });
      put("pages", filter.sources.size, () => words.say("onlyPages", { names: join([...filter.sources].sort((a, b) => a - b).map((f) => graph.files[f])) }), () => filter.sources.clear());
      put("removed", view.removed.size, () => words.say("putAway", { n: view.removed.size }), () => view.removed.clear());
      return found;
    }

    return {
      parts,
      clear: () => parts().forEach((part) => part.clear()),
      draw() {
        const all = parts(), focused = line.contains(document.activeElement);
        const button = (id, text, label, clear) => element("button", {
          type: "button", "data-id": "clear-" + id, "aria-label": label, on: { click: () => { clear(); changed(); } },
        }, [text, element("span", { "aria-hidden": "true", text: " ×" })]);
        line.hidden = !all.length;
        line.replaceChildren(...(all.length ? [
          element("span", { text: words.say("filteredBy") }),
          ...all.map(({ id, text, clear }) => button(id, text, words.say("clearOne", { what: text }), clear)),
          all.length > 1 ? button("all", words.say("clearAll"), words.say("clearAll"), this.clear) : null,
        ].filter(Boolean) : []));
        if (focused) line.querySelector("button")?.focus();
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
