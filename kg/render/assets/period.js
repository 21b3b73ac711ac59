"use strict";
/* Periods as a reader of the chosen language writes them: `2022-H1` is 2022年上半年.

   The notation is that of `kg:period`: 2022, 2022-H1, 2022-Q3, 2022-07, 2022-01/2022-07,
   2022-07-18, 2021/2025. */
(function (kg) {
  const SHAPES = [
    ["year", /^(\d{4})$/], ["half", /^(\d{4})-H([12])$/], ["quarter", /^(\d{4})-Q([1-4])$/], ["month", /^(\d{4})-(\d\d)$/],
    ["day", /^(\d{4})-(\d\d)-(\d\d)$/], ["months", /^(\d{4})-(\d\d)\/(\d{4})-(\d\d)$/], ["years", /^(\d{4})\/(\d{4})$/],
  ];
  const QUARTERS = ["一", "二", "三", "四"];
  const month = (year, number) => new Intl.DateTimeFormat("en", { month: "short", year: "numeric", timeZone: "UTC" }).format(Date.UTC(year, number - 1));

  const CHINESE = {
    year: (y) => y + "年",
    half: (y, h) => y + "年" + (h === 1 ? "上" : "下") + "半年",
    quarter: (y, q) => y + "年第" + QUARTERS[q - 1] + "季度",
    month: (y, m) => y + "年" + m + "月",
    day: (y, m, d) => y + "年" + m + "月" + d + "日",
    months: (y, m, y2, m2) => (y === y2 ? y + "年" + m + "—" + m2 + "月" : y + "年" + m + "月—" + y2 + "年" + m2 + "月"),
    years: (y, y2) => y + "—" + y2 + "年",
  };
  const ENGLISH = {
    year: (y) => String(y),
    half: (y, h) => "H" + h + " " + y,
    quarter: (y, q) => "Q" + q + " " + y,
    month,
    day: (y, m, d) => d + " " + month(y, m),
    months: (y, m, y2, m2) => (y === y2 ? month(y, m).split(" ")[0] : month(y, m)) + "–" + month(y2, m2),
    years: (y, y2) => y + "–" + y2,
  };

  function read(label) {
    for (const [shape, pattern] of SHAPES) {
      const found = pattern.exec(label || "");
      if (found) return { shape, parts: found.slice(1).map(Number) };
    }
    return null;
  }

  /* `label` in words; as it is where its notation is unknown. */
  kg.periodText = function (label, language) {
    const found = read(label);
    return found ? (language === "zh" ? CHINESE : ENGLISH)[found.shape](...found.parts) : label || "";
  };

  /* What periods can be compared with (years with years), and when `label` begins, in months;
     null for a notation that is unknown. January to March and January to July are not alike. */
  kg.periodPlace = function (label) {
    const found = read(label);
    if (!found) return null;
    const [year, second = 1, third] = found.parts;
    const months = { year: 0, years: 0, half: (second - 1) * 6, quarter: (second - 1) * 3 };
    const begins = year * 12 + (months[found.shape] ?? second - 1) + (found.shape === "day" ? third / 32 : 0);
    const like = found.shape === "months" ? found.shape + found.parts[1] + "-" + found.parts[3] : found.shape === "years" ? found.shape + (second - year) : found.shape;
    return { like, begins };
  };
})((globalThis.kg = globalThis.kg || {}));
