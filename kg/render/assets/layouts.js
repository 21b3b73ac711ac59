"use strict";
/* Layouts with a meaning: rings around one node, and columns by kind, date or step.

   Both give `{points, captions, circles}` for nodes 0 … n−1: captions are {x, y, text} in the
   picture's own units, circles {x, y, r}. Nothing is random. */
(function (kg) {
  const RINGS = 5, SEAT = 54, BAND = 44, ROW = 46, COLUMN = 128, GAP = 60, HEAD = 56;

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

  /* Columns side by side, one for each of `groups` ([text, members]); each as many nodes
     wide as makes the whole `aspect` times as wide as high. */
  kg.columnsLayout = function (groups, aspect) {
    const points = [], captions = [];
    const wide = (rows) => groups.reduce((sum, [, members]) => sum + Math.ceil(members.length / rows) * COLUMN + GAP, 0);
    const longest = Math.max(1, ...groups.map(([, members]) => members.length));
    let rows = 1;
    while (rows < longest && wide(rows) > aspect * rows * ROW) rows += 1;
    let left = 0;
    for (const [text, members] of groups) {
      const columns = Math.max(1, Math.ceil(members.length / rows));
      members.forEach((i, place) => {
        // Row by row, so that the most connected stand on top; every second one lower, for names.
        const column = place % columns, row = Math.floor(place / columns);
        points[i] = [left + column * COLUMN, row * ROW + (column % 2) * (ROW / 2)];
      });
      captions.push({ x: left + ((columns - 1) * COLUMN) / 2, y: -HEAD, text });
      left += columns * COLUMN + GAP;
    }
    return { points, captions, circles: [] };
  };

  /* The rings of a path from left to right; a long path turns at the end of a row and comes
     back below, so that names stay legible. */
  kg.stepsLayout = function (groups, perRow) {
    const most = Math.max(...groups.map(([, members]) => members.length));
    if (groups.length <= perRow || most > 8) return kg.columnsLayout(groups, 1.6);
    const points = [], captions = [];
    let top = 0;
    for (let row = 0; row * perRow < groups.length; row += 1) {
      const part = groups.slice(row * perRow, (row + 1) * perRow);
      part.forEach(([text, members], k) => {
        const x = (row % 2 ? perRow - 1 - k : k) * (COLUMN + GAP);
        members.forEach((i, place) => { points[i] = [x, top + place * ROW]; });
        captions.push({ x, y: top - HEAD, text });
      });
      top += Math.max(...part.map(([, members]) => members.length)) * ROW + 2 * HEAD;
    }
    return { points, captions, circles: [] };
  };
})((globalThis.kg = globalThis.kg || {}));
