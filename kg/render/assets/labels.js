"use strict";
/* Names in the picture: at the same size at every zoom, and never one over another.

   `kg.labelPainter(theme)` gives a painter that is told, for each frame, what wants a name
   and how much; it sets the names in that order where there is room, below, above, right or
   left of the node, and leaves out those that find none. Zooming in makes room. */
(function (kg) {
  const LONGEST = 14;
  const shorten = (text) => ([...text].length > LONGEST ? [...text].slice(0, LONGEST - 1).join("") + "…" : text);

  kg.labelPainter = function (theme) {
    const widths = new Map();

    function width(context, font, text) {
      const key = font + text;
      if (!widths.has(key)) widths.set(key, context.measureText(text).width);
      return widths.get(key);
    }

    function paint(context, text, x, y, color) {
      context.lineWidth = 3.5;
      context.lineJoin = "round";
      context.strokeStyle = theme.paper;
      context.strokeText(text, x, y);
      context.fillStyle = color;
      context.fillText(text, x, y);
    }

    /* Draws on `context`, whose units are CSS pixels. A wish has the middle of its node
       `x`, `y` and `radius`, `text`, `size` and `bold`, `color`, `whole` (not shortened) and
       `must` (drawn also over signs of nodes). Gives the boxes of what was drawn, `said` of
       each how it was written. */
    return function (context, wishes, signs, screen) {
      const boxes = [];
      const hits = (box, others, self) =>
        others.some((b) => b !== self && box[0] < b[2] && box[2] > b[0] && box[1] < b[3] && box[3] > b[1]);
      context.textBaseline = "middle";
      context.textAlign = "left";
      for (const wish of wishes) {
        if (wish.x < -80 || wish.y < -40 || wish.x > screen.width + 80 || wish.y > screen.height + 40) continue;
        const text = wish.whole ? wish.text : shorten(wish.text);
        context.font = (wish.bold ? "600 " : "") + wish.size + "px " + theme.font;
        const w = width(context, context.font, text), h = wish.size + 3, gap = wish.radius + 3;
        const places = wish.radius
          ? [[wish.x - w / 2, wish.y + gap], [wish.x + gap, wish.y - h / 2], [wish.x - w / 2, wish.y - gap - h],
            [wish.x - gap - w, wish.y - h / 2]]
          : [[wish.x - w / 2, wish.y - h / 2]];
        const candidates = places.map(([left, top]) => [left - 2, top, left + w + 2, top + h]);
        // Names that the window would cut, or legend and panel cover, stand last.
        const inside = (box) => box[0] >= screen.left && box[2] <= screen.right;
        candidates.sort((a, b) => inside(b) - inside(a));
        const clear = candidates.find((box) => !hits(box, boxes) && !hits(box, signs, wish.sign))
          || (wish.must && candidates.find((box) => !hits(box, boxes)));
        if (!clear) continue;
        clear.node = wish.node;
        clear.said = { x: clear[0] + 2, y: clear[1] + h / 2, text, size: wish.size, bold: wish.bold, color: wish.color };
        boxes.push(clear);
        paint(context, text, clear[0] + 2, clear[1] + h / 2, wish.color);
      }
      return boxes;
    };
  };
})((globalThis.kg = globalThis.kg || {}));
