"use strict";
/* Finding entities by any of their names: as written, from the beginning, by a part, by pinyin
   or initials, or by characters left out (青片区管委).

   `kg.finder(graph)` gives a function from what was typed to hits, best first. A hit says
   which name matched, so that the list can show it. */
(function (kg) {
  /* What one need not type: blanks, quotation marks and the like; full-width is half-width. */
  kg.fold = function (text) {
    const plain = text.normalize("NFKC").toLowerCase().replaceAll("ü", "v");
    return plain.replace(/[\s“”‘’"'「」『』《》〈〉]/g, "") || plain;
  };

  /* Lower is better. A name of its own comes before another name, that before a name in
     context, within the same way of matching. */
  const EXACT = 0, PREFIX = 1, SPELLED = 3, INSIDE = 5, SPELLED_INSIDE = 6, ABBREVIATED = 7;
  const NAME = 0, OTHER = 0.3, CONTEXTUAL = 0.6, LATER = 1;

  /* Whether the characters of `query` stand in `name` in this order: 青自片区管委. */
  function abbreviates(query, name) {
    let at = 0;
    for (const character of name) if (character === query[at]) at += 1;
    return at === query.length;
  }

  kg.finder = function (graph) {
    const speller = kg.speller(graph.readings);
    const index = [];

    function entry(name, cost) {
      const folded = kg.fold(name);
      return { name, cost, folded, initials: speller.initials(folded) };
    }

    /* Goes on with the index while `free` says so; gives whether it is whole. */
    function build(free) {
      while (index.length < graph.nodes.length && free()) {
        const node = graph.nodes[index.length];
        index.push([entry(node.n, NAME), ...(node.a || []).map((name) => entry(name, OTHER)), ...(node.c || []).map((name) => entry(name, CONTEXTUAL))]);
      }
      return index.length === graph.nodes.length;
    }

    // Made while nobody does anything, so that no key stroke waits for it.
    kg.idly(build);

    /* How well `query` fits, or null. Other names that only begin so come behind all names of
       their own that do. */
    function rank(query, latin, { folded, cost, initials }) {
      if (folded === query) return EXACT + cost;
      const at = folded.indexOf(query);
      if (at === 0) return PREFIX + cost + (cost ? LATER : 0);
      if (at > 0) return INSIDE + cost;
      if (latin) {
        const found = speller.find(query, folded, initials);
        if (!found) return null;
        const rest = found.to < folded.length ? 0.1 : 0;
        return (found.from ? SPELLED_INSIDE : SPELLED + rest) + cost + (found.rare ? 0.05 : 0);
      }
      return query.length >= 2 && abbreviates(query, folded) ? ABBREVIATED + cost : null;
    }

    /* At most `limit` hits {node, name}, and in `total` how many there are; among equals the
       most connected come first. */
    return function (typed, limit) {
      const query = kg.fold(typed.trim());
      if (!query) return Object.assign([], { total: 0 });
      build(() => true);
      const latin = /[a-z]/.test(query);
      const hits = [];
      let total = 0;
      for (let node = 0; node < index.length; node += 1) {
        let best = null;
        for (const candidate of index[node]) {
          const cost = rank(query, latin, candidate);
          if (cost !== null && (best === null || cost < best.cost)) best = { node, name: candidate.name, cost };
        }
        if (!best) continue;
        total += 1;
        // Nodes come most connected first, so that an equal one goes behind those that are there.
        let place = hits.length;
        while (place && hits[place - 1].cost > best.cost) place -= 1;
        if (place < limit) hits.splice(place, 0, best);
        if (hits.length > limit) hits.pop();
      }
      return Object.assign(hits, { total });
    };
  };
})((globalThis.kg = globalThis.kg || {}));
