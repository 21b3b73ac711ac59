"use strict";
/* needs: path.js */

/* A square a–b–c–d–a with two relations between a and b, and e apart; z hangs on c. */
function square() {
  const edges = [[0, 1], [1, 0], [1, 2], [2, 3], [3, 0], [2, 5]].map(([s, o]) => ({ s, o }));
  const around = Array.from({ length: 6 }, (_, i) => edges.map((edge, e) => (edge.s === i || edge.o === i ? e : -1)).filter((e) => e >= 0));
  return { edges, around, other: (e, i) => (edges[e].s === i ? edges[e].o : edges[e].s) };
}
const all = () => true;

test("all shortest ways are found, parallel relations in one step", () => {
  const found = kg.shortestPaths(square(), 0, 2, all, all);
  same(found, { rings: [[0], [1, 3], [2]], steps: [[0, 1, 4], [2, 3]], ways: 2 });
});

test("a way leads only over nodes and edges that pass", () => {
  same(kg.shortestPaths(square(), 0, 2, all, (i) => i !== 1).rings, [[0], [3], [2]]);
  same(kg.shortestPaths(square(), 0, 2, (e) => e !== 4, all).rings, [[0], [1], [2]]);
});

test("the ends need not pass, since the reader has named them", () => {
  same(kg.shortestPaths(square(), 0, 2, all, (i) => i !== 0 && i !== 2).ways, 2);
});

test("where nothing leads there is no path", () => {
  same(kg.shortestPaths(square(), 0, 4, all, all), null);
  same(kg.shortestPaths(square(), 0, 5, (e) => e !== 5, all), null);
});

test("from a node to itself there is nothing to walk", () => {
  same(kg.shortestPaths(square(), 3, 3, all, all), { rings: [[3]], steps: [], ways: 1 });
});
