"use strict";
/* needs: em.js labels.js */

/* A canvas on which each character is as wide as high. */
function canvas() {
  const texts = [];
  const size = () => Number(/(\d+)px/.exec(context.font)[1]);
  const context = {
    font: "", texts, rects: 0, measureText: (text) => ({ width: text.length * size() }),
    strokeText() {}, fillText: (text, x, y) => texts.push([text, x, y]), fillRect: () => { context.rects += 1; },
  };
  return context;
}

const screen = { width: 800, height: 600, left: 200, right: 700, taken: [] };
const name = (text, x, y, more = {}) => ({ node: 1, text, x, y, radius: 6, size: 12, color: "ink", ...more });

function painted(wishes, signs = [], more = {}) {
  return kg.labelPainter({ font: "f", paper: "white" })(canvas(), wishes, signs, { ...screen, ...more });
}

test("a name stands under its sign where there is room", () => {
  const [box] = painted([name("临海新区", 400, 300)]);
  same([box[0] + box[2], box[1]], [800, 309]);
});

test("at the rim a name is moved inwards and none is cut", () => {
  for (const x of [202, 690]) {
    const boxes = painted([name("临海新区管理委员会", x, 300), name("临海新区党群工作部", x, 300)]);
    same(boxes.length, 2);
    for (const box of boxes) if (box[0] < 200 || box[2] > 700) throw new Error("cut at " + box);
  }
});

test("a name that is wider than the room is shortened, the chosen one too", () => {
  const [box] = painted([name("临海新区管理委员会", 220, 300, { whole: true })], [], { right: 268 });
  same(box.said.text, "临海新区…");
  if (box[0] < 200 || box[2] > 268) throw new Error("cut at " + box);
});

test("what must be told covers as few signs as can be", () => {
  const below = [[390, 310, 410, 330], [370, 310, 380, 330]], right = [[420, 295, 430, 305]];
  const above = [[360, 280, 370, 290], [390, 280, 400, 290]], left = [[350, 290, 360, 300], [370, 290, 380, 300]];
  const wish = name("临海新区", 400, 300, { must: true });
  const [box] = painted([wish], [...below, ...right, ...above, ...left]);
  same(box[0], 407); // to the right, over one sign
  same(painted([{ ...wish, must: false }], [...below, ...right, ...above, ...left]).length, 0);
});

test("headings come before names, and one above the other where they would meet", () => {
  const heading = (x) => ({ text: "党政机构", x, y: 300, size: 13, bold: true, color: "faint", heading: true });
  const boxes = painted([heading(400), heading(430), heading(460), name("临海", 400, 330)]);
  same(boxes.length, 4);
  boxes.forEach((a, i) => boxes.slice(0, i).forEach((b) => {
    if (a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]) throw new Error("covered");
  }));
});

test("nothing is written under what stands on the stage", () => {
  const taken = [[300, 250, 500, 350]];
  same(painted([name("临海", 400, 300, { must: true })], [], { taken }).length, 0);
  same(painted([name("临海", 400, 370)], [], { taken }).length, 1);
});

test("the text on a line hides the line behind it", () => {
  const context = canvas();
  kg.labelPainter({ font: "f", paper: "white" })(context, [{ text: "管辖", x: 400, y: 300, size: 11, color: "faint" }], [], screen);
  same([context.rects, context.texts[0][0]], [1, "管辖"]);
});
