"use strict";
/* Rows out of the columns in which this file carries them: kg/render/columns.py has the form. */
(function (kg) {
  /* The values of a column, in their order. */
  function values(column) {
    if (Array.isArray(column)) return column;
    if (column.of) return column.v.map((place) => column.of[place]);
    if (column.p) return Array.from({ length: column.p.length / 2 }, (_, i) => [column.p[2 * i], column.p[2 * i] + column.p[2 * i + 1]]);
    const found = [], flat = column.r;
    for (let at = 0; at < flat.length;) {
      const count = flat[at] < 0 ? -flat[at++] - 1 : 1;
      found.push(Array.from({ length: count }, () => [flat[at++], flat[at - 1] + flat[at++]]));
    }
    return found;
  }

  kg.unpack = function ({ n, c }) {
    const rows = Array.from({ length: n }, () => ({}));
    for (const [key, column] of Object.entries(c)) {
      if (Array.isArray(column) || !column.at) values(column).forEach((value, i) => { rows[i][key] = value; });
      else {
        let place = 0;
        values(column.v).forEach((value, i) => { rows[place += column.at[i]][key] = value; });
      }
    }
    return rows;
  };

  /* Gives `graph` a property that is made when it is first asked for. */
  kg.lazy = function (graph, name, make) {
    Object.defineProperty(graph, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = make();
        Object.defineProperty(graph, name, { value, enumerable: true, writable: true });
        return value;
      },
    });
  };

  /* Where the address of a node is that which its kind and name make, it is not in the file. */
  function withAddresses(graph) {
    for (const node of graph.nodes) if (node.i === undefined) node.i = graph.kinds[node.k].id.toLowerCase() + "/" + node.n;
    return graph;
  }

  /* The graph of the block `text`; `evidence` gives the text of the other block, which is read
     when a claim or a sentence is asked for. */
  kg.readTables = function (text, evidence) {
    const { nodes, edges, tables, options, rest } = JSON.parse(text);
    const graph = { ...rest, options };
    for (const [name, packed] of Object.entries({ nodes, edges, ...tables })) graph[name] = kg.unpack(packed);
    let later;
    for (const name of ["claims", "sentences"]) {
      kg.lazy(graph, name, () => kg.unpack((later = later || JSON.parse(evidence()))[name]));
    }
    return withAddresses(graph);
  };
})((globalThis.kg = globalThis.kg || {}));
