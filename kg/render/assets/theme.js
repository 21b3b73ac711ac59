"use strict";
/* The colours of the style sheet for the canvas, read anew when the system turns dark. */
(function (kg) {
  kg.watchTheme = function (kinds, changed) {
    const theme = { kinds: {} };
    function read() {
      const style = getComputedStyle(document.documentElement);
      const value = (name) => style.getPropertyValue(name).trim();
      for (const name of ["paper", "ink", "faint", "line", "strong"]) theme[name] = value("--" + name);
      for (const kind of kinds) theme.kinds[kind.id] = value("--" + kind.id.toLowerCase());
      theme.font = getComputedStyle(document.body).fontFamily;
    }
    read();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      read();
      changed();
    });
    return theme;
  };
})((globalThis.kg = globalThis.kg || {}));
