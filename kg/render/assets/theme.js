"use strict";
/* The colours of the style sheet for canvas and pictures, read anew when the system turns dark. */
(function (kg) {
  const FORCED = "(forced-colors: active)";

  /* What a canvas can draw with, of a colour that the reader's system names. */
  function resolved(color) {
    const probe = kg.element("span");
    Object.assign(probe.style, { color, forcedColorAdjust: "none" });
    document.body.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  }

  /* The colours that hold inside `element`. */
  kg.themeOf = function (element, kinds) {
    const theme = { kinds: {}, font: getComputedStyle(document.body).fontFamily };
    const style = getComputedStyle(element);
    const forced = matchMedia(FORCED).matches;
    const value = (name) => (forced ? resolved(style.getPropertyValue(name).trim()) : style.getPropertyValue(name).trim());
    for (const name of ["paper", "ink", "faint", "line", "strong"]) theme[name] = value("--" + name);
    for (const kind of kinds) theme.kinds[kind.id] = style.getPropertyValue("--" + kind.id.toLowerCase()).trim();
    return theme;
  };

  kg.watchTheme = function (kinds, changed) {
    const theme = kg.themeOf(document.documentElement, kinds);
    for (const query of ["(prefers-color-scheme: dark)", FORCED]) {
      matchMedia(query).addEventListener("change", () => {
        Object.assign(theme, kg.themeOf(document.documentElement, kinds));
        changed();
      });
    }
    return theme;
  };
})((globalThis.kg = globalThis.kg || {}));
