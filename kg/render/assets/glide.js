"use strict";
/* Moves of the picture: it glides to its new place, and the last wish counts.

   Not by vis-network's own animation: where a second one begins before a frame of the first is
   drawn, it runs twice as fast and then flies back to where it came from. */
(function (kg) {
  const LASTS = 350;

  /* Whether the reader asked the system for less motion. */
  kg.still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  /* `go(position, scale, animate)` for a network that is drawn in `place`. */
  kg.glide = function (network, place) {
    let frame = 0;
    const stop = () => cancelAnimationFrame(frame);
    // Whoever takes hold of the picture has it at once.
    for (const event of ["pointerdown", "wheel"]) place.addEventListener(event, stop, { capture: true, passive: true });

    return function (position, scale, animate) {
      stop();
      const put = (x, y, size) => network.moveTo({ position: { x, y }, scale: size, animation: false });
      if (!animate || kg.still()) {
        put(position.x, position.y, scale);
        return;
      }
      const from = network.getViewPosition(), size = network.getScale(), began = performance.now();
      const step = (now) => {
        const share = Math.min(1, Math.max(0, (now - began) / LASTS)), part = share * share * (3 - 2 * share);
        put(from.x + (position.x - from.x) * part, from.y + (position.y - from.y) * part, size + (scale - size) * part);
        if (share < 1) frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
    };
  };
})((globalThis.kg = globalThis.kg || {}));
