"use strict";
/* One line that tells or asks something for a while: what a link names and the graph has not,
   that the other end of a path is waited for, that no path was found. */
(function (kg) {
  const { element } = kg;

  kg.message = function (words) {
    const line = document.getElementById("message");
    return {
      /* Says `text`; `gone` is done when the reader closes it. */
      say(text, gone = () => {}) {
        line.hidden = false;
        line.replaceChildren(element("span", { text }), element("button", {
          type: "button", id: "message-gone", text: words.say("close"), on: { click: () => { this.hide(); gone(); } },
        }));
      },
      hide() {
        line.hidden = true;
        line.replaceChildren();
      },
    };
  };
})((globalThis.kg = globalThis.kg || {}));
