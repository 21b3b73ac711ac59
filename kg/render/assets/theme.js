"use strict";
/* The colours of the style sheet for canvas and pictures, read anew when the system turns dark. */
(function (kg) {
  /* The colours that hold inside `element`. */
  kg.themeOf = function (element, kinds) {
    const theme = { kinds: {}, font: getComputedStyle(document.body).fontFamily };
    const style = getComputedStyle(element);
    const value = (name) => style.getPropertyValue(name).trim();
    for (const name of ["paper", "ink", "faint", "line", "strong"]) theme[name] = value("--" + name);
    for (const kind of kinds) theme.kinds[kind.id] = value("--" + kind.id.toLowerCase());
    return theme;
  };

  kg.watchTheme = function (kinds, changed) {
    const theme = kg.themeOf(document.documentElement, kinds);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      Object.assign(theme, kg.themeOf(document.documentElement, kinds));
      changed();
    });
    return theme;
  };
})((globalThis.kg = globalThis.kg || {}));
