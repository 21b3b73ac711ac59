"use strict";
/* Numbers as a reader of the chosen language expects them: 91250000000 CNY is 912.5亿元, or
   CNY 91.25 bn; 27893 CNY stays as print has it. Values come as decimal text, so that nothing is lost before rounding. */
(function (kg) {
  const CHINESE = [[1e12, "万亿"], [1e8, "亿"], [1e4, "万"]];
  const ENGLISH = [[1e12, " tn"], [1e9, " bn"], [1e6, " m"]];
  const PLAIN = 1e6; // smaller numbers are cut short by 万 only where no more than two places are left
  const CURRENCIES = { CNY: "元", USD: "美元", EUR: "欧元", HKD: "港元", JPY: "日元", GBP: "英镑" };

  const digits = (value, grouped) => value.toLocaleString("en-US", { maximumFractionDigits: 4, useGrouping: grouped });

  function scaled(value, steps, grouped) {
    const fits = ([step]) => Math.abs(value) >= step && (Math.abs(value) >= PLAIN || Number.isInteger((value * 100) / step));
    const [size, name] = steps.find(fits) || [1, ""];
    return digits(value / size, grouped) + name;
  }

  kg.amount = function (text, unit, language) {
    const value = Number(text);
    const currency = /^[A-Z]{3}$/.test(unit);
    if (language === "zh") return scaled(value, CHINESE, false) + (currency ? CURRENCIES[unit] || " " + unit : unit);
    return currency ? unit + " " + scaled(value, ENGLISH, true) : digits(value, true) + (unit === "%" ? "%" : " " + unit);
  };

  /* The share of a result in its target, in whole per cent, or null where shares tell nothing:
     of rates, and where either falls below nothing. */
  kg.percentOf = function (result, target) {
    const [reached, meant] = [Number(result.v), Number(target.v)];
    return target.u !== "%" && meant > 0 && reached >= 0 ? Math.round((reached / meant) * 100) : null;
  };
})((globalThis.kg = globalThis.kg || {}));
