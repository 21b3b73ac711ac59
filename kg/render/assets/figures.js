"use strict";
/* Figures about an entity: one group for each indicator, in the order of time, with a line
   where there are several periods; targets beside the results that came of them. */
(function (kg) {
  const { element } = kg;

  /* The value of a figure with its wording: 超过 2000亿元. */
  kg.figureValue = (row, words) => (row.bd ? words.code(row.bd) + " " : "") + kg.amount(row.v, row.y || row.u || "", words.language);

  kg.figures = function (graph, words, parts) {
    const { evidence, against, section } = parts;

    const period = (row) => kg.periodText(row.p, words.language);
    const growth = (row) => (row.g === undefined ? "" : (row.gb ? words.code(row.gb) + " " : "") + (row.g > 0 ? "+" : "") + String(row.g).replace("-", "−") + "%");
    const status = (row) => (kg.isResult(row) ? null : element("span", { class: "status " + row.st, text: words.code(row.st) }));

    /* What became of a target: the result of the same period, and its share. */
    function outcome(row, rows) {
      if (row.st !== "Target" || !row.p) return null;
      const result = rows.find((other) => kg.isResult(other) && other.p === row.p && other.y === row.y && other.u === row.u);
      if (!result) return null;
      const share = kg.percentOf(result, row);
      return element("span", { class: "outcome", text: words.say("outcome", { value: kg.figureValue(result, words) }) + (share === null ? "" : " (" + share + "%)") });
    }

    /* A button that shows the sentences of a table row in the row under it. */
    function underButton(claims, under) {
      const button = element("button", {
        type: "button", class: "link evidence", "aria-expanded": "false", text: words.say("evidenceCount", { n: claims.length }),
        on: {
          click: () => {
            under.hidden = !under.hidden;
            button.setAttribute("aria-expanded", String(!under.hidden));
            if (!under.firstChild.children.length) under.firstChild.append(...evidence.blocks(claims));
          },
        },
      });
      return button;
    }

    function line(rows) {
      const points = kg.comparable(rows);
      if (!points.length) return null;
      const told = points.map(({ row }) => period(row) + " " + kg.figureValue(row, words) + (kg.isResult(row) ? "" : " (" + words.code(row.st) + ")"));
      return kg.sparkline(points, words.say("sparkline", { name: rows[0].m, values: told.join(words.say("comma")) }));
    }

    function rowsOf(row, rows) {
      const under = element("tr", { class: "under", hidden: true }, [element("td", { colspan: 4 })]);
      const note = against("figures", row);
      return [
        element("tr", {}, [
          element("th", { scope: "row", text: period(row) || words.say("noPeriod") }),
          element("td", { class: "number" }, [element("span", { lang: row.u ? "zh-CN" : null, text: kg.figureValue(row, words) }), " ", status(row), outcome(row, rows)]),
          element("td", { class: "number", text: growth(row) }),
          element("td", {}, [row.e ? underButton(row.e, under) : null]),
        ]),
        under,
        note ? element("tr", { class: "beside" }, [element("td", { colspan: 4 }, [note])]) : null,
      ].filter(Boolean);
    }

    /* The section of `rows`, or null where there are none. */
    return function (rows) {
      if (!rows.length) return null;
      const groups = new Map();
      for (const row of rows) groups.set(row.m, [...(groups.get(row.m) || []), row]);
      const head = ["period", "value", "growth"].map((key) => element("th", { scope: "col", text: words.say(key) }));
      return section("figures", words.say("figures"), rows.length, [element("table", { class: "figures", "aria-label": words.say("figures") }, [
        element("thead", {}, [element("tr", {}, [...head, element("td")])]),
        ...[...groups].map(([measure, group]) => element("tbody", {}, [
          element("tr", { class: "measure" }, [element("th", { scope: "rowgroup", colspan: 4 }, [element("span", { lang: "zh-CN", text: measure }), line(group)])]),
          ...group.flatMap((row) => rowsOf(row, group)),
        ])),
      ])]);
    };
  };
})((globalThis.kg = globalThis.kg || {}));
