"use strict";
/* Keeps the address and the view in step: what is looked at is written behind `#`; what a link,
   back or forward say is taken over. */
(function (kg) {
  /* `chosen()` gives the chosen node; `follow(found, first)` turns to what an address says. */
  kg.route = function (graph, view, chosen, follow) {
    let written = "", reading = false;
    const address = () => location.hash || "#";

    function read(first) {
      if (address() === written) return;
      reading = true; // an address that is being read must not be written over
      const found = kg.readAddress(graph, view, location.hash);
      view.restore(found.taken);
      follow(found, first);
      reading = false;
      written = address();
    }

    return {
      write() {
        if (reading) return;
        written = kg.writeAddress(graph, view, chosen());
        if (address() !== written) location.hash = written;
      },

      /* Reads the address now, and whenever it changes. */
      start() {
        read(true);
        window.addEventListener("hashchange", () => read(false));
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
