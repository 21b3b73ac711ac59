"use strict";
/* Places for those who come into a picture that is there: beside what they are tied to, else in
   rows below. Each in its turn takes the first free spot, so that a link, which names them in
   the same order, brings the same picture. */
(function (kg) {
  const NEAREST = 90, WIDE = 92, HIGH = 34, COLUMN = 120, ROW = 48, GAP = 90;

  /* Spots on arcs around (x, y), from the inner to the outer ones. */
  function* around([x, y]) {
    for (let radius = NEAREST; ; radius += 40) {
      const seats = Math.round((2 * Math.PI * radius) / 60);
      for (let seat = 0; seat < seats; seat += 1) {
        const angle = (2 * Math.PI * seat) / seats;
        yield [Math.round(x + 1.3 * radius * Math.cos(angle)), Math.round(y + radius * Math.sin(angle))];
      }
    }
  }

  /* Spots in rows under the box of `taken`. */
  function* below(taken) {
    const least = (axis, first) => taken.reduce((best, point) => Math.min(best, point[axis]), first);
    const most = (axis, first) => taken.reduce((best, point) => Math.max(best, point[axis]), first);
    const left = least(0, 0), columns = Math.max(6, Math.floor((most(0, 900) - left) / COLUMN));
    const top = taken.length ? most(1, -Infinity) + GAP : 0;
    for (let k = 0; ; k += 1) yield [left + (k % columns) * COLUMN, top + Math.floor(k / columns) * ROW];
  }

  /* The next of `spots` that is no closer than a name to one of `taken`, which it joins. */
  function next(spots, taken) {
    const free = ([x, y]) => taken.every(([px, py]) => Math.abs(px - x) > WIDE || Math.abs(py - y) > HIGH);
    let spot = spots.next().value;
    while (!free(spot)) spot = spots.next().value;
    taken.push(spot);
    return spot;
  }

  /* Sets the `points` that are missing: of those that were `brought`, in their order, near
     what they are tied to, else under the nodes of the layout, `laidOut`; then of those that stand
     `apart`, in rows under all others. */
  kg.settle = function (graph, points, laidOut, brought, apart) {
    const placed = (list) => list.filter((i) => points.has(i)).map((i) => points.get(i));
    const taken = [...points.values()], rows = below(placed(laidOut)), beside = new Map();
    for (const i of brought) {
      if (points.has(i)) continue;
      const tied = graph.neighbours(i).find((other) => points.has(other));
      if (tied !== undefined && !beside.has(tied)) beside.set(tied, around(points.get(tied)));
      points.set(i, next(tied === undefined ? rows : beside.get(tied), taken));
    }
    const last = below(taken);
    for (const i of apart) if (!points.has(i)) points.set(i, last.next().value);
  };
})((globalThis.kg = globalThis.kg || {}));
