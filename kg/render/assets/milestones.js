"use strict";
/* What is told of a project: the stages it reached as points on a line, and its money. */
(function (kg) {
  const { element } = kg;

  kg.milestones = function (graph, words, parts) {
    const { entityButton, evidence, against, section } = parts;
    return {
      /* Stages in the order of reports; those without a date first, as the graph has them. */
      stages(rows) {
        if (!rows.length) return null;
        return section("stages", words.say("stages"), rows.length, [element("ol", { class: "stages" }, rows.map((row) => element("li", { class: row.x ? "doubted" : null }, [
          element("div", { class: "row" }, [
            element("strong", { text: words.code(row.st) }),
            element("span", { class: "dates", text: words.reported([row.d, row.d]) || words.say("noDate") }),
          ]),
          evidence.fold(row.e),
          against("stages", row),
        ])))]);
      },

      money(rows) {
        if (!rows.length) return null;
        return section("money", words.say("money"), rows.length, [element("ul", { class: "rows" }, rows.map((row) => element("li", {}, [
          element("div", { class: "row" }, [
            element("strong", { text: (row.bd ? words.code(row.bd) + " " : "") + kg.amount(row.v, row.y, words.language) }),
            row.i >= 0 ? entityButton(row.i) : null,
          ]),
          evidence.fold(row.e),
        ])))]);
      },

      /* What is planned or denied: said, but no fact. */
      plans(rows) {
        if (!rows.length) return null;
        return section("plans", words.say("plans"), rows.length, [element("ul", { class: "rows" }, rows.map((row) => element("li", {}, [
          element("div", { class: "row" }, [
            element("span", { class: "status " + row.m, text: words.code(row.m) }),
            row.p >= 0 ? element("span", { class: "note", text: words.label(graph.relations[row.p]) }) : null,
            row.o >= 0 ? entityButton(row.o) : element("span", { lang: "zh-CN", text: row.t || "" }),
          ]),
          evidence.fold(row.e),
          against("plans", row),
        ])))]);
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
