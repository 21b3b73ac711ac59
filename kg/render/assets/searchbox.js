"use strict";
/* The search box: a combobox whose list offers names as one types, and before that those that
   were looked at last, also on earlier visits. */
(function (kg) {
  const { element } = kg;
  const OFFERED = 12, REMEMBERED = 6;

  /* `actions`: `seek` takes a hit; `left` is told where the focus was when the box is left without one. */
  kg.searchbox = function (graph, words, actions) {
    const input = document.getElementById("query"), list = document.getElementById("found");
    const find = kg.finder(graph);
    const recent = kept();
    let hits = [], active = -1, before = null, without = -1;

    /* The nodes of this graph that were looked at last, newest first. */
    function kept() {
      let found;
      try {
        found = JSON.parse(kg.kept("recent") || "[]");
      } catch {
        found = []; // somebody else's entry of that name
      }
      const known = (Array.isArray(found) ? found : []).map((address) => graph.byAddress.get(address));
      return known.filter((node) => node !== undefined).slice(0, REMEMBERED);
    }

    function close() {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    /* Takes back what was typed; where nothing was, leads back to where one came from. */
    function leave() {
      const typed = input.value;
      input.value = "";
      close();
      if (!typed) actions.left(before && before.checkVisibility() ? before : null);
    }

    function take(hit) {
      input.value = "";
      close();
      input.blur();
      actions.seek(hit.node);
    }

    function point(next) {
      active = hits.length ? (next + hits.length) % hits.length : -1;
      [...list.querySelectorAll("[role=option]")].forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
      if (active < 0) return;
      const option = document.getElementById("hit-" + active);
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }

    function option(hit, i) {
      const node = graph.nodes[hit.node];
      return element("li", {
        id: "hit-" + i, role: "option", "aria-selected": "false",
        // The list must not take the focus from the box before the click arrives.
        on: { mousedown: (event) => event.preventDefault(), click: () => take(hit), mousemove: () => active !== i && point(i) },
      }, [
        kg.sign(graph.kindOf(hit.node)),
        element("span", { class: "name", lang: "zh-CN" }, [node.n, hit.name && hit.name !== node.n ? element("small", { text: hit.name }) : null]),
        element("span", { class: "kind", text: words.label(graph.kinds[node.k]) }),
        element("span", { class: "count", text: String(graph.degrees[hit.node]) }),
      ]);
    }

    function open() {
      const typed = input.value.trim();
      hits = typed ? find(typed, OFFERED) : recent.filter((node) => node !== without).map((node) => ({ node }));
      const heading = !typed && hits.length ? [element("li", { class: "heading", role: "presentation", text: words.say("recent") })] : [];
      const told = typed && (hits.length ? hits.total > hits.length && words.say("moreHits", { n: hits.total - hits.length }) : words.say("nothingFound"));
      const below = told ? [element("li", { class: "heading", role: "presentation", text: told })] : [];
      list.replaceChildren(...heading, ...hits.map(option), ...below);
      document.getElementById("announce").textContent = !typed ? "" : hits.length ? words.say("hitsFound", { n: hits.total }) : told;
      list.hidden = !list.children.length;
      input.setAttribute("aria-expanded", String(!list.hidden));
      point(typed ? 0 : -1);
      if (!typed) active = -1;
    }

    const keys = {
      ArrowDown: () => (list.hidden ? open() : point(active + 1)),
      ArrowUp: () => point(active < 0 ? hits.length - 1 : active - 1),
      Enter: () => hits[active] && take(hits[active]),
      Escape: leave,
    };
    input.addEventListener("input", open);
    input.addEventListener("focus", ({ relatedTarget }) => {
      before = relatedTarget;
      open();
    });
    input.addEventListener("blur", () => {
      close();
      input.placeholder = words.say("searchHint");
      without = -1;
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "/" && !input.value) event.preventDefault(); // pressed by those who are here already
      if (!keys[event.key] || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      keys[event.key]();
    });

    return {
      /* Waits for what is typed, and says for what, if that is no common search; node `except`,
         which nobody then looks for, is not offered. */
      focus(prompt = words.say("searchHint"), except = -1) {
        input.placeholder = prompt;
        without = except;
        input.focus();
        input.select();
      },
      /* Remembers what was looked at, newest first. */
      remember(i) {
        if (recent.includes(i)) recent.splice(recent.indexOf(i), 1);
        recent.unshift(i);
        recent.length = Math.min(recent.length, REMEMBERED);
        kg.keep("recent", JSON.stringify(recent.map((node) => graph.nodes[node].i)));
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
