"use strict";
/* The panel's list of the steps of a path, each relation with its sentences. */
(function (kg) {
  const { element } = kg;
  const LISTED = 40;

  kg.pathpanel = function (graph, view, words, aside, evidence, actions) {
    const { entityButton } = aside;

    /* A relation as read from the end that is nearer to the start. */
    function relation(e, ring) {
      const edge = graph.edges[e], forward = ring.includes(edge.s), named = graph.relationOf(e);
      const [near, far] = forward ? [edge.s, edge.o] : [edge.o, edge.s];
      return element("li", {}, [
        element("div", { class: "row" }, [
          entityButton(near), element("span", { class: "note", text: forward ? words.label(named) : words.labelBack(named) }),
          edge.t ? element("span", { class: "note", lang: "zh-CN", text: edge.t }) : null, entityButton(far),
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

    function noPath() {
      const n = actions.unfilteredLength();
      return element("p", { class: "note", text: n ? words.say("pathWithoutFilter", { n }) : words.say("noPathAtAll") });
    }

    return {
      show() {
        const { from, to } = view.scene, { path } = view;
        const summary = path ? words.say("pathFound", { n: path.steps.length, ways: path.ways }) : words.say("noPath");
        aside.fill("path " + from + " " + to, aside.head(null, graph.nodes[from].n + " → " + graph.nodes[to].n, summary), [
          element("div", { class: "actions" }, [element("button", { type: "button", id: "path-back", "data-id": "back", text: words.say("leavePath"), on: { click: actions.leave } })]),
          ...(path ? path.steps.map(step) : [noPath()]),
        ]);
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
