"use strict";
/* Files that the page gives away: made in the browser, sent nowhere. */
(function (kg) {
  /* Offers `blob` as a download called `name`. */
  kg.save = function (blob, name) {
    const address = URL.createObjectURL(blob);
    const link = kg.element("a", { href: address, download: name });
    link.click();
    // The browser reads the address after the click: it must live a little longer.
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  };

  /* Rows as CSV that spreadsheets open as Chinese (byte order mark) and as text: a cell that
     would start a formula gets an apostrophe in front. */
  kg.csv = function (rows) {
    const cell = (value) => {
      const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? "'" + value : String(value);
      return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
    };
    return new Blob(["\ufeff" + rows.map((row) => row.map(cell).join(",") + "\r\n").join("")], { type: "text/csv" });
  };
})((globalThis.kg = globalThis.kg || {}));
