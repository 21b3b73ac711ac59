"use strict";
/* The panel's list of the steps of a path, each relation with its sentences. */
(function (kg) {
  const { element } = kg;
  const LISTED = 40;

  kg.pathpanel = function (graph, view, words, actions) {
    const panel = document.getElementById("panel"), evidence = kg.evidence(graph, words);

    function entity(i) {
      return element("button", { type: "button", class: "entity", on: { click: () => actions.choose(i) } }, [kg.sign(graph.kindOf(i)), element("span", { lang: "zh-CN", text: graph.nodes[i].n })]);
    }

    /* A relation as read from the end that is nearer to the start. */
    function relation(e, ring) {
      const edge = graph.edges[e], forward = ring.includes(edge.s), named = graph.relationOf(e);
      const [near, far] = forward ? [edge.s, edge.o] : [edge.o, edge.s];
      return element("li", {}, [
        element("div", { class: "row" }, [
          entity(near), element("span", { class: "note", text: (forward ? words.label(named) : words.labelBack(named)) + (edge.t ? "（" + edge.t + "）" : "") }), entity(far),
        ]),
        evidence.fold(edge.e),
      ]);
    }

    function step(edges, k) {
      const ring = view.path.rings[k];
      return element("section", { class: "step" }, [
        element("h3", {}, [words.say("stepTitle", { n: k + 1 }), element("span", { class: "count", text: String(edges.length) })]),
        element("ul", { class: "rows" }, edges.slice(0, LISTED).map((e) => relation(e, ring))),
        edges.length > LISTED ? element("p", { class: "note", text: words.say("moreRelations", { n: edges.length - LISTED }) }) : null,
      ]);
    }

    return {
      show() {
        const { from, to } = view.scene, { path } = view;
        const summary = path
          ? words.say("pathFound", { n: path.steps.length, ways: path.ways })
          : words.say("noPath");
        panel.replaceChildren(
          element("header", {}, [
            element("div", {}, [
              element("h2", { lang: "zh-CN", text: graph.nodes[from].n + " → " + graph.nodes[to].n }),
              element("p", { class: "kind", text: summary }),
            ]),
            element("button", { type: "button", class: "close", text: words.say("close"), on: { click: () => actions.choose(-1) } }),
          ]),
          element("div", { class: "body" }, [
            element("div", { class: "actions" }, [element("button", { type: "button", id: "path-back", text: words.say("leavePath"), on: { click: actions.leave } })]),
            ...(path ? path.steps.map(step) : [element("p", { class: "note", text: actions.unfilteredLength() ? words.say("pathWithoutFilter", { n: actions.unfilteredLength() }) : words.say("noPathAtAll") })]),
          ]));
        panel.hidden = false;
        panel.scrollTop = 0;
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
