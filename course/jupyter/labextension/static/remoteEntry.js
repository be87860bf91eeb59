// Made by `make bundle` from course/jupyter/extension/src: edit that.
(window._JUPYTERLAB ??= {})["twohats-lab"] = (() => {
  let scope;
  const needs = ["@jupyterlab/application","@jupyterlab/notebook","@jupyterlab/settingregistry","@lumino/widgets"];
  const load = async (name) => [name, (await Object.values(scope[name])[0].get())()];
  return {
    init(shared) { scope = shared; },
    async get() {
      const given = Object.fromEntries(await Promise.all(needs.map(load)));
      const module = { exports: {} };
      ((require, module, exports) => {
"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// course/jupyter/extension/src/index.js
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_application = require("@jupyterlab/application");
var import_notebook = require("@jupyterlab/notebook");
var import_settingregistry = require("@jupyterlab/settingregistry");

// course/jupyter/extension/src/furniture.js
var HIDDEN_AREAS = ["top", "menu", "bottom"];
var SIDES = ["left", "right"];
var Furniture = class {
  /** What was in sight before. @type {{ widgets: any[], sides: string[], left: boolean, right: boolean } | null} */
  #before = null;
  /** `shell` is JupyterLab's, or undefined where there is none to put away. */
  constructor(shell) {
    this.shell = shell;
  }
  putAway(isAway) {
    document.body.toggleAttribute("data-th-page", isAway);
    if (!this.shell || isAway === Boolean(this.#before)) return;
    if (isAway) this.#hide();
    else this.#show();
  }
  #hide() {
    const { shell } = this;
    const widgets = HIDDEN_AREAS.flatMap((area) => [...shell.widgets(area)]).filter(
      (widget) => !widget.isHidden
    );
    const sides = SIDES.filter((side) => shell.isSideTabBarVisible(side));
    this.#before = { widgets, sides, left: !shell.leftCollapsed, right: !shell.rightCollapsed };
    shell.collapseLeft();
    shell.collapseRight();
    for (const side of sides) shell.toggleSideTabBarVisibility(side);
    for (const widget of widgets) widget.hide();
  }
  #show() {
    const { shell } = this;
    const before = this.#before;
    this.#before = null;
    if (!before) return;
    for (const widget of before.widgets) widget.show();
    for (const side of before.sides) {
      if (!shell.isSideTabBarVisible(side)) shell.toggleSideTabBarVisibility(side);
    }
    if (before.left) shell.expandLeft();
    if (before.right) shell.expandRight();
  }
};

// course/jupyter/extension/src/cell_forms.js
var STRING = String.raw`"(?:[^"\\\n]|\\["\\n])*"`;
var NUMBER = String.raw`-?\d+(?:\.\d+)?`;
var PLAIN = `(?:${STRING}|${NUMBER}|True|False|None)`;
var TUPLE = String.raw`\(${PLAIN}(?:, ${PLAIN})*,?\)`;
var ARGUMENT = `(?:[a-z_]+=)?(?:${PLAIN}|${TUPLE})`;
var ARGUMENTS = `(?:${ARGUMENT}(?:, ${ARGUMENT})*)?`;
var OPENING = /^from twohats\.desk import (lesson|exercise)\n+desk = \1\("(\d\d_[a-z0-9_]+)"\)$/;
var CALL = new RegExp(String.raw`^desk\.([a-z][a-z_]*)\(${ARGUMENTS}\)$`);
var SHOWN_BY_DESK = /* @__PURE__ */ new Set([
  "backup",
  "board",
  "carried",
  "cases",
  "check",
  "check_panel",
  "compare",
  "date_slider",
  "definition",
  "documents",
  "freeze",
  "hand_in",
  "letter",
  "map",
  "note",
  "quiz",
  "sponsor"
]);
function hasHiddenLine(source) {
  return [...source].some((sign) => {
    const code = sign.charCodeAt(0);
    const isControl = code < 32 || code >= 127 && code <= 159;
    return isControl && sign !== "\n" || code === 8232 || code === 8233;
  });
}
var withoutComments = (source) => source.split("\n").filter((line) => !line.startsWith("#")).join("\n").replace(/^\n+|[ \n]+$/g, "");
function cellForm(source, stem) {
  if (hasHiddenLine(source)) return null;
  const code = withoutComments(source);
  if (!code) return "comment";
  const opening = OPENING.exec(code);
  if (opening) return opening[2] === stem ? "opening" : null;
  const call = CALL.exec(code);
  return call && SHOWN_BY_DESK.has(call[1]) ? "call" : null;
}

// course/jupyter/extension/src/course_bar.js
var import_widgets = require("@lumino/widgets");

// ../../main/node_modules/lit-html/lit-html.js
/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */
var t = globalThis;
var i = (t2) => t2;
var s = t.trustedTypes;
var e = s ? s.createPolicy("lit-html", { createHTML: (t2) => t2 }) : void 0;
var h = "$lit$";
var o = `lit$${Math.random().toFixed(9).slice(2)}$`;
var n = "?" + o;
var r = `<${n}>`;
var l = document;
var c = () => l.createComment("");
var a = (t2) => null === t2 || "object" != typeof t2 && "function" != typeof t2;
var u = Array.isArray;
var d = (t2) => u(t2) || "function" == typeof t2?.[Symbol.iterator];
var f = "[ 	\n\f\r]";
var v = /<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g;
var _ = /-->/g;
var m = />/g;
var p = RegExp(`>|${f}(?:([^\\s"'>=/]+)(${f}*=${f}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`, "g");
var g = /'/g;
var $ = /"/g;
var y = /^(?:script|style|textarea|title)$/i;
var x = (t2) => (i2, ...s2) => ({ _$litType$: t2, strings: i2, values: s2 });
var b = x(1);
var w = x(2);
var T = x(3);
var E = /* @__PURE__ */ Symbol.for("lit-noChange");
var A = /* @__PURE__ */ Symbol.for("lit-nothing");
var C = /* @__PURE__ */ new WeakMap();
var P = l.createTreeWalker(l, 129);
function V(t2, i2) {
  if (!u(t2) || !t2.hasOwnProperty("raw")) throw Error("invalid template strings array");
  return void 0 !== e ? e.createHTML(i2) : i2;
}
var N = (t2, i2) => {
  const s2 = t2.length - 1, e2 = [];
  let n2, l2 = 2 === i2 ? "<svg>" : 3 === i2 ? "<math>" : "", c2 = v;
  for (let i3 = 0; i3 < s2; i3++) {
    const s3 = t2[i3];
    let a2, u2, d2 = -1, f2 = 0;
    for (; f2 < s3.length && (c2.lastIndex = f2, u2 = c2.exec(s3), null !== u2); ) f2 = c2.lastIndex, c2 === v ? "!--" === u2[1] ? c2 = _ : void 0 !== u2[1] ? c2 = m : void 0 !== u2[2] ? (y.test(u2[2]) && (n2 = RegExp("</" + u2[2], "g")), c2 = p) : void 0 !== u2[3] && (c2 = p) : c2 === p ? ">" === u2[0] ? (c2 = n2 ?? v, d2 = -1) : void 0 === u2[1] ? d2 = -2 : (d2 = c2.lastIndex - u2[2].length, a2 = u2[1], c2 = void 0 === u2[3] ? p : '"' === u2[3] ? $ : g) : c2 === $ || c2 === g ? c2 = p : c2 === _ || c2 === m ? c2 = v : (c2 = p, n2 = void 0);
    const x2 = c2 === p && t2[i3 + 1].startsWith("/>") ? " " : "";
    l2 += c2 === v ? s3 + r : d2 >= 0 ? (e2.push(a2), s3.slice(0, d2) + h + s3.slice(d2) + o + x2) : s3 + o + (-2 === d2 ? i3 : x2);
  }
  return [V(t2, l2 + (t2[s2] || "<?>") + (2 === i2 ? "</svg>" : 3 === i2 ? "</math>" : "")), e2];
};
var S = class _S {
  constructor({ strings: t2, _$litType$: i2 }, e2) {
    let r2;
    this.parts = [];
    let l2 = 0, a2 = 0;
    const u2 = t2.length - 1, d2 = this.parts, [f2, v2] = N(t2, i2);
    if (this.el = _S.createElement(f2, e2), P.currentNode = this.el.content, 2 === i2 || 3 === i2) {
      const t3 = this.el.content.firstChild;
      t3.replaceWith(...t3.childNodes);
    }
    for (; null !== (r2 = P.nextNode()) && d2.length < u2; ) {
      if (1 === r2.nodeType) {
        if (r2.hasAttributes()) for (const t3 of r2.getAttributeNames()) if (t3.endsWith(h)) {
          const i3 = v2[a2++], s2 = r2.getAttribute(t3).split(o), e3 = /([.?@])?(.*)/.exec(i3);
          d2.push({ type: 1, index: l2, name: e3[2], strings: s2, ctor: "." === e3[1] ? I : "?" === e3[1] ? L : "@" === e3[1] ? z : H }), r2.removeAttribute(t3);
        } else t3.startsWith(o) && (d2.push({ type: 6, index: l2 }), r2.removeAttribute(t3));
        if (y.test(r2.tagName)) {
          const t3 = r2.textContent.split(o), i3 = t3.length - 1;
          if (i3 > 0) {
            r2.textContent = s ? s.emptyScript : "";
            for (let s2 = 0; s2 < i3; s2++) r2.append(t3[s2], c()), P.nextNode(), d2.push({ type: 2, index: ++l2 });
            r2.append(t3[i3], c());
          }
        }
      } else if (8 === r2.nodeType) if (r2.data === n) d2.push({ type: 2, index: l2 });
      else {
        let t3 = -1;
        for (; -1 !== (t3 = r2.data.indexOf(o, t3 + 1)); ) d2.push({ type: 7, index: l2 }), t3 += o.length - 1;
      }
      l2++;
    }
  }
  static createElement(t2, i2) {
    const s2 = l.createElement("template");
    return s2.innerHTML = t2, s2;
  }
};
function M(t2, i2, s2 = t2, e2) {
  if (i2 === E) return i2;
  let h2 = void 0 !== e2 ? s2._$Co?.[e2] : s2._$Cl;
  const o2 = a(i2) ? void 0 : i2._$litDirective$;
  return h2?.constructor !== o2 && (h2?._$AO?.(false), void 0 === o2 ? h2 = void 0 : (h2 = new o2(t2), h2._$AT(t2, s2, e2)), void 0 !== e2 ? (s2._$Co ??= [])[e2] = h2 : s2._$Cl = h2), void 0 !== h2 && (i2 = M(t2, h2._$AS(t2, i2.values), h2, e2)), i2;
}
var R = class {
  constructor(t2, i2) {
    this._$AV = [], this._$AN = void 0, this._$AD = t2, this._$AM = i2;
  }
  get parentNode() {
    return this._$AM.parentNode;
  }
  get _$AU() {
    return this._$AM._$AU;
  }
  u(t2) {
    const { el: { content: i2 }, parts: s2 } = this._$AD, e2 = (t2?.creationScope ?? l).importNode(i2, true);
    P.currentNode = e2;
    let h2 = P.nextNode(), o2 = 0, n2 = 0, r2 = s2[0];
    for (; void 0 !== r2; ) {
      if (o2 === r2.index) {
        let i3;
        2 === r2.type ? i3 = new k(h2, h2.nextSibling, this, t2) : 1 === r2.type ? i3 = new r2.ctor(h2, r2.name, r2.strings, this, t2) : 6 === r2.type && (i3 = new Z(h2, this, t2)), this._$AV.push(i3), r2 = s2[++n2];
      }
      o2 !== r2?.index && (h2 = P.nextNode(), o2++);
    }
    return P.currentNode = l, e2;
  }
  p(t2) {
    let i2 = 0;
    for (const s2 of this._$AV) void 0 !== s2 && (void 0 !== s2.strings ? (s2._$AI(t2, s2, i2), i2 += s2.strings.length - 2) : s2._$AI(t2[i2])), i2++;
  }
};
var k = class _k {
  get _$AU() {
    return this._$AM?._$AU ?? this._$Cv;
  }
  constructor(t2, i2, s2, e2) {
    this.type = 2, this._$AH = A, this._$AN = void 0, this._$AA = t2, this._$AB = i2, this._$AM = s2, this.options = e2, this._$Cv = e2?.isConnected ?? true;
  }
  get parentNode() {
    let t2 = this._$AA.parentNode;
    const i2 = this._$AM;
    return void 0 !== i2 && 11 === t2?.nodeType && (t2 = i2.parentNode), t2;
  }
  get startNode() {
    return this._$AA;
  }
  get endNode() {
    return this._$AB;
  }
  _$AI(t2, i2 = this) {
    t2 = M(this, t2, i2), a(t2) ? t2 === A || null == t2 || "" === t2 ? (this._$AH !== A && this._$AR(), this._$AH = A) : t2 !== this._$AH && t2 !== E && this._(t2) : void 0 !== t2._$litType$ ? this.$(t2) : void 0 !== t2.nodeType ? this.T(t2) : d(t2) ? this.k(t2) : this._(t2);
  }
  O(t2) {
    return this._$AA.parentNode.insertBefore(t2, this._$AB);
  }
  T(t2) {
    this._$AH !== t2 && (this._$AR(), this._$AH = this.O(t2));
  }
  _(t2) {
    this._$AH !== A && a(this._$AH) ? this._$AA.nextSibling.data = t2 : this.T(l.createTextNode(t2)), this._$AH = t2;
  }
  $(t2) {
    const { values: i2, _$litType$: s2 } = t2, e2 = "number" == typeof s2 ? this._$AC(t2) : (void 0 === s2.el && (s2.el = S.createElement(V(s2.h, s2.h[0]), this.options)), s2);
    if (this._$AH?._$AD === e2) this._$AH.p(i2);
    else {
      const t3 = new R(e2, this), s3 = t3.u(this.options);
      t3.p(i2), this.T(s3), this._$AH = t3;
    }
  }
  _$AC(t2) {
    let i2 = C.get(t2.strings);
    return void 0 === i2 && C.set(t2.strings, i2 = new S(t2)), i2;
  }
  k(t2) {
    u(this._$AH) || (this._$AH = [], this._$AR());
    const i2 = this._$AH;
    let s2, e2 = 0;
    for (const h2 of t2) e2 === i2.length ? i2.push(s2 = new _k(this.O(c()), this.O(c()), this, this.options)) : s2 = i2[e2], s2._$AI(h2), e2++;
    e2 < i2.length && (this._$AR(s2 && s2._$AB.nextSibling, e2), i2.length = e2);
  }
  _$AR(t2 = this._$AA.nextSibling, s2) {
    for (this._$AP?.(false, true, s2); t2 !== this._$AB; ) {
      const s3 = i(t2).nextSibling;
      i(t2).remove(), t2 = s3;
    }
  }
  setConnected(t2) {
    void 0 === this._$AM && (this._$Cv = t2, this._$AP?.(t2));
  }
};
var H = class {
  get tagName() {
    return this.element.tagName;
  }
  get _$AU() {
    return this._$AM._$AU;
  }
  constructor(t2, i2, s2, e2, h2) {
    this.type = 1, this._$AH = A, this._$AN = void 0, this.element = t2, this.name = i2, this._$AM = e2, this.options = h2, s2.length > 2 || "" !== s2[0] || "" !== s2[1] ? (this._$AH = Array(s2.length - 1).fill(new String()), this.strings = s2) : this._$AH = A;
  }
  _$AI(t2, i2 = this, s2, e2) {
    const h2 = this.strings;
    let o2 = false;
    if (void 0 === h2) t2 = M(this, t2, i2, 0), o2 = !a(t2) || t2 !== this._$AH && t2 !== E, o2 && (this._$AH = t2);
    else {
      const e3 = t2;
      let n2, r2;
      for (t2 = h2[0], n2 = 0; n2 < h2.length - 1; n2++) r2 = M(this, e3[s2 + n2], i2, n2), r2 === E && (r2 = this._$AH[n2]), o2 ||= !a(r2) || r2 !== this._$AH[n2], r2 === A ? t2 = A : t2 !== A && (t2 += (r2 ?? "") + h2[n2 + 1]), this._$AH[n2] = r2;
    }
    o2 && !e2 && this.j(t2);
  }
  j(t2) {
    t2 === A ? this.element.removeAttribute(this.name) : this.element.setAttribute(this.name, t2 ?? "");
  }
};
var I = class extends H {
  constructor() {
    super(...arguments), this.type = 3;
  }
  j(t2) {
    this.element[this.name] = t2 === A ? void 0 : t2;
  }
};
var L = class extends H {
  constructor() {
    super(...arguments), this.type = 4;
  }
  j(t2) {
    this.element.toggleAttribute(this.name, !!t2 && t2 !== A);
  }
};
var z = class extends H {
  constructor(t2, i2, s2, e2, h2) {
    super(t2, i2, s2, e2, h2), this.type = 5;
  }
  _$AI(t2, i2 = this) {
    if ((t2 = M(this, t2, i2, 0) ?? A) === E) return;
    const s2 = this._$AH, e2 = t2 === A && s2 !== A || t2.capture !== s2.capture || t2.once !== s2.once || t2.passive !== s2.passive, h2 = t2 !== A && (s2 === A || e2);
    e2 && this.element.removeEventListener(this.name, this, s2), h2 && this.element.addEventListener(this.name, this, t2), this._$AH = t2;
  }
  handleEvent(t2) {
    "function" == typeof this._$AH ? this._$AH.call(this.options?.host ?? this.element, t2) : this._$AH.handleEvent(t2);
  }
};
var Z = class {
  constructor(t2, i2, s2) {
    this.element = t2, this.type = 6, this._$AN = void 0, this._$AM = i2, this.options = s2;
  }
  get _$AU() {
    return this._$AM._$AU;
  }
  _$AI(t2) {
    M(this, t2);
  }
};
var B = t.litHtmlPolyfillSupport;
B?.(S, k), (t.litHtmlVersions ??= []).push("3.3.3");
var D = (t2, i2, s2) => {
  const e2 = s2?.renderBefore ?? i2;
  let h2 = e2._$litPart$;
  if (void 0 === h2) {
    const t3 = s2?.renderBefore ?? null;
    e2._$litPart$ = h2 = new k(i2.insertBefore(c(), t3), t3, void 0, s2 ?? {});
  }
  return h2._$AI(t2), h2;
};

// course/jupyter/extension/src/place.js
var LESSON = /^((?:.*\/)?)course\/(\d\d_[a-z0-9_]+)\.ipynb$/;
var EXERCISE = /^((?:.*\/)?)exercises\/(\d\d_[a-z0-9_]+)\/\2\.ipynb$/;
function placeOf(path, metadata) {
  if (path.split("/").includes("gradebook")) return null;
  const lesson = LESSON.exec(path);
  const [, root, stem] = lesson ?? EXERCISE.exec(path) ?? [];
  if (stem === void 0 || metadata?.stem !== stem) return null;
  const kind = lesson ? "lesson" : "exercise";
  const words = stem.slice(3).replaceAll("_", " ");
  const name = `${stem.slice(0, 2)} ${words[0].toUpperCase()}${words.slice(1)}`;
  return { root, stem, kind, title: `${name} · ${kind}`, hat: hatOf(stem) };
}
function hatOf(stem) {
  const number = Number(stem.slice(0, 2));
  if (number >= 2 && number <= 7) return "product";
  return number >= 8 && number <= 14 ? "project" : "both";
}
function pathOf(root, stem, kind) {
  return kind === "lesson" ? `${root}course/${stem}.ipynb` : `${root}exercises/${stem}/${stem}.ipynb`;
}
function neighbours({ root, stem, kind }, lessonFiles, exerciseFolders) {
  const pages = lessonFiles.filter((name) => /^\d\d_[a-z0-9_]+\.ipynb$/.test(name)).sort().flatMap((name) => {
    const own = name.replace(/\.ipynb$/, "");
    const lesson = pathOf(root, own, "lesson");
    return exerciseFolders.includes(own) ? [lesson, pathOf(root, own, "exercise")] : [lesson];
  });
  const here = pages.indexOf(pathOf(root, stem, kind));
  return here < 0 ? {} : { previous: pages[here - 1], next: pages[here + 1] };
}

// course/jupyter/extension/src/course_bar.js
var HATS = (
  /** @type {Record<string, string>} */
  {
    product: "Product hat",
    project: "Project hat",
    both: "Both hats"
  }
);
var CourseBar = class extends import_widgets.Widget {
  /** @type {{ previous?: string, next?: string }} */
  #neighbours = {};
  /** @type {BarState} */
  #state = { name: "", words: "" };
  #isPage = true;
  #place;
  #acts;
  constructor(place, acts) {
    const node = document.createElement("nav");
    node.className = "th-bar";
    node.setAttribute("aria-label", "Course");
    node.dataset.hat = place.hat;
    super({ node });
    this.#place = place;
    this.#acts = acts;
    this.#draw();
  }
  setNeighbours(neighbours2) {
    this.#neighbours = neighbours2;
    this.#draw();
  }
  say(state) {
    this.#state = state;
    this.#draw();
  }
  /** Whether the course's page is shown, or JupyterLab's notebook. */
  showAsPage(isPage) {
    this.#isPage = isPage;
    this.#draw();
  }
  #draw() {
    const { hat, title, root, stem, kind } = this.#place;
    const { previous, next } = this.#neighbours;
    const { name, words } = this.#state;
    this.node.dataset.state = name;
    const map = pathOf(root, "00_start", "lesson");
    const isMap = stem === "00_start" && kind === "lesson";
    D(
      b`<span class="th-bar-hat" title=${HATS[hat]}>${hatSign}<span class="th-bar-unseen">${HATS[hat]}: </span></span>
      <strong class="th-bar-title">${title}</strong>
      <span class="th-bar-saved" role="status">${words}</span>
      ${name === "gone" ? b`<button type="button" class="th-bar-main" @click=${this.#acts.goOn}>Go on</button>` : A}
      <span class="th-bar-ways">${this.#way("← Previous", previous)}${isMap ? A : this.#way("Map", map)}${this.#way("Next →", next)}</span>
      <button type="button" class="th-bar-view" @click=${this.#acts.toggleView}>${this.#isPage ? "Show the notebook" : "Show the page"}</button>`,
      this.node
    );
  }
  #way(label, path) {
    return b`<button type="button" ?disabled=${!path} @click=${() => path && this.#acts.open(path)}>${label}</button>`;
  }
};
var hatSign = w`<svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
  <path d="M6 11V6q0-4 6-4t6 4v5z" fill="currentColor"/><path d="M1 12.5h22" stroke="currentColor" stroke-width="3" stroke-linecap="round"/></svg>`;

// course/jupyter/extension/src/kernel.js
var READY_WITHIN_MS = 6e4;
var ANSWER_WITHIN_MS = 4e3;
var LOOK_AGAIN_MS = 100;
var SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "wheel", "scroll"];
var later = (ms) => new Promise((done) => setTimeout(done, ms));
function within(ms, promise) {
  const late = later(ms).then(() => {
    throw new Error(`There was no answer within ${ms} ms.`);
  });
  return Promise.race([promise, late]);
}
async function isAnswering(context, ms = ANSWER_WITHIN_MS) {
  const kernel = context.session?.kernel;
  if (!kernel || kernel.isDisposed || kernel.status === "dead") return false;
  if (kernel.connectionStatus !== "connected") return false;
  try {
    await within(ms, kernel.requestKernelInfo());
    return true;
  } catch {
    return false;
  }
}
async function readyKernel(context) {
  await context.ready;
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    const kernel = context.session?.kernel;
    const isSettled = kernel && !context.isRestarting && await isAnswering(context);
    if (isSettled && ["idle", "busy"].includes(kernel.status)) return kernel;
    await later(LOOK_AGAIN_MS);
  }
  throw new Error("The kernel did not start.");
}
async function revivedKernel(context, manager) {
  const kernel = context.session?.kernel;
  await manager.kernels.refreshRunning();
  const running = [...manager.kernels.running()];
  if (kernel && running.some(({ id }) => id === kernel.id)) await context.restartKernel();
  else {
    await manager.sessions.refreshRunning();
    const name = kernel?.name ?? context.kernelPreference.name ?? "python3";
    await context.changeKernel({ name });
  }
  return readyKernel(context);
}
function keepAwake(panel, everyMs, gone) {
  let last = 0;
  const beat = () => {
    const kernel = panel.sessionContext.session?.kernel;
    const isDue = Date.now() - last >= everyMs;
    if (!kernel || !isDue || document.visibilityState !== "visible") return;
    last = Date.now();
    within(ANSWER_WITHIN_MS, kernel.requestIsComplete({ code: "" })).catch(gone);
  };
  for (const sign of SIGNS_OF_LIFE) {
    panel.node.addEventListener(sign, beat, { capture: true, passive: true });
  }
}

// course/jupyter/extension/src/outputs.js
var LOOK_AGAIN_MS2 = 25;
var TRIES = 40;
var LEAST_HEIGHT_PX = 8;
var HeldOutputs = class {
  /** What takes a cell's still picture away. @type {Map<any, () => void>} */
  #held = /* @__PURE__ */ new Map();
  constructor(cells) {
    for (const cell of cells) this.#hold(cell);
  }
  #hold(cell) {
    const area = cell.outputArea.node;
    if (!area.parentNode || !area.scrollHeight) return;
    const picture = stillPicture(area);
    area.before(picture);
    area.classList.add("th-coming");
    this.#held.set(cell, () => {
      this.#held.delete(cell);
      picture.remove();
      area.classList.remove("th-coming");
    });
  }
  /** Lets go of a cell's picture once the cell has drawn, or after a second. */
  async release(cell) {
    for (let tries = 0; tries < TRIES && this.#held.has(cell); tries += 1) {
      if (cell.isDisposed || hasDrawn(cell)) break;
      await later(LOOK_AGAIN_MS2);
    }
    this.#held.get(cell)?.();
  }
  releaseAll() {
    for (const release of [...this.#held.values()]) release();
  }
};
function stillPicture(area) {
  const picture = (
    /** @type {HTMLElement} */
    area.cloneNode(true)
  );
  picture.inert = true;
  picture.classList.add("th-still");
  for (const node of picture.querySelectorAll("[id], [name]")) {
    node.removeAttribute("id");
    node.removeAttribute("name");
  }
  return picture;
}
function hasDrawn(cell) {
  const outputs = (
    /** @type {HTMLElement[]} */
    [
      ...cell.outputArea.node.querySelectorAll(".jp-OutputArea-output")
    ]
  );
  return outputs.some(
    (output) => output.scrollHeight > LEAST_HEIGHT_PX && output.textContent?.trim()
  );
}

// course/jupyter/extension/src/scroll.js
var KEY = "twohats:scroll:";
var REST_MS = 300;
var LEAST_PX = 40;
function keepScroll(panel) {
  const scroller = (
    /** @type {HTMLElement | null} */
    panel.node.querySelector(".jp-WindowedPanel-outer")
  );
  if (!scroller || scroller.dataset.thKept) return;
  scroller.dataset.thKept = "yes";
  const key = KEY + panel.context.path;
  const place = Number(storage()?.getItem(key));
  if (place > LEAST_PX && scroller.scrollTop < LEAST_PX) scroller.scrollTop = place;
  let timer = 0;
  scroller.addEventListener(
    "scroll",
    () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => keep(key, scroller.scrollTop), REST_MS);
    },
    { passive: true }
  );
}
function keep(key, place) {
  try {
    storage()?.setItem(key, String(Math.round(place)));
  } catch {
  }
}
function storage() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

// course/jupyter/extension/src/page.js
var SAFE_PATH = "import sys\nsys.path[:] = list(filter(None, sys.path))";
var HOLD_MS = 1500;
var ASLEEP = { name: "gone", words: "The page is asleep. What was saved is safe." };
var NO_CONNECTION = { name: "gone", words: "The page has lost its connection." };
var BAD_STATES = ["dead", "unknown", "terminating", "autorestarting", "disconnected"];
var Page = class {
  /** What the last widget that saved has said. @type {BarState} */
  #saved = { name: "", words: "" };
  #isStarted = false;
  #isWorking = false;
  /** @param {any} panel @param {Place} place @param {Course} course */
  constructor(panel, place, course) {
    this.panel = panel;
    this.place = place;
    this.course = course;
    this.bar = new CourseBar(place, {
      goOn: () => this.goOn(),
      toggleView: course.toggleView,
      open: (path) => course.app.commands.execute("docmanager:open", { path })
    });
    panel.contentHeader.addWidget(this.bar);
    panel.title.dataset = { ...panel.title.dataset, "th-label": place.title };
    panel.title.caption = place.title;
    this.#listen();
    this.#watchKernel();
    this.#findNeighbours();
    this.showAs(course.isPage());
  }
  /** Shows the page of the course, or JupyterLab's notebook. */
  showAs(isPage) {
    this.panel.toggleClass("th-page", isPage);
    this.panel.toolbar.setHidden(isPage);
    this.bar.showAsPage(isPage);
  }
  /** Runs the page's cells, the first time that it is looked at. */
  start() {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#work("Opening …", () => readyKernel(this.panel.sessionContext));
  }
  /** Brings the kernel back and runs the page's cells again. */
  goOn() {
    const { sessionContext } = this.panel;
    this.#work("One moment …", () => revivedKernel(sessionContext, this.course.app.serviceManager));
  }
  async #work(words, findKernel) {
    if (this.#isWorking) return;
    this.#isWorking = true;
    this.#saved = { name: "", words: "" };
    this.bar.say({ name: "busy", words });
    try {
      await this.#runCells(findKernel);
      this.bar.say(this.#saved);
    } catch (error) {
      console.warn("Two Hats:", error);
      this.bar.say(NO_CONNECTION);
    } finally {
      this.#isWorking = false;
    }
  }
  /** The cells that may run without being asked for; none if the first of them opens no desk. */
  #ownCells() {
    const forms = this.panel.content.widgets.map((cell) => {
      const isCode = cell.model.type === "code";
      const form = isCode ? cellForm(cell.model.sharedModel.getSource(), this.place.stem) : null;
      return { cell, form };
    });
    const own = forms.filter(
      ({ form }) => form === "opening" || form === "call"
    );
    return own[0]?.form === "opening" ? own.map(({ cell }) => cell) : [];
  }
  async #runCells(findKernel) {
    const cells = this.#ownCells();
    if (!cells.length) return;
    const held = new HeldOutputs(cells);
    try {
      const kernel = await findKernel();
      kernel.requestExecute({ code: SAFE_PATH, silent: true, store_history: false });
      const [opening, ...others] = cells;
      const isOpen = await this.#run(opening, held);
      if (isOpen) await Promise.all(others.map((cell) => this.#run(cell, held)));
      keepScroll(this.panel);
    } finally {
      later(HOLD_MS).then(() => held.releaseAll());
    }
  }
  /** Runs one cell without scrolling and without a dialog; whether it went well. */
  async #run(cell, held) {
    const { panel } = this;
    if (panel.isDisposed || cell.isDisposed) return false;
    let isGood = true;
    const options = {
      cell,
      notebook: panel.content.model,
      notebookConfig: panel.content.notebookConfig,
      sessionContext: panel.sessionContext,
      onCellExecutionScheduled: () => {
      },
      onCellExecuted: ({ success }) => {
        isGood = success;
      }
    };
    await this.course.executor.runCell(options).catch(() => {
      isGood = false;
    });
    held.release(cell);
    return isGood;
  }
  #listen() {
    const { panel, course } = this;
    keepAwake(panel, course.beatMs, () => this.#fallAsleep());
    panel.node.addEventListener("twohats:saved", ({ detail }) => {
      if (detail.name === "away") {
        this.#check();
        return;
      }
      this.#saved = detail;
      if (this.#isStarted && !this.#isWorking) this.bar.say(detail);
    });
    panel.node.addEventListener(
      "dblclick",
      (event) => this.#read(event),
      true
    );
  }
  /** A page is read and not edited: only a text that a person marks opens for writing. */
  #read(event) {
    if (!this.course.isPage()) return;
    const cell = this.panel.content.widgets.find(
      (one) => one.node.contains(event.target)
    );
    const isText = cell?.model.type === "markdown";
    if (isText && !cell.model.getMetadata("nbgrader")?.solution) event.stopPropagation();
  }
  async #findNeighbours() {
    const { contents } = this.course.app.serviceManager;
    const { root } = this.place;
    const names = async (folder) => (await contents.get(root + folder)).content.map(({ name }) => name);
    try {
      const [lessons, exercises] = await Promise.all([names("course"), names("exercises")]);
      this.bar.setNeighbours(neighbours(this.place, lessons, exercises));
    } catch (error) {
      console.warn("Two Hats: the pages beside this one were not found.", error);
    }
  }
  #fallAsleep() {
    if (this.#isStarted && !this.#isWorking) this.bar.say(ASLEEP);
  }
  /** Asks the kernel whether it is there, while the page is looked at. */
  async #check() {
    const isOfNoUse = !this.#isStarted || this.#isWorking || this.panel.isDisposed;
    if (isOfNoUse || document.visibilityState !== "visible") return;
    if (!await isAnswering(this.panel.sessionContext)) this.#fallAsleep();
  }
  /** A kernel that is gone is noticed at its signals, from time to time, and when a tab is looked at. */
  #watchKernel() {
    const { panel } = this;
    const { sessionContext } = panel;
    const check = () => this.#check();
    const onStatus = (_sender, status) => {
      if (BAD_STATES.includes(status)) check();
    };
    sessionContext.statusChanged.connect(onStatus);
    sessionContext.connectionStatusChanged.connect(onStatus);
    sessionContext.kernelChanged.connect(check);
    document.addEventListener("visibilitychange", check);
    const timer = setInterval(check, this.course.checkMs);
    panel.disposed.connect(() => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", check);
    });
  }
};

