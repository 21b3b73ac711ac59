"use strict";
/* A line of a few values as a small picture, with its values as text for those who listen. */
(function (kg) {
  const WIDTH = 104, HEIGHT = 26, RIM = 4;

  /* The figures of one indicator that can stand on one line: of one unit and of periods of one
     length, where two results or more are. The largest such set in the order of time, or []. */
  kg.comparable = function (rows) {
    const sets = new Map();
    for (const row of rows) {
      const place = kg.periodPlace(row.p);
      if (!place || !Number.isFinite(Number(row.v))) continue;
      const key = place.like + "|" + (row.y || "") + "|" + (row.u || "");
      sets.set(key, [...(sets.get(key) || []), { row, at: place.begins, value: Number(row.v) }]);
    }
    const moments = (points) => new Set(points.map((point) => point.at)).size;
    const fit = [...sets.values()].filter((points) => moments(points) > 1 && points.some(({ row }) => kg.isResult(row)));
    fit.sort((a, b) => moments(b) - moments(a) || b.length - a.length);
    return (fit[0] || []).sort((a, b) => a.at - b.at);
  };

  /* Whether a figure tells what was reached, and not what is wished or foreseen. */
  kg.isResult = (row) => !row.st || row.st === "Actual";

  /* An SVG of `points` ({at, value, row}); results are joined and filled, targets are rings. */
  kg.sparkline = function (points, label) {
    const xs = points.map((point) => point.at), ys = points.map((point) => point.value);
    const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const x = (at) => RIM + ((at - left) / (right - left)) * (WIDTH - 2 * RIM);
    const y = (value) => HEIGHT - RIM - (high === low ? 0.5 : (value - low) / (high - low)) * (HEIGHT - 2 * RIM);
    const results = points.filter(({ row }) => kg.isResult(row));
    return kg.vector("svg", { class: "sparkline", viewBox: "0 0 " + WIDTH + " " + HEIGHT, width: WIDTH, height: HEIGHT, role: "img", "aria-label": label }, [
      kg.vector("polyline", { points: results.map(({ at, value }) => x(at).toFixed(1) + "," + y(value).toFixed(1)).join(" ") }),
      ...points.map(({ at, value, row }) => kg.vector("circle", {
        cx: x(at).toFixed(1), cy: y(value).toFixed(1), r: 2.5, class: kg.isResult(row) ? "result" : "aim",
      })),
    ]);
  };
})((globalThis.kg = globalThis.kg || {}));
