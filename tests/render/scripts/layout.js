"use strict";
/* needs: layout.js */
const box = { left: 100, top: 50, width: 800, height: 500 };
const links = Array.from({ length: 19 }, (_, i) => [0, i + 1]);
const sizes = Array.from({ length: 20 }, (_, i) => [60 + 8 * (i % 5), 50 + 6 * (i % 7)]);
const packed = (boxes) => kg.packInside(kg.wishes(links.slice(0, boxes.length - 1), boxes, box.width / box.height), boxes, box);

test("boxes stand inside of their box, none over another", () => {
  const points = packed(sizes);
  points.forEach(([x, y], i) => {
    const [w, h] = sizes[i];
    if (x - w / 2 < box.left - 1 || y - h / 2 < box.top - 1 || x + w / 2 > box.left + box.width + 1 || y + h / 2 > box.top + box.height + 1) throw new Error("outside " + i);
    points.slice(0, i).forEach(([px, py], j) => {
      if (Math.abs(px - x) < (w + sizes[j][0]) / 2 - 1 && Math.abs(py - y) < (h + sizes[j][1]) / 2 - 1) throw new Error(i + " over " + j);
    });
  });
});

test("the same boxes stand at the same places", () => same(packed(sizes), packed(sizes)));

test("wishes fill the box to all sides", () => {
  const wishes = kg.wishes(links, sizes, 1.6);
  for (const axis of [0, 1]) {
    const shares = wishes.map((wish) => wish[axis]);
    same([Math.min(...shares), Math.max(...shares)], [0, 1]);
  }
});

test("what finds no room is told", () => {
  same(packed(sizes.map(([w, h]) => [3 * w, 3 * h])), null);
  same(kg.packInside([[0.5, 0.5]], [[900, 10]], box), null);
});

test("one stands where it wishes, none nowhere", () => {
  same(kg.packInside([[0.5, 0.5]], [[80, 52]], box), [[500, 300]]);
  same(kg.packInside([], [], box), []);
});

test("a hub's neighbours fill a disc around it, however many they are", () => {
  for (const count of [60, 200, 399, 900]) {
    const star = Array.from({ length: count }, (_, i) => [0, i + 1]);
    const [hub, ...leaves] = kg.arrange(star, Array(count + 1).fill([78, 34]), 1.1);
    const far = leaves.map(([x, y]) => Math.hypot(x - hub[0], y - hub[1])).sort((a, b) => a - b);
    // In a disc a quarter of all stands within half of the radius, in a ring nobody.
    const within = far.filter((d) => d < far.at(-1) / 2).length / count;
    if (within < 0.12 || within > 0.5) throw new Error(count + ": " + within);
    const [left, right] = [-1, 1].map((side) => leaves.filter(([x]) => side * (x - hub[0]) > 0).length / count);
    if (Math.abs(left - right) > 0.2) throw new Error(count + " lean to one side");
  }
});
