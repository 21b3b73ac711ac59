"use strict";
/* The panel on a phone: a sheet over the picture, folded to its head, half high, or high.

   Its handle is dragged by finger or mouse, pressed to go one step, and moved by the arrow
   keys. On wide screens the handle is not shown and the sheet does nothing. */
(function (kg) {
  const STEPS = ["folded", "half", "high"];
  const HALF = 0.55, HIGH = 0.92, TAP = 6;

  kg.sheet = function (panel, words) {
    let step = 1;

    const room = () => panel.parentElement.clientHeight;
    const head = () => panel.querySelector("header").offsetHeight;
    const heights = () => [head(), room() * HALF, room() * HIGH];

    function settle(next) {
      step = Math.min(STEPS.length - 1, Math.max(0, next));
      panel.dataset.sheet = STEPS[step];
      // A style element is hashed by the page's policy; properties set by a script are not.
      panel.style.removeProperty("height");
      const handle = panel.querySelector(".handle");
      handle.setAttribute("aria-expanded", String(step > 0));
      handle.setAttribute("aria-label", words.say(step === 2 ? "sheetLower" : "sheetRaise"));
    }

    function drag(event) {
      const start = event.clientY, from = panel.offsetHeight, handle = event.currentTarget;
      let moved = 0;
      const follow = ({ clientY }) => {
        moved = start - clientY;
        panel.style.height = Math.min(room() * HIGH, Math.max(head(), from + moved)) + "px";
      };
      const drop = () => {
        handle.removeEventListener("pointermove", follow);
        if (Math.abs(moved) < TAP) return settle(step === 2 ? 0 : step + 1);
        const reached = heights().map((height) => Math.abs(height - panel.offsetHeight));
        return settle(reached.indexOf(Math.min(...reached)));
      };
      handle.setPointerCapture(event.pointerId);
      handle.addEventListener("pointermove", follow);
      handle.addEventListener("pointerup", drop, { once: true });
    }

    const keys = { ArrowUp: () => settle(step + 1), ArrowDown: () => settle(step - 1), Enter: () => settle(step === 2 ? 0 : step + 1), " ": () => settle(step === 2 ? 0 : step + 1) };

    return {
      handle: () => kg.element("button", {
        type: "button", class: "handle", "aria-controls": panel.id,
        on: {
          pointerdown: drag,
          keydown: (event) => {
            if (!keys[event.key]) return;
            event.preventDefault();
            keys[event.key]();
          },
        },
      }),
      shown: () => settle(step),
    };
  };
})((globalThis.kg = globalThis.kg || {}));
