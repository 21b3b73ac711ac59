"use strict";
/* needs: amount.js */

test("money reads as a Chinese paper prints it", () => {
  same(kg.amount("91250000000", "CNY", "zh"), "912.5亿元");
  same(kg.amount("3000000", "USD", "zh"), "300万美元");
  same(kg.amount("1250000000000", "CNY", "zh"), "1.25万亿元");
  same(kg.amount("800", "CHF", "zh"), "800 CHF");
});

test("money reads as an English paper prints it", () => {
  same(kg.amount("91250000000", "CNY", "en"), "CNY 91.25 bn");
  same(kg.amount("999999", "EUR", "en"), "EUR 999,999");
});

test("counts keep their unit, and losses their sign", () => {
  same(kg.amount("12", "家", "zh"), "12家");
  same(kg.amount("125000", "人", "zh"), "12.5万人");
  same(kg.amount("125000", "人", "en"), "125,000 人");
  same(kg.amount("-30000000", "CNY", "zh"), "-3000万元");
  same([kg.amount("5.5", "%", "zh"), kg.amount("5.5", "%", "en")], ["5.5%", "5.5%"]);
});
