"use strict";
/* The view in the address after `#`, so that a link opens what its sender saw, and so that
   the browser's back and forward walk through what was looked at. */
(function (kg) {
  const list = (set) => [...set].sort().join(",");

  /* `#node=zone/…&hops=2&without=Event` for a view and the chosen node. */
  kg.writeAddress = function (graph, view, chosen) {
    const parts = [];
    if (chosen >= 0) parts.push("node=" + encodeURIComponent(graph.nodes[chosen].i));
    if (view.hops) parts.push("centre=" + encodeURIComponent(graph.nodes[view.centre].i), "hops=" + view.hops);
    const hidden = list(view.hiddenKinds), silent = list(view.hiddenRelations);
    if (hidden) parts.push("without=" + hidden);
    if (silent) parts.push("unrelated=" + silent);
    if (view.minimum) parts.push("confidence=" + view.minimum);
    return parts.length ? "#" + parts.join("&") : "#";
  };

  /* What an address asks for; names that this graph does not know are left out. */
  kg.readAddress = function (graph, address) {
    const said = new URLSearchParams(address.replace(/^#/, ""));
    const node = (key) => (graph.byAddress.has(said.get(key)) ? graph.byAddress.get(said.get(key)) : -1);
    const known = (key, rows) => (said.get(key) || "").split(",").filter((id) => rows.some((row) => row.id === id));
    const hops = Math.trunc(Number(said.get("hops")));
    return {
      chosen: node("node"),
      unknown: said.has("node") && node("node") < 0 ? said.get("node") : "",
      centre: node("centre"),
      hops: node("centre") >= 0 && hops >= 1 && hops <= 3 ? hops : 0,
      hiddenKinds: known("without", graph.kinds),
      hiddenRelations: known("unrelated", graph.relations),
      minimum: Math.min(100, Math.max(0, Number(said.get("confidence")) || 0)),
    };
  };
})((globalThis.kg = globalThis.kg || {}));
