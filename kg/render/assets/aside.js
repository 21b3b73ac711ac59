"use strict";
/* The frame of the panel, which an entity or a path fills: its head, and where the keyboard is
   when what had the focus goes. */
(function (kg) {
  const { element } = kg;

  /* `choose` takes a node, or -1 when the panel is closed. */
  kg.aside = function (graph, words, choose) {
    const panel = document.getElementById("panel"), sheet = kg.sheet(panel, words);
    let told = "";

    const heading = () => panel.querySelector("h2");

    return {
      /* A button that leads to node `i`. */
      entityButton: (i) => element("button", { type: "button", class: "entity", on: { click: () => choose(i) } }, [
        kg.sign(graph.kindOf(i)), element("span", { lang: "zh-CN", text: graph.nodes[i].n }),
      ]),

      /* The head: a sign or null, the heading, and a line under it. */
      head: (sign, title, note) => element("header", {}, [
        sheet.handle(), sign,
        element("div", {}, [
          element("h2", { lang: "zh-CN", tabindex: "-1", "aria-describedby": "panel-note", text: title }),
          element("p", { id: "panel-note", class: "kind", text: note }),
        ]),
        element("button", { type: "button", class: "close", "data-id": "close", text: words.say("close"), on: { click: () => choose(-1) } }),
      ]),

      /* Fills the panel; `about` says of what, so that the same told anew keeps focus and place. */
      fill(about, head, body) {
        const focused = panel.contains(document.activeElement) && document.activeElement;
        const same = about === told && !panel.hidden, scrolled = panel.scrollTop;
        const id = same && focused && focused.dataset.id;
        told = about;
        panel.replaceChildren(head, element("div", { class: "body" }, body));
        panel.hidden = false;
        panel.scrollTop = same ? scrolled : 0;
        sheet.shown();
        if (focused) ((id && panel.querySelector('[data-id="' + CSS.escape(id) + '"]')) || heading()).focus();
      },

      /* Leads keyboard and screen reader to the heading. */
      focus: () => heading().focus(),

      /* Leads them to the control `id`; whether there is one. */
      control(id) {
        const found = !panel.hidden && panel.querySelector('[data-id="' + id + '"]');
        if (found) found.focus();
        return Boolean(found);
      },

      hide() {
        panel.hidden = true;
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
