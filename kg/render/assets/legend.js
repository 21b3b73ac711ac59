"use strict";
/* The legend: kinds and relations with their counts; a click hides or shows what it names. */
(function (kg) {
  const { element } = kg;

  kg.legend = function (graph, view, words, changed) {
    const legend = document.getElementById("legend");
    const count = (rows, key, total) => {
      const counts = new Array(total).fill(0);
      for (const row of rows) counts[row[key]] += 1;
      return counts;
    };
    const kindCounts = count(graph.nodes, "k", graph.kinds.length);
    const relationCounts = count(graph.edges, "p", graph.relations.length);
    const islands = graph.nodes.map((_, i) => i).filter((i) => graph.degrees[i] === 0);
    const reporters = islands.filter((i) => view.isReporter(i)).length;
    const confidences = graph.edges.map((edge) => edge.c).filter((c) => c !== undefined);

    function toggle(label, number, on, flip, sign, id) {
      return element("li", {}, [element("button", {
        type: "button", role: "switch", "aria-checked": String(on), "data-id": id,
        on: { click: () => { flip(); changed(); } },
      }, [sign, element("span", { class: "name", text: label }), element("span", { class: "count", text: String(number) })])]);
    }

    const flipper = (set, id) => () => (set.has(id) ? set.delete(id) : set.add(id));
    const group = (title, rows) => (rows.length ? element("section", {}, [element("h2", { text: title }), element("ul", {}, rows)]) : null);

    function kinds() {
      return graph.kinds.map((kind, k) => kindCounts[k] && toggle(words.label(kind), kindCounts[k], !view.hiddenKinds.has(kind.id),
        flipper(view.hiddenKinds, kind.id), kg.sign(kind.id), kind.id)).filter(Boolean);
    }

    function relations() {
      return graph.relations.map((relation, p) => relationCounts[p] && toggle(words.label(relation), relationCounts[p],
        !view.hiddenRelations.has(relation.id), flipper(view.hiddenRelations, relation.id), null, relation.id)).filter(Boolean);
    }

    function more() {
      const rows = [];
      if (reporters) rows.push(toggle(words.say("reporters"), reporters, view.reporters, () => { view.reporters = !view.reporters; }, null, "reporters"));
      const others = islands.length - reporters;
      if (others) rows.push(toggle(words.say("unconnected"), others, view.unconnected, () => { view.unconnected = !view.unconnected; }, null, "unconnected"));
      return rows;
    }

    function confidence() {
      const least = Math.min(...confidences), most = Math.max(...confidences);
      if (!confidences.length || least === most) return null;
      const shownValue = element("output", { text: Math.max(view.minimum, least) + "%" });
      const slider = element("input", {
        type: "range", id: "confidence", min: least, max: most, step: 1, value: Math.max(view.minimum, least),
        on: {
          input: () => { shownValue.textContent = slider.value + "%"; },
          change: () => { view.minimum = Number(slider.value); changed(); },
        },
      });
      return element("label", { class: "slider" }, [element("span", { text: words.say("confidence") }), shownValue, slider]);
    }

    return {
      draw() {
        const focused = legend.contains(document.activeElement) && document.activeElement.dataset.id;
        const filtered = view.hiddenKinds.size || view.hiddenRelations.size || view.minimum || view.centre >= 0 || view.removed.size;
        legend.replaceChildren(...[
          group(words.say("kinds"), kinds()), group(words.say("relations"), relations()), group(words.say("more"), more()), confidence(),
          filtered ? element("button", { type: "button", class: "wide", "data-id": "reset", text: words.say(view.centre >= 0 ? "wholeGraph" : "showAll"), on: { click: () => { view.reset(); changed(true); } } }) : null,
        ].filter(Boolean));
        if (focused) (legend.querySelector('[data-id="' + CSS.escape(focused) + '"]') || legend.querySelector("button")).focus();
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