// course/jupyter/extension/src/style.css
var style_default = `/* Every rule hangs on a class that the extension sets itself: "Show the notebook" takes all away. */
.th-page :is(
  .jp-CodeCell > .jp-Cell-inputWrapper, .jp-CodeCell > .jp-CellHeader, .jp-Collapser,
  .jp-OutputPrompt, .jp-InputPrompt, .jp-cell-toolbar, .jp-cell-menu, .jp-Notebook-footer,
  .jp-OutputArea-promptOverlay
) { display: none; }
.th-page .jp-Notebook .jp-Cell.jp-Notebook-cell:is(.jp-mod-active, .jp-mod-selected, :focus),
.th-page .jp-Notebook .jp-Cell :is(.jp-MarkdownOutput, .jp-InputArea) { box-shadow: none; border-color: transparent; }
.th-page.th-page .jp-Notebook.jp-mod-commandMode .jp-Notebook-cell:focus { box-shadow: none; outline: none; }
.th-page .jp-Notebook .jp-Cell { max-width: 76rem; margin-inline: auto; }
.th-still { opacity: 0.75; }
.th-coming { position: absolute !important; visibility: hidden; left: 0; right: 0; }
body[data-th-page] .lm-TabBar-addButton { display: none; }

.th-bar {
  display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; min-height: 44px; padding: 5px 14px;
  border-bottom: 1px solid var(--line); border-top: 3px solid var(--hat-fill);
  background: var(--paper); color: var(--ink); font: 14px/1.4 var(--jp-ui-font-family, system-ui, sans-serif);
}
.th-bar-hat { display: inline-flex; color: var(--hat); }
.th-bar-unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.th-bar-title { font-weight: 650; }
.th-bar-saved { color: var(--soft); font-size: 13px; }
.th-bar-saved:empty { display: none; }
.th-bar[data-state="kept"] .th-bar-saved::before { content: "✓ "; color: var(--good); font-weight: 700; }
.th-bar:is([data-state="gone"], [data-state="fault"]) .th-bar-saved { color: var(--bad); }
.th-bar:is([data-state="gone"], [data-state="fault"]) .th-bar-saved::before { content: "▲ "; }
.th-bar-ways { display: flex; gap: 6px; margin-left: auto; }
.th-bar button {
  font: inherit; min-height: 32px; padding: 3px 12px; border: 1px solid var(--edge); border-radius: 9px;
  background: var(--paper); color: var(--ink); cursor: pointer;
}
.th-bar button:hover:not(:disabled) { border-color: var(--ink); background: var(--shade); }
.th-bar button:disabled { color: var(--soft); border-color: var(--line); background: var(--shade); cursor: default; }
.th-bar button:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.th-bar button.th-bar-main { background: var(--ink); border-color: var(--ink); color: var(--paper); font-weight: 650; }
.th-bar button.th-bar-view { border-color: transparent; background: none; color: var(--hat); }

/* A tab has the page's name beside its icon, in place of the file's. */
.lm-TabBar-tab[data-th-label] .lm-TabBar-tabLabel { display: none; }
.lm-TabBar-tab[data-th-label] .lm-TabBar-tabIcon { order: -2; }
.lm-DockPanel-tabBar.lm-TabBar .lm-TabBar-tab.lm-TabBar-tab[data-th-label]::after {
  content: attr(data-th-label); position: static; order: -1; flex: 1 1 auto; width: auto; height: auto;
  background: none; border: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
  line-height: var(--jp-private-horizontal-tab-height);
}

/* An empty line would be left of what is put away above. */
body[data-th-page] #jp-top-panel { min-height: 0 !important; border: 0; }
`;

