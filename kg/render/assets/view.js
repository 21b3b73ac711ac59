"use strict";
/* What is looked at: a scene, what was brought in and put away, how it is arranged.

   Scenes: `overview` (communities as bubbles; nothing on the canvas), `hubs` (the most
   connected), `group` (one community), `islands` (what has no relations), `focus` (what is
   near one node), `path` (the shortest ways between two). Of a scene the `limit` most
   connected nodes that pass the filter are shown, if one of their relations passes too, be
   its other end in the picture or not; what the reader brought in is shown in any case.

   Everything in it can be taken down (`snapshot`) and put back (`restore`): undo, and the
   address of the page, are made of that. */
(function (kg) {
  /* Never more than this many without the reader's word. */
  kg.MOST = 1000;
  const SCENE = { type: "hubs", group: -1, skip: 0, centre: -1, hops: 0, from: -1, to: -1 };

  kg.viewOf = function (graph) {
    const first = graph.nodes.map((_, i) => i).filter((i) => graph.nodes[i].xy);
    const related = graph.nodes.map((_, i) => i).filter((i) => graph.degrees[i]);
    const islands = graph.nodes.map((_, i) => i).filter((i) => !graph.degrees[i]);
    // `kg render --max-nodes` says how many the first view may hold, more or fewer than usual.
    const usual = Math.max(graph.usual, first.length);
    const limitOf = ({ type }) => (type === "hubs" && first.length < related.length ? first.length : usual);
    const filter = kg.filterOf(graph);
    const start = { ...SCENE, type: related.length > usual ? "overview" : "hubs" };

    const view = {
      graph, filter, first, related, islands, start, limitOf,
      scene: start,
      limit: limitOf(start),
      most: Math.max(kg.MOST, usual),
      added: new Set(),
      removed: new Set(),
      pins: new Map(),
      layout: "force",
      ringCentre: -1,
      path: null,
      latest: null,

      /* Turns to another scene; what was brought in or put away stays behind. */
      go(scene) {
        view.scene = { ...SCENE, ...scene };
        view.added.clear();
        view.removed.clear();
        view.limit = limitOf(view.scene);
        view.most = Math.max(kg.MOST, usual);
        view.ringCentre = -1;
      },

      /* All nodes of the scene, most connected first; nearest first around a node and on a path. */
      unfiltered() {
        const { scene } = view;
        return {
          overview: () => [],
          hubs: () => related,
          group: () => graph.groupMembers[scene.group] || [],
          islands: () => [],
          focus: () => graph.within(scene.centre, scene.hops, Infinity),
          path: () => (view.path ? view.path.rings.flat() : [scene.from, scene.to]),
        }[scene.type]();
      },

      /* Those of them that pass the filter and may stand in the picture, put away or not. */
      members() {
        const { scene } = view;
        view.path = scene.type === "path" ? kg.shortestPaths(graph, scene.from, scene.to, filter.edge, filter.node) : null;
        const kept = (i) => i === scene.centre || i === scene.from || i === scene.to;
        const base = scene.type === "focus" ? graph.within(scene.centre, scene.hops, Infinity, filter.edge, filter.node) : view.unfiltered();
        return base.filter((i) => kept(i) || (filter.node(i) && view.tied(i)));
      },

      tied: (i) => graph.around[i].some((e) => filter.edge(e) && filter.node(graph.other(e, i))),

      /* Whether no filter hides `i`, be it in the scene or not. */
      passes: (i) => (graph.degrees[i] && !view.added.has(i) ? filter.node(i) && view.tied(i) : filter.kind(i)),

      /* Edges between `inside` (a set) that pass; on a path only its steps, but for what was added. */
      edgesAmong(inside) {
        const steps = view.path && new Set(view.path.steps.flat());
        const rings = view.path && new Set(view.path.rings.flat());
        const edges = [];
        for (const i of inside) {
          for (const e of graph.around[i]) {
            const { s, o } = graph.edges[e];
            if (s !== i || !inside.has(o) || !filter.edge(e)) continue;
            if (steps && !steps.has(e) && rings.has(s) && rings.has(o)) continue;
            edges.push(e);
          }
        }
        return edges.sort((a, b) => a - b);
      },

      /* `nodes` and `edges` of the picture as ascending numbers, and all `members`; `left`: how
         many nodes of the scene wait for room; `cut`: how many more were asked for than `most`
         allows. Node `sought` is brought in if it is not there by itself. What is found is
         kept in `latest` for those who ask before anything has changed. */
      shown(sought = -1) {
        if (view.scene.type === "overview") return (view.latest = { nodes: [], edges: [], members: [], left: 0, cut: 0 });
        const members = view.members();
        const apart = view.scene.type === "hubs" || view.scene.type === "islands" ? islands.filter(filter.island) : [];
        const own = new Set([...members.slice(0, view.limit), ...apart]);
        if (sought >= 0 && !own.has(sought)) view.added.add(sought);
        const brought = [...view.added].filter(filter.kind);
        const wanted = [...new Set([...brought, ...own])].filter((i) => !view.removed.has(i));
        const inside = new Set(wanted.slice(0, view.most));
        return (view.latest = {
          nodes: [...inside].sort((a, b) => a - b), edges: view.edgesAmong(inside), members,
          left: members.slice(view.limit).filter((i) => !inside.has(i) && !view.removed.has(i)).length, cut: wanted.length - inside.size,
        });
      },

      /* What a list of the view holds: of the overview all that passes. */
      listed() {
        if (view.scene.type !== "overview") return view.shown();
        const nodes = related.filter((i) => filter.node(i) && view.tied(i)).concat(islands.filter(filter.island));
        return { nodes, edges: view.edgesAmong(new Set(nodes)), left: 0, cut: 0 };
      },

      /* Neighbours of `i` by what passes that are not among the `nodes` of the picture, most
         connected first. */
      hiddenNeighbours(i) {
        const shown = new Set(view.latest.nodes);
        const near = new Set(graph.around[i].filter(filter.edge).map((e) => graph.other(e, i)));
        return [...near].filter((other) => other !== i && !shown.has(other) && filter.node(other)).sort((a, b) => a - b);
      },

      bring(list) {
        for (const i of list) {
          view.added.add(i);
          view.removed.delete(i);
        }
      },

      snapshot: () => ({
        scene: { ...view.scene }, limit: view.limit, most: view.most, layout: view.layout, ringCentre: view.ringCentre,
        added: [...view.added], removed: [...view.removed], pins: [...view.pins].map(([i, [x, y]]) => [i, x, y]),
        hiddenKinds: [...filter.hiddenKinds].sort(), hiddenRelations: [...filter.hiddenRelations].sort(),
        sources: [...filter.sources].sort((a, b) => a - b), minimum: filter.minimum, degree: filter.degree,
        since: filter.since, until: filter.until, undated: filter.undated, reporters: filter.reporters, unconnected: filter.unconnected,
      }),

      restore(taken) {
        Object.assign(view, { scene: { ...taken.scene }, limit: taken.limit, most: taken.most, layout: taken.layout, ringCentre: taken.ringCentre });
        view.added = new Set(taken.added);
        view.removed = new Set(taken.removed);
        view.pins = new Map(taken.pins.map(([i, x, y]) => [i, [x, y]]));
        for (const key of ["hiddenKinds", "hiddenRelations", "sources"]) filter[key] = new Set(taken[key]);
        for (const key of ["minimum", "degree", "since", "until", "undated", "reporters", "unconnected"]) filter[key] = taken[key];
      },
    };
    view.fresh = view.snapshot();
    return view;
  };
})((globalThis.kg = globalThis.kg || {}));
