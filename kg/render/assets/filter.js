"use strict";
/* What is to be seen: which nodes are in the working set, and which of them the filters pass.

   The working set is the first view, or the surroundings of one node, plus what search and
   expansion brought in. A node of it is shown if its kind is, and if one of its relations
   passes too, be its other end in the picture or not: islands would only hide the picture.
   Nodes that the reader brought in stay in any case. */
(function (kg) {
  kg.WORKING_SET = 400;

  kg.viewOf = function (graph) {
    const first = graph.nodes.map((_, i) => i).filter((i) => graph.nodes[i].xy);
    const view = {
      first,
      base: first,
      centre: -1,
      hops: 0,
      added: new Set(),
      removed: new Set(),
      hiddenKinds: new Set(),
      hiddenRelations: new Set(),
      minimum: 0,
      reporters: false,
      unconnected: false,

      showsEdge(i) {
        const edge = graph.edges[i];
        return !view.hiddenRelations.has(graph.relationOf(i).id) && (edge.c === undefined || edge.c >= view.minimum);
      },
      showsKind: (i) => !view.hiddenKinds.has(graph.kindOf(i)),
      isReporter: (i) => graph.degrees[i] === 0 && graph.bylinesOf[i].length > 0,

      /* Puts the surroundings of `centre` in place of the first view; 0 hops takes it back. */
      focus(centre, hops) {
        view.added.clear();
        view.removed.clear();
        view.centre = hops ? centre : -1;
        view.hops = hops;
        view.base = hops ? graph.within(centre, hops, kg.WORKING_SET) : first;
      },

      /* Adds the neighbours of `i` that are not in the picture, `limit` at most; gives them. */
      expand(i, limit) {
        const shown = new Set(view.shown().nodes);
        const found = graph.neighbours(i).filter((other) => !shown.has(other) && view.showsKind(other)).slice(0, limit);
        for (const other of [i, ...found]) {
          view.added.add(other);
          view.removed.delete(other);
        }
        return found;
      },

      /* The nodes and edges that pass, as ascending numbers. */
      shown() {
        const inside = new Set([...view.base, ...view.added].filter((i) => !view.removed.has(i) && view.showsKind(i)));
        const edges = [];
        for (const i of inside) {
          for (const edge of graph.around[i]) {
            const { s, o } = graph.edges[edge];
            if (s !== i || !inside.has(o) || !view.showsEdge(edge)) continue;
            edges.push(edge);
          }
        }
        const tied = (i) => graph.around[i].some((edge) => view.showsEdge(edge) && view.showsKind(graph.other(edge, i)));
        const nodes = [...inside].filter((i) => view.added.has(i) || i === view.centre || tied(i));
        graph.nodes.forEach((_, i) => {
          if (graph.degrees[i] || inside.has(i) || view.removed.has(i) || !view.showsKind(i)) return;
          if (view.isReporter(i) ? view.reporters : view.unconnected) nodes.push(i);
        });
        return { nodes: [...new Set(nodes)].sort((a, b) => a - b), edges: edges.sort((a, b) => a - b) };
      },

      reset() {
        view.hiddenKinds.clear();
        view.hiddenRelations.clear();
        view.minimum = 0;
        view.reporters = view.unconnected = false;
        view.focus(-1, 0);
      },
    };
    return view;
  };
})((globalThis.kg = globalThis.kg || {}));
