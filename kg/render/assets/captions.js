"use strict";
/* What a layout says beside the nodes: headings of columns, rings, and pins on what was put
   somewhere by hand. Drawn over vis-network's canvas, texts at the size of the screen. */
(function (kg) {
  const SIZE = 13;

  /* Begins to draw; gives what a vector picture takes over: {headings, rings} in pixels. */
  kg.captions = function (picture, network, theme, arranger, view) {
    let headings = [];

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
      context.strokeStyle = theme.ink;
      context.fillStyle = theme.ink;
      context.lineWidth = 1.5;
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(x + 5, y - 8);
      context.stroke();
      context.beginPath();
      context.arc(x + 6, y - 10, 3.2, 0, 2 * Math.PI);
      context.fill();
    }

    network.on("afterDrawing", (context) => {
      const ratio = network.canvas.pixelRatio;
      context.save();
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.font = "600 " + SIZE + "px " + theme.font;
      context.textAlign = "center";
      context.textBaseline = "middle";
      context.lineWidth = 4;
      context.lineJoin = "round";
      context.strokeStyle = theme.paper;
      headings = [];
      let right = -Infinity;
      for (const caption of arranger.drawn().captions) {
        const { x, y } = network.canvasToDOM(caption);
        const half = context.measureText(caption.text).width / 2;
        // Columns closer than their headings: one that would cover its neighbour stands higher.
        const lift = x - half < right ? 18 : 0;
        right = lift ? right : x + half + 6;
        headings.push({ x, y: y - lift, text: caption.text, size: SIZE, bold: true, color: "faint", middle: true });
        context.strokeText(caption.text, x, y - lift);
        context.fillStyle = theme.faint;
        context.fillText(caption.text, x, y - lift);
      }
      const shown = network.body.data.nodes;
      for (const i of view.pins.keys()) {
        if (!shown.get(i)) continue;
        const { x, y } = network.canvasToDOM({ x: picture.points.get(i)[0], y: picture.points.get(i)[1] });
        pin(context, x + 4, y - 4);
      }
      context.restore();
    });

    return () => ({
      headings,
      rings: arranger.drawn().circles.map(({ x, y, r, stretch }) => {
        const scale = network.getScale();
        return { ...network.canvasToDOM({ x, y }), rx: stretch * r * scale, ry: r * scale };
      }),
    });
  };
})((globalThis.kg = globalThis.kg || {}));
