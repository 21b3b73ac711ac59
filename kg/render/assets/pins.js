"use strict";
/* What was dragged stays where it was put, until it is unpinned. */
(function (kg) {
  /* Pins what is dragged in `network`; `changed` is done after each time something was. */
  kg.pins = function (network, view, arranger, changed) {
    network.on("dragEnd", ({ nodes }) => {
      const put = nodes.map((i) => [i, Object.values(network.getPosition(i)).map(Math.round)]);
      const moved = put.filter(([i, point]) => String(view.pins.get(i) || arranger.home(i)) !== String(point));
      for (const [i, point] of moved) view.pins.set(i, point);
      if (moved.length) changed();
    });
  };
})((globalThis.kg = globalThis.kg || {}));
