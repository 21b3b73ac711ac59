"use strict";
/* Which part of the picture is in the window: all of it, one node with its neighbours, nearer or
   farther. What legend, panel and buttons cover does not count. */
(function (kg) {
  /* Pixels kept free at the rim for names. */
  const marginX = (width) => Math.min(150, 0.2 * width), MARGIN_Y = 44;
  const NEAREST = 4, FARTHEST = 0.01, READABLE = 1.2;
  /* A crowd of neighbours is looked at from less far than a few, who can be told apart. */
  const CROWD = 12, CROWDED = 0.55, FEW = 0.15;

  /* `points` are the places of the nodes; `start()` gives the network that is drawn in `place`. */
  kg.camera = function (place, points, start) {
    let glide = null, last = null;

    const free = () => {
      const { left, top, right, bottom } = kg.stage.free();
      return { left, top, right, bottom, width: right - left, height: bottom - top, x: (left + right) / 2, y: (top + bottom) / 2 };
    };

    /* Brings (x, y) to the middle of what is free. */
    function move(x, y, scale, animate) {
      const network = start(), middle = free();
      glide = glide || kg.glide(network, place);
      glide({ x: x + (place.clientWidth / 2 - middle.x) / scale, y: y + (place.clientHeight / 2 - middle.y) / scale }, scale, animate);
    }

    return {
      /* Shows all `nodes`, and what stands at `more`, a list of {x, y}. */
      fit(nodes, more, animate) {
        const xs = nodes.map((i) => points.get(i)[0]).concat(more.map(({ x }) => x)), { width, height } = free();
        const ys = nodes.map((i) => points.get(i)[1]).concat(more.map(({ y }) => y));
        const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
        const scale = Math.min((width - marginX(width)) / (right - left + 1), (height - MARGIN_Y) / (bottom - top + 1), 1.3);
        move((left + right) / 2, (top + bottom) / 2, Math.max(scale, FARTHEST), animate);
        last = () => {
          const there = nodes.filter((i) => points.has(i));
          if (there.length) this.fit(there, more, false);
        };
      },

      /* Brings `i` to the middle, near enough to read the names of those `near`. */
      centre(i, near, animate) {
        const [x, y] = points.get(i), { width, height } = free();
        const reach = (axis) => Math.max(60, ...near.map((j) => Math.abs(points.get(j)[axis] - (axis ? y : x))));
        const fitting = Math.min((width / 2 - 70) / reach(0), (height / 2 - 50) / reach(1));
        move(x, y, Math.min(READABLE, Math.max(fitting, near.length > CROWD ? CROWDED : FEW)), animate);
        last = () => points.has(i) && this.centre(i, near.filter((j) => points.has(j)), false);
      },

      /* Nearer or farther; what is in the middle stays there. */
      zoom(factor) {
        const network = start(), { x, y } = free(), middle = network.DOMtoCanvas({ x, y });
        move(middle.x, middle.y, Math.min(NEAREST, Math.max(FARTHEST, network.getScale() * factor)), false);
        last = null;
      },

      /* After a change of the window: what was fitted or centred last is so again, unless the
         reader has moved the picture since. */
      again: () => last && last(),
      moved() { last = null; },

      /* Whether `i` is in what is free. */
      visible(i) {
        const [x, y] = points.get(i), at = start().canvasToDOM({ x, y }), { left, top, right, bottom } = free();
        return at.x > left + 20 && at.y > top + 20 && at.x < right - 20 && at.y < bottom - 20;
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
