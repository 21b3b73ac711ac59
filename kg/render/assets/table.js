"use strict";
/* What the picture shows as two tables: for those who read rather than look, to sort, to
   search in, and to copy. */
(function (kg) {
  const { element } = kg;
  /* Rows drawn at once; a browser with tens of thousands of table rows stands still. */
  const DRAWN = 300;
  /* Made once: `localeCompare` looks its rules up for each pair. Quotation marks have no sound. */
  const BY_SOUND = new Intl.Collator("zh-CN", { ignorePunctuation: true, numeric: true });

  kg.table = function (graph, words, shown, choose) {
    const dialog = document.getElementById("tables"), openArticle = kg.reader(graph, words);
    let sheet = "entities", rows = [], order = 0, down = false, typed = "", drawn = DRAWN;

    const name = (i) => graph.nodes[i].n;
    /* For each file that says so the first sentence in it: file → quote. */
    function sources(edge) {
      const found = new Map();
      for (const quote of (edge.e || []).map((c) => graph.claims[c])) {
        const file = graph.files[graph.articles[graph.sentences[quote.s].a].f];
        if (!found.has(file)) found.set(file, quote);
      }
      return found;
    }
    const sheets = {
      entities: {
        heads: ["name", "kind", "degree", "aliases"],
        numbers: [2],
        rows: () => shown().nodes.map((i) => ({ nodes: [i], cells: [name(i), words.label(graph.kinds[graph.nodes[i].k]), graph.degrees[i], words.list(graph.nodes[i].a || [])] })),
      },
      relations: {
        heads: ["subject", "relation", "object", "note", "dates", "confidenceOf", "source"],
        numbers: [5],
        rows: () => shown().edges.map((e) => {
          const edge = graph.edges[e], quotes = sources(edge);
          return { quotes, nodes: [edge.s, undefined, edge.o], cells: [name(edge.s), words.label(graph.relationOf(e)), name(edge.o), edge.t || "", [...new Set(graph.reportsSpan(e))].filter(Boolean).join(" – "), edge.c ?? "", words.list([...quotes.keys()])] };
        }),
      },
    };

    const fold = (text) => String(text).normalize("NFKC").toLowerCase();

    /* Takes the rows of the sheet out of the view; they stay until the next sheet. */
    function read() {
      rows = sheets[sheet].rows().map((row) => ({ ...row, text: fold(row.cells.join(" ")) }));
      sort();
    }

    function sort() {
      const compare = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : BY_SOUND.compare(a, b));
      rows.sort((a, b) => (down ? -1 : 1) * compare(a.cells[order], b.cells[order]));
    }

    /* The rows that hold everything that was typed. */
    function found() {
      const wanted = fold(typed).split(/\s+/).filter(Boolean);
      return rows.filter(({ text }) => wanted.every((word) => text.includes(word)));
    }

    const heads = () => sheets[sheet].heads.map((key) => words.say(key));
    const copied = (rows) => kg.tabbed([heads(), ...rows.map((row) => row.cells)]);
    const tell = (text) => { dialog.querySelector("[role=status]").textContent = text; };

    function head(key, column) {
      const state = column === order ? (down ? "descending" : "ascending") : "none";
      return element("th", { scope: "col", class: sheets[sheet].numbers.includes(column) ? "number" : null, "aria-sort": state }, [element("button", {
        type: "button", text: words.say(key), on: {
          click: () => {
            down = column === order && !down;
            order = column;
            sort();
            draw();
            dialog.querySelectorAll("thead button")[column].focus();
          },
        },
      })]);
    }

    /* Files as buttons that open the article at the sentence that says so. */
    const readable = (quotes) => [...quotes].flatMap(([file, quote], k) => [
      k ? words.say("listComma") : "",
      element("button", { type: "button", class: "link", title: words.say("readArticle"), text: file, on: { click: () => openArticle(quote) } }),
    ]);

    function bodyRow({ nodes, cells, quotes }) {
      const { numbers } = sheets[sheet];
      return element("tr", {}, cells.map((cell, column) => {
        const node = nodes[column], lang = typeof cell === "number" ? null : "zh-CN";
        const said = node === undefined ? String(cell)
          : element("button", { type: "button", class: "link", text: cell, on: { click: () => { dialog.close(); choose(node); } } });
        const source = quotes && column === cells.length - 1;
        return column ? element("td", { class: numbers.includes(column) ? "number" : null, lang }, source ? readable(quotes) : [said]) : element("th", { scope: "row", lang }, [said]);
      }));
    }

    /* The table itself; the box that one types in stays, so that it keeps the focus. */
    function draw() {
      const wanted = found();
      const place = dialog.querySelector(".scroll");
      place.setAttribute("aria-labelledby", "tab-" + sheet);
      place.replaceChildren(
        element("table", {}, [
          element("caption", { class: "unseen", text: words.say(sheet) }),
          element("thead", {}, [element("tr", {}, sheets[sheet].heads.map(head))]),
          element("tbody", {}, wanted.slice(0, drawn).map(bodyRow)),
        ]),
        ...(wanted.length > drawn ? [element("button", {
          type: "button", class: "wide", text: words.say("moreRows", { n: wanted.length - drawn }), on: { click: () => { drawn += DRAWN; draw(); } },
        })] : []));
      for (const tab of dialog.querySelectorAll("[role=tab]")) {
        tab.setAttribute("aria-selected", String(tab.id === "tab-" + sheet));
        tab.tabIndex = tab.id === "tab-" + sheet ? 0 : -1;
      }
      tell(words.say("rowsOf", { n: wanted.length, all: rows.length }));
    }

    function turn(next) {
      sheet = next;
      order = 0;
      down = false;
      drawn = DRAWN;
      read();
      draw();
      document.getElementById("tab-" + sheet).focus();
    }

    function frame() {
      const button = (id, key, click, more = {}) => element("button", { type: "button", id, text: words.say(key), on: { click }, ...more });
      const tab = (id) => element("button", {
        type: "button", role: "tab", id: "tab-" + id, "aria-controls": "sheet", text: words.say(id),
        on: {
          click: () => turn(id),
          keydown: ({ key }) => (key === "ArrowRight" || key === "ArrowLeft") && turn(id === "entities" ? "relations" : "entities"),
        },
      });
      const box = element("input", {
        type: "search", id: "table-filter", autocomplete: "off", spellcheck: "false", placeholder: words.say("filterRows"), "aria-label": words.say("filterRows"),
        on: { input: () => { typed = box.value; drawn = DRAWN; draw(); } },
      });
      box.value = typed;
      dialog.replaceChildren(
        element("header", {}, [
          element("div", { role: "tablist", "aria-label": words.say("table") }, [tab("entities"), tab("relations")]),
          box,
          element("span", { class: "note", role: "status", "aria-live": "polite" }),
          button("copy-table", "copyTable", () => { const wanted = found(); kg.copy(copied(wanted)).then(() => tell(words.say("rowsCopied", { n: wanted.length }))); }),
          button("save-table", "saveTable", () => kg.save(kg.csv([heads(), ...found().map((row) => row.cells)]), sheet + ".csv")),
          button("close-table", "close", () => dialog.close(), { class: "close" }),
        ]),
        element("div", { id: "sheet", class: "scroll", role: "tabpanel", tabindex: "0" }));
    }

    return {
      open() {
        frame();
        read();
        draw();
        dialog.showModal();
        document.getElementById("tab-" + sheet).focus();
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
