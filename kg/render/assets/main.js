"use strict";
/* The page: what was clicked, typed or linked, and what follows from it. */
(function (kg) {
  const by = (id) => document.getElementById(id);

  const graph = kg.readGraph(by("graph").textContent, () => by("evidence").textContent);
  const words = kg.wordsFor(graph);
  const view = kg.viewOf(graph), { filter } = view;
  let chosen = -1, picking = -1, written = "", following = true, left = view.start;

  const theme = kg.watchTheme(graph.kinds, () => refresh());
  const picture = kg.picture(by("network"), graph, theme, words, { choose, expand: (i) => expand(i), started });
  const arranger = kg.arranger(graph, view, picture, words);
  const overview = kg.overview(graph, view, theme, words, { open: go });
  const undo = kg.undo(view), message = kg.message(words);
  const legend = kg.legend(graph, view, words, () => refresh());
  const filterline = kg.filterline(graph, view, words, () => refresh());
  const scenes = kg.scenes(graph, view, words, {
    go, possible: undo.possible, undo: () => undo.back() && restored(), redo: () => undo.forth() && restored(),
    layout: arrange, unpinAll: () => { view.pins.clear(); refresh(); },
  });
  const search = kg.searchbox(graph, words, seek);
  const { expand, more, tell } = kg.growing(graph, view, words, message, refresh);
  const panel = kg.panel(graph, words, {
    choose: (i) => (i >= 0 ? seek(i) : choose(i)), expand, focus, remove, path: pick,
    hopsAround: (i) => (view.scene.type === "focus" && view.scene.centre === i ? view.scene.hops : 0),
    pinned: (i) => view.pins.has(i), unpin: (i) => { view.pins.delete(i); refresh(); panel.show(i); },
  });
  const pathpanel = kg.pathpanel(graph, view, words, {
    choose: (i) => (i >= 0 ? seek(i) : choose(i)), leave: () => go(left),
    unfilteredLength: () => (kg.shortestPaths(graph, view.scene.from, view.scene.to, () => true, () => true) || { steps: [] }).steps.length,
  });
  const table = kg.table(graph, words, () => view.listed(), seek);

  function drawOverview(listed = view.listed()) {
    if (view.scene.type !== "overview") return;
    const { left, top, width } = kg.stage.free();
    overview.draw({ left, top: top + 8, width, foot: kg.stage.foot() }, listed);
  }

  /* Brings everything to what `view` says; `whole` moves the picture so that all is seen. */
  function refresh(whole) {
    const shown = view.shown(), inOverview = view.scene.type === "overview";
    const listed = inOverview ? view.listed() : shown, anew = arranger.place(shown);
    document.body.classList.toggle("in-overview", inOverview);
    by("overview").hidden = !inOverview;
    picture.show(shown);
    arranger.settled(shown);
    legend.draw();
    filterline.draw();
    undo.note();
    scenes.draw();
    drawOverview(listed);
    tell(listed);
    by("empty").hidden = inOverview ? overview.bubbles().length > 0 : shown.nodes.length > 0;
    if (view.scene.type === "path" && chosen < 0) pathpanel.show();
    mark();
    if (!inOverview && (whole || (anew && whole !== false))) picture.fit(true, arranger.drawn().captions);
    remember();
  }

  function remember() {
    if (following) return; // an address that is being read must not be written over
    written = kg.writeAddress(graph, view, chosen);
    if ((location.hash || "#") !== written) location.hash = written;
  }

  function mark() {
    document.body.classList.toggle("chosen", !by("panel").hidden);
    picture.mark(chosen);
  }

  function choose(i) {
    if (i >= 0 && picking >= 0) return walkTo(i);
    const wasChosen = chosen;
    chosen = i;
    if (i >= 0) {
      panel.show(i);
      search.remember(i);
    } else if (view.scene.type === "path" && wasChosen >= 0) pathpanel.show();
    else panel.hide();
    mark();
    if (i >= 0 && picture.points.has(i) && !picture.visible(i)) picture.centre(i);
    remember();
  }

  /* Shows `i`, wherever the reader came from, in the middle. */
  function seek(i) {
    if (picking >= 0) return walkTo(i);
    bring(i);
    choose(i);
    picture.centre(i);
  }

  /* Makes sure that `i` is in the picture, whatever the filters say. */
  function bring(i) {
    filter.hiddenKinds.delete(graph.kindOf(i));
    view.removed.delete(i);
    if (view.scene.type === "overview") view.go(graph.groups[i] < 0 ? { type: "hubs" } : { type: "group", group: graph.groups[i] });
    if (!view.shown().nodes.includes(i)) view.added.add(i);
    refresh();
  }

  /* Turns to another scene as a whole. */
  function go(scene) {
    if (picking < 0) message.hide();
    view.go(scene);
    if (chosen >= 0 && !view.shown().nodes.includes(chosen)) chosen = -1;
    if (chosen < 0) panel.hide();
    refresh(true);
    if (chosen >= 0) panel.show(chosen);
    if (scene.type === "overview") overview.focusOn();
    else if (document.activeElement === document.body) by("network").focus({ preventScroll: true });
  }

  /* Only what is near `i`; with no hops back to where that belongs. */
  function focus(i, hops) {
    const whole = view.start.type === "overview" ? { type: "group", group: graph.groups[i] } : view.start;
    go(hops ? { type: "focus", centre: i, hops } : whole);
  }

  function arrange(layout) {
    view.layout = layout;
    view.ringCentre = layout === "rings" ? chosen : -1;
    refresh(true);
  }

  /* Waits for the other end of a path from `i`. */
  function pick(i) {
    picking = i;
    message.say(words.say("pickOther", { name: graph.nodes[i].n }), () => { picking = -1; });
    document.body.classList.add("picking");
  }

  function stopPicking() {
    picking = -1;
    message.hide();
    document.body.classList.remove("picking");
  }

  function walkTo(i) {
    const from = picking;
    if (from === i) return;
    stopPicking();
    if (view.scene.type !== "path") left = { ...view.scene };
    chosen = -1;
    view.go({ type: "path", from, to: i });
    refresh(true);
  }

  function remove(i) {
    view.removed.add(i);
    view.added.delete(i);
    choose(-1);
    refresh();
  }

  /* After undo and redo: what was chosen stays, if it is there. */
  function restored() {
    if (chosen >= 0 && !view.shown().nodes.includes(chosen)) chosen = -1;
    if (chosen < 0) panel.hide();
    refresh();
    if (chosen >= 0) panel.show(chosen);
  }

  /* Takes over what the address says, unless this page has just written it. */
  function follow() {
    if ((location.hash || "#") === written) return;
    following = true;
    const { chosen: wanted, taken, unknown } = kg.readAddress(graph, view, location.hash);
    view.restore(taken);
    chosen = -1;
    panel.hide();
    if (wanted >= 0 && !view.shown().nodes.includes(wanted)) bring(wanted);
    refresh(true);
    if (wanted >= 0) choose(wanted);
    if (unknown.length) message.say(words.say("unknownLink", { parts: unknown.join("、") }));
    following = false;
    written = location.hash || "#";
  }

  function switchLanguage() {
    words.language = words.language === "zh" ? "en" : "zh";
    words.fill(document);
    document.title = by("title").textContent = words.label(graph.title);
    arranger.forget();
    refresh(false);
    if (chosen >= 0) panel.show(chosen);
  }

  function toggleLegend(open) {
    document.body.classList.toggle("legend-open", open);
    by("open-legend").setAttribute("aria-expanded", String(document.body.classList.contains("legend-open")));
  }

  kg.keys(graph, view, picture, {
    choose, expand, chosen: () => chosen, fit: () => picture.fit(true, arranger.drawn().captions), find: () => search.focus(),
    undo: () => undo.back() && restored(), redo: () => undo.forth() && restored(),
    escape() {
      if (document.body.classList.contains("legend-open")) toggleLegend(false);
      else if (picking >= 0) stopPicking();
      else choose(-1);
    },
  });

  function started(network) {
    network.on("dragEnd", ({ nodes }) => dropped(new Map(nodes.map((i) => [i, Object.values(network.getPosition(i)).map(Math.round)]))));
    return kg.captions(picture, network, theme, arranger, view);
  }

  /* What was dragged stays where it was put: node → place. */
  function dropped(put) {
    const moved = [...put.keys()].filter((i) => String(view.pins.get(i) || arranger.home(i)) !== String(put.get(i)));
    for (const i of moved) view.pins.set(i, put.get(i));
    if (!moved.length) return;
    refresh();
    if (chosen >= 0) panel.show(chosen);
  }

  by("language").addEventListener("click", switchLanguage);
  by("open-table").addEventListener("click", () => table.open());
  by("open-legend").addEventListener("click", () => toggleLegend());
  by("more").addEventListener("click", more);
  by("zoom-in").addEventListener("click", () => picture.zoom(1.3));
  by("zoom-out").addEventListener("click", () => picture.zoom(1 / 1.3));
  by("fit").addEventListener("click", () => picture.fit(true, arranger.drawn().captions));
  by("hint-gone").addEventListener("click", () => { by("hint").hidden = true; kg.keep("hint", "gone"); drawOverview(); });
  by("network").addEventListener("pointerdown", () => toggleLegend(false));
  window.addEventListener("hashchange", follow);
  kg.stage.watch(() => drawOverview());

  by("hint").hidden = kg.kept("hint") === "gone" || !graph.nodes.length;
  words.fill(document);
  follow(); // which draws: once, since that takes most of the time in which the page opens
  picture.fit(false, arranger.drawn().captions);
  undo.start();
  scenes.draw();
  by("loading").remove();
  document.body.dataset.ready = "true";
  kg.page = { graph, view, picture, words, theme, seek, overview, chosen: () => chosen };
})((globalThis.kg = globalThis.kg || {}));
