"use strict";
/* Small things remembered from visit to visit, where the browser allows that to a file. */
(function (kg) {
  kg.keep = function (name, value) {
    try {
      localStorage.setItem("kg-" + name, value);
    } catch {
      // A browser that keeps nothing for files: the page works the same without.
    }
  };
  kg.kept = function (name) {
    try {
      return localStorage.getItem("kg-" + name);
    } catch {
      return null;
    }
  };
})((globalThis.kg = globalThis.kg || {}));
