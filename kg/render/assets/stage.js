"use strict";
/* The stage, on which the picture is drawn: what of it legend, panel and hint leave free. */
(function (kg) {
  const by = (id) => document.getElementById(id);
  const box = (id) => by(id).getBoundingClientRect();

  kg.stage = {
    upright: () => by("network").clientHeight > 1.2 * by("network").clientWidth,

    /* The part that neither legend nor panel covers, in pixels. */
    free() {
      const stage = box("stage");
      const top = Math.max(...["scene", "filtered", "message"].map((id) => box(id).bottom)) - stage.top;
      const sheet = matchMedia("(max-width: 760px)").matches;
      const left = sheet ? 0 : box("legend").right - stage.left;
      const right = sheet || by("panel").hidden ? 0 : stage.right - box("panel").left;
      const bottom = sheet && !by("panel").hidden ? stage.bottom - box("panel").top : 0;
      return { left, top: Math.max(0, top), width: stage.width - left - right, height: stage.height - bottom };
    },

    /* How high the lines at the bottom are. */
    foot: () => (by("hint").hidden ? 40 : box("stage").bottom - box("hint").top),

    /* Calls `changed` whenever the stage has another size. */
    watch(changed) {
      const size = () => by("stage").clientWidth + " × " + by("stage").clientHeight;
      let last = size(); // an observer is also told the size at which it begins
      new ResizeObserver(() => {
        if (size() !== last) changed();
        last = size();
      }).observe(by("stage"));
    },
  };
})((globalThis.kg = globalThis.kg || {}));
