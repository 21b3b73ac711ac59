"use strict";
/* Elements made from text that a page printed: text goes in as text and never as HTML. */
(function (kg) {
  const SVG = "http://www.w3.org/2000/svg";

  /* An element; `attributes` may hold `text`, `on` (event → function) and attributes;
     undefined, null and false leave an attribute out. `children` may hold text and gaps. */
  kg.element = function (tag, attributes = {}, children = []) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "text") element.textContent = value;
      else if (name === "on") {
        for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
      } else if (value === true) element.setAttribute(name, "");
      else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== undefined && child !== null));
    return element;
  };

  /* An element of a vector picture; `text` in `attributes` is what it says. */
  kg.vector = function (tag, attributes = {}, children = []) {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "text") element.textContent = value;
      else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== undefined && child !== null));
    return element;
  };

  /* The sign of a kind as a small picture, the same shape and colour as in the network. */
  kg.sign = (kind) => kg.vector("svg", { viewBox: "-1.25 -1.25 2.5 2.5", class: "sign kind-" + kind, "aria-hidden": "true" }, [
    kg.vector("path", { d: kg.outlinePath(kind) }),
  ]);
})((globalThis.kg = globalThis.kg || {}));
