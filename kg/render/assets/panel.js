"use strict";
/* What the graph says about one entity, each statement with the sentences that say so.

   The sections stand in files of their own: relations (and posts), milestones (and money),
   figures. What they share is in `parts`. */
(function (kg) {
  const { element } = kg;

  /* `aside` is the frame; `actions` what can be done with an entity. */
  kg.panel = function (graph, words, aside, evidence, actions) {
    const { entityButton } = aside;
    const against = kg.contradictions(graph, words, evidence);
    const { section, list } = kg.sections(words);
    const parts = { entityButton, evidence, against, section, list };
    const relations = kg.relations(graph, words, parts), figures = kg.figures(graph, words, parts);
    const milestones = kg.milestones(graph, words, parts);

    function names(node) {
      const rows = [["aliases", node.a], ["contextual", node.c]].filter(([, all]) => all);
      return rows.length ? element("dl", { class: "names" }, rows.flatMap(([key, all]) => [
        element("dt", { text: words.say(key) }), element("dd", { lang: "zh-CN", text: words.list(all) }),
      ])) : null;
    }

    function tools(i) {
      const button = (id, word, click) => element("button", { type: "button", "data-id": id, text: words.say(word), on: { click } });
      const focused = (hops) => actions.hopsAround(i) === hops;
      return element("div", { class: "actions" }, graph.degrees[i] ? [
        button("expand", "expand", () => actions.expand(i)),
        element("span", { class: "hops", role: "group", "aria-label": words.say("hops", { n: "1–3" }) }, [
          words.say("hops", { n: "\0" }).split("\0")[0],
          ...[1, 2, 3].map((hops) => element("button", {
            type: "button", "data-id": "hops-" + hops, text: String(hops), "aria-label": words.say("hops", { n: hops }), "aria-pressed": String(focused(hops)),
            on: { click: () => actions.focus(i, focused(hops) ? 0 : hops) },
          })),
          words.say("hops", { n: "\0" }).split("\0")[1],
        ]),
        button("path", "findPath", () => actions.path(i)),
        button("hide", "hide", () => actions.remove(i)),
        actions.pinned(i) ? button("unpin", "unpin", () => actions.unpin(i)) : null,
      ] : []);
    }

    function articles(rows) {
      if (!rows.length) return null;
      return section("written", words.say("written"), rows.length, list(rows, ({ a, r }) => {
        const article = graph.articles[a];
        return element("li", {}, [element("div", { class: "row" }, [
          element("span", { lang: "zh-CN", text: article.h || words.say("noHeadline") }),
          element("span", { class: "note", text: words.say(r) }),
          element("span", { class: "dates", lang: "zh-CN", text: [article.d, graph.files[article.f]].filter(Boolean).join(" · ") }),
        ])]);
      }));
    }

    function mentions(node) {
      if (!node.m) return null;
      const rest = node.l ? element("p", { class: "note", text: words.say("mentionsLeft", { n: node.l }) }) : null;
      return section("mentions", words.say("mentionedIn"), node.m.length + (node.l || 0), [evidence.fold(node.m), rest].filter(Boolean));
    }

    return {
      show(i) {
        const node = graph.nodes[i], kind = graph.kinds[node.k];
        const head = aside.head(kg.sign(kind.id), node.n, words.label(kind) + " · " + words.say("neighbours", { n: graph.degrees[i] }));
        aside.fill("node " + i, head, [
          names(node), tools(i), ...relations.posts(i), milestones.stages(graph.stagesOf[i]), milestones.money(graph.moneyOf[i]),
          ...relations.others(i), figures(graph.figuresOf[i]), milestones.plans(graph.plansOf[i]),
          articles(graph.bylinesOf[i]), mentions(node),
          graph.articles.length ? null : element("p", { class: "note", text: words.say("noEvidence") }),
        ].filter(Boolean));
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
