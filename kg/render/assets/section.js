"use strict";
/* Sections of the panel that fold, and lists that are cut until one asks for the rest.

   What a reader has folded stays folded from entity to entity. */
(function (kg) {
  const { element } = kg;
  const SHOWN = 12;

  kg.sections = function (words) {
    const folded = new Set();

    /* `content` under a heading with `count`; `id` tells sections of a kind from others. */
    function section(id, title, count, content) {
      const body = element("div", { id: "section-" + id, hidden: folded.has(id) }, content);
      const button = element("button", {
        type: "button", class: "fold", "aria-expanded": String(!folded.has(id)), "aria-controls": body.id,
        on: {
          click: () => {
            body.hidden = !body.hidden;
            button.setAttribute("aria-expanded", String(!body.hidden));
            if (body.hidden) folded.add(id);
            else folded.delete(id);
          },
        },
      }, [element("span", { text: title }), count === undefined ? null : element("span", { class: "count", text: String(count) })]);
      return element("section", { "data-section": id }, [element("h3", {}, [button]), body]);
    }

    /* A list of `make(row)` for the first rows, and a button for the others if there are many. */
    function list(rows, make, attributes = { class: "rows" }, tag = "ul") {
      // Two more rows are no longer than the button that would hide them.
      const few = rows.length <= SHOWN + 2 ? rows.length : SHOWN;
      const whole = element(tag, attributes, rows.slice(0, few).map(make));
      if (few === rows.length) return [whole];
      const more = element("button", {
        type: "button", class: "link more", text: words.say("showAllRows", { n: rows.length }),
        on: {
          click: () => {
            const added = rows.slice(few).map(make);
            whole.append(...added);
            more.remove();
            added[0].querySelector("button, summary")?.focus();
          },
        },
      });
      return [whole, more];
    }

    return { section, list };
  };
})((globalThis.kg = globalThis.kg || {}));
