"use strict";
/* The article as it was printed, paragraph by paragraph, with one sentence marked. */
(function (kg) {
  const { element } = kg;

  /* Where a quote stands, as rows of text: who wrote it and when, file, line and characters. */
  kg.sourceOf = function (graph, words, quote) {
    const article = graph.articles[graph.sentences[quote.s].a];
    const where = [graph.files[article.f]];
    if (quote.l) where.push(words.say("line", { n: quote.l }));
    where.push(...quote.o.map(([start, end]) => words.say("characters", { start, end })));
    return {
      headline: article.h || words.say("noHeadline"),
      byline: article.w.map(([name, role]) => words.say(role) + " " + name).join("　"),
      date: article.d,
      file: graph.files[article.f],
      place: where.join(" · "),
    };
  };

  /* The sentence of a quote, the words that state the fact marked in it. */
  kg.markedSentence = function (graph, quote) {
    const [start, end] = quote.q || [0, 0];
    // Offsets count code points, JavaScript's own count UTF-16 units.
    const points = [...graph.sentences[quote.s].t];
    return [points.slice(0, start).join(""), element("mark", { text: points.slice(start, end).join("") }),
      points.slice(end).join("")];
  };

  kg.reader = function (graph, words) {
    const dialog = document.getElementById("reader");

    /* Sentences of an article by paragraph: [{role, sentences}]. */
    function paragraphs(article) {
      const found = [];
      for (const i of graph.sentencesOf[article]) {
        const { r: role, b: begins } = graph.sentences[i];
        const last = found[found.length - 1];
        if (!last || begins || last.role !== role) found.push({ role, sentences: [i] });
        else last.sentences.push(i);
      }
      return found;
    }

    const TAGS = { Kicker: "p", Subhead: "h3", Caption: "p", Body: "p" };

    function printed(quote) {
      const sentence = (i) => (i === quote.s ? element("span", { class: "here", tabindex: "-1" }, kg.markedSentence(graph, quote)) : element("span", { text: graph.sentences[i].t }));
      const number = graph.sentences[quote.s].a, article = graph.articles[number];
      const parts = paragraphs(number), heads = parts.filter(({ role }) => role === "Headline");
      const headline = heads.length ? heads.map(({ sentences }) => element("span", { class: "line" }, sentences.map(sentence)))
        : [article.h || words.say("noHeadline")];
      const block = ({ role, sentences }) => element(TAGS[role] || "p", { class: role.toLowerCase() }, sentences.map(sentence));
      const note = (key, page) => (page ? element("p", { class: "continued", text: words.say(key, { page }) }) : null);
      const { byline, date } = kg.sourceOf(graph, words, quote);
      return [
        ...parts.filter(({ role }) => role === "Kicker").map(block),
        element("h2", { id: "reader-title" }, headline),
        byline || date ? element("p", { class: "byline", text: [byline, date].filter(Boolean).join(" · ") }) : null,
        note("continuedFrom", article.cf),
        ...parts.filter(({ role }) => role !== "Kicker" && role !== "Headline").map(block),
        note("continuedOn", article.ct),
      ];
    }

    /* A line for a footnote: what was printed, and where. */
    function citation(quote) {
      const { headline, byline, date, place } = kg.sourceOf(graph, words, quote);
      return words.say("citation", { sentence: graph.sentences[quote.s].t, source: [headline, byline, date, place].filter(Boolean).join(words.say("comma")) });
    }

    /* Opens the article of `quote` at its sentence. */
    return function (quote) {
      const copied = element("span", { class: "note", role: "status" });
      const button = (key, click) => element("button", { type: "button", text: words.say(key), on: { click } });
      dialog.setAttribute("aria-labelledby", "reader-title");
      dialog.replaceChildren(
        element("header", {}, [
          element("p", { class: "origin", lang: "zh-CN", text: kg.sourceOf(graph, words, quote).place }),
          copied,
          button("copyQuote", () => kg.copy(citation(quote)).then(() => { copied.textContent = words.say("copied"); })),
          button("close", () => dialog.close()),
        ]),
        element("article", { lang: "zh-CN", tabindex: "0", "aria-labelledby": "reader-title" }, printed(quote)));
      dialog.showModal();
      const here = dialog.querySelector(".here");
      here.focus({ preventScroll: true });
      here.scrollIntoView({ block: "center" });
    };
  };
})((globalThis.kg = globalThis.kg || {}));
