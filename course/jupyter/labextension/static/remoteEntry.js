// Made by `make bundle` from course/jupyter/extension/src: edit that.
(window._JUPYTERLAB ??= {})["twohats-lab"] = (() => {
  let scope;
  const needs = ["@jupyterlab/application","@jupyterlab/notebook","@jupyterlab/settingregistry","@lumino/messaging","@lumino/widgets"];
  const load = async (name) => [name, (await Object.values(scope[name])[0].get())()];
  return {
    init(shared) { scope = shared; },
    async get() {
      const given = Object.fromEntries(await Promise.all(needs.map(load)));
      const module = { exports: {} };
      ((require, module, exports) => {
"use strict";var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var index_exports={};__export(index_exports,{default:()=>index_default});module.exports=__toCommonJS(index_exports);var import_application=require("@jupyterlab/application"),import_notebook=require("@jupyterlab/notebook"),import_settingregistry=require("@jupyterlab/settingregistry");var style_default=`/* The glossary: the same in a cell and beside a page. */
.words-all { display: grid; gap: 10px; font-size: 14px; line-height: 1.45; }
.words-search {
  position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 6px 10px; align-items: center;
  padding: 8px 0; background: var(--paper);
}
.words-search label { font-weight: 600; }
.words-all .words-search input {
  flex: 1 1 140px; min-width: 0; min-height: 34px; padding: 5px 10px; border: 1px solid var(--edge); border-radius: 9px;
  background: var(--paper); color: var(--ink); font: inherit;
}
.words-count { color: var(--soft); font-size: 13px; }
.words-all h4.words-group { margin: 6px 0 0; color: var(--soft); font-size: 13px; line-height: 1.4; font-weight: 600; }
.words-all ul { display: grid; gap: 2px; margin: 0; padding: 0; list-style: none; }
.words-term { margin: 0 -8px; padding: 8px; border-bottom: 1px solid var(--line); border-radius: 6px; overflow-wrap: break-word; scroll-margin: 60px 0 8px; }
.words-term p { margin: 0; max-width: 68ch; }
.words-also, .words-ways { color: var(--soft); font-size: 13px; }
.words-formula { margin-top: 2px; font-size: 13px; font-variant-numeric: tabular-nums; }
.words-ways { display: flex; flex-wrap: wrap; gap: 2px 8px; align-items: center; margin-top: 2px; }
.words-ways :is(a, button) {
  display: inline-grid; place-items: center; min-width: 28px; min-height: 24px; padding: 0 4px; border: 0; border-radius: 5px; background: none;
  color: var(--ink); font: inherit; font-weight: 600; text-decoration: underline; cursor: pointer;
}
.words-ways :is(a, button):hover { background: var(--shade); }
.words-term:focus { outline: 2px solid var(--ink); outline-offset: -2px; }
.words-all :is(input, a, button):focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
`;function markKeys(){let mark=isKeys=>document.body.toggleAttribute("data-th-keys",isKeys);document.addEventListener("keydown",({key})=>key==="Tab"&&mark(!0),!0),document.addEventListener("pointerdown",()=>mark(!1),!0)}var HIDDEN_AREAS=["top","menu","bottom"],SIDES=["left","right"],Furniture=class{#before=null;constructor(shell){this.shell=shell}putAway(isAway){document.body.toggleAttribute("data-th-page",isAway),!(!this.shell||isAway===!!this.#before)&&(isAway?this.#hide():this.#show())}#hide(){let{shell}=this,widgets=HIDDEN_AREAS.flatMap(area=>[...shell.widgets(area)]).filter(widget=>!widget.isHidden),sides=SIDES.filter(side=>shell.isSideTabBarVisible(side));this.#before={widgets,sides,left:!shell.leftCollapsed,right:!shell.rightCollapsed},shell.collapseLeft(),shell.collapseRight();for(let side of sides)shell.toggleSideTabBarVisibility(side);for(let widget of widgets)widget.hide()}#show(){let{shell}=this,before=this.#before;if(this.#before=null,!!before){for(let widget of before.widgets)widget.show();for(let side of before.sides)shell.isSideTabBarVisible(side)||shell.toggleSideTabBarVisibility(side);before.left&&shell.expandLeft(),before.right&&shell.expandRight()}}};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var t=globalThis,i=t2=>t2,s=t.trustedTypes,e=s?s.createPolicy("lit-html",{createHTML:t2=>t2}):void 0,h="$lit$",o=`lit$${Math.random().toFixed(9).slice(2)}$`,n="?"+o,r=`<${n}>`,l=document,c=()=>l.createComment(""),a=t2=>t2===null||typeof t2!="object"&&typeof t2!="function",u=Array.isArray,d=t2=>u(t2)||typeof t2?.[Symbol.iterator]=="function",f=`[ 	
\f\r]`,v=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,_=/-->/g,m=/>/g,p=RegExp(`>|${f}(?:([^\\s"'>=/]+)(${f}*=${f}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),g=/'/g,$=/"/g,y=/^(?:script|style|textarea|title)$/i,x=t2=>(i2,...s2)=>({_$litType$:t2,strings:i2,values:s2}),b=x(1),w=x(2),T=x(3),E=Symbol.for("lit-noChange"),A=Symbol.for("lit-nothing"),C=new WeakMap,P=l.createTreeWalker(l,129);function V(t2,i2){if(!u(t2)||!t2.hasOwnProperty("raw"))throw Error("invalid template strings array");return e!==void 0?e.createHTML(i2):i2}var N=(t2,i2)=>{let s2=t2.length-1,e2=[],n2,l2=i2===2?"<svg>":i2===3?"<math>":"",c2=v;for(let i3=0;i3<s2;i3++){let s3=t2[i3],a2,u2,d2=-1,f2=0;for(;f2<s3.length&&(c2.lastIndex=f2,u2=c2.exec(s3),u2!==null);)f2=c2.lastIndex,c2===v?u2[1]==="!--"?c2=_:u2[1]!==void 0?c2=m:u2[2]!==void 0?(y.test(u2[2])&&(n2=RegExp("</"+u2[2],"g")),c2=p):u2[3]!==void 0&&(c2=p):c2===p?u2[0]===">"?(c2=n2??v,d2=-1):u2[1]===void 0?d2=-2:(d2=c2.lastIndex-u2[2].length,a2=u2[1],c2=u2[3]===void 0?p:u2[3]==='"'?$:g):c2===$||c2===g?c2=p:c2===_||c2===m?c2=v:(c2=p,n2=void 0);let x2=c2===p&&t2[i3+1].startsWith("/>")?" ":"";l2+=c2===v?s3+r:d2>=0?(e2.push(a2),s3.slice(0,d2)+h+s3.slice(d2)+o+x2):s3+o+(d2===-2?i3:x2)}return[V(t2,l2+(t2[s2]||"<?>")+(i2===2?"</svg>":i2===3?"</math>":"")),e2]},S=class _S{constructor({strings:t2,_$litType$:i2},e2){let r2;this.parts=[];let l2=0,a2=0,u2=t2.length-1,d2=this.parts,[f2,v2]=N(t2,i2);if(this.el=_S.createElement(f2,e2),P.currentNode=this.el.content,i2===2||i2===3){let t3=this.el.content.firstChild;t3.replaceWith(...t3.childNodes)}for(;(r2=P.nextNode())!==null&&d2.length<u2;){if(r2.nodeType===1){if(r2.hasAttributes())for(let t3 of r2.getAttributeNames())if(t3.endsWith(h)){let i3=v2[a2++],s2=r2.getAttribute(t3).split(o),e3=/([.?@])?(.*)/.exec(i3);d2.push({type:1,index:l2,name:e3[2],strings:s2,ctor:e3[1]==="."?I:e3[1]==="?"?L:e3[1]==="@"?z:H}),r2.removeAttribute(t3)}else t3.startsWith(o)&&(d2.push({type:6,index:l2}),r2.removeAttribute(t3));if(y.test(r2.tagName)){let t3=r2.textContent.split(o),i3=t3.length-1;if(i3>0){r2.textContent=s?s.emptyScript:"";for(let s2=0;s2<i3;s2++)r2.append(t3[s2],c()),P.nextNode(),d2.push({type:2,index:++l2});r2.append(t3[i3],c())}}}else if(r2.nodeType===8)if(r2.data===n)d2.push({type:2,index:l2});else{let t3=-1;for(;(t3=r2.data.indexOf(o,t3+1))!==-1;)d2.push({type:7,index:l2}),t3+=o.length-1}l2++}}static createElement(t2,i2){let s2=l.createElement("template");return s2.innerHTML=t2,s2}};function M(t2,i2,s2=t2,e2){if(i2===E)return i2;let h2=e2!==void 0?s2._$Co?.[e2]:s2._$Cl,o2=a(i2)?void 0:i2._$litDirective$;return h2?.constructor!==o2&&(h2?._$AO?.(!1),o2===void 0?h2=void 0:(h2=new o2(t2),h2._$AT(t2,s2,e2)),e2!==void 0?(s2._$Co??=[])[e2]=h2:s2._$Cl=h2),h2!==void 0&&(i2=M(t2,h2._$AS(t2,i2.values),h2,e2)),i2}var R=class{constructor(t2,i2){this._$AV=[],this._$AN=void 0,this._$AD=t2,this._$AM=i2}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t2){let{el:{content:i2},parts:s2}=this._$AD,e2=(t2?.creationScope??l).importNode(i2,!0);P.currentNode=e2;let h2=P.nextNode(),o2=0,n2=0,r2=s2[0];for(;r2!==void 0;){if(o2===r2.index){let i3;r2.type===2?i3=new k(h2,h2.nextSibling,this,t2):r2.type===1?i3=new r2.ctor(h2,r2.name,r2.strings,this,t2):r2.type===6&&(i3=new Z(h2,this,t2)),this._$AV.push(i3),r2=s2[++n2]}o2!==r2?.index&&(h2=P.nextNode(),o2++)}return P.currentNode=l,e2}p(t2){let i2=0;for(let s2 of this._$AV)s2!==void 0&&(s2.strings!==void 0?(s2._$AI(t2,s2,i2),i2+=s2.strings.length-2):s2._$AI(t2[i2])),i2++}},k=class _k{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t2,i2,s2,e2){this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=t2,this._$AB=i2,this._$AM=s2,this.options=e2,this._$Cv=e2?.isConnected??!0}get parentNode(){let t2=this._$AA.parentNode,i2=this._$AM;return i2!==void 0&&t2?.nodeType===11&&(t2=i2.parentNode),t2}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t2,i2=this){t2=M(this,t2,i2),a(t2)?t2===A||t2==null||t2===""?(this._$AH!==A&&this._$AR(),this._$AH=A):t2!==this._$AH&&t2!==E&&this._(t2):t2._$litType$!==void 0?this.$(t2):t2.nodeType!==void 0?this.T(t2):d(t2)?this.k(t2):this._(t2)}O(t2){return this._$AA.parentNode.insertBefore(t2,this._$AB)}T(t2){this._$AH!==t2&&(this._$AR(),this._$AH=this.O(t2))}_(t2){this._$AH!==A&&a(this._$AH)?this._$AA.nextSibling.data=t2:this.T(l.createTextNode(t2)),this._$AH=t2}$(t2){let{values:i2,_$litType$:s2}=t2,e2=typeof s2=="number"?this._$AC(t2):(s2.el===void 0&&(s2.el=S.createElement(V(s2.h,s2.h[0]),this.options)),s2);if(this._$AH?._$AD===e2)this._$AH.p(i2);else{let t3=new R(e2,this),s3=t3.u(this.options);t3.p(i2),this.T(s3),this._$AH=t3}}_$AC(t2){let i2=C.get(t2.strings);return i2===void 0&&C.set(t2.strings,i2=new S(t2)),i2}k(t2){u(this._$AH)||(this._$AH=[],this._$AR());let i2=this._$AH,s2,e2=0;for(let h2 of t2)e2===i2.length?i2.push(s2=new _k(this.O(c()),this.O(c()),this,this.options)):s2=i2[e2],s2._$AI(h2),e2++;e2<i2.length&&(this._$AR(s2&&s2._$AB.nextSibling,e2),i2.length=e2)}_$AR(t2=this._$AA.nextSibling,s2){for(this._$AP?.(!1,!0,s2);t2!==this._$AB;){let s3=i(t2).nextSibling;i(t2).remove(),t2=s3}}setConnected(t2){this._$AM===void 0&&(this._$Cv=t2,this._$AP?.(t2))}},H=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t2,i2,s2,e2,h2){this.type=1,this._$AH=A,this._$AN=void 0,this.element=t2,this.name=i2,this._$AM=e2,this.options=h2,s2.length>2||s2[0]!==""||s2[1]!==""?(this._$AH=Array(s2.length-1).fill(new String),this.strings=s2):this._$AH=A}_$AI(t2,i2=this,s2,e2){let h2=this.strings,o2=!1;if(h2===void 0)t2=M(this,t2,i2,0),o2=!a(t2)||t2!==this._$AH&&t2!==E,o2&&(this._$AH=t2);else{let e3=t2,n2,r2;for(t2=h2[0],n2=0;n2<h2.length-1;n2++)r2=M(this,e3[s2+n2],i2,n2),r2===E&&(r2=this._$AH[n2]),o2||=!a(r2)||r2!==this._$AH[n2],r2===A?t2=A:t2!==A&&(t2+=(r2??"")+h2[n2+1]),this._$AH[n2]=r2}o2&&!e2&&this.j(t2)}j(t2){t2===A?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t2??"")}},I=class extends H{constructor(){super(...arguments),this.type=3}j(t2){this.element[this.name]=t2===A?void 0:t2}},L=class extends H{constructor(){super(...arguments),this.type=4}j(t2){this.element.toggleAttribute(this.name,!!t2&&t2!==A)}},z=class extends H{constructor(t2,i2,s2,e2,h2){super(t2,i2,s2,e2,h2),this.type=5}_$AI(t2,i2=this){if((t2=M(this,t2,i2,0)??A)===E)return;let s2=this._$AH,e2=t2===A&&s2!==A||t2.capture!==s2.capture||t2.once!==s2.once||t2.passive!==s2.passive,h2=t2!==A&&(s2===A||e2);e2&&this.element.removeEventListener(this.name,this,s2),h2&&this.element.addEventListener(this.name,this,t2),this._$AH=t2}handleEvent(t2){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t2):this._$AH.handleEvent(t2)}},Z=class{constructor(t2,i2,s2){this.element=t2,this.type=6,this._$AN=void 0,this._$AM=i2,this.options=s2}get _$AU(){return this._$AM._$AU}_$AI(t2){M(this,t2)}};var B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");var D=(t2,i2,s2)=>{let e2=s2?.renderBefore??i2,h2=e2._$litPart$;if(h2===void 0){let t3=s2?.renderBefore??null;e2._$litPart$=h2=new k(i2.insertBefore(c(),t3),t3,void 0,s2??{})}return h2._$AI(t2),h2};function pluralize(count,noun,many=`${noun}s`){return`${count} ${count===1?noun:many}`}var plain=text=>text.toLowerCase().replace(/[\s-]+/g," ").trim(),namesOf=({term,also,forms})=>[term,...also,...forms].map(plain),byName=(a2,b2)=>plain(a2.term).localeCompare(plain(b2.term),"en");function termFinder(terms){let byAnyName=new Map;for(let term of terms)for(let name of namesOf(term))byAnyName.has(name)||byAnyName.set(name,term);return name=>byAnyName.get(plain(name))}function rank(term,wanted){let names=namesOf(term);return[names.includes(wanted),names.some(name=>name.startsWith(wanted)),names.some(name=>name.includes(wanted)),plain(term.meaning).includes(wanted)].indexOf(!0)}function foundTerms(terms,query){let wanted=plain(query);return terms.map(term=>({term,place:rank(term,wanted)})).filter(({place})=>place>=0).sort((a2,b2)=>a2.place-b2.place||byName(a2.term,b2.term)).map(({term})=>term)}function termGroups(terms,lessons,here=""){let written=new Set(lessons.filter(({isWritten})=>isWritten).map(({id})=>id)),groups=[{title:`In lesson ${here}`,fits:id=>id===here},{title:"In the lessons you can open",fits:id=>written.has(id)},{title:"In lessons in preparation",fits:()=>!0}],rest=new Set([...terms].sort(byName)),filled=groups.map(({title,fits})=>{let own=[...rest].filter(term=>term.lessons.some(fits));for(let term of own)rest.delete(term);return{title,terms:own}});return filled.push({title:"More terms of the field",terms:[...rest]}),filled.filter(group=>group.terms.length)}function glossaryView({id,terms,lessons,here,query,search,way}){let isSearch=!!plain(query),found=isSearch?foundTerms(terms,query):terms,groups=isSearch?[{title:"",terms:found}]:termGroups(terms,lessons,here),entry=term=>termEntry(term,lessons,way);return b`<div class="words-all" @keydown=${walk}>
    <div class="words-search">
      <label for="${id}-search">Search</label>
      <input id="${id}-search" type="text" data-focus="search" autocomplete="off" spellcheck="false" .value=${query}
        @input=${event=>search(event.target.value)}>
      <span class="words-count" role="status">${found.length?pluralize(found.length,"term"):"No term fits. Try a shorter word."}</span>
    </div>
    ${groups.map(({title,terms:own})=>b`${title?b`<h4 class="words-group">${title}</h4>`:A}
      <ul>${own.map(entry)}</ul>`)}
  </div>`}function termEntry({term,also,meaning,formula,lessons:ids},lessons,way){let own=lessons.filter(({id})=>ids.includes(id));return b`<li class="words-term" tabindex="-1">
    <p><strong>${term}</strong>${also.length?b` <span class="words-also">also: ${also.join(", ")}</span>`:A}</p>
    <p>${meaning}</p>
    ${formula?b`<p class="words-formula">${formula}</p>`:A}
    ${own.length?b`<p class="words-ways">${own.length>1?"Lessons":"Lesson"} ${own.map(lesson=>lesson.isWritten?way(lesson):b`<span>${lesson.id}</span>`)}</p>`:A}
  </li>`}function walk(event){let step={ArrowDown:1,ArrowUp:-1}[event.key];if(!step)return;let stops=[...event.currentTarget.querySelectorAll("input, .words-term")],here=event.target.closest("input, .words-term");stops[stops.indexOf(here)+step]?.focus(),event.preventDefault()}var LESSON=/^((?:.*\/)?)course\/(\d\d_[a-z0-9_]+)\.ipynb$/,EXERCISE=/^((?:.*\/)?)exercises\/(\d\d_[a-z0-9_]+)\/\2\.ipynb$/,HYPHENATED={"05_cross_functional_leadership":"cross-functional leadership"};function placeOf(path,metadata){if(path.split("/").includes("gradebook"))return null;let lesson=LESSON.exec(path),[,root,stem]=lesson??EXERCISE.exec(path)??[];if(stem===void 0||metadata?.stem!==stem)return null;let kind=lesson?"lesson":"exercise",words=HYPHENATED[stem]??stem.slice(3).replaceAll("_"," "),number=stem.slice(0,2),name=`${words[0].toUpperCase()}${words.slice(1)}`,[title,tab]=[`${number} ${name} · ${kind}`,`${number} ${kind} · ${name}`];return{root,stem,kind,title,tab,hat:hatOf(stem)}}var isPaper=path=>/^(.*\/)?assets\/scenarios\/[^/]+\/(.*\/)?[^/]+\.md$/.test(path);function hatOf(stem){let number=Number(stem.slice(0,2));return number>=2&&number<=7?"product":number>=8&&number<=14?"project":"both"}function lessonsOf(outline){let lessons=Array.isArray(outline?.lessons)?outline.lessons:[],words=["stem","id","title","part"];return lessons.filter(lesson=>words.every(word=>typeof lesson?.[word]=="string"))}function pathOf(root,stem,kind){return kind==="lesson"?`${root}course/${stem}.ipynb`:`${root}exercises/${stem}/${stem}.ipynb`}function neighbours({root,stem,kind},lessonFiles,exerciseFolders){let pages=lessonFiles.filter(name=>/^\d\d_[a-z0-9_]+\.ipynb$/.test(name)).sort().flatMap(name=>{let own=name.replace(/\.ipynb$/,""),lesson=pathOf(root,own,"lesson");return exerciseFolders.includes(own)?[lesson,pathOf(root,own,"exercise")]:[lesson]}),here=pages.indexOf(pathOf(root,stem,kind));return here<0?{}:{previous:pages[here-1],next:pages[here+1]}}var ROOM_PX=300,EMPTY={root:"",terms:[],lessons:[]},Glossary=class{#words=EMPTY;#query="";#here="";#opener=null;constructor(open,changed){this.open=open,this.changed=changed,this.node=document.createElement("div"),this.node.className="th-glossary",this.node.dataset.hat="both",this.node.setAttribute("role","dialog"),this.node.setAttribute("aria-label","Glossary"),this.node.addEventListener("keydown",event=>this.#key(event)),addEventListener("resize",()=>this.#place())}get isOpen(){return this.node.isConnected}fill(words){this.#words=words,this.isOpen&&this.#draw()}show({here=this.#here,term=""}={}){this.isOpen||(this.#opener=document.activeElement),this.#here=here,this.#query=term,document.body.append(this.node),this.#place(),this.#draw(),this.node.scrollTop=0,this.node.querySelector(term?".words-term":"input")?.focus(),this.changed()}hide(){this.isOpen&&(this.node.remove(),this.changed(),this.#opener?.isConnected&&this.#opener.focus({preventScroll:!0}))}#key(event){event.key==="Escape"&&this.hide(),!event.ctrlKey&&!event.metaKey&&event.key!=="F1"&&event.stopPropagation()}#place(){let bars=[...document.querySelectorAll(".th-bar")].map(bar=>bar.getBoundingClientRect()),bottom=Math.max(0,...bars.map(box=>box.bottom));this.node.style.top=innerHeight-bottom<ROOM_PX?"0":`${bottom}px`}#draw(){let{root,terms,lessons}=this.#words,way=({id,stem,title})=>b`<button type="button" title=${title} @click=${()=>this.open(pathOf(root,stem,"lesson"))}>${id}</button>`;D(b`<div class="th-glossary-head"><h3>Glossary</h3>
        <button type="button" class="th-glossary-close" @click=${()=>this.hide()}>Close</button></div>
      ${terms.length?glossaryView({id:"th-glossary",terms,lessons,here:this.#here,query:this.#query,search:query=>this.#search(query),way}):b`<p>The terms were not found: the file assets/glossary.json is missing.</p>`}`,this.node)}#search(query){this.#query=query,this.node.scrollTop=0,this.#draw()}};function termsOf(content){let isText=value=>typeof value=="string",isList=value=>Array.isArray(value)&&value.every(isText);return(Array.isArray(content)?content:[]).filter(term=>isText(term?.term)&&isText(term.meaning)&&[term.also,term.forms,term.lessons].every(isList))}var STRING=String.raw`"(?:[^"\\\n]|\\["\\n])*"`,NUMBER=String.raw`-?\d+(?:\.\d+)?`,PLAIN=`(?:${STRING}|${NUMBER}|True|False|None)`,TUPLE=String.raw`\(${PLAIN}(?:, ${PLAIN})*,?\)`,ARGUMENT=`(?:[a-z_]+=)?(?:${PLAIN}|${TUPLE})`,ARGUMENTS=`(?:${ARGUMENT}(?:, ${ARGUMENT})*)?`,OPENING=/^from twohats\.desk import (lesson|exercise)\n+desk = \1\("(\d\d_[a-z0-9_]+)"\)$/,CALL=new RegExp(String.raw`^desk\.([a-z][a-z_]*)\(${ARGUMENTS}\)$`),SHOWN_BY_DESK=new Set(["backup","board","carried","cases","check","check_panel","company","compare","date_slider","definition","documents","ending","estimate","expected","first_definitions","freeze","hand_in","inbox","lens","letter","map","microscope","note","page","people","quarters","quiz","sandbox","sponsor","table","text","two_charters","vision","voices","who_signs","words"]);function hasHiddenLine(source){return[...source].some(sign=>{let code=sign.charCodeAt(0);return(code<32||code>=127&&code<=159)&&sign!==`
`||code===8232||code===8233})}var withoutComments=source=>source.split(`
`).filter(line=>!line.startsWith("#")).join(`
`).replace(/^\n+|[ \n]+$/g,"");function cellForm(source,stem){if(hasHiddenLine(source))return null;let code=withoutComments(source);if(!code)return"comment";let opening=OPENING.exec(code);if(opening)return opening[2]===stem?"opening":null;let call=CALL.exec(code);return call&&SHOWN_BY_DESK.has(call[1])?"call":null}function ownCells(cells,stem){let own=cells.map(cell=>{let isCode=cell.model.type==="code";return{cell,form:isCode?cellForm(cell.model.sharedModel.getSource(),stem):null}}).filter(({form})=>form==="opening"||form==="call");return own[0]?.form==="opening"?own.map(({cell})=>cell):[]}var CellRunner=class{constructor(panel,executor,held){this.panel=panel,this.executor=executor,this.held=held}async runPage([opening,...others]){await this.#run(opening)&&await this.#runAll(others)}async#runAll(cells){let areGood=await Promise.all(cells.map(cell=>this.#run(cell))),failed=areGood.indexOf(!1),dropped=cells.filter((_cell,place)=>place>failed&&!areGood[place]);failed>=0&&dropped.length&&await this.#runAll(dropped)}async#run(cell){let{panel}=this;if(panel.isDisposed||cell.isDisposed)return!1;let isGood=!0,options={cell,notebook:panel.content.model,notebookConfig:panel.content.notebookConfig,sessionContext:panel.sessionContext,onCellExecutionScheduled:()=>{},onCellExecuted:({success})=>{isGood=success}};return await this.executor.runCell(options).catch(()=>{isGood=!1}),this.held.release(cell),isGood}};var ChosenView=class{#isNotebook=!1;#key;constructor({root,stem,kind}){this.#key=`twohats:notebook:${root}${stem}/${kind}`;try{this.#isNotebook=sessionStorage.getItem(this.#key)!==null}catch{}}get isNotebook(){return this.#isNotebook}set isNotebook(isNotebook){this.#isNotebook=isNotebook;try{isNotebook?sessionStorage.setItem(this.#key,""):sessionStorage.removeItem(this.#key)}catch{}}};var import_messaging=require("@lumino/messaging");function saveOnClose(panel,isPage){let{context}=panel,hasFailed=!1,save=()=>context.contentsModel?.writable?context.save():Promise.resolve();import_messaging.MessageLoop.installMessageHook(panel,(_panel,{type})=>type==="close-request"&&isPage()&&context.model.dirty&&!hasFailed?(save().then(()=>{context.model.dirty=!1}).catch(()=>{hasFailed=!0}).then(()=>panel.close()),!1):!0)}var WORN={product:"You wear the product hat",project:"You wear the project hat",both:"Both hats of the course"},HATS={product:w`<path d="M6.3 15.2C6.6 9 8.6 5.5 12 5.500s5.400 3.500 5.700 9.700Z" fill="currentColor"/><ellipse cx="12" cy="16.800" rx="10.700" ry="2.700" fill="currentColor"/><path d="M6.200 15.700c3.600 1.500 8 1.500 11.600 0" stroke="var(--paper)" stroke-width="1.100" fill="none"/>`,project:w`<path d="M4 16.200C4 10.800 7.200 7 12 7s8 3.800 8 9.200Z" fill="currentColor"/><rect x="10" y="4.800" width="4" height="9" rx="1.400" fill="currentColor" stroke="var(--paper)" stroke-width="1.100"/><rect x="1.500" y="16" width="21" height="3.200" rx="1.600" fill="currentColor" stroke="var(--paper)" stroke-width=".8"/>`};function hatSigns(worn){let chip=(hat,name)=>b`<span class="th-hat" data-hat=${hat} ?data-worn=${hat===worn}>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">${HATS[hat]}</svg><span class="th-hat-name">${name}</span></span>`;return b`<span class="th-hats" role="img" aria-label=${WORN[worn]}>${chip("product","Product")}${chip("project","Project")}</span>`}var SHAPES={start:fill2=>w`<rect x="2" y="4" width="6" height="6" rx="1" transform="rotate(45 5 7)" fill=${fill2}/>`,product:fill2=>w`<circle cx="5" cy="7" r="3.400" fill=${fill2}/>`,project:fill2=>w`<rect x="1.600" y="3.600" width="6.800" height="6.800" rx="1.200" fill=${fill2}/>`,both:fill2=>w`<path d="M5 3.600a3.400 3.400 0 0 0 0 6.800h2.400a1 1 0 0 0 1-1V4.600a1 1 0 0 0-1-1Z" fill=${fill2}/>`};function progressDots(lessons,stem,done){let at=lessons.findIndex(lesson=>lesson.stem===stem);if(at<0)return A;let dots=lessons.map((lesson,index)=>{let isDone=done.includes(lesson.stem),shape=SHAPES[lesson.part]??SHAPES.both;return b`<svg class="th-bar-dot" data-part=${lesson.part} ?data-here=${index===at} ?data-done=${isDone} viewBox="0 0 10 14" width="10" height="14" aria-hidden="true">${shape(index===at||isDone?"currentColor":"none")}</svg>`}),words=`Lesson ${at+1} of ${lessons.length}, ${done.length} done`;return b`<span class="th-bar-dots" role="img" aria-label=${words} title=${words}>${dots}</span>`}var import_widgets=require("@lumino/widgets"),GrowingBar=class extends import_widgets.Widget{onResize(){this.grow()}onAfterShow(){this.grow()}grow(){if(!this.isVisible)return;let{node,parent}=this,{style}=node,{minHeight,height,contain}=style;style.minHeight="0",style.height="auto",style.contain="none";let needed=`${node.offsetHeight}px`;Object.assign(style,{minHeight:needed,height,contain}),needed!==minHeight&&parent?.fit()}};var CourseBar=class extends GrowingBar{#neighbours={};#state={name:"",words:""};#lessons=[];#done=[];#isPage=!0;#hasGlossary=!1;#place;#acts;constructor(place,acts){let node=document.createElement("nav");node.className="th-bar",node.setAttribute("aria-label","Course"),node.dataset.hat=place.hat,super({node}),this.#place=place,this.#acts=acts,this.#draw()}setNeighbours(neighbours2){this.#neighbours=neighbours2,this.#draw()}setLessons(lessons,done){this.#lessons=lessons,this.#done=done,this.#draw()}say(state){this.#state=state,this.#draw()}showAsPage(isPage){this.#isPage=isPage,this.#draw()}showGlossary(isOpen){this.#hasGlossary=isOpen,this.#draw()}#draw(){let{hat,title,root,stem,kind}=this.#place,{previous,next}=this.#neighbours,{name,words}=this.#state;this.node.dataset.state=name;let map=pathOf(root,"00_start","lesson"),isMap=stem==="00_start"&&kind==="lesson";D(b`${hatSigns(hat)}
      <strong class="th-bar-title" title=${title}>${title}</strong>
      ${progressDots(this.#lessons,stem,this.#done)}
      <span class="th-bar-saved" role="status">${words}</span>
      ${name==="gone"?b`<button type="button" class="th-bar-main" @click=${this.#acts.goOn}>Reconnect</button>`:A}
      <span class="th-bar-ways">${this.#way("←","Previous",previous)}${isMap?A:this.#way("","Map",map)}${this.#glossaryButton()}${this.#way("→","Next",next)}</span>
      ${this.#viewButton()}`,this.node),this.grow()}#viewButton(){let other=this.#isPage?"notebook":"page",short=this.#isPage?"Notebook":"Page";return b`<button type="button" class="th-bar-view" data-other=${other} aria-label="Show the ${other}" @click=${this.#acts.toggleView}><span class="th-view-long">Show the ${other}</span><span class="th-view-short">${short}</span></button>`}#glossaryButton(){return b`<button type="button" class="th-bar-words" aria-expanded=${this.#hasGlossary} title="The field's terms (F1)" @click=${this.#acts.toggleGlossary}>Glossary</button>`}#way(arrow,word,path){let words=b`<span class=${arrow?"th-way-word":""}>${word}</span>`,label=arrow==="←"?b`${arrow} ${words}`:b`${words} ${arrow}`;return b`<button type="button" data-way=${word} aria-label=${word} ?disabled=${!path} @click=${()=>path&&this.#acts.open(path)}>${label}</button>`}};var OWN_WORK="my_work.json";async function readCourse(contents,root){let names=async folder=>(await contents.get(root+folder)).content.map(({name})=>name),data=async file=>{let options={content:!0,type:"file",format:"text"};return JSON.parse((await contents.get(root+file,options)).content)},orNothing=reading=>reading.catch(error=>console.warn("Two Hats: a part of the course was not found.",error)),[lessonFiles,exerciseFolders,outline,glossary]=await Promise.all([names("course"),names("exercises"),data("assets/course.json"),data("assets/glossary.json")].map(orNothing)),hasWork=lessonFiles?.includes(OWN_WORK);return{lessonFiles:lessonFiles??[],exerciseFolders:exerciseFolders??[],lessons:lessonsOf(outline),terms:termsOf(glossary),done:hasWork?doneOf(await orNothing(data(`course/${OWN_WORK}`))):[]}}function doneOf(work){let{done,packed}=work?.answers??{};return Object.keys({...done,...packed})}function termLessons({lessons,lessonFiles}){return lessons.map(({id,stem,title})=>({id,stem,title,isWritten:lessonFiles.includes(`${stem}.ipynb`)}))}var SIGNS_OF_LIFE=["pointerdown","pointermove","keydown","wheel","scroll"],later=ms=>new Promise(done=>setTimeout(done,ms));function within(ms,promise){let late=later(ms).then(()=>{throw new Error(`There was no answer within ${ms} ms.`)});return Promise.race([promise,late])}async function isAnswering(context,ms=4e3){let kernel=context.session?.kernel;if(!kernel||kernel.isDisposed||kernel.status==="dead"||kernel.connectionStatus!=="connected")return!1;try{return await within(ms,kernel.requestKernelInfo()),!0}catch{return!1}}async function readyKernel(context){await context.ready;let until=Date.now()+6e4;for(;Date.now()<until;){let kernel=context.session?.kernel;if(kernel&&!context.isRestarting&&await isAnswering(context)&&["idle","busy"].includes(kernel.status))return kernel;await later(100)}throw new Error("The kernel did not start.")}async function revivedKernel(context,manager){let kernel=context.session?.kernel;await manager.kernels.refreshRunning();let running=[...manager.kernels.running()];if(kernel&&running.some(({id})=>id===kernel.id))await context.restartKernel();else{await manager.sessions.refreshRunning();let name=kernel?.name??context.kernelPreference.name??"python3";await context.changeKernel({name})}return readyKernel(context)}function keepAwake(panel,everyMs,gone){let last=0,beat=()=>{let kernel=panel.sessionContext.session?.kernel,isDue=Date.now()-last>=everyMs;!kernel||!isDue||document.visibilityState!=="visible"||(last=Date.now(),within(4e3,kernel.requestIsComplete({code:""})).catch(gone))};for(let sign of SIGNS_OF_LIFE)panel.node.addEventListener(sign,beat,{capture:!0,passive:!0})}var BAD_STATES=["dead","unknown","terminating","disconnected"],NEW_STATES=["restarting","autorestarting"],KernelWatch=class{#late=null;constructor(panel,everyMs,page){this.panel=panel,this.page=page;let{sessionContext}=panel,check=()=>this.check(),onStatus=(_sender,status)=>{BAD_STATES.includes(status)&&check(),NEW_STATES.includes(status)&&page.isOfUse()&&this.#gone(null)};sessionContext.statusChanged.connect(onStatus),sessionContext.connectionStatusChanged.connect(onStatus),sessionContext.kernelChanged.connect(check),document.addEventListener("visibilitychange",check);let timer=setInterval(check,everyMs);panel.disposed.connect(()=>{clearInterval(timer),document.removeEventListener("visibilitychange",check)})}async check(){let{panel,page}=this;if(!page.isOfUse()||document.visibilityState!=="visible")return;let kernel=panel.sessionContext.session?.kernel,isThere=await isAnswering(panel.sessionContext);page.isOfUse()&&(isThere?kernel&&kernel===this.#late&&(this.#late=null,page.say(!0)):this.#gone(kernel))}#gone(late){this.#late=late,this.page.say(!1)}};var LOOK_AGAIN_MS=25,TRIES=40,LEAST_HEIGHT_PX=8,HeldOutputs=class{#held=new Map;constructor(cells){for(let cell of cells)this.#hold(cell)}#hold(cell){let area=cell.outputArea.node;if(!area.parentNode||!area.scrollHeight)return;let picture=stillPicture(area);area.before(picture),area.classList.add("th-coming"),this.#held.set(cell,()=>{this.#held.delete(cell),picture.remove(),area.classList.remove("th-coming")})}async release(cell){for(let tries=0;tries<TRIES&&this.#held.has(cell)&&!(cell.isDisposed||hasDrawn(cell));tries+=1)await later(LOOK_AGAIN_MS);this.#held.get(cell)?.()}releaseAll(){for(let release of[...this.#held.values()])release()}};function stillPicture(area){let picture=area.cloneNode(!0);picture.inert=!0,picture.classList.add("th-still");for(let node of picture.querySelectorAll("[id], [name]"))node.removeAttribute("id"),node.removeAttribute("name");return picture}function hasDrawn(cell){return[...cell.outputArea.node.querySelectorAll(".jp-OutputArea-output")].some(output=>output.scrollHeight>LEAST_HEIGHT_PX&&output.textContent?.trim())}var LIST="nbgrader:open-assignment-list",OWN=new Set(["docmanager:open","docmanager:save","docmanager:save-all",LIST]),LINK="rendermime:handle-local-link",CONTROLS=`.th [data-commandlinker-command], .jp-RenderedMarkdown [data-commandlinker-command="${LINK}"]`;function runOwnCommands(node,execute,openAt){node.addEventListener("click",event=>{let control=event.target.closest?.(CONTROLS),{heading,...args}=targetIn(control?.dataset.commandlinkerArgs),isPaper2=args.path?.endsWith(".md"),given=control?.dataset.commandlinkerCommand??"",command=given===LINK&&(isPaper2||heading)?"docmanager:open":given;OWN.has(command)&&(event.preventDefault(),event.stopPropagation(),command===LIST&&execute("docmanager:save",{}),heading&&args.path&&!isPaper2?openAt(args.path,heading):execute(command,isPaper2?{...args,factory:"Markdown Preview"}:args))})}function targetIn(text){try{let{path,id}=JSON.parse(text??"{}");return typeof path!="string"?{}:typeof id=="string"&&id?{path,heading:id.replace(/^#/,"")}:{path}}catch{return{}}}var safe_path_default=`"""Runs in a page's kernel before any of its cells: a page brings no Python of its own.

Folders of the page in which a stranger's module could be taken for the course's, or for Python's,
leave the search path. An error's sentence is shown in the course bar, and then no cell runs.
"""

import os
import sys  # both are loaded by Python itself, so that no folder is searched for them

_NOTHING = "This page runs nothing by itself: "
_LOADED = (
    "Python has loaded {file}, which is beside the page and no part of the course. Move it away if "
    "you do not know what it does."
)
_NOT_INSTALLED = "the course is not installed for its Python. The README says how to install it."
_FOREIGN = "{file} is beside the page, and the course is installed elsewhere."


def real(path):
    """A folder under its one true name; the empty one is the page's own."""
    return os.path.realpath(path)


def page_folders():
    """The page's folder and those above it, up to the one of the course; those of all its pages."""
    above = [real("")]
    while not os.path.isdir(os.path.join(above[-1], "course")):
        above.append(os.path.dirname(above[-1]))
        if len(above) > 3:
            return set(above[:1])
    lessons, exercises = (os.path.join(above[-1], name) for name in ("course", "exercises"))
    names = os.listdir(exercises) if os.path.isdir(exercises) else []
    others = [lessons, exercises, *(os.path.join(exercises, name) for name in names)]
    return {*above, *map(real, others)}


def edited_folders():
    """The folders of an installation that can be edited, as the installer has written them down."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        files = distribution("twohats").files or []
        named = [file.read_text() for file in files if file.suffix == ".pth"]
    except (PackageNotFoundError, OSError):
        return set()
    lines = [line.strip() for text in named for line in text.splitlines()]
    return {real(line) for line in lines if line}


def lies_in(file, folders):
    """Whether a module or a package, by the file that was loaded for it, is right in a folder."""
    folder = os.path.dirname(real(file))
    if os.path.basename(file).startswith("__init__."):
        folder = os.path.dirname(folder)
    return folder in folders


def make_safe():
    """Sets the search path; ImportError with a sentence where that is too late or not enough."""
    before, page = list(sys.path), page_folders()
    sys.path[:] = [folder for folder in before if real(folder) not in page]
    # What is imported from here on comes from the installation.
    from importlib.util import find_spec

    strange = page - edited_folders()
    # At the end: nothing beside a page is found before the module that others mean by its name.
    sys.path += [folder for folder in dict.fromkeys(map(real, before)) if folder in page - strange]
    for module in list(sys.modules.values()):
        file = getattr(module, "__dict__", {}).get("__file__")
        if isinstance(file, str) and lies_in(file, strange):
            raise ImportError(_NOTHING + _LOADED.format(file=file))
    spec = find_spec("twohats")
    if spec is None or not spec.origin:
        raise ImportError(_NOTHING + _NOT_INSTALLED)
    if lies_in(spec.origin, strange):
        raise ImportError(_NOTHING + _FOREIGN.format(file=spec.origin))


make_safe()
`;var ANSWER_WITHIN_MS=3e4,UnsafeError=class extends Error{};async function makeSafe(kernel){let request={code:`exec(${JSON.stringify(safe_path_default)}, {"__name__": "safe_path"})`,silent:!0,store_history:!1},{content}=await within(ANSWER_WITHIN_MS,kernel.requestExecute(request).done);if(content.status!=="ok")throw new UnsafeError(content.evalue)}var KEY="twohats:scroll:",REST_MS=300,LEAST_PX=40,LOOK_AGAIN_MS2=50,TRIES2=100,HEADINGS=".jp-RenderedMarkdown :is(h1, h2, h3, h4, h5, h6)",HOLD_MS=3e3,ACTS=["wheel","pointerdown","touchstart","keydown"];function keepScroll(panel){let scroller=panel.node.querySelector(".jp-WindowedPanel-outer");if(!scroller||scroller.dataset.thKept)return;scroller.dataset.thKept="yes";let key=KEY+panel.context.path,place=Number(storage()?.getItem(key));place>LEAST_PX&&scroller.scrollTop<LEAST_PX&&(scroller.scrollTop=place);let timer=0;scroller.addEventListener("scroll",()=>{clearTimeout(timer),timer=window.setTimeout(()=>keep(key,scroller.scrollTop),REST_MS)},{passive:!0})}async function showHeading(content,name){let over=new AbortController;for(let act of ACTS)window.addEventListener(act,()=>over.abort(),{capture:!0,signal:over.signal});let heading=await drawnHeading(content,name);if(!heading||over.signal.aborted)return;let show=()=>heading.scrollIntoView({block:"start"}),watch=new ResizeObserver(show);for(let cell of content.querySelectorAll(".jp-Cell"))watch.observe(cell);over.signal.addEventListener("abort",()=>watch.disconnect()),later(HOLD_MS).then(()=>over.abort()),show()}async function drawnHeading(content,name){for(let tries=0;tries<TRIES2&&content.isConnected;tries+=1){let found=[...content.querySelectorAll(HEADINGS)].find(({id,dataset})=>[id,dataset.jupyterId].includes(name));if(found)return found;await later(LOOK_AGAIN_MS2)}return null}function keep(key,place){try{storage()?.setItem(key,String(Math.round(place)))}catch{}}function storage(){try{return window.localStorage}catch{return null}}function linkTerms(node,find,open){for(let strong of node.querySelectorAll(".jp-RenderedMarkdown strong:not(:has(*))")){let words=strong.textContent??"";!strong.closest("a, button, h1, h2, h3")&&find(words)&&fill(strong,words,open)}}function fill(strong,words,open){let term=document.createElement("span");term.className="th-term",term.textContent=words,term.tabIndex=0,term.setAttribute("role","button"),term.setAttribute("aria-haspopup","dialog"),term.title="In the glossary",term.addEventListener("click",()=>open(words)),term.addEventListener("keydown",event=>{event.key!=="Enter"&&event.key!==" "||(event.preventDefault(),event.stopPropagation(),open(words))}),strong.replaceChildren(term)}function followTexts(node,act){let timer=0,watcher=new MutationObserver(()=>{clearTimeout(timer),timer=window.setTimeout(()=>act(node),120)});return watcher.observe(node,{childList:!0,subtree:!0}),act(node),()=>{clearTimeout(timer),watcher.disconnect()}}var MOST_COLUMNS=3;function nameCells(node){for(let table of node.querySelectorAll(":is(.jp-RenderedMarkdown, .th-carried) table:not(.th-wide)")){let heads=[...table.querySelectorAll("thead th")].map(head=>head.textContent??"");if(!(heads.length<=MOST_COLUMNS)){table.classList.add("th-wide");for(let row of table.querySelectorAll("tbody tr"))[...row.children].forEach((cell,column)=>{cell.setAttribute("data-th-head",heads[column]??"")})}}}var STATE="application/vnd.jupyter.widget-state+json",VIEW="application/vnd.jupyter.widget-view+json";function withLostStates(before,now,shown){let[old,present]=[before?.[STATE]?.state??{},now?.[STATE]?.state??{}];return shown.some(id=>id in old&&!(id in present))?{[STATE]:{...before?.[STATE],...now?.[STATE],state:{...old,...present}}}:null}function shownModels(notebook){let ids=[];for(let{outputs}of notebook.cells)for(let place=0;place<(outputs?.length??0);place+=1){let view=outputs.get(place).data[VIEW];view&&ids.push(view.model_id)}return ids}function keepStates(notebook){let before=notebook.getMetadata("widgets"),keep2=()=>{let kept=withLostStates(before,notebook.getMetadata("widgets"),shownModels(notebook));kept&&notebook.setMetadata("widgets",kept)};notebook.metadataChanged.connect((_sender,{key})=>{key==="widgets"&&keep2()})}var HOLD_MS2=1500,ASLEEP={name:"gone",words:"The page is asleep. What was saved is safe."},NO_CONNECTION={name:"gone",words:"The page has lost its connection."},Page=class{#saved={name:"",words:""};#isStarted=!1;#heading="";#watch;#isWorking=!1;#words={root:"",terms:[],lessons:[]};constructor(panel,place,course){this.panel=panel,this.place=place,this.course=course,this.chosen=new ChosenView(place),this.bar=new CourseBar(place,{goOn:()=>this.goOn(),toggleView:()=>this.toggleView(),open:course.open,toggleGlossary:()=>course.glossary.isOpen?course.glossary.hide():this.showGlossary()}),panel.contentHeader.addWidget(this.bar),panel.title.dataset={...panel.title.dataset,"th-label":place.tab},panel.title.caption=place.title,panel.node.dataset.thPlace=`${place.stem} ${place.kind}`,panel.node.dataset.hat=place.hat,this.#watch=new KernelWatch(panel,course.checkMs,{isOfUse:()=>this.#isOfUse,say:isThere=>this.#sayKernel(isThere)}),this.#listen(),panel.disposed.connect(followTexts(panel.content.node,nameCells)),this.#readCourse(),keepStates(panel.context.model),saveOnClose(panel,()=>this.isPage),this.#hideFilledCells(),panel.content.model.cells.changed.connect(()=>this.#hideFilledCells()),this.show()}#hideFilledCells(){for(let cell of this.panel.content.widgets){let isFilled=!!cell.model.getMetadata("twohats")?.text;cell.toggleClass("th-filled",isFilled||isSecondCopy(cell.model))}}get isPage(){return this.course.isPage()&&!this.chosen.isNotebook}toggleView(){let{chosen,course}=this;chosen.isNotebook=this.isPage,!course.isPage()&&!chosen.isNotebook&&course.showAsPages(),this.show(),course.visit()}show(){let{isPage}=this;this.panel.toggleClass("th-page",isPage),this.panel.toolbar.setHidden(isPage),this.bar.showAsPage(isPage)}start(){this.#isStarted||(this.#isStarted=!0,this.#work("Opening …",()=>readyKernel(this.panel.sessionContext)))}goTo(heading){this.#heading=heading,this.#isOfUse&&this.#showHeading()}#showHeading(){this.#heading&&showHeading(this.panel.content.node,this.#heading),this.#heading=""}goOn(){let{sessionContext}=this.panel;this.#work("One moment …",()=>revivedKernel(sessionContext,this.course.app.serviceManager))}async#work(words,findKernel){if(!this.#isWorking){this.#isWorking=!0,this.#saved={name:"",words:""},this.bar.say({name:"busy",words});try{await this.#runCells(findKernel),this.bar.say(this.#saved)}catch(error){console.warn("Two Hats:",error);let isUnsafe=error instanceof UnsafeError;this.bar.say(isUnsafe?{name:"fault",words:error.message}:NO_CONNECTION)}finally{this.#isWorking=!1}}}async#runCells(findKernel){let cells=ownCells(this.panel.content.widgets,this.place.stem);if(!cells.length)return;let held=new HeldOutputs(cells);try{let kernel=await findKernel();await makeSafe(kernel),await new CellRunner(this.panel,this.course.executor,held).runPage(cells),keepScroll(this.panel),this.#showHeading()}finally{later(HOLD_MS2).then(()=>held.releaseAll())}}#listen(){let{panel,course}=this;runOwnCommands(panel.node,(command,args)=>course.app.commands.execute(command,args),course.open),keepAwake(panel,course.beatMs,()=>this.#watch.check()),panel.node.addEventListener("twohats:saved",({detail})=>{if(detail.name==="away"){this.#watch.check();return}this.#saved=detail,this.#isStarted&&!this.#isWorking&&this.bar.say(detail)}),panel.node.addEventListener("dblclick",event=>this.#read(event),!0)}#read(event){if(!this.isPage)return;let cell=this.panel.content.widgets.find(one=>one.node.contains(event.target));cell?.model.type==="markdown"&&!cell.model.getMetadata("nbgrader")?.solution&&event.stopPropagation()}async#readCourse(){let{app,glossary}=this.course,files=await readCourse(app.serviceManager.contents,this.place.root);this.#words={root:this.place.root,terms:files.terms,lessons:termLessons(files)};let{lessonFiles,exerciseFolders,lessons,done}=files;if(this.bar.setNeighbours(neighbours(this.place,lessonFiles,exerciseFolders)),this.bar.setLessons(lessons,done),this.panel.isDisposed)return;glossary.fill(this.#words);let find=termFinder(files.terms),open=term=>this.showGlossary(term),link=node=>linkTerms(node,find,open);this.panel.disposed.connect(followTexts(this.panel.content.node,link))}showGlossary(term=""){this.course.glossary.fill(this.#words),this.course.glossary.show({here:this.place.stem.slice(0,2),term})}#sayKernel(isThere){this.bar.say(isThere?this.#saved:ASLEEP)}get#isOfUse(){return this.#isStarted&&!this.#isWorking&&!this.panel.isDisposed}};function isSecondCopy({id,sharedModel}){return id==="marks"||/^desk\.check\("\w+"\)$/.test(sharedModel.getSource().trim())}function paperTitle(text,path){return/^#\s+(.+?)\s*$/m.exec(text)?.[1]??path.slice(path.lastIndexOf("/")+1)}var rootOfPaper=path=>/^(.*\/)?assets\/scenarios\//.exec(path)?.[1]??"",backWords=({stem,kind})=>`Back to ${kind} ${stem.slice(0,2)}`,PaperBar=class extends GrowingBar{#behind=null;#path;#open;#title="";constructor(panel,{path,open}){let node=document.createElement("nav");node.className="th-bar",node.setAttribute("aria-label","Course"),super({node}),this.#path=path,this.#open=open,panel.addClass("th-paper"),panel.contentHeader.addWidget(this),this.#draw(),panel.context.ready.then(()=>{panel.isDisposed||(this.#title=paperTitle(panel.context.model.toString(),path),panel.title.dataset={...panel.title.dataset,"th-label":this.#title},this.#draw())})}setBehind(behind){this.#behind=behind,this.#draw()}#draw(){let behind=this.#behind,hat=behind?.place.hat??"both",map=pathOf(rootOfPaper(this.#path),"00_start","lesson");this.node.dataset.hat=hat;let isMap=behind?.path===map;D(b`${hatSigns(hat)}
      <strong class="th-bar-title" title=${this.#title}>${this.#title}</strong>
      <span class="th-bar-saved"></span>
      <span class="th-bar-ways">
        ${behind?this.#way(`← ${backWords(behind.place)}`,behind.path,"th-bar-main"):""}
        ${isMap?"":this.#way("Map",map)}</span>`,this.node),this.grow()}#way(words,path,look=""){return b`<button type="button" class=${look} @click=${()=>this.#open(path)}>${words}</button>`}};var print_default=`/* A page on paper: all of it and nothing around it, where JupyterLab would print what is in the window. */
@media print {
  @page { margin: 14mm 12mm; }
  html:has(.th-page), body:has(.th-page) { position: static; width: auto; height: auto; overflow: visible; background: none; }
  body:has(.th-page) :is(#main, #main *):has(.th-page:not(.lm-mod-hidden)), .th-page.th-page,
  .th-page :is(.jp-Notebook, .jp-WindowedPanel-outer, .jp-WindowedPanel-inner, .jp-WindowedPanel-viewport) {
    display: block !important; position: static !important; inset: auto !important; width: auto !important; height: auto !important;
    min-width: 0 !important; min-height: 0 !important; max-height: none !important; overflow: visible !important; contain: none !important; padding: 0 !important; transform: none !important; background: none !important;
  }
  body:has(.th-page) > :not(#main), body:has(.th-page) #main :not(.th-page, .th-page *):not(:has(.th-page:not(.lm-mod-hidden))), .th-page .th-bar, .th-page :is(.jp-Toolbar, .jp-WindowedPanel-scrollbar) { display: none !important; }
  .th-page .jp-RenderedHTMLCommon.jp-RenderedHTMLCommon, .th-page .jp-RenderedHTMLCommon.jp-RenderedHTMLCommon :is(th, td) { color: var(--ink); }
  .th-page .jp-Notebook .jp-Cell.jp-Cell { max-width: none; margin-inline: 0; padding-inline: 0; content-visibility: visible !important; contain: none !important; contain-intrinsic-size: none !important; }
  .th-page :is(h1, h2, h3, h4, legend) { break-after: avoid; }
  .th-page :is(p, li, tr, .card, .field, figure, blockquote, .th-bubble, .th:not(.th-board, .th-cockpit, .th-dates)) { break-inside: avoid; }
  /* Nothing sticks on paper. */
  .th-page .th :is(.th-head, .th-notice, .th-in-sight, .lane-top, .gauge-box) { position: static; }
}
`;var STEM=/^\d\d_[a-z0-9_]+$/,ELSEWHERE=["gradebook","solutions"],folderOf=path=>path.slice(0,path.lastIndexOf("/")+1);function strayOf(path,metadata,openedIn=folderOf(path)){let stem=metadata?.stem,folders=path.split("/").slice(0,-1),isMoved=openedIn!==folderOf(path);if(typeof stem!="string"||!STEM.test(stem)||placeOf(path,metadata)&&!isMoved||folders.some(folder=>ELSEWHERE.includes(folder)))return null;let kind=metadata?.objectives===void 0?"exercise":"lesson",at=folders.findIndex(folder=>["course","exercises"].includes(folder)),root=at>0?`${folders.slice(0,at).join("/")}/`:"",place=pathOf(root,stem,kind);return{own:isMoved?openedIn+place.split("/").at(-1):place,title:placeOf(place,{stem})?.title??stem,stem,file:`${path.split("/").at(-1)}`,isElsewhere:folderOf(place)!==folderOf(path),isExercise:kind==="exercise",openedIn:isMoved?openedIn:null}}function strayWords({title,file,isElsewhere,isExercise,openedIn},isThere=!1){if(openedIn!==null)return`${file} was moved while it was open. What you do here is still saved in ${openedIn||"the top folder"}.`;let whose=isThere?`a copy of ${title}`:title;return isElsewhere?`${file} is ${whose} in another folder. It opens as a plain notebook, and other lessons do not find its work.`:`${file} is ${whose} under another name. It opens as a plain notebook.${isThere&&isExercise?" Both save to the same answers.":""}`}var StrayBar=class extends GrowingBar{constructor(panel,{contents,open}){let node=document.createElement("nav");node.className="th-stray",node.setAttribute("aria-label","Where this page belongs"),super({node}),this.panel=panel,this.contents=contents,this.open=open,this.openedIn=folderOf(this.path),panel.contentHeader.addWidget(this),panel.context.pathChanged.connect(()=>this.look()),panel.sessionContext.kernelChanged.connect(()=>{this.openedIn=folderOf(this.path),this.look()}),this.look()}get path(){return this.contents.localPath(this.panel.context.path)}async look(){let{panel,path}=this,metadata=panel.context.model.getMetadata("twohats"),stray=strayOf(path,metadata,this.openedIn);if(stray||this.setHidden(!0),!stray)return;let isThere=await this.#has(stray.own),canReturn=!isThere&&await this.#has(folderOf(stray.own).replace(/\/$/,""));panel.isDisposed||path!==this.path||(this.node.dataset.hat=hatOf(stray.stem),this.setHidden(!1),this.#draw(stray,isThere,canReturn))}#has(path){return this.contents.get(path,{content:!1}).then(()=>!0,()=>!1)}#draw(stray,isThere=!1,canReturn=!1){let{own,title}=stray,back=stray.file===own.split("/").at(-1)?"Move it back":"Give it its name back";D(b`<span>${strayWords(stray,isThere)}</span>
      ${isThere?b`<button type="button" @click=${()=>this.open(own)}>Open ${title}</button>`:A}
      ${canReturn?b`<button type="button" @click=${()=>this.contents.rename(this.path,own)}>${back}</button>`:A}`,this.node),this.grow()}};var style_default2=`/* Every rule hangs on a class that the extension sets itself: "Show the notebook" takes all away. */
.th-page :is(
  .jp-CodeCell > .jp-Cell-inputWrapper, .jp-CodeCell > .jp-CellHeader, .jp-Collapser,
  .jp-OutputPrompt, .jp-InputPrompt, .jp-cell-toolbar, .jp-cell-menu, .jp-Notebook-footer,
  .jp-OutputArea-promptOverlay, .th-filled.th-filled
) { display: none; }
.th-page .jp-Notebook .jp-Cell.jp-Notebook-cell:is(.jp-mod-active, .jp-mod-selected, :focus),
.th-page .jp-Notebook .jp-Cell :is(.jp-MarkdownOutput, .jp-InputArea) { box-shadow: none; border-color: transparent; }
.th-page.th-page .jp-Notebook.jp-mod-commandMode .jp-Notebook-cell:focus { box-shadow: none; outline: none; }
/* JupyterLab gives a text the focus when a page opens: it is shown once somebody goes on by the Tab key. */
[data-th-keys] .th-page.th-page .jp-Notebook.jp-mod-commandMode .jp-Notebook-cell:focus { outline: 3px solid var(--ink); outline-offset: -3px; }
.th-page .jp-RenderedHTMLCommon :is(a, summary):focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
/* One column: texts and widgets share its left edge. Texts take 74 characters of it, questions 860 px,
   pictures and boards all of it. */
.th-page .jp-Notebook .jp-Cell { max-width: 86rem; margin-inline: auto; }
/* JupyterLab lets a notebook scroll on for a whole empty window; a page ends where its content does. */
.th-page .jp-Notebook.jp-mod-scrollPastEnd > .jp-WindowedPanel-outer::after { min-height: 20vh; }
/* What is said has a serif and short lines; cards lie on a ground of their own. */
.th-page.th-page, .th-page .jp-Notebook, .th-page .jp-WindowedPanel-outer { background: var(--table); }
.th-page .jp-RenderedMarkdown.jp-RenderedHTMLCommon { color: var(--ink); }
/* What is rendered ends where widgets end, and no word is left alone on a last line. */
.th-page .jp-Notebook .jp-RenderedHTMLCommon.jp-RenderedHTMLCommon { padding-right: 0; }
.th-page .jp-RenderedHTMLCommon :is(p, li, td) { text-wrap: pretty; }
.th-page .jp-RenderedMarkdown :is(h1, h2, h3, h4) {
  font-family: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, "Book Antiqua", Georgia, "Liberation Serif", serif;
  font-weight: 500; color: var(--ink); text-wrap: balance;
}
.th-page .jp-RenderedMarkdown h1 { font-size: 34px; line-height: 1.2; }
.th-page .jp-RenderedMarkdown h2 { font-size: 25px; line-height: 1.25; }
.th-page .jp-RenderedMarkdown h3 { font-size: 19px; line-height: 1.3; }
.th-page .jp-RenderedMarkdown > :is(p, ul, ol, blockquote), .th-page .jp-OutputArea-output > .mathjax_ignore > :is(p, ul, ol) { max-width: 74ch; }
/* Texts begin where the cards begin. */
.th-page .jp-Notebook .jp-MarkdownCell .jp-MarkdownOutput { padding-left: 0; border-left: 0; }
.th-page .jp-RenderedHTMLCommon.jp-RenderedHTMLCommon table { margin: 10px 0 14px; border-bottom: 1px solid var(--line); background: var(--paper); }
.th-page .jp-RenderedHTMLCommon.jp-RenderedHTMLCommon thead { border-bottom: 1px solid var(--edge); }
.th-page .jp-RenderedHTMLCommon.jp-RenderedHTMLCommon :is(th, td) { padding: 7px 12px; text-align: left; vertical-align: top; line-height: 1.4; font-size: 14px; }
.th-page .jp-RenderedHTMLCommon.jp-RenderedHTMLCommon tbody tr { border-top: 1px solid var(--line); background: none; }
/* A table with many columns is a list of its rows where the window is narrow. */
@media (max-width: 560px) {
  .th-page table.th-wide.th-wide, .th-wide.th-wide :is(tbody, tr, td) { display: block; text-align: left; }
  .th-wide.th-wide thead { display: none; }
  .th-wide.th-wide tr { padding: 6px 0; border-bottom: 1px solid var(--line); }
  .th-wide.th-wide td { padding: 1px 8px; }
  .th-wide.th-wide td:first-child { font-weight: 650; }
  .th-wide.th-wide td:not(:first-child)::before { content: attr(data-th-head) ": "; color: var(--soft); }
}
/* A link has the color of the hat, and not JupyterLab's. */
.th-page .jp-RenderedHTMLCommon.jp-RenderedHTMLCommon a:is(:link, :visited) { color: var(--hat); text-decoration: underline; text-underline-offset: 2px; }
/* Points are there for a click. */
.th-page .jp-RenderedMarkdown > details > summary { padding: 6px 0; color: var(--hat); font-weight: 650; cursor: pointer; }
/* What the article leaves out lies on a card, as what a person says does. */
.th-page .jp-RenderedMarkdown.jp-RenderedHTMLCommon blockquote { box-sizing: border-box; max-width: 860px; margin: 10px 0; padding: 12px 18px 6px; border: 1px solid var(--line); border-radius: 14px; background: var(--paper); }
/* What is carried in, and the company's papers: parts to open, on a card as wide as the text. */
.th-page :is(.th-carried, .th-papers) { box-sizing: border-box; max-width: 860px; padding: 4px 18px; border: 1px solid var(--line); border-radius: 14px; background: var(--paper); color: var(--ink); }
.th-page :is(.th-carried, .th-papers) > details + details { border-top: 1px solid var(--line); }
.th-page :is(.th-carried, .th-papers) > details > summary { padding: 9px 0; cursor: pointer; }
.th-page :is(.th-carried, .th-papers) > details > summary:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.th-page :is(.th-carried, .th-papers) > details[open] { padding-bottom: 12px; }
.th-page .th-carried > details[open] { overflow-x: auto; }
.th-page .th-papers p { max-width: 76ch; }
/* What a plain notebook has to say, and the page says by itself. */
.th-page .th-notebook-only { display: none; }
.th-page .jp-CodeCell:has(.th-notebook-only):not(:has(.th-notebook-only ~ *)) { display: none; }
/* The first screen is one question: the title is there for those who listen. */
.th-page[data-th-place="00_start lesson"] .jp-MarkdownCell:first-child h1 {
  position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.th-still { opacity: 0.75; }
.th-coming { position: absolute !important; visibility: hidden; left: 0; right: 0; }
/* A paper that was opened from a page has lines as long as the page's. The paper has the measure, not
   its parts: their fonts differ in size, and each would begin at an edge of its own. */
body[data-th-page] .jp-MarkdownViewer .jp-RenderedMarkdown { padding-inline: max(32px, 50% - 40ch); }
body[data-th-page] .jp-MarkdownViewer .jp-RenderedMarkdown > table { margin-inline: 0; }
/* It lies on the page's ground, in the page's letters: light or dark, it is the same course. */
body[data-th-page] .th-paper .jp-MarkdownViewer { background: var(--table); }
body[data-th-page] .th-paper .jp-RenderedMarkdown.jp-RenderedHTMLCommon { background: none; color: var(--ink); }
body[data-th-page] .th-paper .jp-RenderedMarkdown :is(h1, h2, h3, h4) {
  font-family: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, "Book Antiqua", Georgia, "Liberation Serif", serif;
  font-weight: 500; color: var(--ink); text-wrap: balance;
}
body[data-th-page] .th-paper .jp-RenderedHTMLCommon.jp-RenderedHTMLCommon table { border-bottom: 1px solid var(--line); background: var(--paper); }
body[data-th-page] .th-paper .jp-RenderedHTMLCommon.jp-RenderedHTMLCommon thead { border-bottom: 1px solid var(--edge); }
body[data-th-page] .th-paper .jp-RenderedHTMLCommon.jp-RenderedHTMLCommon :is(th, td) { padding: 7px 12px; text-align: left; vertical-align: top; line-height: 1.4; }
body[data-th-page] .th-paper .jp-RenderedHTMLCommon.jp-RenderedHTMLCommon tbody tr { border-top: 1px solid var(--line); background: none; }
/* JupyterLab's sign for the address of a heading says nothing to a learner; links to headings need none. */
:is(.th-page, body[data-th-page] .jp-MarkdownViewer) .jp-InternalAnchorLink { display: none; }
body[data-th-page] .lm-TabBar-addButton { display: none; }

.th-bar {
  container: th-bar / inline-size;
  display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; min-height: 44px; padding: 5px 14px;
  border-bottom: 1px solid var(--line); border-top: 3px solid var(--hat-fill);
  background: var(--paper); color: var(--ink); font: 14px/1.4 var(--jp-ui-font-family, system-ui, sans-serif);
}
.th-hats { display: inline-flex; gap: 2px; padding: 3px; border-radius: 24px; background: var(--shade); }
.th-hat { display: inline-flex; gap: 5px; align-items: center; height: 32px; padding: 0 10px 0 7px; border-radius: 16px; color: var(--soft); font-size: 13px; }
.th-hat[data-worn] { background: var(--paper); color: var(--hat); box-shadow: 0 1px 3px #0003; font-weight: 650; }
.th-bar-dots { display: inline-flex; gap: 4px; align-items: center; }
.th-bar-dot { color: var(--edge); stroke: currentColor; stroke-width: 1.3; }
.th-bar-dot[data-here] { margin: 0 3px; transform: scale(1.5); color: var(--hat-fill); }
.th-bar-title { flex: 1 1 0; min-width: 9em; max-width: max-content; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 650; }
.th-bar-saved { margin-left: auto; color: var(--soft); font-size: 13px; }
.th-bar:is([data-state="kept"], [data-state="pending"], [data-state="busy"]) .th-bar-saved { white-space: nowrap; }
.th-bar-saved:empty { display: none; }
.th-bar[data-state="kept"] .th-bar-saved::before { content: "✓ "; color: var(--good); font-weight: 700; }
.th-bar:is([data-state="gone"], [data-state="fault"]) .th-bar-saved { color: var(--bad); }
.th-bar:is([data-state="gone"], [data-state="fault"]) .th-bar-saved::before { content: "▲ "; }
.th-bar-ways { display: flex; flex-wrap: wrap; gap: 6px; }
.th-bar-saved:empty + .th-bar-ways { margin-left: auto; }
.th-bar button {
  font: inherit; min-height: 32px; padding: 3px 12px; border: 1px solid var(--edge); border-radius: 9px;
  background: var(--paper); color: var(--ink); cursor: pointer;
}
.th-bar button:hover:not(:disabled) { border-color: var(--ink); background: var(--shade); }
.th-bar button:disabled { color: var(--soft); border-color: var(--line); background: var(--shade); cursor: default; }
.th-bar button:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.th-bar button[aria-expanded="true"] { border-color: var(--hat); background: var(--hat-soft); color: var(--hat); font-weight: 650; }
.th-bar button.th-bar-main { background: var(--ink); border-color: var(--ink); color: var(--paper); font-weight: 650; }
.th-bar button.th-bar-view { border-color: transparent; background: none; padding-inline: 6px; color: var(--soft); font-size: 13px; }
.th-bar button.th-bar-view[data-other="page"] { border-color: var(--edge); background: var(--paper); color: var(--ink); font-weight: 650; }
.th-view-short { display: none; }

/* While work is saved the bar stays as high as it is: another line would push the page down under the hand. */
@container th-bar (max-width: 1600px) { .th-hat:not([data-worn]) .th-hat-name { display: none; } .th-hat:not([data-worn]) { padding: 0 4px; } .th-bar-dots { gap: 0; } .th-bar[data-state="gone"] .th-bar-dots { display: none; } }
@container th-bar (max-width: 1280px) { .th-bar-dots { display: none; } }
@container th-bar (max-width: 1080px) { .th-hat-name, .th-view-long { display: none; } .th-hat { padding: 0 4px; } .th-view-short { display: inline; } }
@container th-bar (max-width: 900px) {
  .th-hats { padding: 1px; }
  .th-bar-ways { gap: 4px; }
  .th-bar .th-bar-ways button { padding-inline: 8px; }
  .th-bar button.th-bar-view { padding-inline: 4px; }
  [data-way="Previous"] .th-way-word { display: none; }
}
@container th-bar (max-width: 620px) { .th-bar-title { flex: 1 1 calc(100% - 230px); min-width: 0; max-width: none; } .th-bar-saved { margin-left: 0; } }
@container th-bar (max-width: 420px) { .th-hats, .th-way-word { display: none; } .th-bar-title { flex-basis: calc(100% - 130px); } .th-bar-ways, .th-bar-saved:empty + .th-bar-ways { margin-left: 0; } }
/* A window of 1280 by 1024 at 400% zoom is 256 pixels high: the page needs them. */
@media (max-height: 420px) {
  .th-bar { gap: 2px 8px; min-height: 0; padding: 2px 10px; border-top-width: 2px; }
  .th-hats, .th-bar-dots { display: none; }
  .th-bar-title { flex: 1 1 0; min-width: 3em; }
  .th-bar button { min-height: 26px; padding-block: 0; }
}

/* A tab has the page's name beside its icon, in place of the file's. */
.lm-DockPanel-tabBar.lm-TabBar .lm-TabBar-tab.lm-TabBar-tab[data-th-label] { flex: 0 1 auto; width: max-content; max-width: 340px; }
.lm-TabBar-tab[data-th-label] .lm-TabBar-tabLabel { display: none; }
.lm-TabBar-tab[data-th-label] .lm-TabBar-tabIcon { order: -2; }
.lm-DockPanel-tabBar.lm-TabBar .lm-TabBar-tab.lm-TabBar-tab[data-th-label]::after {
  content: attr(data-th-label); position: static; order: -1; flex: 1 1 auto; width: auto; height: auto;
  background: none; border: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
  line-height: var(--jp-private-horizontal-tab-height);
}

/* Its work is saved, whatever the file still lacks: the way to close it is shown, and no dot. */
[data-th-page] .lm-DockPanel-tabBar .lm-TabBar-tab.lm-mod-closable.jp-mod-dirty[data-th-label] > .lm-TabBar-tabCloseIcon > :not(:hover) > .jp-icon-busy[fill] { fill: none; }
[data-th-page] .lm-DockPanel-tabBar .lm-TabBar-tab.lm-mod-closable.jp-mod-dirty[data-th-label] > .lm-TabBar-tabCloseIcon > :not(:hover) > .jp-icon3[fill] { fill: var(--jp-inverse-layout-color3); }

/* An empty line would be left of what is put away above. */
body[data-th-page] #jp-top-panel { min-height: 0 !important; border: 0; }

/* A term in the text that the glossary has. */
.th-term { text-decoration: underline dotted 1.5px; text-underline-offset: 3px; cursor: pointer; }
.th-term:hover { text-decoration-style: solid; }
.th-term:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }

.th-glossary {
  position: fixed; z-index: 900; right: 0; bottom: 0; box-sizing: border-box; width: min(440px, 100vw); overflow-y: auto;
  padding: 0 18px 18px; border-left: 1px solid var(--edge); border-top: 3px solid var(--hat-fill);
  background: var(--paper); color: var(--ink); font: 14px/1.45 var(--jp-ui-font-family, system-ui, sans-serif);
  box-shadow: -8px 0 24px #0002;
}
.th-glossary-head { display: flex; align-items: center; justify-content: space-between; gap: 8px; padding-top: 12px; }
.th-glossary-head h3 { margin: 0; font-size: 18px; line-height: 1.3; font-weight: 650; }
button.th-glossary-close.th-glossary-close { min-height: 32px; padding: 3px 12px; border: 1px solid var(--edge); border-radius: 9px; background: var(--paper); color: var(--ink); font: inherit; cursor: pointer; }
button.th-glossary-close.th-glossary-close:hover { border-color: var(--ink); background: var(--shade); }
.th-glossary-close:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }

.th-stray {
  display: flex; flex-wrap: wrap; gap: 6px 14px; align-items: center; padding: 8px 14px;
  border-bottom: 1px solid var(--line); border-top: 3px solid var(--hat-fill);
  background: var(--hat-soft); color: var(--ink); font: 14px/1.4 var(--jp-ui-font-family, system-ui, sans-serif);
}
.th-stray > span { flex: 1 1 260px; }
.th-stray > button { font: inherit; min-height: 32px; padding: 3px 12px; border: 1px solid var(--edge); border-radius: 9px; background: var(--paper); color: var(--ink); cursor: pointer; }
.th-stray > button:hover { border-color: var(--ink); background: var(--shade); }
.th-stray > button:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
`;var theme_default=`:is(.th-bar, .th-glossary, .th-stray, .th-page, .th-paper) { --ink: #21262c; --soft: #565d66; --edge: #7b838c; --line: #dcdcd8; --paper: #ffffff; --table: #f7f6f2; --shade: #f3f2ee; --good: #1d6b45; --good-soft: #e3f3e9; --bad: #a8203f; --bad-soft: #fce8ec; color-scheme: light; }
:is(.th-bar, .th-glossary, .th-stray, .th-page, .th-paper)[data-hat="product"], :is(.th-bar, .th-glossary, .th-stray, .th-page, .th-paper) [data-hat="product"] { --hat: #8a5300; --hat-fill: #b97800; --hat-soft: #fdf1d8; }
:is(.th-bar, .th-glossary, .th-stray, .th-page, .th-paper)[data-hat="project"], :is(.th-bar, .th-glossary, .th-stray, .th-page, .th-paper) [data-hat="project"] { --hat: #1f5aa8; --hat-fill: #3f7fd0; --hat-soft: #e5eefa; }
:is(.th-bar, .th-glossary, .th-stray, .th-page, .th-paper)[data-hat="both"], :is(.th-bar, .th-glossary, .th-stray, .th-page, .th-paper) [data-hat="both"] { --hat: #21262c; --hat-fill: #565d66; --hat-soft: #f3f2ee; }
@media screen {
[data-jp-theme-light="false"] :is(.th-bar, .th-glossary, .th-stray, .th-page, .th-paper) { --ink: #eceae4; --soft: #b4b7ba; --edge: #858d96; --line: #3a3f45; --paper: #1c1f23; --table: #141619; --shade: #262a2f; --good: #8fe0b2; --good-soft: #16362a; --bad: #ff8299; --bad-soft: #45202a; color-scheme: dark; }
[data-jp-theme-light="false"] :is(.th-bar, .th-glossary, .th-stray, .th-page, .th-paper)[data-hat="product"], [data-jp-theme-light="false"] :is(.th-bar, .th-glossary, .th-stray, .th-page, .th-paper) [data-hat="product"] { --hat: #f2bd58; --hat-fill: #d9930d; --hat-soft: #3a2d12; }
[data-jp-theme-light="false"] :is(.th-bar, .th-glossary, .th-stray, .th-page, .th-paper)[data-hat="project"], [data-jp-theme-light="false"] :is(.th-bar, .th-glossary, .th-stray, .th-page, .th-paper) [data-hat="project"] { --hat: #8fbcf5; --hat-fill: #5b97e0; --hat-soft: #1c3350; }
[data-jp-theme-light="false"] :is(.th-bar, .th-glossary, .th-stray, .th-page, .th-paper)[data-hat="both"], [data-jp-theme-light="false"] :is(.th-bar, .th-glossary, .th-stray, .th-page, .th-paper) [data-hat="both"] { --hat: #eceae4; --hat-fill: #b4b7ba; --hat-soft: #262a2f; }
}
`;var ID="twohats-lab:plugin",GLOSSARY="twohats-lab:glossary",Pages=class{#pages=new Map;#headings=new WeakMap;#paperBars=new WeakMap;#last=null;constructor(course,inFront,furniture){this.course=course,this.inFront=inFront,this.furniture=furniture}async add(panel){if(await panel.context.ready,panel.isDisposed)return;let{contents}=this.course.app.serviceManager,metadata=panel.context.model.getMetadata("twohats");metadata&&markPath(panel,contents),metadata&&new StrayBar(panel,{contents,open:this.course.open});let place=placeOf(contents.localPath(panel.context.path),metadata);if(!place)return;let page=new Page(panel,place,this.course);this.#pages.set(panel,page),page.goTo(this.#headings.get(panel)??""),panel.disposed.connect(()=>this.#forget(panel)),this.visit()}showHeading(panel,heading){let page=this.#pages.get(panel);page?page.goTo(heading):this.#headings.set(panel,heading)}#forget(panel){this.#pages.get(panel)===this.#last&&(this.#last=null),this.#pages.delete(panel),this.#showWayBack()}#showWayBack(){let panel=this.inFront();if(!this.#isPaper||!panel.contentHeader)return;let{open}=this.course,bar=this.#paperBars.get(panel)??new PaperBar(panel,{path:this.#path,open});this.#paperBars.set(panel,bar);let last=this.#last;bar.setBehind(last&&{path:this.#pathOf(last.panel),place:last.place})}visit(){let page=this.current,isPage=this.course.isPage();page&&(this.#last=page),this.#showWayBack(),this.furniture.putAway(page?page.isPage:this.#isPaper&&isPage&&this.#pages.size>0),page||this.course.glossary.hide(),isPage&&page?.start()}get#isPaper(){return isPaper(this.#path)&&!!this.inFront()?.node.querySelector(".jp-MarkdownViewer")}get#path(){return this.#pathOf(this.inFront())}#pathOf(panel){return this.course.app.serviceManager.contents.localPath(panel?.context?.path??"")}get current(){return this.#pages.get(this.inFront())}toggleGlossary(){let{glossary}=this.course;glossary.isOpen?glossary.hide():this.current?.showGlossary()}showGlossary(){for(let page of this.#pages.values())page.bar.showGlossary(this.course.glossary.isOpen)}showAll(){for(let page of this.#pages.values())page.show();this.visit()}};function markPath(panel,contents){let mark=()=>{panel.node.dataset.thPath=contents.localPath(panel.context.path)};panel.context.pathChanged.connect(mark),mark()}function addCommand(commands,pages){commands.addCommand(GLOSSARY,{label:"Glossary of the course",isEnabled:()=>!!pages.current,execute:()=>pages.toggleGlossary()}),commands.addKeyBinding({command:GLOSSARY,keys:["F1"],selector:"body"})}var plugin={id:ID,description:"Opens the pages of the course Two Hats as pages.",autoStart:!0,requires:[import_notebook.INotebookTracker,import_notebook.INotebookCellExecutor,import_settingregistry.ISettingRegistry],optional:[import_application.ILabShell],async activate(app,tracker,executor,registry,shell){let sheet=document.createElement("style");sheet.textContent=theme_default+style_default2+style_default+print_default,document.head.append(sheet);let settings=await registry.load(ID),isPage=()=>settings.get("view").composite==="page",open=async(path,heading="")=>{let panel=await app.commands.execute("docmanager:open",{path});panel&&heading&&pages.showHeading(panel,heading)},course={app,executor,open,glossary:new Glossary(open,()=>pages.showGlossary()),isPage,showAsPages:()=>settings.set("view","page"),visit:()=>pages.visit(),beatMs:1e3*settings.get("beat").composite,checkMs:1e3*settings.get("check").composite};markKeys();let front=shell??tracker,pages=new Pages(course,()=>front.currentWidget,new Furniture(shell));settings.changed.connect(()=>pages.showAll()),addCommand(app.commands,pages),tracker.forEach(panel=>{pages.add(panel)}),tracker.widgetAdded.connect((_sender,panel)=>{pages.add(panel)}),front.currentChanged.connect(()=>pages.visit()),app.restored.then(()=>pages.visit())}},index_default=plugin;

      })((name) => given[name], module, module.exports);
      return () => module.exports;
    },
  };
})();
