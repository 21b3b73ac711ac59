"use strict";
/* How much of the graph is in the picture, and how more of it comes in: neighbours of a node, or
   the next most connected of the scene. Beyond the usual most only after a question. */
(function (kg) {
  const by = (id) => document.getElementById(id);
  const EXPANDED = 60, MORE = 200;

  kg.growing = function (graph, view, words, message, refresh) {
    /* Does `grow` at once, or where `count` nodes are too many when the reader agrees. */
    function within(count, grow) {
      if (count <= view.most) grow();
      else kg.ask(words, words.say("tooMany", { n: count }), words.say("showAnyway"), grow);
    }

    return {
      /* Brings in neighbours of `i`, the most connected first, some at a time. */
      expand(i) {
        const { nodes } = view.latest, found = view.hiddenNeighbours(i), next = found.slice(0, EXPANDED);
        if (!next.length) {
          message.say(words.say("nothingToExpand", { name: graph.nodes[i].n }));
          return;
        }
        within(nodes.length + next.length, () => {
          view.most = Math.max(view.most, nodes.length + next.length);
          view.bring(next);
          if (found.length > next.length) message.say(words.say("expandedSome", { n: next.length, rest: found.length - next.length }));
          refresh();
        });
      },

      /* Brings in the next of the scene, and of what was asked for and had no room. */
      more() {
        const { left, cut, nodes } = view.latest, next = nodes.length + Math.min(MORE, left + cut);
        within(next, () => {
          view.limit += Math.min(MORE, left);
          view.most = Math.max(view.most, next);
          refresh({ whole: true });
        });
      },

      /* Writes the line at the bottom: how much of the view is `listed`, and how much waits. */
      tell({ nodes, edges, left, cut }) {
        const waiting = left + cut, all = graph.nodes.length;
        if (view.scene.type === "overview") {
          const islands = view.islands.length - nodes.filter((i) => !graph.degrees[i]).length;
          by("status").textContent = words.say("overviewStatus", { groups: graph.groupMembers.length, nodes: nodes.length, all, edges: edges.length })
            + (islands ? words.say("islandsLeft", { n: islands }) : "");
        } else by("status").textContent = words.say("status", { nodes: nodes.length, all, edges: edges.length });
        by("more").hidden = !waiting;
        by("more").textContent = words.say(waiting > MORE ? "moreSome" : "moreAll", { n: waiting, step: MORE });
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