// theme:theme.css
var theme_default = '.th-bar { --ink: #21262c; --soft: #565d66; --edge: #7b838c; --line: #dcdcd8; --paper: #ffffff; --table: #f7f6f2; --shade: #f3f2ee; --good: #1d6b45; --good-soft: #e3f3e9; --bad: #a8203f; --bad-soft: #fce8ec; color-scheme: light; }\n.th-bar[data-hat="product"] { --hat: #8a5300; --hat-fill: #b97800; --hat-soft: #fdf1d8; }\n.th-bar[data-hat="project"] { --hat: #1f5aa8; --hat-fill: #3f7fd0; --hat-soft: #e5eefa; }\n.th-bar[data-hat="both"] { --hat: #21262c; --hat-fill: #565d66; --hat-soft: #f3f2ee; }\n[data-jp-theme-light="false"] .th-bar { --ink: #eceae4; --soft: #b4b7ba; --edge: #858d96; --line: #3a3f45; --paper: #1c1f23; --table: #141619; --shade: #262a2f; --good: #8fe0b2; --good-soft: #16362a; --bad: #ff8299; --bad-soft: #45202a; color-scheme: dark; }\n[data-jp-theme-light="false"] .th-bar[data-hat="product"] { --hat: #f2bd58; --hat-fill: #d9930d; --hat-soft: #3a2d12; }\n[data-jp-theme-light="false"] .th-bar[data-hat="project"] { --hat: #8fbcf5; --hat-fill: #5b97e0; --hat-soft: #1c3350; }\n[data-jp-theme-light="false"] .th-bar[data-hat="both"] { --hat: #eceae4; --hat-fill: #b4b7ba; --hat-soft: #262a2f; }\n';

