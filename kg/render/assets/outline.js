"use strict";
/* The outline of each kind, so that no one needs to tell ten colours apart.

   One table for the canvas and for the small pictures in legend, search and panel. Shapes
   are polygons around the origin of about the area of a circle with radius 1. */
(function (kg) {
  const regular = (corners, radius, turn) =>
    Array.from({ length: corners }, (_, i) => {
      const angle = turn + (2 * Math.PI * i) / corners;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
  const star = Array.from({ length: 10 }, (_, i) => {
    const angle = -Math.PI / 2 + (Math.PI * i) / 5;
    const radius = i % 2 ? 0.58 : 1.25;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });

  const OUTLINES = {
    Official: "circle",
    Person: "ring",
    Agency: [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]],
    Institution: [[0, -1.15], [1.1, -0.25], [0.85, 0.95], [-0.85, 0.95], [-1.1, -0.25]],
    Company: [[0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]],
    Zone: regular(6, 1.1, 0),
    Place: [[-1.15, -0.85], [1.15, -0.85], [0, 1.15]],
    Project: star,
    Policy: [[-0.8, -1.1], [0.8, -1.1], [0.8, 1.1], [0, 0.6], [-0.8, 1.1]],
    Event: [[-0.4, -1.1], [0.4, -1.1], [0.4, -0.4], [1.1, -0.4], [1.1, 0.4], [0.4, 0.4],
      [0.4, 1.1], [-0.4, 1.1], [-0.4, 0.4], [-1.1, 0.4], [-1.1, -0.4], [-0.4, -0.4]],
  };

  kg.isRing = (kind) => OUTLINES[kind] === "ring";

  /* Begins the path of `kind` around (x, y) on a canvas. */
  kg.traceOutline = function (context, kind, x, y, radius) {
    context.beginPath();
    const outline = OUTLINES[kind];
    if (typeof outline === "string") {
      context.arc(x, y, radius, 0, 2 * Math.PI);
      return;
    }
    for (const [dx, dy] of outline) context.lineTo(x + dx * radius, y + dy * radius);
    context.closePath();
  };

  /* The same path for SVG, in units of the radius. */
  kg.outlinePath = function (kind) {
    const outline = OUTLINES[kind];
    if (typeof outline === "string") return "M-1 0A1 1 0 1 1 1 0A1 1 0 1 1-1 0Z";
    return "M" + outline.map(([x, y]) => x.toFixed(3) + " " + y.toFixed(3)).join("L") + "Z";
  };
})((globalThis.kg = globalThis.kg || {}));
