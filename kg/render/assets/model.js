"use strict";
/* The graph that this file carries, indexed once when it opens.

   In: the JSON that kg/render/payload.py embeds; its docstring explains the short keys.
   Claims and sentences are most of it and stand in a block of their own, which is read when
   one of them is asked for.
   Out: `kg.readGraph(text, evidence)` gives nodes and edges with indices from nodes to whatever speaks
   of them. Nodes are numbers here: places in `graph.nodes`, most connected first. */
(function (kg) {
  function listsFor(count, rows, key) {
    const lists = Array.from({ length: count }, () => []);
    for (const row of rows) if (row[key] >= 0) lists[row[key]].push(row);
    return lists;
  }

  function endsOf(count, edges) {
    const lists = Array.from({ length: count }, () => []);
    edges.forEach((edge, i) => {
      lists[edge.s].push(i);
      if (edge.o !== edge.s) lists[edge.o].push(i);
    });
    return lists;
  }

  /* `text` is that of the block “graph”, `evidence` gives that of the other. */
  kg.readGraph = function (text, evidence) {
    const graph = kg.readTables(text, evidence);
    const count = graph.nodes.length;
    graph.around = endsOf(count, graph.edges);
    graph.figuresOf = listsFor(count, graph.figures, "a");
    graph.moneyOf = listsFor(count, graph.money, "p");
    graph.stagesOf = listsFor(count, graph.stages, "p");
    graph.plansOf = listsFor(count, graph.plans, "s");
    graph.bylinesOf = listsFor(count, graph.bylines, "n");
    graph.byAddress = new Map(graph.nodes.map((node, i) => [node.i, i]));

    /* Sentences of each article in the order of print. */
    kg.lazy(graph, "sentencesOf", () => {
      const lists = Array.from({ length: graph.articles.length }, () => []);
      graph.sentences.forEach((sentence, i) => lists[sentence.a].push(i));
      return lists;
    });

    graph.other = (edge, i) => (graph.edges[edge].s === i ? graph.edges[edge].o : graph.edges[edge].s);
    graph.kindOf = (i) => graph.kinds[graph.nodes[i].k].id;
    graph.relationOf = (edge) => graph.relations[graph.edges[edge].p];

    /* Different nodes that `i` is connected with, in their own order. */
    graph.neighbours = function (i) {
      const found = new Set(graph.around[i].map((edge) => graph.other(edge, i)));
      found.delete(i);
      return [...found].sort((a, b) => a - b);
    };

    /* Nodes at most `hops` steps from `start` by edges and over nodes that pass, nearest
       first, of one distance the most connected first; at most `limit` of them. */
    graph.within = function (start, hops, limit, passesEdge = () => true, passesNode = () => true) {
      const found = new Set([start]);
      let ring = [start];
      for (let hop = 0; hop < hops && ring.length; hop += 1) {
        const next = new Set();
        for (const i of ring) {
          for (const e of graph.around[i]) {
            const other = graph.other(e, i);
            if (!found.has(other) && passesEdge(e) && passesNode(other)) next.add(other);
          }
        }
        ring = [...next].sort((a, b) => a - b);
        for (const i of ring) found.add(i);
      }
      return [...found].slice(0, limit);
    };

    graph.degrees = graph.nodes.map((_, i) => graph.neighbours(i).length);

    /* Members of each community, most connected first. */
    graph.groupMembers = [];
    graph.groups.forEach((group, i) => { if (group >= 0) (graph.groupMembers[group] = graph.groupMembers[group] || []).push(i); });

    /* For each edge the articles that report it, each once, in the order of print. */
    graph.reportsOf = graph.reports;

    /* The first and the last day on which edge `e` was reported: the graph's own word where it
       has one, also without evidence, else those of its articles; two "" where none has a date. */
    graph.reportsSpan = function (e) {
      const { f, u = f } = graph.edges[e];
      if (f) return [f, u];
      const days = graph.reportsOf[e].map((a) => graph.articles[a].d).filter(Boolean).sort();
      return [days[0] || "", days.at(-1) || ""];
    };
    return graph;
  };
})((globalThis.kg = globalThis.kg || {}));
