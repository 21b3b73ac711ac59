"use strict";
/* The stage, on which the picture is drawn: what of it legend, panel and hint leave free. */
(function (kg) {
  const by = (id) => document.getElementById(id);
  const box = (id) => by(id).getBoundingClientRect();

  const ON_IT = ["scene", "filtered", "message", "hint", "status", "more", "corner"];

  kg.stage = {
    upright: () => by("network").clientHeight > 1.2 * by("network").clientWidth,

    /* The part that nothing covers: its edges in pixels from the left upper corner of the stage. */
    free() {
      const stage = box("stage"), sheet = matchMedia("(max-width: 760px)").matches, open = !by("panel").hidden;
      const top = Math.max(...["scene", "filtered", "message"].map((id) => box(id).bottom));
      const left = by("open-legend").checkVisibility() ? stage.left : box("legend").right, right = open && !sheet ? box("panel").left : stage.right;
      const bottom = Math.min(open && sheet ? box("panel").top : stage.bottom, box("foot").top);
      return { left: left - stage.left, top: Math.max(0, top - stage.top), right: right - stage.left, bottom: bottom - stage.top };
    },

    /* Boxes of what stands on it, [left, top, right, bottom]: nobody could read a name there. */
    taken() {
      const stage = box("stage");
      return ON_IT.map(box).filter(({ width }) => width)
        .map(({ left, top, right, bottom }) => [left - stage.left, top - stage.top, right - stage.left, bottom - stage.top]);
    },

    /* Calls `changed(turned)` whenever the stage has another size; `turned` where it has become
       upright, or is so no more. */
    watch(changed) {
      const size = () => by("stage").clientWidth + " × " + by("stage").clientHeight;
      let last = size(), upright = this.upright(); // an observer is also told the size at which it begins
      new ResizeObserver(() => {
        const turned = upright !== this.upright();
        upright = this.upright();
        if (size() !== last) changed(turned);
        last = size();
      }).observe(by("stage"));
    },
  };
})((globalThis.kg = globalThis.kg || {}));
