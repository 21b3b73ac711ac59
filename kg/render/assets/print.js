"use strict";
/* What is printed: the picture, then the statements in it, then the sentences that they rest
   on, numbered. With a chosen entity these are the statements about it alone. */
(function (kg) {
  const { element } = kg;
  const MOST = 1000;

  kg.print = function (graph, words, page) {
    const place = document.getElementById("print");

    /* Statements as {text, claims}: relations, then figures, money and stages. */
    function statements({ nodes, edges }) {
      const name = (i) => graph.nodes[i].n, about = (text, row) => ({ text, claims: row.e || [] });
      const relation = (e) => {
        const edge = graph.edges[e], more = [edge.t, words.reported(graph.reportsSpan(e))].filter(Boolean).join(words.say("comma"));
        return about(name(edge.s) + " " + words.label(graph.relationOf(e)) + " " + name(edge.o) + (more ? " (" + more + ")" : ""), edge);
      };
      const figure = (row) => about([name(row.a), row.m, kg.figureValue(row, words), kg.isResult(row) ? "" : words.code(row.st), kg.periodText(row.p, words.language)].filter(Boolean).join(" "), row);
      const money = (row) => about([name(row.p), words.say("money"), kg.figureValue(row, words)].join(" "), row);
      const stage = (row) => about([name(row.p), words.code(row.st), words.reported([row.d, row.d])].filter(Boolean).join(" "), row);
      const of = (lists, tell) => nodes.flatMap((i) => lists[i].map(tell));
      return [...edges.map(relation), ...of(graph.figuresOf, figure), ...of(graph.moneyOf, money), ...of(graph.stagesOf, stage)];
    }

    function sourceText(claim) {
      const quote = graph.claims[claim], { headline, byline, date, place: where } = kg.sourceOf(graph, words, quote);
      return [graph.sentences[quote.s].t + " ", element("cite", { text: [headline, byline, date, where].filter(Boolean).join(" · ") })];
    }

    function content() {
      const chosen = page.chosen(), listed = page.listed();
      const told = chosen < 0 ? statements(listed) : statements({ nodes: [chosen], edges: graph.around[chosen] });
      const shown = told.slice(0, MOST), numbers = new Map();
      // A sentence that states several things is printed once.
      const key = (claim) => graph.claims[claim].s;
      for (const claim of shown.flatMap(({ claims }) => claims)) if (!numbers.has(key(claim))) numbers.set(key(claim), { claim, n: numbers.size + 1 });
      const marks = (claims) => [...new Set(claims.map((claim) => numbers.get(key(claim)).n))].map((n) => "[" + n + "]").join("");
      return [
        element("h1", chosen < 0 ? { text: words.label(graph.title) } : { lang: "zh-CN", text: graph.nodes[chosen].n }),
        element("p", { text: document.getElementById(chosen < 0 ? "status" : "panel-note").textContent }),
        element("figure", {}, [page.vector()]),
        element("h2", { text: words.say("statements") + " (" + told.length + ")" }),
        element("ul", { lang: "zh-CN" }, shown.map(({ text, claims }) => element("li", {}, [text + " ", element("span", { class: "marks", text: marks(claims) })]))),
        told.length > MOST ? element("p", { text: words.say("notListed", { n: told.length - MOST }) }) : null,
        numbers.size ? element("h2", { text: words.say("sources") }) : null,
        element("ol", { lang: "zh-CN" }, [...numbers.values()].map(({ claim }) => element("li", {}, sourceText(claim)))),
      ].filter(Boolean);
    }

    window.addEventListener("beforeprint", () => place.replaceChildren(...content()));
    window.addEventListener("afterprint", () => place.replaceChildren());
  };
})((globalThis.kg = globalThis.kg || {}));
