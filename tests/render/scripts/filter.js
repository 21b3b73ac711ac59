"use strict";
/* needs: filter.js */

/* Three nodes, the last one a reporter; two relations, of 2022-07 and of no date. */
function small() {
  const edges = [{ s: 0, o: 1, c: 85 }, { s: 0, o: 1 }, { s: 1, o: 0, f: "2023-01-02" }];
  return {
    edges,
    degrees: [1, 1, 0],
    bylinesOf: [[], [], [{}]],
    articles: [{ d: "2022-07-18", f: 0 }, { d: "", f: 1 }],
    reportsOf: [[0], [1], []],
    kindOf: (i) => ["Zone", "Agency", "Person"][i],
    relationOf: (e) => ({ id: e ? "issued" : "holdsPost" }),
  };
}
const passing = (change) => {
  const graph = small(), filter = kg.filterOf(graph);
  Object.assign(filter, change);
  return graph.edges.map((_, e) => e).filter(filter.edge);
};

test("nothing asked for leaves everything but those that wrote it", () => {
  const filter = kg.filterOf(small());
  same(passing({}), [0, 1, 2]);
  same([0, 1].map(filter.node), [true, true]);
  same([filter.isReporter(2), filter.island(2)], [true, false]);
  filter.reporters = true;
  same(filter.island(2), true);
});

test("a relation passes by its name and by how sure it is; without a claim nothing speaks against it", () => {
  same(passing({ hiddenRelations: new Set(["issued"]) }), [0]);
  same(passing({ minimum: 86 }), [1, 2]);
});

test("a relation passes by the date of a report, that without reports by its own", () => {
  same(passing({ since: "2022-07", until: "2022-07" }), [0, 1]);
  same(passing({ since: "2022-07", until: "2022-07", undated: false }), [0]);
  same(passing({ since: "2023", undated: false }), [2]);
  same(passing({ until: "2022-07-17", undated: false }), []);
});

test("a relation passes by the page of a report", () => {
  same(passing({ sources: new Set([1]) }), [1]);
});

test("nodes pass by kind and neighbours, and all comes back", () => {
  const filter = kg.filterOf(small());
  filter.hiddenKinds.add("Zone");
  same([0, 1].map(filter.node), [false, true]);
  filter.degree = 2;
  same(filter.node(1), false);
  filter.clear();
  same([0, 1].map(filter.node), [true, true]);
});
