"use strict";
/* Whether Latin letters spell a Chinese text: by full syllables (qingdao), by initials (qd), by
   both mixed (qingdaozm), by a last syllable that is not finished (qingda), and beside the
   characters themselves (青岛zm).

   `kg.speller(tables)` takes the tables of kg/render/pinyin.py: syllable → characters. What is
   read at every key stroke, for tens of thousands of names, is a number for each character:
   the letters that a reading of it can begin with, a bit each. */
(function (kg) {
  const mute = (character) => /[^\p{L}\p{N}]/u.test(character);

  function syllablesOf(...tables) {
    const found = new Map();
    for (const table of tables) {
      for (const [syllable, characters] of Object.entries(table)) {
        for (const character of characters) found.set(character, [...(found.get(character) || []), syllable]);
      }
    }
    return found;
  }

  /* The places in `query` that are reached behind place `i` by reading `character`; Infinity
     where the query ends inside of a syllable. */
  function steps(query, i, character, syllables) {
    if (query[i] === character) return [i + 1];
    const found = [];
    for (const syllable of syllables.get(character) || []) {
      let same = 0;
      while (same < syllable.length && i + same < query.length && syllable[same] === query[i + same]) same += 1;
      if (!same) continue;
      if (i + same === query.length) return [Infinity];
      found.push(i + 1);
      if (same > 1 && syllable[1] === "h") found.push(i + 2);
      if (same === syllable.length) found.push(i + same);
    }
    // Brackets and dashes inside a name are not spoken.
    return i && !found.length && mute(character) ? [i] : found;
  }

  /* Where in `text` the whole query ends that begins at `from`, or -1. */
  function end(query, text, from, syllables) {
    let reached = [0];
    for (let at = from; at < text.length && reached.length; at += 1) {
      const next = new Set();
      for (const i of reached) for (const step of steps(query, i, text[at], syllables)) next.add(step);
      if (next.has(Infinity) || next.has(query.length)) return at + 1;
      reached = [...next];
    }
    return -1;
  }

  const bit = (letter) => (letter >= "a" && letter <= "z" ? 1 << (letter.charCodeAt(0) - 97) : 1 << 26);

  kg.speller = function (tables) {
    const usual = syllablesOf(tables.usual), all = syllablesOf(tables.usual, tables.other);
    const begins = new Map();
    for (const [character, syllables] of all) begins.set(character, syllables.reduce((bits, syllable) => bits | bit(syllable[0]), bit(character)));

    return {
      /* The letters with which each place of `text` can begin. */
      initials: (text) => Int32Array.from({ length: text.length }, (_, i) => begins.get(text[i]) || bit(text[i])),

      /* Where `query` is spelled in `text` with these initials: {from, to, rare}, or null; `rare`
         where it takes a reading that its character seldom has. Both are folded by `kg.fold`. */
      find(query, text, initials) {
        const first = bit(query[0]), starts = [];
        for (let from = 0; from < initials.length; from += 1) if (initials[from] & first) starts.push(from);
        for (const syllables of starts.length ? [usual, all] : []) {
          for (const from of starts) {
            const to = end(query, text, from, syllables);
            if (to >= 0) return { from, to, rare: syllables === all };
          }
        }
        return null;
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
