"use strict";
/* Relations of one entity, grouped by what they are and by their direction; posts apart. */
(function (kg) {
  const { element } = kg;
  const POSTS = "holdsPost";

  /* `parts` has what all sections share: entityButton, evidence, against, section, list. */
  kg.relations = function (graph, words, parts) {
    const { entityButton, evidence, against, section, list } = parts;

    function row({ e, edge, other, first }) {
      // What a paper prints is the day of its report, which is no beginning of an office.
      const reported = first ? words.reported(graph.reportsSpan(e)) : "";
      const dates = reported ? element("span", { class: "dates", text: reported }) : null;
      const note = edge.t ? element("span", { class: first ? "post" : "note", lang: "zh-CN", text: edge.t }) : null;
      return element("li", {}, [
        element("div", { class: "row" }, first ? [note, entityButton(other), dates] : [entityButton(other), note]),
        evidence.fold(edge.e),
        against("edges", edge),
      ]);
    }

    /* Rows of one relation in one direction; those with dates in the order of reports. */
    function rowsOf(i, edges, first) {
      const rows = edges.map((e) => ({ e, edge: graph.edges[e], other: graph.other(e, i), first }));
      // Deputies stand behind those they stand in for.
      const rank = ({ edge }) => (first && edge.o === i ? edge.r || 0 : 0);
      return rows.sort((a, b) => rank(a) - rank(b) || (a.edge.f || "9").localeCompare(b.edge.f || "9") || a.other - b.other);
    }

    function grouped(i, wanted) {
      const sections = [];
      graph.relations.forEach((relation, p) => {
        if ((relation.id === POSTS) !== wanted) return;
        const edges = graph.around[i].filter((e) => graph.edges[e].p === p);
        const forward = edges.filter((e) => relation.symmetric || graph.edges[e].s === i);
        const back = edges.filter((e) => !forward.includes(e));
        if (forward.length) sections.push(section(relation.id, words.label(relation), forward.length, list(rowsOf(i, forward, wanted), row)));
        if (back.length) sections.push(section(relation.id + "-back", words.labelBack(relation), back.length, list(rowsOf(i, back, wanted), row)));
      });
      return sections;
    }

    return {
      /* Posts that a person holds, or who holds which post at a body. */
      posts: (i) => grouped(i, true),
      others: (i) => grouped(i, false),
    };
  };
})((globalThis.kg = globalThis.kg || {}));
