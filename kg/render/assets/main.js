"use strict";
/* The page: what was clicked, typed or linked, and what follows from it. */
(function (kg) {
  const by = (id) => document.getElementById(id);

  const graph = kg.readGraph(by("graph").textContent, () => by("evidence").textContent);
  const words = kg.wordsFor(graph);
  const view = kg.viewOf(graph), { filter } = view;
  let chosen = -1, last = -1, listed = null, left = view.start;

  const theme = kg.watchTheme(graph.kinds, () => refresh());
  const picture = kg.picture(by("network"), graph, theme, words, { choose: press, expand: (i) => expand(i), started });
  const arranger = kg.arranger(graph, view, picture, words);
  const overview = kg.overview(graph, view, theme, words, { open: go });
  const undo = kg.undo(view), message = kg.message(words);
  const legend = kg.legend(graph, view, words, () => refresh());
  const filterline = kg.filterline(graph, view, words, () => refresh());
  const showEmpty = kg.emptiness(graph, view, words, filterline, () => refresh({ whole: true }));
  const scenes = kg.scenes(graph, view, words, {
    go, possible: undo.possible, undo: () => undo.back() && restored(), redo: () => undo.forth() && restored(),
    layout: arrange, unpinAll: () => { view.pins.clear(); refresh(); },
  });
  const picker = kg.picker(graph, words, message, { found: walkTo, given: () => aside.control("path") || toPicture() });
  const search = kg.searchbox(graph, words, { seek, left: (at) => (picker.waits() ? picker.give() : at ? at.focus() : toPicture()) });
  const { expand, more, tell } = kg.growing(graph, view, words, message, refresh);
  const evidence = kg.evidence(graph, words);
  const aside = kg.aside(graph, words, (i) => (i >= 0 ? seek(i) : choose(i)));
  const panel = kg.panel(graph, words, aside, evidence, {
    expand, focus, remove, path: pick,
    hopsAround: (i) => (view.scene.type === "focus" && view.scene.centre === i ? view.scene.hops : 0),
    pinned: (i) => view.pins.has(i), unpin: (i) => { view.pins.delete(i); refresh(); panel.show(i); },
  });
  const pathpanel = kg.pathpanel(graph, view, words, aside, evidence, {
    leave: () => go(left),
    unfilteredLength: () => (kg.shortestPaths(graph, view.scene.from, view.scene.to, () => true, () => true) || { steps: [] }).steps.length,
  });
  const table = kg.table(graph, words, () => view.listed(), seek);
  const route = kg.route(graph, view, () => chosen, follow);

  const inOverview = () => view.scene.type === "overview";
  const drawOverview = () => inOverview() && overview.draw(kg.stage.free(), listed);

  /* Brings everything to what `view` says: with node `sought`, if one is named. `whole` moves the
     picture so that all is seen, or with false lets it stay. With `strict` what is chosen may
     only stay chosen if it is in the picture. */
  function refresh({ whole, sought, strict } = {}) {
    const held = document.activeElement !== document.body;
    const shown = view.shown(sought), bubbles = inOverview();
    listed = bubbles ? view.listed() : shown;
    if (strict && chosen >= 0 && !shown.nodes.includes(chosen)) chosen = -1;
    if (strict && chosen < 0) aside.hide();
    const anew = arranger.place(shown);
    document.body.classList.toggle("in-overview", bubbles);
    by("overview").hidden = !bubbles;
    picture.show(shown, arranger.drawn().faint);
    legend.draw();
    filterline.draw();
    undo.note();
    scenes.draw();
    tell(listed);
    drawOverview();
    showEmpty(!(bubbles ? overview.bubbles() : shown.nodes).length);
    if (view.scene.type === "path" && chosen < 0) pathpanel.show();
    mark();
    if (!bubbles && (whole || (anew && whole !== false))) fit();
    route.write();
    if (held) catchFocus();
  }

  const fit = (animate = true) => picture.fit(animate, arranger.drawn().captions);

  function mark() {
    document.body.classList.toggle("chosen", !by("panel").hidden);
    picture.mark(chosen);
  }

  /* Where the keys work on what is looked at. */
  function toPicture() {
    if (inOverview()) overview.focusOn();
    else by("network").focus({ preventScroll: true });
  }

  /* Where what had the focus is gone, the picture takes it. */
  function catchFocus() {
    const at = document.activeElement;
    if (at === document.body || !at.checkVisibility()) toPicture();
  }

  /* Chooses `i`, or with -1 nothing. */
  function choose(i) {
    const wasChosen = chosen, held = document.activeElement !== document.body;
    chosen = i;
    if (i >= 0) {
      last = i;
      panel.show(i);
      search.remember(i);
    } else if (view.scene.type === "path" && wasChosen >= 0) pathpanel.show();
    else aside.hide();
    mark();
    route.write();
    if (held) catchFocus();
  }

  /* Chooses what was walked to or clicked, and tells those who do not see it. */
  function walk(i) {
    choose(i);
    if (i < 0) return;
    by("announce").textContent = words.say("chosenIs", { name: graph.nodes[i].n, kind: words.label(graph.kinds[graph.nodes[i].k]), n: graph.degrees[i] });
    if (picture.points.has(i) && !picture.visible(i)) picture.centre(i, true);
  }

  function press(i) {
    if (!picker.take(i)) walk(i);
  }

  /* Shows `i` in the middle, wherever the reader came from, and leads to what is told of it. */
  function seek(i) {
    if (picker.take(i)) return;
    chosen = i; // so that the address is written once
    bring(i);
    choose(i);
    picture.centre(i, true);
    aside.focus();
  }

  /* Makes sure that `i` is in the picture, whatever the filters say. */
  function bring(i) {
    filter.hiddenKinds.delete(graph.kindOf(i));
    view.removed.delete(i);
    if (inOverview()) view.go(graph.groups[i] < 0 ? { type: "hubs" } : { type: "group", group: graph.groups[i] });
    refresh({ sought: i });
  }

  /* Turns to another scene as a whole. */
  function go(scene) {
    if (!picker.waits()) message.hide();
    view.go(scene);
    restored(true);
    if (inOverview() || document.activeElement === document.body) toPicture();
  }

  /* After a turn, undo and redo: what was chosen stays, if it is there. */
  function restored(whole) {
    refresh({ whole, strict: true });
    if (chosen >= 0) panel.show(chosen);
  }

  /* Only what is near `i`; with no hops back to where that belongs. */
  function focus(i, hops) {
    const whole = view.start.type === "overview" ? { type: "group", group: graph.groups[i] } : view.start;
    go(hops ? { type: "focus", centre: i, hops } : whole);
  }

  function arrange(layout) {
    view.layout = layout;
    view.ringCentre = layout === "rings" ? chosen : -1;
    refresh({ whole: true });
  }

  /* Waits for the other end of a path from `i`, which is most often typed; on a phone the
     keyboard would cover the picture. */
  function pick(i) {
    picker.ask(i);
    if (!matchMedia("(hover: none)").matches) search.focus(words.say("pathTo", { name: graph.nodes[i].n }), i);
  }

  function walkTo(from, to) {
    if (view.scene.type !== "path") left = { ...view.scene };
    chosen = -1;
    view.go({ type: "path", from, to });
    refresh({ whole: true });
    aside.focus();
  }

  function remove(i) {
    view.removed.add(i); // and stays among the added: who came after it keeps its place
    refresh({ strict: true });
  }

  /* Turns to what an address says; a link to an entity opens with its neighbours to be read.
     One that a filter of the address hides is told of, and stays hidden. */
  function follow({ chosen: wanted, unknown }, first) {
    chosen = -1;
    if (wanted >= 0 && view.passes(wanted)) bring(wanted);
    else refresh({ whole: false, strict: true });
    if (wanted >= 0) choose(wanted);
    const near = view.latest.nodes.includes(wanted) && !["focus", "path"].includes(view.scene.type);
    if (near) picture.centre(wanted, !first);
    else if (!inOverview()) fit(!first);
    if (unknown.length) message.say(words.say("unknownLink", { parts: unknown.join(words.say("listComma")) }));
  }

  function switchLanguage() {
    words.language = words.language === "zh" ? "en" : "zh";
    words.fill(document);
    document.title = by("title").textContent = words.label(graph.title);
    arranger.forget();
    refresh({ whole: false });
    if (chosen >= 0) panel.show(chosen);
  }

  function toggleLegend(open) {
    document.body.classList.toggle("legend-open", open);
    by("open-legend").setAttribute("aria-expanded", String(document.body.classList.contains("legend-open")));
  }

  kg.keys(graph, view, picture, {
    walk, chosen: () => chosen, last: () => last, fit, find: () => search.focus(),
    enter: () => chosen >= 0 && !picker.take(chosen) && expand(chosen),
    details: () => !by("panel").hidden && aside.focus(),
    undo: () => undo.back() && restored(), redo: () => undo.forth() && restored(),
    escape() {
      if (document.body.classList.contains("legend-open")) toggleLegend(false);
      else if (picker.waits()) picker.give();
      else choose(-1);
    },
  });

  function started(network) {
    kg.pins(network, view, arranger, () => { refresh(); if (chosen >= 0) panel.show(chosen); });
    return kg.captions(picture, network, theme, arranger, view);
  }

  by("language").addEventListener("click", switchLanguage);
  by("open-table").addEventListener("click", () => table.open());
  by("open-legend").addEventListener("click", () => toggleLegend());
  by("more").addEventListener("click", more);
  by("zoom-in").addEventListener("click", () => picture.zoom(1.3));
  by("zoom-out").addEventListener("click", () => picture.zoom(1 / 1.3));
  by("fit").addEventListener("click", () => fit());
  by("hint-gone").addEventListener("click", () => { by("hint").hidden = true; kg.keep("hint", "gone"); drawOverview(); catchFocus(); });
  by("network").addEventListener("pointerdown", () => toggleLegend(false));
  kg.stage.watch((turned) => (turned ? refresh() : inOverview() ? drawOverview() : picture.again()));

  by("hint").hidden = kg.kept("hint") === "gone" || !graph.nodes.length;
  words.fill(document);
  route.start(); // which draws: once, since that takes most of the time in which the page opens
  undo.start();
  scenes.draw();
  by("loading").remove();
  document.body.dataset.ready = "true";
  kg.page = { graph, view, picture, words, theme, seek, overview, chosen: () => chosen };
})((globalThis.kg = globalThis.kg || {}));
