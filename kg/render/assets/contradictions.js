"use strict";
/* What the pages say against a statement, set beside it. kg/render/contradictions.py finds it:
   `x` of a row names the rows that disagree, as [table, number]. */
(function (kg) {
  const { element } = kg;

  kg.contradictions = function (graph, words, evidence) {
    const name = (i) => graph.nodes[i].n;
    const reported = (first, last) => (first ? " · " + words.reported([first, last]) : "");
    const said = {
      edges: (row) => name(row.s) + " " + words.label(graph.relations[row.p]) + " " + name(row.o) + (row.t ? " · " + row.t : "") + reported(row.f, row.u || row.f),
      figures: (row) => row.m + " " + kg.figureValue(row, words) + (row.p ? " · " + kg.periodText(row.p, words.language) : ""),
      stages: (row) => words.code(row.st) + reported(row.d, row.d),
      plans: (row) => words.code(row.m) + (row.p >= 0 ? " · " + words.label(graph.relations[row.p]) : "") + " " + (row.o >= 0 ? name(row.o) : row.t || ""),
    };

    function heading(table, other, row) {
      if (other === "plans") return row.m === "Negated" ? "saidDenied" : "saidPlanned";
      if (table === "plans") return "saidDone";
      return { edges: "otherHolder", figures: "otherValue", stages: "otherStage" }[other];
    }

    /* A box with what disagrees with `row` of `table`; null where nothing does. */
    return function (table, row) {
      if (!row.x) return null;
      return element("div", { class: "against", role: "note" }, row.x.map(([other, number]) => {
        const against = graph[other][number];
        return element("div", {}, [
          element("strong", { text: words.say(heading(table, other, against)) }),
          element("span", { lang: "zh-CN", text: said[other](against) }),
          evidence.fold(against.e),
        ]);
      }));
    };
  };
})((globalThis.kg = globalThis.kg || {}));
