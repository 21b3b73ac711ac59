"use strict";
/* Layouts with a meaning: rings around one node, and columns by kind, date or step.

   Both give `{points, captions, circles}` for nodes 0 … n−1: captions are {x, y, text} in the
   picture's own units, circles {x, y, r}. Nothing is random. */
(function (kg) {
  const RINGS = 5, SEAT = 54, BAND = 44, ROW = 46, WIDE_ROW = 110, COLUMN = 128, GAP = 60, HEAD = 56;
  /* Most rows between two nodes of a short column, and how often columns are put in order. */
  const SPREAD = 3, ROUNDS = 12;

  /* Distance of each node from `centre` by `links`; −1 where nothing leads. */
  function distances(count, links, centre) {
    const neighbours = Array.from({ length: count }, () => []);
    for (const [a, b] of links) { neighbours[a].push(b); neighbours[b].push(a); }
    const distance = new Array(count).fill(-1), parent = new Array(count).fill(-1);
    distance[centre] = 0;
    const queue = [centre];
    for (const i of queue) {
      for (const j of neighbours[i]) {
        if (distance[j] >= 0) continue;
        distance[j] = distance[i] + 1;
        parent[j] = i;
        queue.push(j);
      }
    }
    return { distance, parent };
  }

  /* Nodes on rings by distance from `centre`; what is not tied to it on the outermost.
     A ring with many nodes is several rows deep; each node stands near its parent's angle. */
  kg.ringsLayout = function (count, links, centre, captionOf) {
    const { distance, parent } = distances(count, links, centre);
    const points = new Array(count), angles = new Array(count).fill(0), captions = [], circles = [];
    points[centre] = [0, 0];
    // What is far stands in one band: a ring for each step would push it out of sight.
    distance.forEach((d, i) => { distance[i] = Math.min(d, RINGS); });
    const farthest = Math.max(...distance);
    const ring = (d) => Array.from({ length: count }, (_, i) => i).filter((i) => distance[i] === d && i !== centre);
    let radius = 0;
    for (const d of [...Array.from({ length: farthest }, (_, k) => k + 1), -1]) {
      const members = ring(d);
      if (!members.length) continue;
      members.sort((a, b) => (d > 0 ? angles[parent[a]] - angles[parent[b]] : 0) || a - b);
      const inner = radius + 96;
      const rows = [];
      for (let taken = 0, row = 0; taken < members.length; row += 1) {
        const size = Math.max(1, Math.floor((2 * Math.PI * (inner + row * BAND)) / (1.35 * SEAT)));
        rows.push({ r: inner + row * BAND, size });
        taken += size;
      }
      // Neighbours in the order around stand in different rows, so that names find room; the
      // first and the last, too.
      const seats = Math.ceil(members.length / rows.length) * rows.length;
      members.forEach((i, place) => {
        const angle = (2 * Math.PI * (place + 0.5)) / seats - Math.PI / 2;
        const row = rows[place % rows.length];
        angles[i] = angle;
        points[i] = [Math.round(1.35 * row.r * Math.cos(angle)), Math.round(row.r * Math.sin(angle))];
      });
      radius = rows[rows.length - 1].r;
      circles.push({ x: 0, y: 0, r: radius + BAND / 2, stretch: 1.35 });
      captions.push({ x: 0, y: -(radius + BAND / 2), text: captionOf(d, members.length, d === RINGS) });
    }
    return { points, captions, circles };
  };

  /* Heights of the nodes of a column, in rows: a short one is spread and stands in the middle. */
  function heights(count, columns, rows) {
    const used = Math.ceil(count / columns), step = Math.min(SPREAD, (rows - 1) / Math.max(1, used - 1)) || 1;
    const top = (rows - 1 - step * (used - 1)) / 2;
    // Row by row; every second one lower, for names.
    return Array.from({ length: count }, (_, k) => top + step * Math.floor(k / columns) + ((k % columns) % 2) / 2);
  }

  /* The members of each column in an order in which few lines cross: again and again each stands
     at the mean height of what it is tied to (Sugiyama's barycentres), and the order with the
     least way up and down in all wins. `ys` gets the heights in it. */
  function uncrossed(columns, links, rows, ys) {
    const ties = new Map();
    const tie = (a, b) => ties.set(a, [...(ties.get(a) || []), b]);
    for (const [a, b] of links) { tie(a, b); tie(b, a); }
    const put = ({ members, wide }) => heights(members.length, wide, rows).forEach((y, k) => { ys[members[k]] = y; });
    const climb = () => links.reduce((sum, [a, b]) => sum + Math.abs(ys[a] - ys[b]), 0);
    columns.forEach(put);
    let least = climb(), best = columns.map(({ members }) => members);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const column of round % 2 ? [...columns].reverse() : columns) {
        const mean = new Map(column.members.map((i) => [i, ties.has(i) ? ties.get(i).reduce((sum, j) => sum + ys[j], 0) / ties.get(i).length : ys[i]]));
        column.members = [...column.members].sort((a, b) => mean.get(a) - mean.get(b) || ys[a] - ys[b] || a - b);
        put(column);
      }
      const now = climb();
      if (now < least) [least, best] = [now, columns.map(({ members }) => members)];
    }
    columns.forEach((column, k) => put({ ...column, members: best[k] }));
    return best;
  }

  /* Columns side by side, one for each of `groups` ([text, members]); each as many nodes
     wide as makes the whole `aspect` times as wide as high. */
  kg.columnsLayout = function (groups, aspect, links = []) {
    const points = [], captions = [], ys = [];
    const wide = (rows) => groups.reduce((sum, [, members]) => sum + Math.ceil(members.length / rows) * COLUMN + GAP, 0);
    const longest = Math.max(1, ...groups.map(([, members]) => members.length));
    let rows = 1;
    while (rows < longest && wide(rows) > aspect * rows * ROW) rows += 1;
    // Many columns of few are flat: their rows stand farther apart.
    const row = Math.min(WIDE_ROW, Math.max(ROW, wide(rows) / aspect / rows));
    const columns = groups.map(([, members]) => ({ members, wide: Math.max(1, Math.ceil(members.length / rows)) }));
    let left = 0;
    uncrossed(columns, links, rows, ys).forEach((members, k) => {
      const { wide: across } = columns[k];
      members.forEach((i, place) => { points[i] = [left + (place % across) * COLUMN, Math.round(ys[i] * row)]; });
      captions.push({ x: left + ((across - 1) * COLUMN) / 2, y: -HEAD, text: groups[k][0] });
      left += across * COLUMN + GAP;
    });
    return { points, captions, circles: [], faint: true };
  };

  /* The rings of a path from left to right; a long path turns at the end of a row and comes
     back below, so that names stay legible. */
  kg.stepsLayout = function (groups, perRow, links) {
    const most = Math.max(...groups.map(([, members]) => members.length));
    if (groups.length <= perRow || most > 8) return { ...kg.columnsLayout(groups, 1.6, links), faint: false };
    const points = [], captions = [];
    let top = 0;
    for (let row = 0; row * perRow < groups.length; row += 1) {
      const part = groups.slice(row * perRow, (row + 1) * perRow);
      part.forEach(([text, members], k) => {
        const x = (row % 2 ? perRow - 1 - k : k) * (COLUMN + GAP);
        members.forEach((i, place) => { points[i] = [x, top + place * ROW]; });
        // Where a row turns, the line comes down from above: the heading stands beside it.
        captions.push({ x: row && !k ? x + (row % 2 ? HEAD : -HEAD) : x, y: top - HEAD, text });
      });
      top += Math.max(...part.map(([, members]) => members.length)) * ROW + 2 * HEAD;
    }
    return { points, captions, circles: [] };
  };
})((globalThis.kg = globalThis.kg || {}));
