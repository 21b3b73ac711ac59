"use strict";
/* needs: layouts.js */

const apart = (points, width, height) => points.every(([x, y], i) => points.slice(0, i)
  .every(([px, py]) => Math.abs(px - x) >= width || Math.abs(py - y) >= height));

test("rings: far ones share a band, what nothing ties stands outside", () => {
  const chain = Array.from({ length: 9 }, (_, i) => [i, i + 1]);
  const { points, captions } = kg.ringsLayout(11, chain, 0, (d, n, farther) => [d, n, farther].join(" "));
  const radius = ([x, y]) => Math.hypot(x / 1.35, y);
  same(points[0], [0, 0]);
  for (let i = 1; i < 5; i += 1) if (radius(points[i]) >= radius(points[i + 1])) throw new Error("ring " + i);
  if (points.slice(5, 10).some((point) => radius(point) >= radius(points[10]))) throw new Error("outermost");
  same(captions.map(({ text }) => text), ["1 1 false", "2 1 false", "3 1 false", "4 1 false", "5 5 true", "-1 1 false"]);
});

test("rings: a crowd of any size keeps apart", () => {
  for (const count of [2, 3, 14, 15, 60, 61, 399]) {
    const star = Array.from({ length: count }, (_, i) => [0, i + 1]);
    const { points } = kg.ringsLayout(count + 1, star, 0, () => "");
    if (!apart(points, 20, 14)) throw new Error(count + " stand on each other");
  }
});

test("columns: one beside the other, as wide as wished, nothing left out", () => {
  const members = (from, n) => Array.from({ length: n }, (_, i) => from + i);
  const { points, captions } = kg.columnsLayout([["a", members(0, 90)], ["b", members(90, 7)], ["c", members(97, 3)]], 1.6);
  same(points.filter(Boolean).length, 100);
  const span = (list) => [Math.min(...list.map(([x]) => x)), Math.max(...list.map(([x]) => x))];
  const [a, b, c] = [points.slice(0, 90), points.slice(90, 97), points.slice(97)].map(span);
  if (a[1] >= b[0] || b[1] >= c[0]) throw new Error("columns overlap");
  const high = Math.max(...points.map(([, y]) => y)) - Math.min(...points.map(([, y]) => y));
  const aspect = (c[1] - a[0]) / high;
  if (aspect < 1 || aspect > 2.4) throw new Error("aspect " + aspect);
  same(captions.map(({ text }) => text), ["a", "b", "c"]);
  if (!apart(points, 60, 40)) throw new Error("nodes stand on each other");
});

/* Pairs of lines that cross, ends aside. */
function crossings(points, links) {
  const side = ([ax, ay], [bx, by], [cx, cy]) => Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
  const cross = ([a, b], [c, d]) => new Set([a, b, c, d]).size === 4
    && side(points[a], points[b], points[c]) * side(points[a], points[b], points[d]) < 0
    && side(points[c], points[d], points[a]) * side(points[c], points[d], points[b]) < 0;
  return links.reduce((sum, one, k) => sum + links.slice(0, k).filter((other) => cross(one, other)).length, 0);
}

test("columns: nodes stand near what they are tied to, so that few lines cross", () => {
  const members = (from, n) => Array.from({ length: n }, (_, i) => from + i);
  const groups = [["a", members(0, 20)], ["b", members(20, 6)], ["c", members(26, 30)]];
  const links = [...members(0, 20).map((i) => [i, 20 + ((5 * i) % 6)]), ...members(26, 30).map((i) => [i, 20 + ((7 * i) % 6)])];
  const ordered = kg.columnsLayout(groups, 1.6, links), plain = kg.columnsLayout(groups, 1.6);
  same(ordered.points.length, 56);
  const [now, before] = [ordered, plain].map(({ points }) => crossings(points, links));
  if (before < 200 || now > before / 10) throw new Error(before + " crossings, now " + now);
  same(kg.columnsLayout(groups, 1.6, links), ordered);
  if (!apart(ordered.points, 60, 40)) throw new Error("nodes stand on each other");
});

test("columns: what nothing ties keeps its order, and a short column stands in the middle", () => {
  const { points } = kg.columnsLayout([["a", [0, 1, 2, 3, 4, 5, 6, 7, 8]], ["b", [9]]], 0.5);
  const ys = points.map(([, y]) => y);
  same(ys.slice(0, 9), [...ys.slice(0, 9)].sort((a, b) => a - b));
  same(ys[9], (ys[0] + ys[8]) / 2);
});

test("a long path turns at the end of the row", () => {
  const { points, captions } = kg.stepsLayout(Array.from({ length: 8 }, (_, i) => [String(i), [i]]), 5, []);
  const xs = points.map(([x]) => x), ys = points.map(([, y]) => y);
  same(xs.slice(0, 5), [...xs.slice(0, 5)].sort((p, q) => p - q));
  same(new Set(ys.slice(0, 5)).size, 1);
  if (ys[5] <= ys[4]) throw new Error("no second row");
  if (xs[5] !== xs[4] || xs[6] >= xs[5]) throw new Error("the second row does not run back");
  if (captions[5].x === xs[5] || captions[6].x !== xs[6]) throw new Error("a heading stands on the line that turns");
});