// course/jupyter/extension/src/index.js
var ID = "twohats-lab:plugin";
var Pages = class {
  /** By the notebook's panel. @type {Map<any, Page>} */
  #pages = /* @__PURE__ */ new Map();
  /**
   * @param {import("./page.js").Course} course
   * @param {() => any} inFront the widget in front
   * @param {Furniture} furniture
   */
  constructor(course, inFront, furniture) {
    this.course = course;
    this.inFront = inFront;
    this.furniture = furniture;
  }
  /** A notebook was opened: if it is a page of the course, it gets its bar. */
  async add(panel) {
    await panel.context.ready;
    if (panel.isDisposed) return;
    const { contents } = this.course.app.serviceManager;
    const path = contents.localPath(panel.context.path);
    const place = placeOf(path, panel.context.model.getMetadata("twohats"));
    if (!place) return;
    this.#pages.set(panel, new Page(panel, place, this.course));
    panel.disposed.connect(() => this.#pages.delete(panel));
    this.visit();
  }
  /** Something else is in front. Only that runs: a restored workspace may hold twenty notebooks. */
  visit() {
    const page = this.#pages.get(this.inFront());
    const isPage = this.course.isPage();
    this.furniture.putAway(Boolean(page) && isPage);
    if (isPage) page?.start();
  }
  /** The settings have changed. */
  showAll() {
    for (const page of this.#pages.values()) page.showAs(this.course.isPage());
    this.visit();
  }
};
var plugin = {
  id: ID,
  description: "Opens the pages of the course Two Hats as pages.",
  autoStart: true,
  requires: [import_notebook.INotebookTracker, import_notebook.INotebookCellExecutor, import_settingregistry.ISettingRegistry],
  optional: [import_application.ILabShell],
  async activate(app, tracker, executor, registry, shell) {
    const sheet = document.createElement("style");
    sheet.textContent = theme_default + style_default;
    document.head.append(sheet);
    const settings = await registry.load(ID);
    const isPage = () => settings.get("view").composite === "page";
    const course = {
      app,
      executor,
      isPage,
      toggleView: () => settings.set("view", isPage() ? "notebook" : "page"),
      beatMs: 1e3 * settings.get("beat").composite,
      checkMs: 1e3 * settings.get("check").composite
    };
    const front = shell ?? tracker;
    const pages = new Pages(course, () => front.currentWidget, new Furniture(shell));
    settings.changed.connect(() => pages.showAll());
    tracker.forEach((panel) => {
      pages.add(panel);
    });
    tracker.widgetAdded.connect((_sender, panel) => {
      pages.add(panel);
    });
    front.currentChanged.connect(() => pages.visit());
    app.restored.then(() => pages.visit());
  }
};
var index_default = plugin;

      })((name) => given[name], module, module.exports);
      return () => module.exports;
    },
  };
})();
