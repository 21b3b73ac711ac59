"use strict";
/* What the reader wants left out, whatever part of the graph is looked at.

   An edge passes if its relation is shown, one of its claims is sure enough, and one report
   of it is from a chosen page and from the chosen time. A node passes by its kind and by how
   many neighbours it has in the whole graph. `since` and `until` are dates cut as the time
   line counts ("2022", "2022-07" or "2022-07-18"), both included. */
(function (kg) {
  kg.filterOf = function (graph) {
    const filter = {
      hiddenKinds: new Set(),
      hiddenRelations: new Set(),
      minimum: 0,
      degree: 0,
      since: "",
      until: "",
      undated: true,
      sources: new Set(),
      reporters: false,
      unconnected: false,

      kind: (i) => !filter.hiddenKinds.has(graph.kindOf(i)),
      node: (i) => filter.kind(i) && graph.degrees[i] >= filter.degree,
      date(date) {
        if (!date) return filter.undated;
        return (!filter.since || date.slice(0, filter.since.length) >= filter.since)
          && (!filter.until || date.slice(0, filter.until.length) <= filter.until);
      },
      edge(e) {
        const edge = graph.edges[e];
        if (filter.hiddenRelations.has(graph.relationOf(e).id)) return false;
        if (edge.c !== undefined && edge.c < filter.minimum) return false;
        const { sources } = filter;
        if (!filter.since && !filter.until && filter.undated && !sources.size) return true;
        const reports = graph.reportsOf[e];
        // Without evidence the dates of a tenure are all that is known.
        if (!reports.length) return !sources.size && filter.date(edge.f || "");
        return reports.some((a) => (!sources.size || sources.has(graph.articles[a].f)) && filter.date(graph.articles[a].d));
      },

      isReporter: (i) => graph.degrees[i] === 0 && graph.bylinesOf[i].length > 0,
      /* Nodes without relations, of which only the legend's switches let some pass. */
      island: (i) => filter.kind(i) && (filter.isReporter(i) ? filter.reporters : filter.unconnected),

      clear() {
        for (const set of [filter.hiddenKinds, filter.hiddenRelations, filter.sources]) set.clear();
        Object.assign(filter, { minimum: 0, degree: 0, since: "", until: "", undated: true });
      },
    };
    return filter;
  };
})((globalThis.kg = globalThis.kg || {}));
