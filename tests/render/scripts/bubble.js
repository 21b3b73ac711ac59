"use strict";
/* needs: element.js em.js bubble.js */

test("a name that fits stands on one line", () => same(kg.nameLines(["山东省政府", "山东省"], 7.5, 3), ["山东省政府", "山东省"]));

test("a long name is set in lines of about one length", () => {
  same(kg.nameLines(["项目集中开工仪式", "古镇口融合区"], 7.5, 3), ["项目集中", "开工仪式", "古镇口融合区"]);
});

test("what is still too long is cut in the middle: names of one place begin alike", () => {
  const [first, second] = [kg.nameLines(["西海岸新区第三届人大财政经济委员会"], 7.5, 1), kg.nameLines(["西海岸新区工委区委常委会"], 7.5, 1)];
  same([first, second], [["西海岸…员会"], ["西海岸…委会"]]);
});

test("no line is wider than the room, and there are no more than asked for", () => {
  for (const room of [3, 5.5, 7.5, 12]) {
    for (const most of [2, 3, 5]) {
      const lines = kg.nameLines(["“五攻坚、六促进”主责人擂台赛暨部门长摘星夺旗擂台赛", "Haier Group (Qingdao) 2022 集团"], room, most);
      if (lines.length > most) throw new Error(lines.length + " lines");
      for (const line of lines) if (line.replace(/[^\u2e80-\uffff]/g, "").length > room + 1) throw new Error(line);
    }
  }
});

test("names that a disc would cut stand below it, whole", () => {
  const { inside, lines } = kg.bubble.measure({ names: ["高白河开发区", "川海永开发区"], count: 39 }, 95);
  same([inside, lines], [false, ["高白河开发区", "川海永开发区"]]);
});

test("names stand inside of a large disc and below a small one", () => {
  const bubble = { names: ["山东省政府", "山东省"], count: 40 };
  const [large, small] = [kg.bubble.measure(bubble, 400), kg.bubble.measure(bubble, 20)];
  same([large.inside, large.below, small.inside], [true, 0, false]);
  if (small.height <= 2 * small.r + 40) throw new Error("no room for the name");
});
