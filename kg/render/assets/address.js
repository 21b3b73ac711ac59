"use strict";
/* The view in the address after `#`, so that a link opens what its sender saw, and so that
   the browser's back and forward walk through what was looked at.

   `#node=zone/…&hops=2&kinds=Official,Agency` is one; all keys stand in `writeAddress`.
   Entities are named by class and local name of their IRI, communities by their most
   connected member, page files by name, so that a link outlives a new version of the file.
   What a link names and this graph has not is left out and told, never an error. */
(function (kg) {
  const SCENES = ["overview", "hubs", "islands"];
  kg.LAYOUTS = ["force", "rings", "kinds", "time"];
  /* Rings around the middle of the scene, whatever is chosen. */
  const MIDDLE = "middle";
  const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;

  /* Text after `#` for a view and the chosen node; "#" for the page as it opens. */
  kg.writeAddress = function (graph, view, chosen) {
    const parts = [], { scene, filter } = view;
    const name = (i) => encodeURIComponent(graph.nodes[i].i).replaceAll("%2F", "/");
    const say = (key, values) => parts.push(key + "=" + values.join(","));
    const shownOf = (rows, hidden) => rows.map((row) => row.id).filter((id) => !hidden.has(id));
    if (chosen >= 0) say("node", [name(chosen)]);
    if (scene.type === "focus") {
      if (scene.centre !== chosen) say("centre", [name(scene.centre)]);
      say("hops", [scene.hops]);
    } else if (scene.type === "path") {
      say("from", [name(scene.from)]);
      say("to", [name(scene.to)]);
    } else if (scene.type === "group") say("group", [name(graph.groupMembers[scene.group][0])]);
    else if (scene.type !== view.start.type) say("view", [scene.type]);
    if (scene.skip) say("skip", [scene.skip]);
    if (filter.hiddenKinds.size) say("kinds", shownOf(graph.kinds, filter.hiddenKinds));
    if (filter.hiddenRelations.size) say("relations", shownOf(graph.relations, filter.hiddenRelations));
    if (filter.minimum) say("confidence", [filter.minimum]);
    if (filter.degree) say("degree", [filter.degree]);
    if (filter.since) say("since", [filter.since]);
    if (filter.until) say("until", [filter.until]);
    if (!filter.undated) say("undated", [0]);
    if (filter.sources.size) say("sources", [...filter.sources].sort((a, b) => a - b).map((f) => encodeURIComponent(graph.files[f])));
    if (filter.reporters) say("reporters", [1]);
    if (filter.unconnected) say("unconnected", [1]);
    if (view.layout !== "force") say("layout", [view.layout]);
    if (view.layout === "rings" && view.ringCentre >= 0) say("around", [name(view.ringCentre)]);
    else if (view.layout === "rings" && chosen >= 0) say("around", [MIDDLE]);
    if (view.limit !== view.limitOf(scene)) say("limit", [view.limit]);
    if (view.added.size) say("added", [...view.added].map(name));
    if (view.removed.size) say("removed", [...view.removed].map(name));
    if (view.pins.size) say("pins", [...view.pins].map(([i, [x, y]]) => [name(i), Math.round(x), Math.round(y)].join(":")));
    return "#" + parts.join("&");
  };

  /* What percent-encoded text says; what is none stays as it stands. */
  const plain = (text) => { try { return decodeURIComponent(text); } catch { return text; } };

  /* Keys of an address with their values, which are still encoded: a name may hold any sign. */
  function pairs(address) {
    return address.replace(/^#/, "").split("&").filter(Boolean).map((part) => {
      const [key, ...rest] = part.split("=");
      return [plain(key), rest.join("=").split(",").filter(Boolean)];
    });
  }

  /* `{chosen, taken, unknown}`: the chosen node, what `view.restore` takes, and what the
     address says that this graph or page does not know, as `key=value`. */
  kg.readAddress = function (graph, view, address) {
    const taken = JSON.parse(JSON.stringify(view.fresh)), unknown = [];
    const said = { node: -1, centre: -1, hops: 0, from: -1, to: -1, group: -1, view: "" };
    const note = (key, value) => { unknown.push(key + "=" + value); return undefined; };
    const node = (key, value) => graph.byAddress.get(value) ?? note(key, value);
    const nodes = (key, values) => values.map((value) => node(key, value)).filter((i) => i !== undefined);
    const whole = (key, value, least, most) => (/^\d+$/.test(value) && value >= least && value <= most ? Number(value) : note(key, value));
    const oneOf = (key, value, list) => (list.includes(value) ? value : note(key, value));
    const hidden = (key, values, rows) => {
      const shown = values.map((value) => oneOf(key, value, rows.map((row) => row.id))).filter(Boolean);
      // A list of which this graph knows nothing would hide everything.
      return values.length && !shown.length ? [] : rows.map((row) => row.id).filter((id) => !shown.includes(id));
    };
    const setNode = (key) => ([value]) => { said[key] = node(key, value) ?? -1; };
    const setWhole = (name, key, least, most) => ([value]) => { taken[name] = whole(key, value, least, most) ?? taken[name]; };
    const setDate = (key) => ([value]) => { if (DATE.test(value)) taken[key] = value; else note(key, value); };
    const flag = (key, word, meaning) => ([value]) => { if (value === word) taken[key] = meaning; else note(key, value); };
    const readers = {
      node: setNode("node"), centre: setNode("centre"), from: setNode("from"), to: setNode("to"),
      group: ([value]) => { const i = node("group", value); said.group = i === undefined ? -1 : graph.groups[i]; },
      hops: ([value]) => { said.hops = whole("hops", value, 1, 3) ?? 0; },
      view: ([value]) => { said.view = oneOf("view", value, SCENES) ?? ""; },
      skip: ([value]) => { taken.scene.skip = whole("skip", value, 1, graph.groupMembers.length) ?? 0; },
      kinds: (values) => { taken.hiddenKinds = hidden("kinds", values, graph.kinds); },
      relations: (values) => { taken.hiddenRelations = hidden("relations", values, graph.relations); },
      confidence: setWhole("minimum", "confidence", 0, 100), degree: setWhole("degree", "degree", 0, graph.nodes.length),
      since: setDate("since"), until: setDate("until"), undated: flag("undated", "0", false),
      sources: (values) => { taken.sources = values.map((value) => (graph.files.includes(value) ? graph.files.indexOf(value) : note("sources", value))).filter((f) => f !== undefined); },
      reporters: flag("reporters", "1", true), unconnected: flag("unconnected", "1", true),
      layout: ([value]) => { taken.layout = oneOf("layout", value, kg.LAYOUTS) ?? "force"; },
      around: ([value]) => { said.middle = value === MIDDLE; taken.ringCentre = said.middle ? -1 : node("around", value) ?? -1; },
      // No link may fill the picture with more than its reader was asked about.
      limit: setWhole("wanted", "limit", 1, taken.most),
      added: (values) => { taken.added = nodes("added", values); },
      removed: (values) => { taken.removed = nodes("removed", values); },
      pins: (values) => {
        taken.pins = values.map((value) => {
          // From the end, and as the writer of a link or what passes it on may write “:”.
          const [, name, x, y] = /^(.*)(?::|%3A)(-?\d+)(?::|%3A)(-?\d+)$/i.exec(value) || [];
          const i = name === undefined ? undefined : graph.byAddress.get(plain(name));
          return i === undefined ? note("pins", plain(value)) : [i, Number(x), Number(y)];
        }).filter(Boolean);
      },
    };
    for (const [key, written] of pairs(address)) {
      const values = key === "pins" ? written : written.map(plain);
      if (!Object.hasOwn(readers, key)) note(key, values.join(","));
      else if (values.length || key === "kinds" || key === "relations") readers[key](values);
      else note(key, "");
    }
    const scene = (type, more) => { taken.scene = { ...view.start, skip: 0, type, ...more }; };
    const centre = said.centre >= 0 ? said.centre : said.node;
    if (said.from >= 0 && said.to >= 0) scene("path", { from: said.from, to: said.to });
    else if (said.hops && centre >= 0) scene("focus", { centre, hops: said.hops });
    else if (said.group >= 0) scene("group", { group: said.group });
    else if (said.view) taken.scene = { ...taken.scene, type: said.view };
    if (taken.layout === "rings" && taken.ringCentre < 0 && !said.middle) taken.ringCentre = said.node;
    taken.limit = taken.wanted || view.limitOf(taken.scene);
    return { chosen: said.node, taken, unknown };
  };
})((globalThis.kg = globalThis.kg || {}));
