"use strict";
/* The view as a vector picture: what the canvas shows now, with title and legend, names as
   text. Presentation attributes alone, so that it looks the same outside this page. */
(function (kg) {
  const { vector } = kg;
  const RIM = 14, COLUMN = 130, ROW = 22;

  const round = (value) => value.toFixed(1);

  function arrow(a, b, radius, width, color) {
    const angle = Math.atan2(b.y - a.y, b.x - a.x), size = 4 + 1.5 * width;
    const [x, y] = [b.x - radius * Math.cos(angle), b.y - radius * Math.sin(angle)];
    const corner = (turn) => round(x - size * Math.cos(angle + turn)) + "," + round(y - size * Math.sin(angle + turn));
    return vector("polygon", { points: round(x) + "," + round(y) + " " + corner(0.4) + " " + corner(-0.4), fill: color });
  }

  function lineOf(theme, { a, b, width, color, opacity, to, from }) {
    return vector("g", { opacity }, [
      vector("line", { x1: round(a.x), y1: round(a.y), x2: round(b.x), y2: round(b.y), stroke: theme[color], "stroke-width": round(width) }),
      to ? arrow(a, b, b.radius, width, theme[color]) : null,
      from ? arrow(b, a, a.radius, width, theme[color]) : null,
    ]);
  }

  function signOf(theme, { x, y, radius, kind, opacity, ring }) {
    const open = kg.isRing(kind), path = kg.outlinePath(kind);
    return vector("g", { transform: "translate(" + round(x) + " " + round(y) + ") scale(" + radius.toFixed(2) + ")", opacity }, [
      vector("path", open ? { d: path, fill: theme.paper, stroke: theme.kinds[kind], "stroke-width": 0.35 }
        : { d: path, fill: theme.kinds[kind], stroke: theme.paper, "stroke-width": 0.1 }),
      ring ? vector("path", { d: path, fill: "none", stroke: theme.strong, "stroke-width": 0.14, transform: "scale(1.4)" }) : null,
    ]);
  }

  const textOf = (theme, { x, y, text, size, bold, color }) => vector("text", {
    x: round(x), y: round(y), "font-size": size, "font-weight": bold ? 600 : null, fill: theme[color], stroke: theme.paper, "stroke-width": 3,
    "stroke-linejoin": "round", "paint-order": "stroke", "dominant-baseline": "central", text,
  });

  const ringOf = (theme, { x, y, rx, ry }) => vector("ellipse", { cx: round(x), cy: round(y), rx: round(rx), ry: round(ry), fill: "none", stroke: theme.line, opacity: 0.35 });

  /* Which kinds are in the picture, as rows of signs under it. */
  function legendOf(graph, words, theme, kinds, width, top) {
    const columns = Math.max(1, Math.floor((width - 2 * RIM) / COLUMN));
    return kinds.map((kind, k) => {
      const x = RIM + (k % columns) * COLUMN, y = top + ROW * (Math.floor(k / columns) + 0.5);
      return vector("g", {}, [
        signOf(theme, { x: x + 7, y, radius: 6.5, kind: kind.id, opacity: 1 }),
        vector("text", { x: x + 20, y, "font-size": 12.5, fill: theme.ink, "dominant-baseline": "central", text: words.label(kind) }),
      ]);
    });
  }

  /* The part of a scene that something is in, of one with a chosen node that which is lit up,
     with a rim: paper has no room to give away. */
  kg.cropped = function (scene) {
    const boxes = [
      ...scene.signs.filter(({ opacity }) => opacity === 1).map(({ x, y, radius: r }) => [x - r, y - r, x + r, y + r]),
      ...scene.texts.map(({ x, y, size, text }) => [x, y - size, x + size * [...text].length, y + size]),
      ...scene.rings.map(({ x, y, rx, ry }) => [x - rx, y - ry, x + rx, y + ry]),
    ].filter(([left, top, right, bottom]) => right > 0 && bottom > 0 && left < scene.width && top < scene.height);
    if (!boxes.length) return scene;
    const edge = (k, best, limit) => best(limit, ...boxes.map((box) => box[k]));
    const left = Math.max(0, edge(0, Math.min, scene.width) - RIM), top = Math.max(0, edge(1, Math.min, scene.height) - RIM);
    const width = Math.min(scene.width, edge(2, Math.max, 0) + RIM) - left, height = Math.min(scene.height, edge(3, Math.max, 0) + RIM) - top;
    const moved = (point) => ({ ...point, x: point.x - left, y: point.y - top });
    const inside = ({ x, y, radius: r }) => x + r > 0 && y + r > 0 && x - r < width && y - r < height;
    return {
      width: Math.round(Math.max(width, 320)), height: Math.round(Math.max(height, 160)),
      lines: scene.lines.map((line) => ({ ...line, a: moved(line.a), b: moved(line.b) })), signs: scene.signs.map(moved).filter(inside), texts: scene.texts.map(moved), rings: scene.rings.map(moved),
    };
  };

  /* An SVG element. `scene` is what `picture.scene()` gives: width, height, rings, lines, signs and
     texts, their colours by name;
     or `drawing`, the overview's own SVG, in their place. On paper the title stands above. */
  kg.svg = function (graph, words, theme, scene, { drawing, titled = true } = {}) {
    const kinds = graph.kinds.filter((kind) => drawing || scene.signs.some((sign) => sign.kind === kind.id));
    const rows = Math.ceil(kinds.length / Math.max(1, Math.floor((scene.width - 2 * RIM) / COLUMN)));
    const head = titled ? 44 : 0, height = head + scene.height + rows * ROW + RIM, title = words.label(graph.title);
    const clip = "view";
    return vector("svg", {
      xmlns: "http://www.w3.org/2000/svg", viewBox: "0 0 " + scene.width + " " + height, width: scene.width, height, "font-family": theme.font, role: "img", "aria-label": title,
    }, [
      vector("title", { text: title }),
      vector("clipPath", { id: clip }, [vector("rect", { width: scene.width, height: scene.height })]),
      vector("rect", { width: scene.width, height, fill: theme.paper }),
      titled ? vector("text", { x: RIM, y: 26, "font-size": 17, "font-weight": 600, fill: theme.ink, text: title }) : null,
      vector("g", { transform: "translate(0 " + head + ")", "clip-path": "url(#" + clip + ")" }, drawing ? [drawing] : [
        ...scene.rings.map((ring) => ringOf(theme, ring)),
        ...scene.lines.map((line) => lineOf(theme, line)), ...scene.signs.map((sign) => signOf(theme, sign)), ...scene.texts.map((text) => textOf(theme, text)),
      ]),
      ...legendOf(graph, words, theme, kinds, scene.width, head + scene.height + 4),
    ]);
  };

  /* The picture as the text of a file. */
  kg.svgText = (element) => '<?xml version="1.0" encoding="UTF-8"?>\n' + kg.writable(new XMLSerializer().serializeToString(element));
})((globalThis.kg = globalThis.kg || {}));
