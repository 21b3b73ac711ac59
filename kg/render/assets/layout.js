"use strict";
/* Places for nodes that had none when the file was written.

   The first view comes with its places (kg/render/layout.py). What a reader asks for later
   gets its own: `kg.arrange` lays out a whole new picture by the same forces. Nothing is
   random: the same picture each time. */
(function (kg) {
  const SPRING = 90, GRAVITY = 0.0008, ASPECT = 1.6, GOLDEN = (Math.sqrt(5) - 1) / 2;

  /* Start on circles by distance from node 0, the most connected; islands on the outermost. */
  function start(count, neighbours, aspect) {
    const rings = [[0]];
    const seen = new Set([0]);
    while (rings[rings.length - 1].length) {
      const ring = [];
      for (const i of rings[rings.length - 1]) {
        for (const j of neighbours[i]) if (!seen.has(j)) { seen.add(j); ring.push(j); }
      }
      rings.push(ring);
    }
    rings.push(Array.from({ length: count }, (_, i) => i).filter((i) => !seen.has(i)));
    const xs = new Float64Array(count), ys = new Float64Array(count);
    rings.forEach((ring, depth) => {
      const wide = depth ? (ring.length * SPRING) / (2 * Math.PI) : 0, most = 1.5 * SPRING * Math.sqrt(count);
      const radius = Math.max(depth * SPRING, Math.min(wide, most));
      ring.forEach((node, i) => {
        const angle = (2 * Math.PI * (i + 0.5 * (depth % 2))) / ring.length;
        // A ring of hundreds begins as a disc: from its rim the forces bring nobody home in time.
        const share = wide > most ? Math.sqrt((i * GOLDEN + 0.1) % 1) : 1;
        xs[node] = aspect * radius * share * Math.cos(angle);
        ys[node] = radius * share * Math.sin(angle);
      });
    });
    return [xs, ys];
  }

  /* Moves nodes by forces: two that only a link ties rest as far apart as their rooms. */
  function push(xs, ys, links, room, rounds, aspect) {
    const count = xs.length;
    const fx = new Float64Array(count), fy = new Float64Array(count);
    for (let round = 0; round < rounds; round += 1) {
      const limit = SPRING * Math.pow(1 - round / rounds, 1.5);
      for (let i = 0; i < count; i += 1) {
        fx[i] = -xs[i] * GRAVITY * room[i];
        fy[i] = -ys[i] * GRAVITY * aspect * room[i];
      }
      for (let i = 0; i < count; i += 1) {
        for (let j = i + 1; j < count; j += 1) {
          const dx = xs[i] - xs[j], dy = ys[i] - ys[j];
          const force = (room[i] * room[j]) / (dx * dx + dy * dy + 1);
          fx[i] += dx * force; fy[i] += dy * force;
          fx[j] -= dx * force; fy[j] -= dy * force;
        }
      }
      for (const [a, b] of links) {
        const pull = (room[a] * room[b]) / (room[a] + room[b]) ** 2;
        const dx = (xs[b] - xs[a]) * pull, dy = (ys[b] - ys[a]) * pull;
        fx[a] += dx; fy[a] += dy;
        fx[b] -= dx; fy[b] -= dy;
      }
      for (let i = 0; i < count; i += 1) {
        const length = Math.hypot(fx[i], fy[i]);
        const scale = length > 0 ? Math.min(1, limit / length) : 0;
        xs[i] += fx[i] * scale; ys[i] += fy[i] * scale;
      }
    }
  }

  /* Moves boxes apart along the axis where less has to move. */
  function separate(xs, ys, sizes) {
    const order = Array.from(xs, (_, i) => i);
    const widest = Math.max(...sizes.map(([width]) => width));
    for (let round = 0, moved = true; moved && round < 60; round += 1) {
      moved = false;
      order.sort((a, b) => xs[a] - xs[b] || a - b);
      for (let p = 0; p < order.length; p += 1) {
        for (let q = p + 1; q < order.length; q += 1) {
          const i = order[p], j = order[q];
          const dx = xs[j] - xs[i], dy = ys[j] - ys[i];
          if (dx > widest) break;
          const overX = (sizes[i][0] + sizes[j][0]) / 2 - Math.abs(dx);
          const overY = (sizes[i][1] + sizes[j][1]) / 2 - Math.abs(dy);
          if (overX <= 0.5 || overY <= 0.5) continue;
          moved = true;
          if (overX < overY) {
            xs[i] -= (dx < 0 ? -overX : overX) / 2;
            xs[j] += (dx < 0 ? -overX : overX) / 2;
          } else {
            ys[i] -= (dy < 0 ? -overY : overY) / 2;
            ys[j] += (dy < 0 ? -overY : overY) / 2;
          }
        }
      }
    }
  }

  /* Points [x, y] for nodes 0 … n−1 joined by `links`; `sizes` are [width, height]. The whole
     is about `aspect` times as wide as high. */
  kg.arrange = function (links, sizes, aspect = ASPECT) {
    const count = sizes.length;
    if (!count) return [];
    const neighbours = sizes.map(() => []);
    for (const [a, b] of links) { neighbours[a].push(b); neighbours[b].push(a); }
    const [xs, ys] = start(count, neighbours, aspect);
    push(xs, ys, links, neighbours.map((list) => SPRING / 2 + 8 * Math.sqrt(list.length)), 160, aspect);
    separate(xs, ys, sizes);
    return Array.from(xs, (x, i) => [Math.round(x), Math.round(ys[i])]);
  };

  /* Where the forces want boxes in a box of that aspect, those that are linked near each other:
     shares of its width and height. By rank, so that one that nothing ties does not press the
     others into a corner. */
  kg.wishes = function (links, sizes, aspect) {
    const points = kg.arrange(links, sizes.map(([w, h]) => [w / 2, h / 2]), aspect);
    const [across, down] = [0, 1].map((axis) => {
      const order = points.map((_, i) => i).sort((a, b) => points[a][axis] - points[b][axis] || a - b);
      const rank = new Array(points.length);
      order.forEach((i, place) => { rank[i] = points.length > 1 ? place / (points.length - 1) : 0.5; });
      return rank;
    });
    return points.map((_, i) => [across[i], down[i]]);
  };

  /* Points for boxes inside a box {left, top, width, height}, none over another: each, in the
     given order, at the free spot nearest to its wish. Null where there is no room for all. */
  kg.packInside = function (wishes, sizes, box) {
    const STEP = 8, placed = [];
    if (sizes.reduce((sum, [w, h]) => sum + w * h, 0) > box.width * box.height) return null;
    for (let i = 0; i < sizes.length; i += 1) {
      const [w, h] = sizes[i], columns = Math.floor((box.width - w) / STEP), rows = Math.floor((box.height - h) / STEP);
      if (columns < 0 || rows < 0) return null;
      const free = (x, y) => placed.every((p) => Math.abs(p.x - x) >= (p.w + w) / 2 || Math.abs(p.y - y) >= (p.h + h) / 2);
      const wish = [wishes[i][0] * columns, wishes[i][1] * rows], start = wish.map(Math.round);
      let best = null, nearest = Infinity;
      const look = (column, row) => {
        const far = (column - wish[0]) ** 2 + (row - wish[1]) ** 2;
        if (column < 0 || row < 0 || column > columns || row > rows || far >= nearest) return;
        const x = box.left + w / 2 + column * STEP, y = box.top + h / 2 + row * STEP;
        if (!free(x, y)) return;
        nearest = far;
        best = { x, y, w, h };
      };
      // Square after square around the wish, until nothing nearer can come.
      for (let ring = 0; ring <= Math.max(columns, rows) && (ring - 1) ** 2 <= nearest; ring += 1) {
        for (let k = -ring; k <= ring; k += 1) {
          look(start[0] - ring, start[1] + k);
          look(start[0] + ring, start[1] + k);
          look(start[0] + k, start[1] - ring);
          look(start[0] + k, start[1] + ring);
        }
      }
      if (!best) return null;
      placed.push(best);
    }
    return placed.map(({ x, y }) => [Math.round(x), Math.round(y)]);
  };
})((globalThis.kg = globalThis.kg || {}));
