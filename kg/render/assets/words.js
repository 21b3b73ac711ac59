"use strict";
/* The words of the interface in the language that the reader has chosen.

   `kg.wordsFor(payload)` gives an object with the current language and `say(key, values)`.
   Names of kinds, relations and codes come from the ontology, with the graph. */
(function (kg) {
  kg.wordsFor = function (graph) {
    const words = {
      language: graph.lang,

      /* The text for `key`, `{name}` replaced from `values`. */
      say(key, values) {
        const text = graph.words[words.language][key];
        if (text === undefined) throw new Error("no word for " + key);
        return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
      },

      /* The label of a kind, relation or code: an object with `zh` and `en`. */
      label: (named) => named[words.language],
      labelBack: (relation) => relation[words.language + "_back"],
      code: (name) => graph.codes[name][words.language],

      /* On which days something was reported; "" where no day is known. */
      reported([first, last]) {
        if (!first) return "";
        return first === last ? words.say("reportedOn", { date: first }) : words.say("reportedFrom", { first, last });
      },

      /* Several names as a list of the chosen language. */
      list: (names) => names.join(words.say("listComma")),

      /* Fills every element of the page that names a word. */
      fill(root) {
        const tags = words.language === "zh" ? ["zh-CN", "en"] : ["en", "zh-CN"];
        document.documentElement.lang = tags[0];
        document.getElementById("language").lang = tags[1]; // it is written for those who cannot read this one
        for (const element of root.querySelectorAll("[data-text]")) {
          element.textContent = words.say(element.dataset.text);
        }
        for (const element of root.querySelectorAll("[data-label]")) {
          element.setAttribute("aria-label", words.say(element.dataset.label));
          if (element.matches("button:not([data-text])")) element.title = words.say(element.dataset.label);
        }
        for (const element of root.querySelectorAll("[data-placeholder]")) {
          element.placeholder = words.say(element.dataset.placeholder);
        }
      },
    };
    return words;
  };
})((globalThis.kg = globalThis.kg || {}));
