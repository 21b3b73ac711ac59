"use strict";
/* The picture as two tables: for those who read rather than look, and for sorting. */
(function (kg) {
  const { element } = kg;

  kg.table = function (graph, words, shown, choose) {
    const dialog = document.getElementById("tables");
    let sheet = "entities", order = 0, down = false;

    const name = (i) => graph.nodes[i].n;
    const sheets = {
      entities: {
        heads: ["name", "kind", "degree", "aliases"],
        numbers: [2],
        rows: () => shown().nodes.map((i) => ({ node: i, cells: [name(i), words.label(graph.kinds[graph.nodes[i].k]), graph.degrees[i], (graph.nodes[i].a || []).join("、")] })),
      },
      relations: {
        heads: ["subject", "relation", "object", "note", "source"],
        numbers: [],
        rows: () => shown().edges.map((e) => {
          const edge = graph.edges[e];
          const files = new Set((edge.e || []).map((c) => graph.files[graph.articles[graph.sentences[graph.claims[c].s].a].f]));
          return { node: edge.s, cells: [name(edge.s), words.label(graph.relationOf(e)), name(edge.o), edge.t || "", [...files].join("、")] };
        }),
      },
    };

    function sorted(rows) {
      const compare = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b, "zh"));
      return rows.sort((a, b) => (down ? -1 : 1) * compare(a.cells[order], b.cells[order]));
    }

    function head(key, column) {
      const state = column === order ? (down ? "descending" : "ascending") : "none";
      return element("th", { scope: "col", "aria-sort": state }, [element("button", {
        type: "button", text: words.say(key), on: { click: () => { down = column === order && !down; order = column; draw(); } },
      })]);
    }

    function body({ rows, numbers }) {
      return sorted(rows()).map(({ node, cells }) => element("tr", {}, cells.map((cell, column) => (column
        ? element("td", { class: numbers.includes(column) ? "number" : null, text: String(cell) })
        : element("th", { scope: "row" }, [element("button", { type: "button", class: "link", text: cell, on: { click: () => { dialog.close(); choose(node); } } })])))));
    }

    function save() {
      const { heads, rows } = sheets[sheet];
      kg.save(kg.csv([heads.map((key) => words.say(key)), ...sorted(rows()).map((row) => row.cells)]), sheet + ".csv");
    }

    function draw() {
      const current = sheets[sheet];
      const tab = (id) => element("button", {
        type: "button", role: "tab", id: "tab-" + id, "aria-selected": String(id === sheet), text: words.say(id),
        on: { click: () => { sheet = id; order = 0; down = false; draw(); document.getElementById("tab-" + id).focus(); } },
      });
      dialog.replaceChildren(
        element("header", {}, [
          element("div", { role: "tablist" }, [tab("entities"), tab("relations")]),
          element("span", { class: "note", text: words.say("tableNote") }),
          element("button", { type: "button", text: words.say("saveTable"), on: { click: save } }),
          element("button", { type: "button", class: "close", text: words.say("close"), on: { click: () => dialog.close() } }),
        ]),
        element("div", { class: "scroll", role: "tabpanel", "aria-labelledby": "tab-" + sheet, tabindex: "0" }, [element("table", {}, [
          element("thead", {}, [element("tr", {}, current.heads.map(head))]), element("tbody", {}, body(current)),
        ])]));
    }

    return {
      open() {
        draw();
        dialog.showModal();
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
