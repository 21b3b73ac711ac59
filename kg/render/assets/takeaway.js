"use strict";
/* The menu of what can be taken away: pictures, tables, graphs, the link, paper. */
(function (kg) {
  const { element } = kg;

  /* A menu that `button` opens; `choices` are [id, key of the word, what to do]. */
  function menu(button, list, words, choices) {
    const rows = () => [...list.querySelectorAll("[role=menuitem]")];
    function close(back) {
      list.hidden = true;
      button.setAttribute("aria-expanded", "false");
      if (back) button.focus();
    }
    function open() {
      list.replaceChildren(...choices.map(([id, key, act]) => element("button", {
        type: "button", role: "menuitem", tabindex: "-1", id, text: words.say(key), on: { click: () => { close(true); act(); } },
      })));
      list.hidden = false;
      button.setAttribute("aria-expanded", "true");
      rows()[0].focus();
    }
    const step = (by) => rows()[(rows().indexOf(document.activeElement) + by + rows().length) % rows().length].focus();
    const keys = { ArrowDown: () => step(1), ArrowUp: () => step(-1), Home: () => rows()[0].focus(), End: () => rows().at(-1).focus(), Escape: () => close(true) };
    button.addEventListener("click", () => (list.hidden ? open() : close(true)));
    list.addEventListener("keydown", (event) => {
      if (!keys[event.key]) return;
      event.preventDefault();
      event.stopPropagation();
      keys[event.key]();
    });
    document.addEventListener("pointerdown", (event) => !list.hidden && !list.parentElement.contains(event.target) && close(false));
    list.addEventListener("focusout", (event) => event.relatedTarget && !list.parentElement.contains(event.relatedTarget) && close(false));
  }

  /* An SVG as PNG, fine enough for print: title and legend are in it, too. */
  function rasterised(svg) {
    const image = new Image(), { width, height } = svg.viewBox.baseVal;
    return new Promise((done, failed) => {
      image.onload = () => {
        const canvas = element("canvas", { width: 2 * width, height: 2 * height });
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob(done, "image/png");
      };
      image.onerror = failed;
      image.src = "data:image/svg+xml," + encodeURIComponent(kg.svgText(svg));
    });
  }

  /* `page` is what main.js leaves: graph, view, picture, overview, words, theme, chosen. */
  kg.takeaway = function (page) {
    const { graph, view, picture, words, theme } = page;
    const inOverview = () => view.scene.type === "overview";
    const listed = () => view.listed();
    const records = () => kg.records(graph, words, listed());
    const title = () => words.label(graph.title);
    const say = (key) => { document.getElementById("announce").textContent = words.say(key); };

    /* The view as an SVG element in the colours of `colors`. */
    function vector(colors = theme, options = {}) {
      if (!inOverview()) return kg.svg(graph, words, colors, options.crop ? kg.cropped(picture.scene()) : picture.scene(), options);
      const drawing = page.overview.svg(colors), { width, height } = drawing.viewBox.baseVal;
      return kg.svg(graph, words, colors, { width: Math.round(width), height: Math.round(height), signs: [] }, { ...options, drawing });
    }

    const file = (text, type, name) => kg.save(new Blob([text], { type }), name);
    const lookOnce = () => {
      const { nodes } = listed();
      return (k) => {
        const i = nodes[k], [x, y] = picture.points.get(i) || [0, 0];
        return { x, y, size: 4 + Math.sqrt(graph.degrees[i]) * 4, color: theme.kinds[graph.kindOf(i)] };
      };
    };
    const json = () => JSON.stringify({ title: title(), base: graph.base, view: location.hash, ...records() }, null, 1) + "\n";

    menu(document.getElementById("take"), document.getElementById("take-menu"), words, [
      ["save-png", "savePng", () => rasterised(vector()).then((blob) => kg.save(blob, "network.png"))],
      ["save-svg", "saveSvg", () => file(kg.svgText(vector()), "image/svg+xml", "network.svg")],
      ["save-nodes", "saveNodes", () => kg.save(kg.csv(kg.nodeTable(records())), "entities.csv")],
      ["save-edges", "saveEdges", () => kg.save(kg.csv(kg.edgeTable(records())), "relations.csv")],
      ["save-json", "saveJson", () => file(json(), "application/json", "network.json")],
      ["save-gexf", "saveGexf", () => file(kg.gexf(records(), lookOnce(), title()), "application/xml", "network.gexf")],
      ["copy-link", "copyLink", () => kg.copy(location.href).then(() => say("linkCopied"))],
      ["print-view", "printView", () => window.print()],
    ]);
    const onPaper = () => vector(kg.themeOf(document.getElementById("print"), graph.kinds), { titled: false, crop: true });
    kg.print(graph, words, { chosen: page.chosen, listed, vector: onPaper });
  };

  kg.takeaway(kg.page);
})((globalThis.kg = globalThis.kg || {}));
