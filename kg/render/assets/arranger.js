"use strict";
/* Which layout the picture has, and what makes it a new one.

   The places are a function of what is looked at, so that undo and links bring back the same
   picture: the scene as a whole is laid out, also the part that a filter hides, so that
   switching a filter moves nothing; where a filter leaves less than half, or the scene is
   larger than its limit, what is shown gets a layout of its own. Pinned nodes stay where
   they were put. */
(function (kg) {
  kg.arranger = function (graph, view, picture, words) {
    const home = new Map(), apart = new Map(), { upright } = kg.stage;
    const NOTHING = { captions: [], circles: [], faint: false };
    let key = null, drawn = NOTHING;

    /* How many times as wide as high a layout is: around one node the panel is open beside it. */
    const aspect = () => (upright() ? 0.7 : view.scene.type === "focus" ? 1.1 : 1.6);

    /* The nodes that a layout is made for; the picture sets what else is shown beside them. */
    function subject(shown) {
      const whole = view.unfiltered(), { members } = shown;
      const stable = whole.length <= view.limit && 2 * members.length >= whole.length;
      const nodes = stable ? whole : members.slice(0, view.limit);
      return view.layout === "force" ? nodes : [...new Set([...nodes, ...shown.nodes])].filter((i) => !view.added.has(i) || nodes.includes(i));
    }

    function links(nodes) {
      const place = new Map(nodes.map((node, k) => [node, k]));
      const found = [];
      for (const i of nodes) {
        for (const e of graph.around[i]) {
          const { s, o } = graph.edges[e];
          if (s === i && s !== o && place.has(o)) found.push([place.get(s), place.get(o)]);
        }
      }
      return found;
    }

    /* First report of what is told of a node, as finely as the time line counts. */
    function firstDate(i) {
      const dates = graph.around[i].flatMap((e) => graph.reportsOf[e].map((a) => graph.articles[a].d)).filter(Boolean);
      return dates.length ? dates.reduce((a, b) => (a < b ? a : b)).slice(0, kg.dateWidth(graph)) : "";
    }

    const counted = (text, n) => text + " · " + n;

    function columns(nodes, textOf, heading = counted, layout = (groups) => kg.columnsLayout(groups, aspect(), links(nodes))) {
      const groups = new Map();
      nodes.forEach((i, k) => {
        const { order, text } = textOf(i);
        if (!groups.has(order)) groups.set(order, [text, []]);
        groups.get(order)[1].push(k);
      });
      const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, [text, members]]) => [heading(text, members.length), members]);
      return layout(sorted);
    }

    function ringCentre(nodes) {
      const { scene } = view;
      const wanted = [view.ringCentre, scene.centre, scene.from].find((i) => i >= 0 && nodes.includes(i));
      return wanted === undefined ? 0 : nodes.indexOf(wanted);
    }

    const makers = {
      force(nodes) {
        const pairs = links(nodes);
        const placed = kg.arrange(pairs, nodes.map(picture.size), aspect());
        return { points: placed, ...NOTHING };
      },
      rings: (nodes) => kg.ringsLayout(nodes.length, links(nodes), ringCentre(nodes),
        (d, n, farther) => (d < 0 ? words.say("untied") : words.say(farther ? "stepsOrMore" : "step", { n: d })) + " · " + n),
      kinds: (nodes) => columns(nodes, (i) => ({ order: graph.nodes[i].k, text: words.label(graph.kinds[graph.nodes[i].k]) })),
      time: (nodes) => columns(nodes, (i) => {
        const date = firstDate(i);
        return { order: date || "~", text: date || words.say("undatedShort") };
      }),
      steps: (nodes) => {
        const ring = new Map(view.path.rings.flatMap((list, d) => list.map((i) => [i, d])));
        return columns(nodes, (i) => ({ order: ring.get(i), text: ring.get(i) ? words.say("step", { n: ring.get(i) }) : words.say("startOfPath") }),
        (text, n) => (n > 1 ? counted(text, n) : text), (groups) => kg.stepsLayout(groups, upright() ? 3 : 5, links(nodes)));
      },
    };

    function make(nodes) {
      const kind = view.layout === "force" && view.path ? "steps" : view.layout;
      home.clear();
      if (!nodes.length) return NOTHING;
      const asWritten = kind === "force" && view.scene.type === "hubs" && nodes.length === view.first.length && nodes.every((i) => graph.nodes[i].xy);
      if (asWritten) {
        picture.placeFirst();
        for (const i of nodes) home.set(i, picture.points.get(i));
        return NOTHING;
      }
      const made = makers[kind](nodes);
      made.points.forEach((point, k) => home.set(nodes[k], point));
      return made;
    }

    return {
      drawn: () => drawn,
      /* Where the layout puts `i`, pinned or not. */
      home: (i) => home.get(i) || apart.get(i),

      /* Sets the places of what is about to be shown; gives whether it is a new layout. */
      place(shown) {
        const nodes = subject(shown);
        const now = JSON.stringify([view.scene, view.layout, view.layout === "rings" && ringCentre(nodes), upright(), nodes]);
        const changed = now !== key;
        if (changed) {
          drawn = make(nodes);
          picture.points.clear();
        }
        key = now;
        for (const i of apart.keys()) picture.points.delete(i);
        apart.clear();
        for (const [i, point] of home) picture.points.set(i, point);
        for (const [i, point] of view.pins) picture.points.set(i, point);
        // What came later keeps its place while the layout lasts; the rows of those that nothing
        // ties close up.
        const missing = shown.nodes.filter((i) => !picture.points.has(i) && !view.added.has(i));
        kg.settle(graph, picture.points, nodes, [...view.added], missing);
        for (const i of view.added) if (!home.has(i) && !view.pins.has(i)) home.set(i, picture.points.get(i));
        for (const i of missing) apart.set(i, picture.points.get(i));
        return changed;
      },

      /* Makes the next `place` lay everything out anew. */
      forget() {
        key = null;
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
