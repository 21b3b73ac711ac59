"use strict";
/* The time line: how many reports each day, month or year has, and two handles that cut it. */
(function (kg) {
  const { element, vector } = kg;
  const BARS = 48, WIDTH = 180, HEIGHT = 44;

  const dates = (graph) => [...new Set(graph.reportsOf.flat())].map((a) => graph.articles[a].d).filter(Boolean).sort();

  /* Every cut of a date between two of them, both included: days, months or years. */
  function span(first, last) {
    const found = [];
    const day = first.length === 10, at = new Date(Date.UTC(+first.slice(0, 4), +(first.slice(5, 7) || 1) - 1, +(first.slice(8, 10) || 1)));
    for (let text = first; text <= last && found.length < 5000;) {
      found.push(text);
      if (day) at.setUTCDate(at.getUTCDate() + 1);
      else if (first.length === 7) at.setUTCMonth(at.getUTCMonth() + 1);
      else at.setUTCFullYear(at.getUTCFullYear() + 1);
      text = at.toISOString().slice(0, first.length);
    }
    return found;
  }

  /* How many characters of a date are one bar: 10 by day, 7 by month, 4 by year. */
  kg.dateWidth = function (graph) {
    if (graph.barWidth) return graph.barWidth;
    const all = dates(graph), first = all[0] || "", last = all[all.length - 1] || "";
    const few = (width) => span(first.slice(0, width), last.slice(0, width)).length <= BARS;
    graph.barWidth = !all.length || few(10) ? 10 : few(7) ? 7 : 4;
    return graph.barWidth;
  };

  kg.timeline = function (graph, filter, words, changed) {
    const width = kg.dateWidth(graph), all = dates(graph).map((date) => date.slice(0, width));
    if (!all.length) return () => null;
    const bars = span(all[0], all[all.length - 1]), counts = new Map(bars.map((bar) => [bar, 0]));
    for (const date of all) counts.set(date, counts.get(date) + 1);
    const most = Math.max(...counts.values());
    const undated = graph.edges.filter((_, e) => graph.reportsOf[e].some((a) => !graph.articles[a].d)).length;
    const unit = { 10: "perDay", 7: "perMonth", 4: "perYear" }[width];

    /* The first bar inside and the last, as numbers. */
    function range() {
      const low = bars.findIndex((bar) => bar.slice(0, filter.since.length) >= filter.since);
      const high = bars.findLastIndex((bar) => !filter.until || bar.slice(0, filter.until.length) <= filter.until);
      return [low < 0 ? bars.length - 1 : low, high < 0 ? 0 : high];
    }

    function set(low, high) {
      filter.since = low > 0 ? bars[low] : "";
      filter.until = high < bars.length - 1 ? bars[high] : "";
    }

    function histogram() {
      const step = WIDTH / bars.length;
      return vector("svg", {
        viewBox: "0 0 " + WIDTH + " " + HEIGHT, class: "histogram", role: "img", preserveAspectRatio: "none",
        "aria-label": words.say("histogram", { n: all.length, from: all[0], to: all[all.length - 1] }),
      }, bars.map((bar, i) => {
        const height = counts.get(bar) ? Math.max(2, (counts.get(bar) / most) * HEIGHT) : 0;
        return vector("rect", { x: i * step + 0.5, y: HEIGHT - height, width: Math.max(0.7, step - 1), height }, [
          vector("title", { text: words.say("barCount", { bar, n: counts.get(bar) }) }),
        ]);
      }));
    }

    return function () {
      const graphic = histogram(), said = element("output");
      const handle = (id, word, at) => element("input", {
        type: "range", id, min: 0, max: bars.length - 1, step: 1, value: at, "aria-label": words.say(word), "data-id": id,
      });
      const [low, high] = range();
      const from = handle("since", "since", low), to = handle("until", "until", high);

      function show() {
        const [a, b] = [Number(from.value), Number(to.value)];
        from.setAttribute("aria-valuetext", bars[a]);
        to.setAttribute("aria-valuetext", bars[b]);
        said.textContent = bars[a] === bars[b] ? bars[a] : bars[a] + " – " + bars[b];
        [...graphic.children].forEach((rect, i) => rect.setAttribute("class", i >= a && i <= b ? "in" : "out"));
      }
      // The handles cannot pass each other.
      from.addEventListener("input", () => { from.value = Math.min(from.value, to.value); show(); });
      to.addEventListener("input", () => { to.value = Math.max(from.value, to.value); show(); });
      for (const input of [from, to]) input.addEventListener("change", () => { set(Number(from.value), Number(to.value)); changed(); });
      show();
      return element("div", { class: "timeline" }, [
        element("p", { class: "head" }, [element("span", { text: words.say(unit) }), said]),
        graphic,
        bars.length > 1 ? element("div", { class: "handles" }, [from, to]) : null,
        undated ? element("label", {}, [
          element("input", { type: "checkbox", checked: filter.undated, "data-id": "undated", on: { change: (event) => { filter.undated = event.target.checked; changed(); } } }),
          element("span", { class: "name", text: words.say("undated") }), element("span", { class: "count", text: String(undated) }),
        ]) : null,
      ]);
    };
  };
})((globalThis.kg = globalThis.kg || {}));
