"use strict";
/* Numbers as a reader of the chosen language expects them: 91250000000 CNY is 912.5亿元, or
   CNY 91.25 bn. Values come as decimal text, so that nothing is lost before rounding. */
(function (kg) {
  const CHINESE = [[1e12, "万亿"], [1e8, "亿"], [1e4, "万"]];
  const ENGLISH = [[1e12, " tn"], [1e9, " bn"], [1e6, " m"]];
  const CURRENCIES = { CNY: "元", USD: "美元", EUR: "欧元", HKD: "港元", JPY: "日元", GBP: "英镑" };

  const digits = (value, grouped) => value.toLocaleString("en-US", { maximumFractionDigits: 4, useGrouping: grouped });

  function scaled(value, steps, grouped) {
    const [size, name] = steps.find(([step]) => Math.abs(value) >= step) || [1, ""];
    return digits(value / size, grouped) + name;
  }

  kg.amount = function (text, unit, language) {
    const value = Number(text);
    const currency = /^[A-Z]{3}$/.test(unit);
    if (language === "zh") return scaled(value, CHINESE, false) + (currency ? CURRENCIES[unit] || " " + unit : unit);
    return currency ? unit + " " + scaled(value, ENGLISH, true) : digits(value, true) + (unit === "%" ? "%" : " " + unit);
  };
})((globalThis.kg = globalThis.kg || {}));
