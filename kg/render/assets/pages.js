"use strict";
/* The page files that relations were read from, with counts: ticked ones alone are shown. */
(function (kg) {
  const { element } = kg;
  const MANY = 12, LISTED = 60;

  kg.pages = function (graph, filter, words, changed) {
    const counts = new Array(graph.files.length).fill(0);
    graph.reportsOf.forEach((articles) => new Set(articles.map((a) => graph.articles[a].f)).forEach((f) => { counts[f] += 1; }));
    const files = graph.files.map((_, f) => f).filter((f) => counts[f]);
    let typed = "";

    return function () {
      if (files.length < 2) return null;
      const list = element("ul", { class: "pages" });
      const rest = element("p", { class: "note" });

      function fill() {
        const wanted = typed.normalize("NFKC").toLowerCase();
        const hits = files.filter((f) => graph.files[f].normalize("NFKC").toLowerCase().includes(wanted));
        // Ticked ones in any case, so that they can always be taken back.
        const listed = hits.filter((f, place) => place < LISTED || filter.sources.has(f));
        const sorted = [...files.filter((f) => filter.sources.has(f) && !hits.includes(f)), ...listed];
        list.replaceChildren(...sorted.map((f) => element("li", {}, [element("label", {}, [
          element("input", {
            type: "checkbox", checked: filter.sources.has(f), "data-id": "page-" + f,
            on: { change: (event) => { if (event.target.checked) filter.sources.add(f); else filter.sources.delete(f); changed(); } },
          }),
          element("span", { class: "name", lang: "zh-CN", text: graph.files[f] }), element("span", { class: "count", text: String(counts[f]) }),
        ])])));
        rest.textContent = hits.length > listed.length ? words.say("morePages", { n: hits.length - listed.length }) : hits.length ? "" : words.say("noSuchPage");
      }
      fill();
      return element("div", {}, [
        files.length > MANY ? element("input", {
          type: "search", class: "narrowing", "data-id": "page-query", value: typed, "aria-label": words.say("findPage"), placeholder: words.say("findPage"),
          on: { input: (event) => { typed = event.target.value; fill(); } },
        }) : null,
        list, rest,
      ]);
    };
  };
})((globalThis.kg = globalThis.kg || {}));
