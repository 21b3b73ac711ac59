"use strict";
/* The printed sentence behind a statement, and the article that it stands in.

   A quote points into a sentence: `s` sentence, `q` the range of its text that states the
   fact, `o` where that stands in the page file, `l` the line. */
(function (kg) {
  const { element } = kg;

  kg.evidence = function (graph, words) {
    const reader = document.getElementById("reader");

    function marked(quote) {
      const text = graph.sentences[quote.s].t;
      const [start, end] = quote.q || [0, 0];
      // Offsets count code points, JavaScript's own count UTF-16 units.
      const points = [...text];
      return [points.slice(0, start).join(""), element("mark", { text: points.slice(start, end).join("") }),
        points.slice(end).join("")];
    }

    function byline(article) {
      return article.w.map(([name, role]) => words.say(role) + " " + name).join("　");
    }

    function origin(quote) {
      const article = graph.articles[graph.sentences[quote.s].a];
      const where = [graph.files[article.f]];
      if (quote.l) where.push(words.say("line", { n: quote.l }));
      where.push(...quote.o.map(([start, end]) => words.say("characters", { start, end })));
      return where.join(" · ");
    }

    function readArticle(quote) {
      const sentence = graph.sentences[quote.s];
      const article = graph.articles[sentence.a];
      const paragraphs = graph.sentencesOf[sentence.a]
        .filter((i) => graph.sentences[i].r !== "Headline")
        .map((i) => element(graph.sentences[i].r === "Body" ? "span" : "strong", { class: i === quote.s ? "here" : "" },
          i === quote.s ? marked(quote) : [graph.sentences[i].t]));
      const close = element("button", { type: "button", class: "close", text: words.say("close"), on: { click: () => reader.close() } });
      reader.replaceChildren(
        element("header", {}, [
          element("div", {}, [
            element("h2", { text: article.h || words.say("noHeadline") }),
            element("p", { class: "origin", text: [byline(article), article.d, origin(quote)].filter(Boolean).join(" · ") }),
          ]),
          close,
        ]),
        element("article", { lang: "zh-CN", tabindex: "0" }, paragraphs));
      reader.showModal();
      reader.querySelector(".here").scrollIntoView({ block: "center" });
    }

    function block(quote) {
      const article = graph.articles[graph.sentences[quote.s].a];
      const source = [byline(article), article.d].filter(Boolean).join(" · ");
      const remarks = [];
      if (quote.m) remarks.push(words.code(quote.m));
      if (quote.k) remarks.push(words.say("speaker", { name: quote.k }));
      if (quote.u) remarks.push(words.say("rule") + " " + quote.u + (quote.c === undefined ? "" : " · " + quote.c + "%"));
      return element("figure", { class: "quote" }, [
        element("blockquote", { lang: "zh-CN" }, marked(quote)),
        element("figcaption", {}, [
          element("cite", { text: article.h || words.say("noHeadline") }),
          source ? element("span", { text: source }) : null,
          element("span", { class: "origin", text: origin(quote) }),
          element("span", { class: "remarks" }, [
            remarks.length ? element("span", { text: remarks.join(" · ") }) : null,
            element("button", { type: "button", class: "link", text: words.say("readArticle"), on: { click: () => readArticle(quote) } }),
          ]),
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
        const fill = () => fold.open && fold.children.length === 1 && fold.append(...this.blocks(claims));
        fold.addEventListener("toggle", fill);
        fill();
        return fold;
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
