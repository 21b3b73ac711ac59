"use strict";
/* The page: what was clicked, typed or linked, and what follows from it. */
(function (kg) {
  const by = (id) => document.getElementById(id);
  const EXPANDED = 60;

  const graph = kg.readGraph(by("graph").textContent, () => by("evidence").textContent);
  const words = kg.wordsFor(graph);
  const view = kg.viewOf(graph);
  let chosen = -1, written = "", following = true;

  const theme = kg.watchTheme(graph.kinds, () => picture.show(view.shown()));
  const picture = kg.picture(by("network"), graph, theme, words, { choose, expand, free });
  const legend = kg.legend(graph, view, words, (whole) => (whole ? focus(-1, 0) : refresh()));
  const search = kg.searchbox(graph, words, seek);
  const panel = kg.panel(graph, words, {
    choose: (i) => (i >= 0 ? seek(i) : choose(i)), expand, focus, remove,
    hopsAround: (i) => (view.centre === i ? view.hops : 0),
  });
  const table = kg.table(graph, words, () => view.shown(), seek);

  /* The part of the stage that neither legend nor panel covers, in pixels. */
  function free() {
    const stage = by("stage").getBoundingClientRect(), panelBox = by("panel").getBoundingClientRect();
    const sheet = matchMedia("(max-width: 760px)").matches;
    const left = sheet ? 0 : by("legend").getBoundingClientRect().right - stage.left;
    const right = sheet || by("panel").hidden ? 0 : stage.right - panelBox.left;
    const bottom = sheet && !by("panel").hidden ? stage.bottom - panelBox.top : 0;
    return { left, width: stage.width - left - right, height: stage.height - bottom };
  }

  function refresh(whole) {
    const shown = view.shown();
    picture.show(shown);
    legend.draw();
    by("status").textContent = words.say("status", { nodes: shown.nodes.length, all: graph.nodes.length, edges: shown.edges.length });
    by("empty").hidden = shown.nodes.length > 0;
    if (whole) picture.fit(true);
    remember();
  }

  function remember() {
    if (following) return; // an address that is being read must not be written over
    written = kg.writeAddress(graph, view, chosen);
    if ((location.hash || "#") !== written) location.hash = written;
  }

  function choose(i) {
    chosen = i;
    if (i < 0) panel.hide();
    else {
      panel.show(i);
      search.remember(i);
    }
    document.body.classList.toggle("chosen", i >= 0);
    picture.mark(i);
    if (i >= 0 && !picture.visible(i)) picture.centre(i);
    remember();
  }

  /* Shows `i`, wherever the reader came from, in the middle. */
  function seek(i) {
    bring(i);
    choose(i);
    picture.centre(i);
  }

  /* Makes sure that `i` is in the picture, whatever the filters say. */
  function bring(i) {
    view.hiddenKinds.delete(graph.kindOf(i));
    view.removed.delete(i);
    if (!view.shown().nodes.includes(i)) view.added.add(i);
    refresh();
  }

  function expand(i) {
    view.expand(i, EXPANDED);
    refresh();
  }

  function focus(i, hops) {
    view.focus(i, hops);
    const { nodes, edges } = view.shown();
    const place = new Map(nodes.map((node, k) => [node, k]));
    if (hops) {
      const links = edges.map((e) => [place.get(graph.edges[e].s), place.get(graph.edges[e].o)]).filter(([a, b]) => a !== b);
      kg.arrange(links, nodes.map(picture.size)).forEach((point, k) => picture.points.set(nodes[k], point));
    } else picture.placeFirst();
    refresh(true);
    if (chosen >= 0) panel.show(chosen);
  }

  function remove(i) {
    view.removed.add(i);
    view.added.delete(i);
    choose(-1);
    refresh();
  }

  /* Takes over what the address says, unless this page has just written it. */
  function follow() {
    if ((location.hash || "#") === written) return;
    following = true;
    const wanted = kg.readAddress(graph, location.hash);
    view.hiddenKinds = new Set(wanted.hiddenKinds);
    view.hiddenRelations = new Set(wanted.hiddenRelations);
    view.minimum = wanted.minimum;
    if (wanted.centre !== view.centre || wanted.hops !== view.hops) focus(wanted.centre, wanted.hops);
    if (wanted.chosen >= 0 && !view.shown().nodes.includes(wanted.chosen)) view.added.add(wanted.chosen);
    refresh();
    choose(wanted.chosen);
    if (wanted.unknown) by("status").textContent = words.say("unknownNode", { name: wanted.unknown });
    following = false;
    written = location.hash || "#";
  }

  function switchLanguage() {
    words.language = words.language === "zh" ? "en" : "zh";
    words.fill(document);
    document.title = by("title").textContent = words.label(graph.title);
    refresh();
    if (chosen >= 0) panel.show(chosen);
  }

  function toggleLegend(open) {
    document.body.classList.toggle("legend-open", open);
    by("open-legend").setAttribute("aria-expanded", String(document.body.classList.contains("legend-open")));
  }

  /* The neighbour of the chosen node that lies most nearly in a direction. */
  function walk(dx, dy) {
    const shown = new Set(view.shown().nodes);
    if (chosen < 0) return choose([...shown][0] ?? -1);
    const [x, y] = picture.points.get(chosen);
    const scored = graph.neighbours(chosen).filter((i) => shown.has(i)).map((i) => {
      const [px, py] = picture.points.get(i);
      return [((px - x) * dx + (py - y) * dy) / (Math.hypot(px - x, py - y) || 1), i];
    }).filter(([score]) => score > 0.3).sort((a, b) => b[0] - a[0]);
    return scored.length ? choose(scored[0][1]) : undefined;
  }

  const networkKeys = {
    ArrowLeft: () => walk(-1, 0), ArrowRight: () => walk(1, 0), ArrowUp: () => walk(0, -1), ArrowDown: () => walk(0, 1),
    Enter: () => chosen >= 0 && expand(chosen), "+": () => picture.zoom(1.3), "=": () => picture.zoom(1.3),
    "-": () => picture.zoom(1 / 1.3), 0: () => picture.fit(true),
  };

  by("network").addEventListener("keydown", (event) => {
    if (!networkKeys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    networkKeys[event.key]();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input:not([type=range])");
    if (event.key === "/" && !typing && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      search.focus();
    } else if (event.key === "Escape" && !document.querySelector("dialog[open]")) {
      if (document.body.classList.contains("legend-open")) toggleLegend(false);
      else choose(-1);
    }
  });

  by("language").addEventListener("click", switchLanguage);
  by("open-table").addEventListener("click", () => table.open());
  by("open-legend").addEventListener("click", () => toggleLegend());
  by("zoom-in").addEventListener("click", () => picture.zoom(1.3));
  by("zoom-out").addEventListener("click", () => picture.zoom(1 / 1.3));
  by("fit").addEventListener("click", () => picture.fit(true));
  by("save").addEventListener("click", () => picture.image().then((blob) => kg.save(blob, "network.png")));
  by("hint-gone").addEventListener("click", () => { by("hint").hidden = true; kg.keep("hint", "gone"); });
  by("network").addEventListener("pointerdown", () => toggleLegend(false));
  window.addEventListener("hashchange", follow);

  words.fill(document);
  refresh(true);
  picture.fit(false);
  follow();
  by("hint").hidden = kg.kept("hint") === "gone" || !graph.nodes.length;
  by("loading").remove();
  document.body.dataset.ready = "true";
  kg.page = { graph, view, picture, words, seek };
})((globalThis.kg = globalThis.kg || {}));
