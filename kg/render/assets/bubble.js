"use strict";
/* How a bubble of the overview looks: a disc of its kinds, and its name in lines that fit into it
   as a whole, or stand below. */
(function (kg) {
  const { vector, em, beginning } = kg;
  const SIZE = 12.5, HIGH = SIZE + 3, SMALL = 58, LARGE = 120;
  /* Most em of a line below a small disc, and most lines of names there. */
  const BELOW = 7.5, LINES_BELOW = 3;

  const rim = (r) => Math.max(4, Math.min(12, r * 0.16));

  /* `text` in at most `most` lines of `room` em. What is too long is cut in the middle: names of
     one place begin alike, and the end says what it is. */
  function wrapped(text, room, most) {
    let rest = text;
    if (em(text) > room * most) {
      const half = (room * most - 1) / 2, backwards = (said) => [...said].reverse().join("");
      rest = beginning(text, half + 0.5) + "…" + backwards(beginning(backwards(text), half - 0.5));
    }
    const lines = [], wide = em(rest), even = wide / Math.ceil(wide / room) + 0.6;
    while (rest && lines.length < most) {
      lines.push(lines.length === most - 1 ? rest : beginning(rest, Math.min(room, even)));
      rest = rest.slice(lines.at(-1).length);
    }
    return lines;
  }

  /* The lines of `names` where `most` lines of `room` em are free: each has one, the first more. */
  kg.nameLines = function (names, room, most) {
    const lines = [];
    names.forEach((name, k) => {
      const left = Math.max(1, most - lines.length - (names.length - k - 1));
      lines.push(...wrapped(name, room, k < names.length - 1 ? Math.min(left, 2) : left));
    });
    return lines;
  };

  kg.bubble = {
    SIZE,

    /* Sizes of a bubble with `names` and a `count` when the area of one entity is `unit`. */
    measure({ names, count }, unit) {
      const r = Math.min(LARGE, Math.max(13, Math.sqrt(count * unit)));
      // The square inside of the rim; its last line is the count.
      const square = 1.42 * (r - rim(r)), room = square / SIZE, most = Math.floor(square / HIGH) - 1;
      const inside = r > SMALL && names.reduce((sum, name) => sum + Math.ceil(em(name) / room), 0) <= most;
      const lines = inside ? kg.nameLines(names, room, most) : kg.nameLines(names, BELOW, LINES_BELOW);
      const text = Math.max(...lines.map(em), em(String(count))) * SIZE, below = inside ? 0 : (lines.length + 1) * HIGH + 4;
      return { r, lines, inside, width: Math.max(2 * r, inside ? 0 : text) + 10, height: 2 * r + below + 8, below };
    },

    /* The disc, its rim in the shares and colours of `kinds`, {id}. */
    disc({ r: radius, mix, count }, kinds, colors) {
      const ring = rim(radius), r = radius - ring / 2, round = 2 * Math.PI * r;
      const parts = [vector("circle", { r: radius, fill: colors.paper })];
      let at = 0;
      for (const kind of kinds.filter(({ id }) => mix.has(id))) {
        const length = (mix.get(kind.id) / count) * round;
        parts.push(vector("circle", {
          r, fill: "none", stroke: colors.kinds[kind.id], "stroke-width": ring, transform: "rotate(-90)",
          "stroke-dasharray": length + " " + (round - length), "stroke-dashoffset": -at,
        }));
        at += length;
      }
      return parts;
    },

    label({ lines, count, inside, r }, colors) {
      const rows = [...lines, String(count)], top = inside ? (-(rows.length - 1) * HIGH) / 2 : r + HIGH / 2 + 4;
      return rows.map((text, k) => vector("text", {
        y: top + k * HIGH, "text-anchor": "middle", "dominant-baseline": "middle", "font-size": k === rows.length - 1 ? SIZE - 1 : SIZE,
        fill: k === rows.length - 1 ? colors.faint : colors.ink, stroke: colors.paper, "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round",
        lang: k < rows.length - 1 ? "zh-CN" : null, text,
      }));
    },
  };
})((globalThis.kg = globalThis.kg || {}));
