"use strict";
/* Files that the page gives away: made in the browser, sent nowhere; and the cells of tables. */
(function (kg) {
  /* Offers `blob` as a download called `name`. */
  kg.save = function (blob, name) {
    const address = URL.createObjectURL(blob);
    const link = kg.element("a", { href: address, download: name });
    link.click();
    // The browser reads the address after the click: it must live a little longer.
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  };

  /* A value as the text of a cell that spreadsheets show and never run: where it would start a
     formula it gets an apostrophe in front. */
  const safeCell = (value) => (typeof value === "string" && /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? "'" + value : String(value));

  /* Rows as text that spreadsheets paste into cells. */
  kg.tabbed = (rows) => rows.map((row) => row.map((cell) => safeCell(cell).replace(/[\t\r\n]+/g, " ")).join("\t") + "\n").join("");

  /* Rows as CSV that spreadsheets open as Chinese (byte order mark). */
  kg.csv = function (rows) {
    const cell = (value) => {
      const text = safeCell(value);
      return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
    };
    return new Blob(["\ufeff" + rows.map((row) => row.map(cell).join(",") + "\r\n").join("")], { type: "text/csv" });
  };
})((globalThis.kg = globalThis.kg || {}));
