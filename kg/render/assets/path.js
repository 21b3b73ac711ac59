"use strict";
/* All shortest ways between two nodes. */
(function (kg) {
  /* Steps from `start`, by node, of what `passesEdge` and `passesNode` let through; ends
     as soon as the ring that holds `goal` is complete. */
  function distances(graph, start, goal, passesEdge, passesNode) {
    const found = new Map([[start, 0]]);
    let ring = [start];
    while (ring.length && !found.has(goal)) {
      const next = [];
      for (const i of ring) {
        for (const e of graph.around[i]) {
          const other = graph.other(e, i);
          if (found.has(other) || !passesEdge(e) || (other !== goal && !passesNode(other))) continue;
          found.set(other, found.get(i) + 1);
          next.push(other);
        }
      }
      ring = next;
    }
    return found;
  }

  /* `{rings, steps, ways}`: the nodes by distance from `from`, for each step the edges that
     lie on a shortest way, and the number of ways; null where nothing leads to `to`. */
  kg.shortestPaths = function (graph, from, to, passesEdge, passesNode) {
    const distance = distances(graph, from, to, passesEdge, passesNode);
    if (!distance.has(to)) return null;
    const length = distance.get(to);
    const rings = Array.from({ length: length + 1 }, () => []), steps = Array.from({ length }, () => []);
    rings[length] = [to];
    for (let k = length; k > 0; k -= 1) {
      const before = new Set();
      for (const i of rings[k]) {
        for (const e of graph.around[i]) {
          const other = graph.other(e, i);
          if (distance.get(other) !== k - 1 || !passesEdge(e)) continue;
          steps[k - 1].push(e);
          before.add(other);
        }
      }
      rings[k - 1] = [...before].sort((a, b) => a - b);
      steps[k - 1].sort((a, b) => a - b);
    }
    const ways = new Map([[from, 1]]);
    rings.slice(1).forEach((ring, k) => ring.forEach((i) => {
      const entering = new Set(steps[k].filter((e) => graph.edges[e].s === i || graph.edges[e].o === i).map((e) => graph.other(e, i)));
      ways.set(i, [...entering].reduce((sum, other) => sum + (ways.get(other) || 0), 0));
    }));
    return { rings, steps, ways: from === to ? 1 : ways.get(to) };
  };
})((globalThis.kg = globalThis.kg || {}));
