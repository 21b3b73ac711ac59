"use strict";
/* The legend: kinds and relations with their counts; a click hides or shows what it names.
   Under it, folded, the other filters: how many neighbours, how sure, when, from which page. */
(function (kg) {
  const { element } = kg;
  const STEPS = [0, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 100, 200, 500, 1000];

  kg.legend = function (graph, view, words, changed) {
    const legend = document.getElementById("legend"), { filter } = view;
    const count = (rows, key, total) => {
      const counts = new Array(total).fill(0);
      for (const row of rows) counts[row[key]] += 1;
      return counts;
    };
    const kindCounts = count(graph.nodes, "k", graph.kinds.length);
    const relationCounts = count(graph.edges, "p", graph.relations.length);
    const reporters = view.islands.filter(filter.isReporter).length;
    const confidences = [...new Set(graph.edges.map((edge) => edge.c).filter((c) => c !== undefined))];
    const steps = STEPS.filter((step) => step <= (graph.degrees[0] || 0));
    const timeline = kg.timeline(graph, filter, words, changed), pages = kg.pages(graph, filter, words, changed);
    const folded = new Map([["kinds", false], ["relations", false]]);

    function toggle(label, number, on, flip, sign, id) {
      return element("li", {}, [element("button", {
        type: "button", role: "switch", "aria-checked": String(on), "data-id": id,
        on: { click: () => { flip(); changed(); } },
      }, [sign, element("span", { class: "name", text: label }), element("span", { class: "count", text: String(number) })])]);
    }

    const flipper = (set, id) => () => (set.has(id) ? set.delete(id) : set.add(id));

    /* A part that can be folded; what the reader folds stays so. */
    function group(word, content) {
      if (!content) return null;
      const fold = element("details", { open: !(folded.get(word) ?? true) }, [element("summary", { "data-id": "fold-" + word, text: words.say(word) }), content]);
      fold.addEventListener("toggle", () => folded.set(word, !fold.open));
      return fold;
    }
    const rows = (list) => (list.length ? element("ul", {}, list) : null);

    function kinds() {
      return graph.kinds.map((kind, k) => kindCounts[k] && toggle(words.label(kind), kindCounts[k], !filter.hiddenKinds.has(kind.id),
        flipper(filter.hiddenKinds, kind.id), kg.sign(kind.id), kind.id)).filter(Boolean);
    }

    function relations() {
      return graph.relations.map((relation, p) => relationCounts[p] && toggle(words.label(relation), relationCounts[p],
        !filter.hiddenRelations.has(relation.id), flipper(filter.hiddenRelations, relation.id), null, relation.id)).filter(Boolean);
    }

    function more() {
      const found = [];
      if (reporters) found.push(toggle(words.say("reporters"), reporters, filter.reporters, () => { filter.reporters = !filter.reporters; }, null, "reporters"));
      const others = view.islands.length - reporters;
      if (others) found.push(toggle(words.say("unconnected"), others, filter.unconnected, () => { filter.unconnected = !filter.unconnected; }, null, "unconnected"));
      return found;
    }

    /* A slider over `values`, ascending; `text` says one of them, `set` takes it. */
    function slider(id, values, value, text, set) {
      const at = Math.max(0, values.findLastIndex((step) => step <= value));
      const shown = element("output", { text: text(values[at]) });
      const input = element("input", {
        type: "range", id, "data-id": id, "aria-label": words.say(id), min: 0, max: values.length - 1, step: 1, value: at, "aria-valuetext": text(values[at]),
        on: {
          input: () => { shown.textContent = text(values[input.value]); input.setAttribute("aria-valuetext", shown.textContent); },
          change: () => { set(Number(input.value) ? values[input.value] : 0); changed(); },
        },
      });
      // No label around it: that would name the output, which comes first.
      return element("div", { class: "slider" }, [element("span", { text: words.say(id) }), shown, input]);
    }

    function strength() {
      const sliders = [];
      confidences.sort((a, b) => a - b);
      if (steps.length > 2) sliders.push(slider("leastDegree", steps, filter.degree, (n) => (n ? "≥ " + n : words.say("any")), (n) => { filter.degree = n; }));
      if (confidences.length > 1) sliders.push(slider("confidence", confidences, filter.minimum, (c) => c + "%", (c) => { filter.minimum = c; }));
      return sliders.length ? element("div", {}, sliders) : null;
    }

    return {
      draw() {
        const focused = legend.contains(document.activeElement) && document.activeElement.dataset.id;
        const scrolled = [legend, legend.querySelector(".pages")].map((box) => (box ? box.scrollTop : 0));
        legend.replaceChildren(...[
          group("kinds", rows(kinds())), group("relations", rows(relations())), rows(more()),
          group("strength", strength()), group("time", timeline()), group("pages", pages()),
        ].filter(Boolean));
        legend.scrollTop = scrolled[0];
        if (legend.querySelector(".pages")) legend.querySelector(".pages").scrollTop = scrolled[1];
        if (focused) (legend.querySelector('[data-id="' + CSS.escape(focused) + '"]') || legend.querySelector("button")).focus();
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
