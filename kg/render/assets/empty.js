"use strict";
/* What is said where nothing is shown: why, and the way out. */
(function (kg) {
  const { element } = kg;

  kg.emptiness = function (graph, view, words, filterline, changed) {
    const place = document.getElementById("empty"), { filter } = view;

    /* [key of the heading, key of the button or "", what that does] */
    function reason() {
      if (!graph.nodes.length) return ["emptyGraph", "", null];
      if (filterline.parts().length) return ["emptyFiltered", "clearFilters", filterline.clear];
      return ["emptyUnrelated", "showUnrelated", () => { filter.unconnected = filter.reporters = true; }];
    }

    /* Shows or hides it. */
    return function (empty) {
      place.hidden = !empty;
      if (!empty) return;
      const [why, out, act] = reason();
      place.replaceChildren(
        element("strong", { text: words.say(why) }),
        ...(out ? [element("button", { type: "button", id: "empty-out", text: words.say(out), on: { click: () => { act(); changed(); } } })] : []));
    };
  };
})((globalThis.kg = globalThis.kg || {}));
