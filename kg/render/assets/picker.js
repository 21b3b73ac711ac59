"use strict";
/* Waiting for the other end of a path: it is clicked, searched for, or walked to by the keys. */
(function (kg) {
  /* `actions`: `found(from, to)`, and `given` up with the node that waited. */
  kg.picker = function (graph, words, message, actions) {
    let from = -1;

    function stop() {
      from = -1;
      message.hide();
      document.body.classList.remove("picking");
    }

    return {
      waits: () => from >= 0,

      ask(i) {
        from = i;
        message.say(words.say("pickOther", { name: graph.nodes[i].n }), () => this.give());
        document.body.classList.add("picking");
      },

      /* Whether `i` was taken as the other end; the end that waits is none. */
      take(i) {
        if (from < 0 || i < 0) return false;
        const start = from;
        if (start === i) return true;
        stop();
        actions.found(start, i);
        return true;
      },

      give() {
        const start = from;
        stop();
        actions.given(start);
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
