"use strict";
/* The whole graph as bubbles, one for each community: how large, of which kinds, and how many
   relations tie it to the others. A click or Enter opens one.

   Drawn as SVG, so that each bubble is a button that keyboard and screen reader find. The
   bubbles that find no room stand together in one, which opens the next of them: none is lost. */
(function (kg) {
  const { vector } = kg, { measure, disc, label } = kg.bubble;
  const ROOM = 17000, FEWEST = 10, MOST = 40, TOLD = 16;

  /* The names that a community is called by: its most connected members. */
  const groupNames = (graph, group) => graph.groupMembers[group].slice(0, 2).map((i) => graph.nodes[i].n);
  kg.groupName = function (graph, words, group) {
    const names = words.list(groupNames(graph, group));
    return graph.groupMembers[group].length > 2 ? words.say("andOthers", { names }) : names;
  };

  kg.overview = function (graph, view, theme, words, actions) {
    const place = document.getElementById("overview");
    let bubbles = [], links = [], focused = null, size = { width: 0, height: 0 };

    /* Members that pass of each community, by kind, and the relations between communities. */
    function counted({ nodes, edges }) {
      const mixes = graph.groupMembers.map(() => new Map()), between = new Map();
      for (const i of nodes) {
        const group = graph.groups[i], kind = graph.kindOf(i);
        if (group >= 0) mixes[group].set(kind, (mixes[group].get(kind) || 0) + 1);
      }
      for (const e of edges) {
        const a = graph.groups[graph.edges[e].s], b = graph.groups[graph.edges[e].o];
        if (a === b) continue;
        const key = Math.min(a, b) + "-" + Math.max(a, b);
        between.set(key, (between.get(key) || 0) + 1);
      }
      return { mixes, between, islands: nodes.filter((i) => graph.groups[i] < 0) };
    }

    const sum = (mix) => [...mix.values()].reduce((a, b) => a + b, 0);

    /* The bubbles of this page, without places, and which of them each community is in. */
    function choose(width, height, listed) {
      const { mixes, between, islands } = counted(listed);
      const room = Math.max(FEWEST, Math.min(MOST, Math.floor((width * height) / ROOM)));
      const present = mixes.map((_, group) => group).filter((group) => group >= view.scene.skip && sum(mixes[group]));
      const alone = present.length <= room ? present : present.slice(0, room - 1), rest = present.slice(alone.length);
      const found = alone.map((group) => ({ id: "group-" + group, groups: [group], mix: mixes[group], names: groupNames(graph, group), name: kg.groupName(graph, words, group), open: () => actions.open({ type: "group", group }) }));
      if (rest.length) {
        const mix = new Map();
        for (const group of rest) for (const [kind, n] of mixes[group]) mix.set(kind, (mix.get(kind) || 0) + n);
        found.push({ id: "other", groups: rest, mix, names: [words.say("otherShort"), words.say("groupCount", { n: rest.length })], open: () => actions.open({ type: "overview", skip: rest[0] }) });
      }
      if (islands.length) {
        const mix = new Map();
        for (const i of islands) mix.set(graph.kindOf(i), (mix.get(graph.kindOf(i)) || 0) + 1);
        found.push({ id: "islands", groups: [], mix, names: [words.say("unconnected")], open: () => actions.open({ type: "islands" }) });
      }
      const home = new Map(found.flatMap((bubble, b) => bubble.groups.map((group) => [group, b])));
      const ties = new Map();
      for (const [key, n] of between) {
        const [a, b] = key.split("-").map((group) => home.get(Number(group)));
        if (a === undefined || b === undefined || a === b) continue;
        const pair = Math.min(a, b) + "-" + Math.max(a, b);
        ties.set(pair, (ties.get(pair) || 0) + n);
      }
      bubbles = found.map((bubble) => ({ name: words.list(bubble.names), ...bubble, count: sum(bubble.mix) }));
      links = [...ties].map(([pair, n]) => { const [a, b] = pair.split("-").map(Number); return { a, b, n }; }).sort((x, y) => y.n - x.n || x.a - y.a || x.b - y.b);
    }

    /* Places for all bubbles in the box, without overlap: smaller until they fit. */
    function arrange(box) {
      const strong = links.slice(0, 3 * bubbles.length).map(({ a, b }) => [a, b]);
      const all = Math.max(1, bubbles.reduce((n, { count }) => n + count, 0));
      let unit = (0.6 * box.width * box.height) / (Math.PI * all), points = null, sizes = [], wishes = null;
      for (let trial = 0; !points && trial < 40; trial += 1, unit *= 0.88) {
        sizes = bubbles.map((bubble) => measure(bubble, unit));
        const boxes = sizes.map(({ width, height }) => [width, height]);
        wishes = wishes || kg.wishes(strong, boxes, box.width / box.height);
        points = kg.packInside(wishes, boxes, box);
      }
      bubbles.forEach((bubble, b) => Object.assign(bubble, sizes[b], points
        ? { x: points[b][0], y: points[b][1] - sizes[b].below / 2 }
        : { x: box.left + ((b + 0.5) / bubbles.length) * box.width, y: box.top + box.height / 2 }));
    }

    const kindsOf = (bubble) => words.list(graph.kinds.filter(({ id }) => bubble.mix.has(id)).map((kind) => words.label(kind) + " " + bubble.mix.get(kind.id)));

    function tiesOf(b) {
      return links.filter((link) => link.a === b || link.b === b).slice(0, 5)
        .map((link) => words.say("tiesTo", { name: bubbles[link.a === b ? link.b : link.a].name, n: link.n })).join(words.say("semicolon"));
    }

    /* Lines into `layer`, under the bubbles; those of the bubble that is pointed at stand out.
       Gives the numbers on them. */
    function drawLinks(layer, colors) {
      const at = bubbles.findIndex((bubble) => bubble.id === focused), most = links.length ? links[0].n : 1;
      const strong = new Set(bubbles.flatMap((_, b) => links.filter((link) => link.a === b || link.b === b).slice(0, 2)));
      const shown = links.filter((link) => strong.has(link) || link.a === at || link.b === at);
      const touches = (link) => link.a === at || link.b === at;
      const told = shown.filter((link, k) => (at >= 0 ? touches(link) : k < TOLD));
      layer.replaceChildren(
        ...shown.map((link) => vector("line", {
          x1: bubbles[link.a].x, y1: bubbles[link.a].y, x2: bubbles[link.b].x, y2: bubbles[link.b].y, stroke: touches(link) ? colors.faint : colors.line,
          "stroke-width": 0.8 + 4.5 * Math.sqrt(link.n / most), "stroke-opacity": touches(link) ? 0.75 : at >= 0 ? 0.12 : 0.3, "stroke-linecap": "round",
        })));
      // With room for the number itself.
      const covered = (x, y) => bubbles.some((bubble) => Math.abs(bubble.x - x) < bubble.width / 2 + 12 && Math.abs(bubble.y + bubble.below / 2 - y) < bubble.height / 2 + 8);
      const said = [];
      return told.map((link) => {
        const a = bubbles[link.a], b = bubbles[link.b];
        // Where neither a bubble nor another number covers it, as near to the middle as can be.
        const spot = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map((t) => [a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t])
          .find(([x, y]) => !covered(x, y) && !said.some(([px, py]) => Math.abs(px - x) < 26 && Math.abs(py - y) < 14));
        if (!spot) return null;
        said.push(spot);
        return vector("text", {
          x: spot[0], y: spot[1], "text-anchor": "middle", "dominant-baseline": "middle", "font-size": 11,
          fill: colors.faint, stroke: colors.paper, "stroke-width": 4, "paint-order": "stroke", "pointer-events": "none", text: String(link.n),
        });
      }).filter(Boolean);
    }

    function step(bubble, dx, dy) {
      const scored = bubbles.filter((other) => other !== bubble).map((other) => {
        const x = other.x - bubble.x, y = other.y - bubble.y, far = Math.hypot(x, y) || 1;
        return [(x * dx + y * dy) / far, far, other];
      }).filter(([cosine]) => cosine > 0.5).sort((p, q) => p[1] / p[0] - q[1] / q[0]);
      if (scored.length) focusOn(scored[0][2].id);
    }

    function focusOn(id) {
      const found = [...place.querySelectorAll("[role=button]")].find((button) => button.dataset.id === id) || place.querySelector("[role=button]");
      if (!found) return;
      for (const button of place.querySelectorAll("[role=button]")) button.setAttribute("tabindex", button === found ? "0" : "-1");
      found.focus();
    }

    const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

    function draw(free, listed) {
      size = place.getBoundingClientRect();
      const box = { left: free.left + 8, top: free.top + 8, width: free.right - free.left - 16, height: free.bottom - free.top - 12 };
      choose(box.width, box.height, listed);
      arrange(box);
      const layer = vector("g", {}), told = vector("g", { class: "told" });
      const light = (id) => { focused = id; told.replaceChildren(...drawLinks(layer, theme)); };
      const buttons = bubbles.map((bubble, b) => {
        const button = vector("g", {
          role: "button", tabindex: b ? "-1" : "0", class: "bubble", "data-id": bubble.id, transform: moved(bubble),
          "aria-label": [bubble.name, words.say("entityCount", { n: bubble.count }), kindsOf(bubble), tiesOf(b)].filter(Boolean).join(words.say("semicolon")),
        }, [
          // The tooltip is for those who see it: a screen reader has been told all of it already.
          vector("g", { "aria-hidden": "true" }, [...disc(bubble, graph.kinds, theme), vector("title", { text: [bubble.name, words.say("entityCount", { n: bubble.count }), kindsOf(bubble)].join("\n") })]),
          ...label(bubble, theme),
        ]);
        button.addEventListener("click", bubble.open);
        button.addEventListener("focus", () => light(bubble.id));
        button.addEventListener("blur", () => light(null));
        button.addEventListener("mouseenter", () => light(bubble.id));
        button.addEventListener("mouseleave", () => light(null));
        button.addEventListener("keydown", (event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          if (event.key === "Enter" || event.key === " ") bubble.open();
          else if (KEYS[event.key]) step(bubble, ...KEYS[event.key]);
          else return;
          event.preventDefault();
        });
        return button;
      });
      light(null);
      place.replaceChildren(frame([layer, ...buttons, told], { role: "group", "aria-label": words.say("overviewHelp") }));
    }

    const moved = (bubble) => "translate(" + bubble.x + " " + bubble.y + ")";
    const frame = (children, more = {}) => vector("svg", {
      width: size.width, height: size.height, viewBox: "0 0 " + size.width + " " + size.height, "font-family": theme.font, ...more,
    }, children);

    return {
      /* Draws the bubbles of what is `listed` between the edges that `free` names. */
      draw,
      focusOn,
      bubbles: () => bubbles.map(({ id, name, count, x, y, r, width, height, below }) => ({ id, name, count, x, y, r, width, height, below })),
      links: () => links.map(({ a, b, n }) => ({ a: bubbles[a].id, b: bubbles[b].id, n })),
      /* What was drawn last, once more in the colours of `colors`, for those who save or print it. */
      svg(colors) {
        const layer = vector("g", {}), told = drawLinks(layer, colors);
        const discs = bubbles.map((bubble) => vector("g", { transform: moved(bubble) }, [...disc(bubble, graph.kinds, colors), ...label(bubble, colors)]));
        return frame([layer, ...discs, ...told]);
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
