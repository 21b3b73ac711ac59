"use strict";
/* The keyboard: arrows walk from node to node, and the few keys that work everywhere. */
(function (kg) {
  kg.keys = function (graph, view, picture, actions) {
    /* Walks to the neighbour of the chosen node that lies most nearly in a direction. */
    function walk(dx, dy) {
      const shown = new Set(view.latest.nodes), chosen = actions.chosen();
      if (!shown.has(chosen)) { // nothing is chosen, or a filter hides it
        const last = actions.last();
        actions.walk(shown.has(last) ? last : view.latest.nodes[0] ?? -1);
        return;
      }
      const [x, y] = picture.points.get(chosen);
      const scored = graph.neighbours(chosen).filter((i) => shown.has(i)).map((i) => {
        const [px, py] = picture.points.get(i);
        return [((px - x) * dx + (py - y) * dy) / (Math.hypot(px - x, py - y) || 1), i];
      }).filter(([score]) => score > 0.3).sort((a, b) => b[0] - a[0]);
      if (scored.length) actions.walk(scored[0][1]);
    }

    const inPicture = {
      ArrowLeft: () => walk(-1, 0), ArrowRight: () => walk(1, 0), ArrowUp: () => walk(0, -1), ArrowDown: () => walk(0, 1),
      Enter: actions.enter, " ": actions.details,
      "+": () => picture.zoom(1.3), "=": () => picture.zoom(1.3), "-": () => picture.zoom(1 / 1.3), 0: actions.fit,
    };

    document.getElementById("network").addEventListener("keydown", (event) => {
      if (!inPicture[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      inPicture[event.key]();
    });

    document.addEventListener("keydown", (event) => {
      if (document.querySelector("dialog[open]")) return;
      const typing = event.target.matches("input:not([type=range]):not([type=checkbox])");
      if (event.key === "Escape") actions.escape();
      else if (event.key === "/" && !typing) {
        event.preventDefault();
        actions.find();
      } else if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.altKey && !typing) {
        event.preventDefault();
        if (event.shiftKey) actions.redo();
        else actions.undo();
      }
    });
  };
})((globalThis.kg = globalThis.kg || {}));
