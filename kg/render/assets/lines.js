"use strict";
/* The lines of the picture: one for all relations between two nodes, wider for several. */
(function (kg) {
  /* Up to so many lines, arrows are drawn on all; beyond, on those of the chosen node. */
  const ARROWS = 60;

  kg.lines = function (graph, theme, words) {
    return {
      /* Key of the pair → {id, from, to, relations}, for edges given as numbers. */
      gather(edges) {
        const found = new Map();
        for (const i of edges) {
          const { s, o } = graph.edges[i];
          if (s === o) continue;
          const key = Math.min(s, o) + "-" + Math.max(s, o);
          if (!found.has(key)) found.set(key, { id: key, from: s, to: o, relations: [] });
          found.get(key).relations.push(i);
        }
        return found;
      },

      /* The line as vis-network draws it while node `chosen` (or none, -1) is lit up. In a `faint`
         layout lines tell little until one is chosen: signs and names come first. */
      style(line, chosen, count, faint) {
        const touches = chosen >= 0 && (line.from === chosen || line.to === chosen);
        const points = (end) => line.relations.some((i) => graph.edges[i].o === end && !graph.relationOf(i).symmetric);
        const arrow = (end) => ({ enabled: points(end) && (touches || count <= ARROWS), scaleFactor: 0.45 });
        return {
          id: line.id, from: line.from, to: line.to,
          width: Math.min(4, 1.5 + 0.6 * (line.relations.length - 1)) + (touches ? 0.3 : 0),
          color: { color: touches ? theme.faint : theme.line, opacity: touches ? 1 : chosen >= 0 ? 0.18 : faint && count > ARROWS ? 0.4 : 1, inherit: false },
          arrows: { to: arrow(line.to), from: arrow(line.from) },
        };
      },

      /* What stands on the line: post titles and relations, two of them, and how many
         relations the line stands for. */
      text(line) {
        const said = new Set(line.relations.map((i) => graph.edges[i].t || words.label(graph.relationOf(i))));
        const all = [...said], count = line.relations.length;
        return words.list(all.slice(0, 2)) + (all.length > 2 ? "…" : "") + (count > 1 ? " ×" + count : "");
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
