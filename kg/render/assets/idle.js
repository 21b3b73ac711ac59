"use strict";
/* Work that can wait, done in the pauses of the page. */
(function (kg) {
  const SLICE = 8;

  /* Calls `step(free)` in pauses until it gives true; it should stop when `free()` says no. */
  kg.idly = function (step) {
    // Safari knows no pauses: there a little at a time.
    const pause = globalThis.requestIdleCallback || ((run) => setTimeout(() => {
      const began = performance.now();
      run({ timeRemaining: () => SLICE - (performance.now() - began) });
    }, SLICE));
    const go = (deadline) => step(() => deadline.timeRemaining() > 1) || pause(go);
    pause(go);
  };
})((globalThis.kg = globalThis.kg || {}));
