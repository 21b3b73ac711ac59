"use strict";
/* The network on the canvas, drawn by vis-network (from pyvis) with its physics off.

   vis keeps places, zoom, dragging and edges; signs and names are drawn here, so that names
   stay legible and the selection can dim the rest without rebuilding anything. It is started
   when there is something to draw: the page opens sooner where bubbles come first. */
(function (kg) {
  const MOVING_EDGES = 300;
  /* Most lines whose texts stand beside them. */
  const MOST_TEXTS = 60;
  /* Square pixels of the screen for each name that must be told. */
  const ROOM = 70000;

  /* Runs vis-network, which the page carries as text; the policy knows it by its hash. */
  function load() {
    const script = document.createElement("script");
    script.textContent = document.getElementById("vis-network").textContent;
    document.head.append(script);
  }

  kg.picture = function (place, graph, theme, words, heard) {
    let network = null, nodes = null, edges = null, beside = null;
    const paintLabels = kg.labelPainter(theme), linesOf = kg.lines(graph, theme, words);
    const points = new Map(), camera = kg.camera(place, points, start);
    let hiding = false, faint = false, shown = { nodes: [], edges: [] }, lines = new Map(), selected = -1, hovered = -1, near = new Set(), labels = [], weights = new Map();

    // The places are made for a screen that is wider than high; on a phone they are turned.
    const firstPoint = ([x, y]) => (kg.stage.upright() ? [y, 1.3 * x] : [x, y]);
    const placeFirst = () => graph.nodes.forEach((node, i) => node.xy && points.set(i, firstPoint(node.xy)));
    placeFirst();
    const lit = (i) => selected < 0 || near.has(i) || i === hovered;
    const most = Math.max(60, ...graph.degrees.slice(0, 1));
    const radius = (i) => 6 + 20 * Math.sqrt(graph.degrees[i] / most);
    // Far away signs would vanish: they keep a least size on the screen.
    const drawn = (i) => Math.max(radius(i), (3 + 0.15 * radius(i)) / network.getScale());

    function drawSign({ ctx, id, x, y }) {
      const r = drawn(id), kind = graph.kindOf(id);
      const drawNode = function () {
        ctx.save();
        ctx.globalAlpha = lit(id) ? 1 : 0.2;
        kg.traceOutline(ctx, kind, x, y, r);
        ctx.fillStyle = kg.isRing(kind) ? theme.paper : theme.kinds[kind];
        ctx.fill();
        ctx.lineWidth = kg.isRing(kind) ? Math.max(2.5, r * 0.35) : 1.5;
        ctx.strokeStyle = kg.isRing(kind) ? theme.kinds[kind] : theme.paper;
        ctx.stroke();
        if (id === selected || id === hovered) {
          kg.traceOutline(ctx, kind, x, y, r + 5);
          ctx.lineWidth = 2.5;
          ctx.strokeStyle = id === selected ? theme.strong : theme.faint;
          ctx.stroke();
        }
        ctx.restore();
      };
      return { drawNode, nodeDimensions: { width: 2.2 * r, height: 2.2 * r } };
    }

    /* How much each shown name stands out: 2 for the few most connected, 1 for some, else 0. */
    function weigh() {
      weights = new Map(shown.nodes.map((i, place) => {
        const degree = graph.degrees[i];
        return [i, place < 10 && degree > 3 ? 2 : place < 40 && degree > 1 ? 1 : 0];
      }));
    }

    /* Names and line texts of this frame, most wanted first. */
    function wishes(scale) {
      const rank = (i) => (i === selected ? 0 : i === hovered ? 1 : near.has(i) ? 2 : 3);
      const named = shown.nodes.filter(lit).sort((a, b) => rank(a) - rank(b) || a - b);
      // As many may cover signs as the screen has room for.
      let told = (place.clientWidth * place.clientHeight) / ROOM;
      const found = named.map((i) => {
        const { x, y } = network.canvasToDOM({ x: points.get(i)[0], y: points.get(i)[1] });
        const chosen = rank(i) < 2, weight = weights.get(i);
        return {
          node: i, x, y, radius: drawn(i) * scale, text: graph.nodes[i].n, whole: chosen, must: chosen || (weight === 2 && (told -= 1) >= 0),
          size: 12 + weight, bold: weight === 2 || i === selected, color: chosen || weight ? theme.ink : theme.faint,
        };
      });
      // Of hundreds of lines to one node the texts would be one word again and again.
      const lettered = [...lines.values()].filter(({ from, to }) => selected < 0 || from === selected || to === selected);
      if (lettered.length > MOST_TEXTS) return found;
      const middle = (line) => {
        const a = points.get(line.from), b = points.get(line.to);
        return network.canvasToDOM({ x: (a[0] + b[0]) / 2, y: (a[1] + b[1]) / 2 });
      };
      for (const line of lettered) {
        found.push({ ...middle(line), text: linesOf.text(line), size: 11, color: theme.faint });
      }
      return found;
    }

    function drawNames(context) {
      const scale = network.getScale(), ratio = network.canvas.pixelRatio;
      const list = [...beside.headings(), ...wishes(scale)], { left, right } = kg.stage.free();
      const signs = list.filter((wish) => wish.radius).map((wish) => {
        const r = wish.radius * 0.9;
        return (wish.sign = [wish.x - r, wish.y - r, wish.x + r, wish.y + r]);
      });
      context.save();
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      labels = paintLabels(context, list, signs, { width: place.clientWidth, height: place.clientHeight, left, right, taken: kg.stage.taken() });
      context.restore();
    }

    function nodeAt({ nodes: hit, pointer }) {
      if (hit.length) return hit[0];
      const { x, y } = pointer.DOM;
      const label = labels.find((box) => box.node >= 0 && x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]);
      return label ? label.node : -1;
    }

    function start() {
      if (network) return network;
      load();
      nodes = new vis.DataSet();
      edges = new vis.DataSet();
      network = new vis.Network(place, { nodes, edges }, { ...graph.options, interaction: { ...graph.options.interaction } });
      network.on("afterDrawing", drawNames);
      for (const event of ["zoom", "dragEnd"]) network.on(event, camera.moved);
      network.on("click", (event) => heard.choose(nodeAt(event)));
      network.on("doubleClick", (event) => nodeAt(event) >= 0 && heard.expand(nodeAt(event)));
      network.on("hoverNode", ({ node }) => { hovered = node; place.classList.add("over"); network.redraw(); });
      network.on("blurNode", () => { hovered = -1; place.classList.remove("over"); network.redraw(); });
      network.on("dragging", ({ nodes: moved }) => moved.forEach((i) => {
        const { x, y } = network.getPosition(i);
        points.set(i, [x, y]);
      }));
      beside = heard.started(network);
      return network;
    }

    return {
      get network() { return start(); },
      points,
      placeFirst,
      size: (i) => [Math.min(150, 13 * [...graph.nodes[i].n].length), 2 * radius(i) + 20],

      /* Brings the canvas to what the filters let through; `mark` must follow. In a `faint`
         layout lines stand back. */
      show(next, dim) {
        shown = next;
        faint = dim;
        lines = linesOf.gather(shown.edges);
        weigh();
        if (!network && !shown.nodes.length) return;
        start();
        const wanted = new Set(shown.nodes);
        nodes.remove(nodes.getIds().filter((i) => !wanted.has(i)));
        nodes.update(shown.nodes.map((i) => {
          const [x, y] = points.get(i);
          return { id: i, x, y, shape: "custom", ctxRenderer: drawSign };
        }));
        edges.remove(edges.getIds().filter((id) => !lines.has(id)));
        if (lines.size > MOVING_EDGES !== hiding) {
          hiding = !hiding;
          network.setOptions({ interaction: { hideEdgesOnDrag: hiding, hideEdgesOnZoom: hiding } });
        }
      },

      /* Lights up `i` and what it is tied to; -1 lights up everything. */
      mark(i) {
        selected = shown.nodes.includes(i) ? i : -1;
        near = new Set([selected]);
        if (!shown.nodes.length) return; // taking out the last has emptied the canvas
        for (const line of lines.values()) {
          if (line.from === selected) near.add(line.to);
          if (line.to === selected) near.add(line.from);
        }
        edges.update([...lines.values()].map((line) => linesOf.style(line, selected, lines.size, faint)));
        network.redraw();
      },

      /* Shows all nodes at once, and what stands at `more`, a list of {x, y}. */
      fit: (animate, more = []) => shown.nodes.length && camera.fit(shown.nodes, more, animate),
      centre: (i, animate) => camera.centre(i, [...near].filter((j) => points.has(j)), animate),
      zoom: (factor) => network && camera.zoom(factor),
      again: () => shown.nodes.length && camera.again(),
      visible: (i) => camera.visible(i),

      /* Boxes of the names of the last frame: [left, top, right, bottom] in pixels. */
      names: () => labels.map((box) => [...box]),

      /* What the canvas shows now, for a vector picture: places in pixels, colours by name. */
      scene() {
        start();
        const scale = network.getScale(), named = (color) => Object.keys(theme).find((name) => theme[name] === color) || "ink";
        const at = (i) => ({ ...network.canvasToDOM({ x: points.get(i)[0], y: points.get(i)[1] }), radius: drawn(i) * scale });
        return {
          width: place.clientWidth,
          height: place.clientHeight,
          lines: [...lines.values()].map((line) => {
            const { width, color, arrows } = linesOf.style(line, selected, lines.size, faint);
            return { a: at(line.from), b: at(line.to), width: Math.max(0.6, width * scale), color: named(color.color), opacity: color.opacity, to: arrows.to.enabled, from: arrows.from.enabled };
          }),
          signs: shown.nodes.map((i) => ({ ...at(i), kind: graph.kindOf(i), opacity: lit(i) ? 1 : 0.2, ring: i === selected })),
          texts: labels.map(({ said }) => ({ ...said, color: named(said.color) })),
          rings: beside.rings(),
        };
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
