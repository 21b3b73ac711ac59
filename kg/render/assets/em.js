"use strict";
/* How wide a text is in em, before any font is asked: a Chinese character is one, others about half. */
(function (kg) {
  const HALF = 0.56;

  kg.em = (text) => [...text].reduce((sum, c) => sum + (c > "\u2e80" || c === "…" ? 1 : HALF), 0);

  /* The longest beginning of `text` that is at most `room` em wide, but one character at least. */
  kg.beginning = function (text, room) {
    const characters = [...text];
    let wide = 0;
    const end = characters.findIndex((c, k) => (wide += kg.em(c)) > room && k > 0);
    return (end < 0 ? characters : characters.slice(0, end)).join("");
  };

  /* `text` in at most `room` em, with “…” where it is cut. */
  kg.shortened = (text, room) => (kg.em(text) <= room ? text : kg.beginning(text, room - 1) + "…");
})((globalThis.kg = globalThis.kg || {}));
