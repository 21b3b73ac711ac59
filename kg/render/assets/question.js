"use strict";
/* A question in the page itself, since the browser's own boxes stop everything. */
(function (kg) {
  const { element } = kg;

  /* Asks; `yes` is done if the reader presses the button called `label`. */
  kg.ask = function (words, text, label, yes) {
    const dialog = document.getElementById("question");
    const button = (name, click, id) => element("button", { type: "button", id, text: name, on: { click: () => { dialog.close(); click(); } } });
    dialog.setAttribute("aria-label", text);
    dialog.replaceChildren(
      element("p", { text }),
      element("div", { class: "actions" }, [button(label, yes, "question-yes"), button(words.say("cancel"), () => {}, "question-no")]));
    dialog.showModal();
    document.getElementById("question-no").focus();
  };
})((globalThis.kg = globalThis.kg || {}));
