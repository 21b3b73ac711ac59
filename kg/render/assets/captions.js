"use strict";
/* What a layout says beside the nodes: rings, headings of rings and columns, and pins on what
   was put somewhere by hand. */
(function (kg) {
  const SIZE = 13;

  /* Begins to draw rings and pins over vis-network's canvas; gives what else the picture draws or
     a vector picture takes over: `headings()` as wishes of names, `rings()` in pixels. */
  kg.captions = function (picture, network, theme, arranger, view) {
    network.on("beforeDrawing", (context) => {
      const scale = network.getScale();
      context.save();
      context.strokeStyle = theme.line;
      context.globalAlpha = 0.35;
      context.lineWidth = 1 / scale;
      for (const { x, y, r, stretch } of arranger.drawn().circles) {
        context.beginPath();
        context.ellipse(x, y, stretch * r, r, 0, 0, 2 * Math.PI);
        context.stroke();
      }
      context.restore();
    });

    function pin(context, x, y) {
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(x + 5, y - 8);
      context.stroke();
      context.beginPath();
      context.arc(x + 6, y - 10, 3.2, 0, 2 * Math.PI);
      context.fill();
    }

    network.on("afterDrawing", (context) => {
      const ratio = network.canvas.pixelRatio, shown = network.body.data.nodes;
      context.save();
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.strokeStyle = context.fillStyle = theme.ink;
      context.lineWidth = 1.5;
      for (const i of view.pins.keys()) {
        if (!shown.get(i)) continue;
        const [x, y] = picture.points.get(i), dom = network.canvasToDOM({ x, y });
        pin(context, dom.x + 4, dom.y - 4);
      }
      context.restore();
    });

    return {
      headings: () => arranger.drawn().captions.map(({ x, y, text }) => ({
        ...network.canvasToDOM({ x, y }), text, size: SIZE, bold: true, color: theme.faint, heading: true,
      })),
      rings() {
        const scale = network.getScale();
        return arranger.drawn().circles.map(({ x, y, r, stretch }) => ({ ...network.canvasToDOM({ x, y }), rx: stretch * r * scale, ry: r * scale }));
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
