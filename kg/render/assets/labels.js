"use strict";
/* Names in the picture: at the same size at every zoom, and never one over another.

   `kg.labelPainter(theme)` gives a painter that is told, for each frame, what wants a name
   and how much; it sets the names in that order where there is room, below, right, above or
   left of the node, and leaves out those that find none. Zooming in makes room. */
(function (kg) {
  const LONGEST = 14; // Chinese characters; Latin letters are half as wide

  kg.labelPainter = function (theme) {
    const widths = new Map();

    function width(context, font, text) {
      const key = font + text;
      if (!widths.has(key)) widths.set(key, context.measureText(text).width);
      return widths.get(key);
    }

    /* The name as it is written, in the font that is set: no wider than what is free. */
    function written(context, { text, whole, heading }, room) {
      const said = whole || heading ? text : kg.shortened(text, LONGEST), w = width(context, context.font, said);
      return w <= room ? said : kg.shortened(text, (kg.em(said) * room) / w);
    }

    function paint(context, text, x, y, color) {
      context.lineWidth = 4;
      context.lineJoin = "round";
      context.strokeStyle = theme.paper;
      context.strokeText(text, x, y);
      context.fillStyle = color;
      context.fillText(text, x, y);
    }

    /* Where `wish` may stand, {left, top} of a text `w` wide and `h` high, the best first. */
    function places({ x, y, radius, heading }, w, h, screen) {
      const [least, most] = [screen.left + 2, screen.right - w - 2], inside = (left) => left >= least && left <= most;
      // At the rim a name is moved inwards, and none is cut.
      const seen = x >= screen.left && x <= screen.right && least < most;
      const middle = seen ? Math.min(Math.max(x - w / 2, least), most) : x - w / 2, gap = radius + 3;
      if (heading) return [0, 1, 2].map((lift) => [middle, y - h / 2 - lift * (h + 2)]);
      if (!radius) return [[x - w / 2, y - h / 2]];
      return [[middle, y + gap], [x + gap, y - h / 2], [middle, y - gap - h], [x - gap - w, y - h / 2]].filter(([left]) => !seen || inside(left));
    }

    /* Draws on `context`, whose units are CSS pixels. A wish has `x`, `y`, `text`, `size`, `bold`
       and `color`; names of nodes the `radius` of the sign in the middle, `whole` (not
       shortened) and `must` (drawn also over other signs, as few as can be); headings of
       columns and rings `heading`. Nothing is set into the boxes that `screen` has `taken` for
       itself. Gives the boxes of what was drawn, `said` of each how it
       was written. */
    return function (context, wishes, signs, screen) {
      const boxes = [];
      const meet = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
      context.textBaseline = "middle";
      context.textAlign = "left";
      for (const wish of wishes) {
        if (wish.x < -80 || wish.y < -40 || wish.x > screen.width + 80 || wish.y > screen.height + 40) continue;
        context.font = (wish.bold ? "600 " : "") + wish.size + "px " + theme.font;
        const text = written(context, wish, screen.right - screen.left - 8);
        const w = width(context, context.font, text), h = wish.size + 3;
        const free = places(wish, w, h, screen).map(([left, top]) => [left - 2, top, left + w + 2, top + h])
          .filter((box) => !boxes.some((other) => meet(box, other)) && !screen.taken.some((other) => meet(box, other)));
        const covered = (box) => signs.filter((sign) => sign !== wish.sign && meet(box, sign)).length;
        let clear = wish.heading ? free[0] : free.find((box) => !signs.some((sign) => sign !== wish.sign && meet(box, sign)));
        if (!clear && wish.must) clear = free.sort((a, b) => covered(a) - covered(b))[0];
        if (!clear) continue;
        clear.node = wish.node ?? -1;
        clear.said = { x: clear[0] + 2, y: clear[1] + h / 2, text, size: wish.size, bold: wish.bold, color: wish.color };
        boxes.push(clear);
        if (!wish.radius && !wish.heading) { // the line must not run through the text on it
          context.fillStyle = theme.paper;
          context.fillRect(clear[0], clear[1] + 1, w + 4, h - 2);
        }
        paint(context, text, clear[0] + 2, clear[1] + h / 2, wish.color);
      }
      return boxes;
    };
  };
})((globalThis.kg = globalThis.kg || {}));
