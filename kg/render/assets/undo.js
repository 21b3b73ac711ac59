"use strict";
/* Undo and redo of all that changes what is looked at.

   `kg.undo(view)` takes a snapshot after each change; what was chosen is no part of it. */
(function (kg) {
  const KEPT = 200;

  kg.undo = function (view) {
    let now = JSON.stringify(view.snapshot());
    const past = [], future = [];

    function step(from, to) {
      if (!from.length) return false;
      to.push(now);
      now = from.pop();
      view.restore(JSON.parse(now));
      return true;
    }

    return {
      /* Takes the view down if it has changed. */
      note() {
        const next = JSON.stringify(view.snapshot());
        if (next === now) return;
        past.push(now);
        if (past.length > KEPT) past.shift();
        future.length = 0;
        now = next;
      },
      /* Forgets all: from here on. */
      start() {
        now = JSON.stringify(view.snapshot());
        past.length = future.length = 0;
      },
      back: () => step(past, future),
      forth: () => step(future, past),
      possible: () => ({ back: past.length > 0, forth: future.length > 0 }),
    };
  };
})((globalThis.kg = globalThis.kg || {}));
