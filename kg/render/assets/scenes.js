"use strict";
/* The bar over the picture: where one is and the way back, layouts, undo and redo. */
(function (kg) {
  const { element } = kg;
  const WORDS = { force: "layoutForce", rings: "layoutRings", kinds: "layoutKinds", time: "layoutTime" };

  kg.scenes = function (graph, view, words, actions) {
    const bar = document.getElementById("scene");
    const name = (i) => graph.nodes[i].n;

    /* What the scene is called. */
    function title() {
      const { scene } = view;
      return {
        overview: () => (scene.skip ? words.say("overview") + " · " + words.say("otherShort") : words.say("overview")),
        hubs: () => words.say(view.related.length > view.limit ? "hubs" : "allRelated"),
        islands: () => words.say("unconnected"),
        group: () => kg.groupName(graph, words, scene.group),
        focus: () => words.say("aroundNode", { name: name(scene.centre), n: scene.hops }),
        path: () => name(scene.from) + " → " + name(scene.to),
      }[scene.type]();
    }

    function draw() {
      const focused = bar.contains(document.activeElement) && document.activeElement.id;
      const { scene } = view, can = actions.possible();
      const button = (id, text, click, more = {}) => element("button", { type: "button", id, text, ...more, on: { click } });
      const ways = [["overview", "overview"], ["hubs", view.related.length > view.limit ? "hubs" : "allRelated"]];
      const at = ways.some(([type]) => type === scene.type);
      bar.replaceChildren(
        element("span", { class: "ways", role: "group", "aria-label": words.say("views") }, ways.map(([type, word]) =>
          button("go-" + type, words.say(word), () => actions.go({ type }), { "aria-pressed": String(scene.type === type && !scene.skip) }))),
        ...(at && !scene.skip ? [] : [element("span", { class: "here", lang: ["group", "path"].includes(scene.type) ? "zh-CN" : null, "aria-current": "page", text: "› " + title() })]),
        element("span", { class: "layouts", role: "group", "aria-label": words.say("layout"), hidden: scene.type === "overview" }, kg.LAYOUTS.map((layout) =>
          button("layout-" + layout, words.say(WORDS[layout]), () => actions.layout(layout), { "aria-pressed": String(view.layout === layout) }))),
        element("span", { class: "steps" }, [
          button("undo", words.say("undo"), actions.undo, { disabled: !can.back, title: "Ctrl+Z" }),
          button("redo", words.say("redo"), actions.redo, { disabled: !can.forth, title: "Ctrl+Shift+Z" }),
          view.pins.size ? button("unpin", words.say("unpinAll", { n: view.pins.size }), actions.unpinAll) : null,
        ].filter(Boolean)));
      if (focused && document.getElementById(focused)) document.getElementById(focused).focus();
    }
    return { draw, title };
  };
})((globalThis.kg = globalThis.kg || {}));
