"use strict";
/* The printed sentence behind a statement.

   A quote points into a sentence: `s` sentence, `q` the range of its text that states the
   fact, `o` where that stands in the page file, `l` the line; `u` rule, `c` confidence,
   `m` modality, `k` who says so. */
(function (kg) {
  const { element } = kg;

  kg.evidence = function (graph, words) {
    const read = kg.reader(graph, words), { list } = kg.sections(words);

    /* Why the statement was believed: confidence, rule, what the rule says, how it was measured. */
    function why(quote) {
      if (!quote.u) return null;
      const rule = (graph.rules || {})[quote.u];
      const rows = [[words.say("rule"), element("code", { lang: "en", text: quote.u })]];
      if (rule) rows.push([words.say("ruleSays"), words.label(rule)]);
      if (quote.c !== undefined) rows.push([words.say("confidenceOf"), quote.c + "%"]);
      if (rule && rule.n) rows.push([words.say("measured"), words.say("measuredOn", { right: rule.r, seen: rule.n })]);
      return element("details", { class: "why" }, [
        element("summary", { text: words.say("whyBelieved") + (quote.c === undefined ? "" : " · " + quote.c + "%") }),
        element("dl", {}, rows.flatMap(([term, said]) => [element("dt", { text: term }), element("dd", {}, [said])])),
      ]);
    }

    function block(quote) {
      const source = kg.sourceOf(graph, words, quote);
      const written = [source.byline, source.date].filter(Boolean).join(" · ");
      const remarks = [];
      if (quote.m) remarks.push(element("span", { class: "status " + quote.m, text: words.code(quote.m) }));
      if (quote.k) remarks.push(element("span", { text: words.say("speaker", { name: quote.k }) }));
      return element("figure", { class: "quote" }, [
        element("blockquote", { lang: "zh-CN" }, kg.markedSentence(graph, quote)),
        element("figcaption", {}, [
          element("cite", { lang: "zh-CN", text: source.headline }),
          written ? element("span", { lang: "zh-CN", text: written }) : null,
          element("span", { class: "origin", lang: "zh-CN", text: source.place }),
          element("span", { class: "remarks" }, [
            ...remarks,
            element("button", { type: "button", class: "link read", text: words.say("readArticle"), on: { click: () => read(quote) } }),
          ]),
          why(quote),
        ]),
      ]);
    }

    return {
      blocks: (claims) => claims.map((i) => block(graph.claims[i])),

      /* A fold with the sentences of `claims` (numbers), filled when it is first opened. */
      fold(claims, open) {
        if (!claims || !claims.length) return null;
        const fold = element("details", { class: "evidence", open }, [
          element("summary", { text: words.say("evidenceCount", { n: claims.length }) }),
        ]);
        const fill = () => fold.open && fold.children.length === 1 && fold.append(...list(claims, (i) => block(graph.claims[i]), {}, "div"));
        fold.addEventListener("toggle", fill);
        fill();
        return fold;
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
