"use strict";
/* needs: newcomers.js */

/* A graph of pairs, each node with its neighbours in order. */
const tiedBy = (pairs) => ({ neighbours: (i) => pairs.flatMap(([a, b]) => (a === i ? [b] : b === i ? [a] : [])) });
const laid = () => new Map([[0, [0, 0]], [1, [90, 0]], [2, [400, 300]]]);
const star = tiedBy(Array.from({ length: 40 }, (_, k) => [0, 10 + k]));
const all = Array.from({ length: 40 }, (_, k) => 10 + k);

test("they stand near what they are tied to, and not on what is there", () => {
  const points = laid();
  kg.settle(star, points, [0, 1, 2], all, []);
  same(points.size, 43);
  const list = [...points.values()];
  const close = list.slice(3).some(([x, y], k) => list.slice(0, k + 3).some(([px, py]) => Math.abs(px - x) <= 92 && Math.abs(py - y) <= 34));
  same(close, false);
  if (all.slice(0, 6).some((i) => Math.hypot(...points.get(i)) > 300)) throw new Error("far away");
});

test("in one step or in many, the places are the same", () => {
  const at_once = laid(), one_by_one = laid(), pairs = tiedBy([[0, 10], [10, 11], [1, 13]]);
  kg.settle(pairs, at_once, [0, 1, 2], [10, 12, 11, 14, 13], []);
  for (const i of [10, 12, 11, 14, 13]) kg.settle(pairs, one_by_one, [0, 1, 2], [i], []);
  same([...at_once], [...one_by_one]);
  const bottom = Math.max(...[...laid().values()].map(([, y]) => y));
  for (const i of [12, 14]) if (at_once.get(i)[1] <= bottom) throw new Error(i + " is not below");
});

test("those apart stand in rows under all others", () => {
  const points = laid();
  kg.settle(tiedBy([]), points, [0, 1, 2], [10], [20, 21, 22, 23, 24, 25, 26, 27, 28]);
  const rows = [20, 21, 22, 23, 24, 25, 26, 27, 28].map((i) => points.get(i)[1]);
  if (rows.some((y) => y <= points.get(10)[1])) throw new Error("beside the others");
  same(new Set(rows).size, 2);
});

test("an empty picture has room, too", () => {
  const points = new Map();
  kg.settle(tiedBy([]), points, [], [3], [4]);
  same(points.get(3), [0, 0]);
  same(points.size, 2);
});
