"use strict";
/* needs: idle.js pinyin.js search.js */
const readings = {
  usual: { qing: "青庆", dao: "岛", zi: "自", mao: "贸", pian: "片", qu: "区", guan: "管", wei: "委", chang: "长", zhang: "长张",
    an: "安", shi: "市", zhong: "中重", chong: "重", lv: "绿", di: "地", ke: "科", ji: "技", xing: "行星", hang: "行", he: "河", jian: "检",
    ce: "测", jiang: "江", xian: "县", dan: "单", ban: "办", a: "啊" },
  other: { shan: "单", ou: "区", di: "的" },
};
const node = (n, a, c) => ({ n, a, c });
const graph = {
  readings,
  nodes: [
    node("青岛自贸片区", ["青岛片区"], ["片区"]),
    node("青岛自贸片区管委", ["自贸办"], ["管委"]),
    node("青岛市"),
    node("片区检测中心"),
    node("星河科技（长江）有限公司", ["星河科技"]),
    node("长安区"),
    node("单县"),
    node("重庆市"),
    node("《绿地十条》"),
    node("5G科技园"),
    node("中青岛"),
  ],
};
const find = kg.finder(graph);
const found = (typed, limit = 9) => find(typed, limit).map((hit) => graph.nodes[hit.node].n);
const first = (typed) => found(typed)[0];

test("a name as it is comes before what begins with it, and that before what holds it", () => {
  same(found("青岛市"), ["青岛市"]);
  same(found("青岛"), ["青岛自贸片区", "青岛自贸片区管委", "青岛市", "中青岛"]);
});

test("the full name of one comes before the beginnings of others, also where it is another name", () => {
  same(found("片区").slice(0, 2), ["青岛自贸片区", "片区检测中心"]);
  same(find("片区", 1)[0].name, "片区");
  same(first("星河科技"), "星河科技（长江）有限公司");
});

test("other names come behind names of their own, and before pinyin and parts", () => {
  same(found("自贸"), ["青岛自贸片区管委", "青岛自贸片区"]);
  same(find("自贸", 1)[0].name, "自贸办");
});

test("full pinyin, unfinished pinyin and initials find, mixed as they come", () => {
  for (const typed of ["qingdaozimaopianqu", "qingdaozm", "qdzm", "qdzmpq", "qingdaozimaopianq", "qdaozimao", "QDZM", "ｑｄｚｍ", "青岛zm", "青dzm"]) {
    same(found(typed).slice(0, 2), ["青岛自贸片区", "青岛自贸片区管委"]);
  }
  same(first("qingdaozimaopianquguanw"), "青岛自贸片区管委");
  same(first("qing dao shi"), "青岛市");
});

test("a whole name comes before the beginning of a longer one in pinyin too", () => same(first("qds"), "青岛市"));

test("two letters stand for an initial", () => same(first("zhqd"), "中青岛"));

test("every reading of a character finds, the rare ones last", () => {
  same(first("changanqu"), "长安区");
  same(first("zhanganqu"), "长安区");
  same(first("chongqing") , "重庆市");
  same(first("shanxian"), "单县");
  same(first("danxian"), "单县");
});

test("ü is typed as v or as it is", () => {
  same(first("lvdi"), "《绿地十条》");
  same(first("lüdi"), "《绿地十条》");
});

test("quotation marks need not be typed, brackets are not spoken", () => {
  same(first("绿地十条"), "《绿地十条》");
  same(first("xinghekejichangj"), "星河科技（长江）有限公司");
});

test("letters of a name are letters", () => {
  same(first("5g"), "5G科技园");
  same(first("5gkj"), "5G科技园");
});

test("characters may be left out", () => same(found("青自片区管委"), ["青岛自贸片区管委"]));

test("what is inside comes last, spelled or written", () => {
  same(first("jiance"), "片区检测中心");
  same(found("qd").at(-1), "中青岛");
});

test("as many as asked for, and how many there are", () => {
  const hits = find("q", 2);
  same([hits.length, hits.total], [2, found("q", 99).length]);
});

test("nothing typed and nothing known find nothing", () => {
  same([found(""), found("  "), found("没有"), found("xyz"), found("q".repeat(400))], [[], [], [], [], []]);
});

test("signs alone are looked for as they are", () => {
  const odd = kg.finder({ readings, nodes: [node("\u201c\u201d"), node("<b>"), node("a'b")] });
  same([odd("\u201c", 5).length, odd("<", 5).length, odd("ab", 5).length], [1, 1, 1]);
});

test("a name of ten thousand characters is passed, though each may be spelt in three ways", () => {
  const long = kg.finder({ readings, nodes: [node("啊".repeat(10000))] });
  same(long("a".repeat(30) + "n", 5).length, 0); // tried way by way, it would not end
});

test("the index is made in pauses, a part in each, and typing does not wait for it", () => {
  const pauses = [], asked = [];
  const { requestIdleCallback: pause } = globalThis, { speller } = kg;
  try {
    globalThis.requestIdleCallback = (run) => pauses.push(run);
    kg.speller = (tables) => { const own = speller(tables); return { ...own, initials: (text) => { asked.push(text); return own.initials(text); } }; };
    const many = kg.finder({ readings, nodes: Array.from({ length: 50 }, (_, i) => node("青岛" + i)) });
    let left = 0, rounds = 0;
    for (; pauses.length && rounds < 99; rounds += 1) {
      left = 12; // milliseconds, of which each name takes one
      pauses.shift()({ timeRemaining: () => (left -= 1) });
    }
    same([asked.length, rounds > 3, rounds < 9], [50, true, true]);
    same(many("qd7", 9).length, 1);
    same(asked.length, 50);
  } finally {
    Object.assign(globalThis, { requestIdleCallback: pause });
    kg.speller = speller;
  }
});

test("who types before a pause finds the same", () => {
  const { requestIdleCallback: pause } = globalThis;
  globalThis.requestIdleCallback = () => {};
  same(kg.finder(graph)("qds", 1)[0].node, 2);
  globalThis.requestIdleCallback = pause;
});
