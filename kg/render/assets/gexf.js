"use strict";
/* What the picture shows as GEXF 1.3, for Gephi and networkx. */
(function (kg) {
  const NAMESPACE = "http://gexf.net/1.3", VIZ = "http://gexf.net/1.3/viz";
  // XML 1.0 knows no way to write these characters.
  const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
  kg.writable = (text) => text.replace(UNWRITABLE, "");

  const NODE = [["kind", "string"], ["kindLabel", "string"], ["aliases", "string"], ["contextualNames", "string"], ["neighbours", "integer"], ["mentions", "integer"]];
  const EDGE = [["relation", "string"], ["note", "string"], ["attestedFrom", "string"], ["attestedUntil", "string"], ["confidence", "double"], ["sentences", "string"]];

  const text = (value) => kg.writable(String(Array.isArray(value) ? value.join("|") : value));

  /* The file as text. `look` gives for a node {x, y, size, color} with color as #rrggbb. */
  kg.gexf = function (records, look, title) {
    const xml = document.implementation.createDocument(NAMESPACE, "gexf");
    const add = (parent, name, attributes, namespace = NAMESPACE) => {
      const child = xml.createElementNS(namespace, name);
      for (const [key, value] of Object.entries(attributes)) child.setAttribute(key, text(value));
      parent.append(child);
      return child;
    };
    const root = xml.documentElement;
    root.setAttribute("version", "1.3");
    root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:viz", VIZ);
    const meta = add(root, "meta", {});
    add(meta, "creator", {}).textContent = "kg render";
    add(meta, "description", {}).textContent = text(title);
    const graph = add(root, "graph", { defaultedgetype: "directed", mode: "static" });
    const declare = (kind, columns) => {
      const attributes = add(graph, "attributes", { class: kind, mode: "static" });
      for (const [name, type] of columns) add(attributes, "attribute", { id: name, title: name, type });
    };
    declare("node", NODE);
    declare("edge", EDGE);
    const values = (parent, columns, record) => {
      const list = add(parent, "attvalues", {});
      for (const [name] of columns) {
        const value = record[name];
        if (value !== undefined && text(value) !== "") add(list, "attvalue", { for: name, value });
      }
    };
    const nodes = add(graph, "nodes", {});
    records.nodes.forEach((record, k) => {
      const node = add(nodes, "node", { id: record.id, label: record.name });
      values(node, NODE, record);
      const { x, y, size, color } = look(k);
      const [r, g, b] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
      add(node, "viz:color", { r, g, b }, VIZ);
      add(node, "viz:position", { x: x.toFixed(1), y: (-y).toFixed(1), z: "0.0" }, VIZ);
      add(node, "viz:size", { value: size.toFixed(1) }, VIZ);
    });
    const edges = add(graph, "edges", {});
    // Of edges between the same two nodes Gephi keeps one of each kind.
    const kinds = new Map();
    const kindOf = (record) => {
      const key = JSON.stringify([record.source, record.target, record.relation]);
      kinds.set(key, (kinds.get(key) || 0) + 1);
      return kinds.get(key) === 1 ? record.relation : record.relation + " " + kinds.get(key);
    };
    records.edges.forEach((record, k) => {
      const edge = add(edges, "edge", { id: "e" + k, source: record.source, target: record.target, kind: kindOf(record), label: record.relationLabel });
      values(edge, EDGE, { ...record, sentences: record.sources.map((source) => source.sentence) });
    });
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(xml);
  };
})((globalThis.kg = globalThis.kg || {}));
