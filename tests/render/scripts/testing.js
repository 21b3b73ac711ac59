"use strict";
/* What the tests of the page's scripts are written with: `test(what, body)` and `same(a, b)`. */
const tests = new Map();

function test(what, body) {
  if (tests.has(what)) throw new Error("two tests are called " + what);
  tests.set(what, body);
}

/* Fails unless both are the same as JSON, `undefined` left out. */
function same(found, expected) {
  const [left, right] = [found, expected].map((value) => JSON.stringify(value));
  if (left !== right) throw new Error("found " + left + "\nexpected " + right);
}
