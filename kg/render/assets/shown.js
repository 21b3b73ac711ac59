"use strict";
/* What the picture shows as plain records, for every file that the page gives away.

   `kg.records(graph, words, shown)` gives `nodes` and `edges`; an edge has its `sources`, the
   sentences behind it with headline, date, authors, file and line; `attestedFrom` and
   `attestedUntil` are the first and last day of its reports, as in the ontology. */
(function (kg) {
  const written = (article, role) => article.w.filter(([, said]) => said === role).map(([name]) => name);

  function sourceOf(graph, claim) {
    const quote = graph.claims[claim], sentence = graph.sentences[quote.s], article = graph.articles[sentence.a];
    return {
      sentence: sentence.t,
      headline: article.h,
      date: article.d,
      reporters: written(article, "reporter"),
      correspondents: written(article, "correspondent"),
      file: graph.files[article.f],
      line: quote.l,
      spans: quote.o,
      rule: quote.u,
      confidence: quote.c === undefined ? undefined : quote.c / 100,
    };
  }

  kg.records = function (graph, words, shown) {
    const iri = (i) => graph.base + graph.nodes[i].i;
    return {
      nodes: shown.nodes.map((i) => {
        const node = graph.nodes[i];
        return {
          id: iri(i), name: node.n, kind: graph.kindOf(i), kindLabel: words.label(graph.kinds[node.k]),
          aliases: node.a || [], contextualNames: node.c || [], neighbours: graph.degrees[i], mentions: node.h || 0,
        };
      }),
      edges: shown.edges.map((e) => {
        const edge = graph.edges[e], [attestedFrom, attestedUntil] = graph.reportsSpan(e);
        return {
          source: iri(edge.s), target: iri(edge.o), sourceName: graph.nodes[edge.s].n, targetName: graph.nodes[edge.o].n,
          relation: graph.relationOf(e).id, relationLabel: words.label(graph.relationOf(e)), note: edge.t || "",
          attestedFrom, attestedUntil, confidence: edge.c === undefined ? undefined : edge.c / 100,
          sources: (edge.e || []).map((claim) => sourceOf(graph, claim)),
        };
      }),
    };
  };

  /* The records as two tables for spreadsheets, heads first. */
  kg.nodeTable = (records) => [
    ["id", "name", "kind", "aliases", "contextual_names", "neighbours", "mentions"],
    ...records.nodes.map((n) => [n.id, n.name, n.kind, n.aliases.join("|"), n.contextualNames.join("|"), n.neighbours, n.mentions]),
  ];
  kg.edgeTable = (records) => [
    ["source", "source_name", "relation", "target", "target_name", "note", "attested_from", "attested_until", "confidence", "sentences", "files"],
    ...records.edges.map((e) => [
      e.source, e.sourceName, e.relation, e.target, e.targetName, e.note, e.attestedFrom, e.attestedUntil, e.confidence ?? "",
      e.sources.map((source) => source.sentence).join("|"), [...new Set(e.sources.map((source) => source.file))].join("|"),
    ]),
  ];
})((globalThis.kg = globalThis.kg || {}));
