"use strict";
/* Finding entities by any of their names, also by the initials of their pinyin.

   `kg.finder(graph)` gives a function from what was typed to hits, best first. A hit says
   which name matched, so that the list can show it. */
(function (kg) {
  /* The first characters of each initial in the order of pinyin: what sorts at or after one
     and before the next begins with that letter. */
  const FIRST = "阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀";
  const LETTERS = "abcdefghjklmnopqrstwxyz";

  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

  /* Initials of the pinyin of each character, others as they are; null where the browser
     cannot sort by pinyin. */
  function initialsMaker() {
    const collator = new Intl.Collator("zh-u-co-pinyin");
    const sorts = [...FIRST].every((c, i, all) => !i || collator.compare(all[i - 1], c) < 0);
    if (!sorts) return null;
    const known = new Map();
    return (text) =>
      [...text].map((character) => {
        if (!/\p{Script=Han}/u.test(character)) return character;
        if (!known.has(character)) {
          let i = FIRST.length - 1;
          while (i > 0 && collator.compare(character, FIRST[i]) < 0) i -= 1;
          known.set(character, LETTERS[i]);
        }
        return known.get(character);
      }).join("");
  }

  /* Whether the characters of `query` stand in `name` in this order: 青自片区管委. */
  function isAbbreviation(query, name) {
    let at = 0;
    for (const character of name) if (character === query[at]) at += 1;
    return at === query.length;
  }

  /* Lower is better; null where `name` does not match. */
  function rank(query, name) {
    if (name === query) return 0;
    if (name.startsWith(query)) return 1;
    if (name.includes(query)) return 2;
    return query.length >= 2 && isAbbreviation(query, name) ? 4 : null;
  }

  kg.finder = function (graph) {
    const initials = initialsMaker();
    let index = null;

    function build() {
      return graph.nodes.map((node) =>
        [[node.n, 0], ...(node.a || []).map((n) => [n, 0.5]), ...(node.c || []).map((n) => [n, 0.7])]
          .map(([name, cost]) => {
            const folded = fold(name);
            return { name, cost, folded, initials: initials && /\p{Script=Han}/u.test(name) ? initials(folded) : "" };
          }));
    }

    /* At most `limit` hits {node, name}; among equals the most connected come first. */
    return function (typed, limit) {
      const query = fold(typed);
      if (!query) return [];
      index = index || build();
      const latin = /^[a-z0-9]{2,}$/.test(query);
      const hits = [];
      index.forEach((names, node) => {
        let best = null;
        for (const { name, cost, folded, initials: letters } of names) {
          let found = rank(query, folded);
          if (found === null && latin && letters.includes(query)) found = letters.startsWith(query) ? 3 : 3.5;
          if (found !== null && (best === null || found + cost < best.cost)) best = { node, name, cost: found + cost };
        }
        if (best) hits.push(best);
      });
      return hits.sort((a, b) => a.cost - b.cost || a.node - b.node).slice(0, limit);
    };
  };
})((globalThis.kg = globalThis.kg || {}));
