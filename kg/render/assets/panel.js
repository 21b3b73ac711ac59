"use strict";
/* What the graph says about one entity: names, posts, relations, money, figures, milestones,
   each with the sentences that say so. */
(function (kg) {
  const { element } = kg;

  kg.panel = function (graph, words, actions) {
    const panel = document.getElementById("panel");
    const evidence = kg.evidence(graph, words);

    const section = (title, count, content) => element("section", {}, [
      element("h3", {}, [title, count === undefined ? null : element("span", { class: "count", text: String(count) })]),
      ...content,
    ]);

    function entityButton(i) {
      return element("button", { type: "button", class: "entity", on: { click: () => actions.choose(i) } }, [
        kg.sign(graph.kindOf(i)), element("span", { text: graph.nodes[i].n }),
      ]);
    }

    function names(node) {
      const rows = [["aliases", node.a], ["contextual", node.c]].filter(([, list]) => list);
      return rows.length ? element("dl", { class: "names" }, rows.flatMap(([key, list]) => [
        element("dt", { text: words.say(key) }), element("dd", { lang: "zh-CN", text: list.join("、") }),
      ])) : null;
    }

    function tools(i) {
      const button = (text, click, pressed) => element("button", { type: "button", text, "aria-pressed": pressed, on: { click } });
      const focused = (hops) => actions.hopsAround(i) === hops;
      return element("div", { class: "actions" }, graph.degrees[i] ? [
        button(words.say("expand"), () => actions.expand(i)),
        element("span", { class: "hops", role: "group", "aria-label": words.say("hops", { n: "1–3" }) }, [
          words.say("hops", { n: "\0" }).split("\0")[0],
          ...[1, 2, 3].map((hops) => element("button", {
            type: "button", text: String(hops), "aria-label": words.say("hops", { n: hops }), "aria-pressed": String(focused(hops)),
            on: { click: () => actions.focus(i, focused(hops) ? 0 : hops) },
          })),
          words.say("hops", { n: "\0" }).split("\0")[1],
        ]),
        button(words.say("findPath"), () => actions.path(i)),
        button(words.say("hide"), () => actions.remove(i)),
        actions.pinned(i) ? button(words.say("unpin"), () => actions.unpin(i)) : null,
      ] : []);
    }

    /* Rows of one relation in one direction: the other entity, post title or amount, dates. */
    function relationRows(i, edges) {
      const rows = edges.map((e) => ({ edge: graph.edges[e], other: graph.other(e, i) }));
      rows.sort((a, b) => (a.edge.f || "").localeCompare(b.edge.f || "") || a.other - b.other);
      return element("ul", { class: "rows" }, rows.map(({ edge, other }) => element("li", {}, [
        element("div", { class: "row" }, [
          entityButton(other),
          edge.t ? element("span", { class: "note", lang: "zh-CN", text: edge.t }) : null,
          edge.f ? element("span", { class: "dates", title: words.say("attested"), text: edge.f === edge.u || !edge.u ? edge.f : edge.f + " – " + edge.u }) : null,
        ]),
        evidence.fold(edge.e),
      ])));
    }

    function relations(i) {
      const sections = [];
      graph.relations.forEach((relation, p) => {
        const edges = graph.around[i].filter((e) => graph.edges[e].p === p);
        const forward = edges.filter((e) => relation.symmetric || graph.edges[e].s === i);
        const back = edges.filter((e) => !forward.includes(e));
        if (forward.length) sections.push(section(words.label(relation), forward.length, [relationRows(i, forward)]));
        if (back.length) sections.push(section(words.labelBack(relation), back.length, [relationRows(i, back)]));
      });
      return sections;
    }

    /* A button that shows the sentences of a table row in the row under it. */
    function underButton(claims, under) {
      const button = element("button", {
        type: "button", class: "link evidence", "aria-expanded": "false", text: words.say("evidenceCount", { n: claims.length }),
        on: {
          click: () => {
            under.hidden = !under.hidden;
            button.setAttribute("aria-expanded", String(!under.hidden));
            if (!under.firstChild.children.length) under.firstChild.append(...evidence.blocks(claims));
          },
        },
      });
      return button;
    }

    function figures(rows) {
      if (!rows.length) return null;
      const growth = (row) => (row.g === undefined ? "" : (row.gb ? words.code(row.gb) + " " : "") + (row.g > 0 ? "+" : "") + String(row.g).replace("-", "−") + "%");
      const period = (row) => row.p || "";
      const status = (row) => (row.st && row.st !== "Actual" ? element("span", { class: "status " + row.st, text: words.code(row.st) }) : null);
      const bound = (row) => (row.bd ? words.code(row.bd) + " " : "");
      const columns = [["indicator"], ["value"], ["period", period], ["growth", growth]].filter(([, cell]) => !cell || rows.some(cell));
      return section(words.say("figures"), rows.length, [element("table", { class: "figures" }, [
        element("thead", {}, [element("tr", {}, columns.map(([key]) => element("th", { scope: "col", text: words.say(key) })).concat(element("td")))]),
        element("tbody", {}, rows.flatMap((row) => {
          const under = element("tr", { class: "under", hidden: true }, [element("td", { colspan: columns.length + 1 })]);
          return [element("tr", {}, [
            element("th", { scope: "row", lang: "zh-CN" }, [row.m, " ", status(row)]),
            element("td", { class: "number", text: bound(row) + kg.amount(row.v, row.y || row.u, words.language) }),
            ...columns.slice(2).map(([, cell]) => element("td", { class: "number", text: cell(row) })),
            element("td", {}, [row.e ? underButton(row.e, under) : null]),
          ]), under];
        })),
      ])]);
    }

    function money(rows) {
      if (!rows.length) return null;
      return section(words.say("money"), rows.length, [element("ul", { class: "rows" }, rows.map((row) => element("li", {}, [
        element("div", { class: "row" }, [
          element("strong", { text: (row.bd ? words.code(row.bd) + " " : "") + kg.amount(row.v, row.y, words.language) }),
          row.i >= 0 ? entityButton(row.i) : null,
        ]),
        evidence.fold(row.e),
      ])))]);
    }

    function stages(rows) {
      if (!rows.length) return null;
      return section(words.say("stages"), undefined, [element("ol", { class: "stages" }, rows.map((row) => element("li", {}, [
        element("div", { class: "row" }, [element("strong", { text: words.code(row.st) }), row.d ? element("span", { class: "dates", text: row.d }) : null]),
        evidence.fold(row.e),
      ])))]);
    }

    /* What is planned or denied: said, but no fact. */
    function plans(rows) {
      if (!rows.length) return null;
      return section(words.say("plans"), rows.length, [element("ul", { class: "rows" }, rows.map((row) => element("li", {}, [
        element("div", { class: "row" }, [
          element("span", { class: "status " + row.m, text: words.code(row.m) }),
          row.p >= 0 ? element("span", { class: "note", text: words.label(graph.relations[row.p]) }) : null,
          row.o >= 0 ? entityButton(row.o) : element("span", { lang: "zh-CN", text: row.t || "" }),
        ]),
        evidence.fold(row.e),
      ])))]);
    }

    function written(rows) {
      if (!rows.length) return null;
      return section(words.say("written"), rows.length, [element("ul", { class: "rows" }, rows.map(({ a, r }) => {
        const article = graph.articles[a];
        return element("li", {}, [element("div", { class: "row" }, [
          element("span", { lang: "zh-CN", text: article.h || words.say("noHeadline") }),
          element("span", { class: "note", text: words.say(r) }),
          element("span", { class: "dates", text: [article.d, graph.files[article.f]].filter(Boolean).join(" · ") }),
        ])]);
      }))]);
    }

    function mentions(node) {
      if (!node.m) return null;
      return section(words.say("mentionedIn"), node.h, [evidence.fold(node.m)]);
    }

    return {
      show(i) {
        const node = graph.nodes[i], kind = graph.kinds[node.k];
        panel.replaceChildren(
          element("header", {}, [
            kg.sign(kind.id),
            element("div", {}, [
              element("h2", { lang: "zh-CN", text: node.n }),
              element("p", { class: "kind", text: words.label(kind) + " · " + words.say("neighbours", { n: graph.degrees[i] }) }),
            ]),
            element("button", { type: "button", class: "close", text: words.say("close"), on: { click: () => actions.choose(-1) } }),
          ]),
          element("div", { class: "body" }, [
            names(node), tools(i), ...relations(i), money(graph.moneyOf[i]), stages(graph.stagesOf[i]),
            figures(graph.figuresOf[i]), plans(graph.plansOf[i]), written(graph.bylinesOf[i]), mentions(node),
            graph.claims.length ? null : element("p", { class: "note", text: words.say("noEvidence") }),
          ].filter(Boolean)));
        panel.hidden = false;
        panel.scrollTop = 0;
      },
      hide() {
        panel.hidden = true;
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
