// The same roadmap as a table that can be edited: for those who would rather type.

import { guard } from "lit-html/directives/guard.js";
import { choiceField } from "../kit/choices.js";
import { namesField, numberField } from "../kit/fields.js";
import { formatNumber } from "../kit/format.js";
import { dataTable, disclosure } from "../kit/tables.js";
import { riceWords } from "./claims.js";
import {
  commitEntry,
  entryDateField,
  estimateField,
  kpiField,
  outcomeField,
  strategyField,
} from "./fields.js";
import { BUCKETS, BUILD, entryOf, idsIn, TITLES } from "./model.js";

/** @import { Board } from "./board.js" */
/** @import { Place } from "./fields.js" */

const HEADS = [
  "Initiative",
  "Place",
  "Order",
  "Reach",
  "Impact",
  "Confidence",
  "Evidence",
  "KPI",
  "Outcome statement",
  "Date",
  "Strategy",
];

const HEADS_OF_CLAIMS = ["Initiative", "Place", "Order", "Reach", "Impact", "Confidence", "RICE"];

export function roadmapTable(/** @type {Board} */ board) {
  const { editor } = board;
  return disclosure(editor, {
    summary: "Edit the same roadmap as a table",
    isOpen: board.isTableOpen,
    toggle: (isOpen) => {
      board.isTableOpen = isOpen;
    },
    content: () => guard([editor.committed, editor.isReadOnly], () => table(board)),
  });
}

/** The table of what is committed: what follows a card or the typing is in the picture. */
function table(/** @type {Board} */ board) {
  const value = board.editor.committed;
  const ids = [...BUILD, "not_doing", "unplaced"].flatMap((bucket) => idsIn(value, bucket));
  return dataTable({
    caption: "The roadmap as a table",
    isCaptionHidden: true,
    heads: board.settings.claims ? HEADS_OF_CLAIMS : HEADS,
    rows: ids.map((id) => ({
      key: id,
      name: board.nameOf(id),
      cells: cells({ board, id, where: "table" }),
    })),
  });
}

function cells(/** @type {Place} */ place) {
  const { settings } = place.board;
  const { reach, impact, confidence } = place.board.card(place.id).claim;
  const order = [placeField(place), orderField(place)];
  if (settings.claims) {
    const claimed = [formatNumber(reach), String(impact), `${confidence}%`];
    return [...order, ...claimed, riceWords(place.id, settings)];
  }
  return [
    ...order,
    estimateField(place, "reach"),
    estimateField(place, "impact"),
    estimateField(place, "confidence"),
    evidenceField(place),
    kpiField(place, "KPI"),
    outcomeField(place),
    entryDateField(place),
    strategyField(place),
  ];
}

function placeField(/** @type {Place} */ { board, id }) {
  return choiceField(board.editor, {
    key: `table-place-${id}`,
    label: `Place of ${id}`,
    isBare: true,
    value: entryOf(board.editor.committed, id).bucket,
    options: BUCKETS.map((bucket) => [bucket, TITLES[bucket]]),
    commit: (bucket) => board.reorder.moveToEnd(id, bucket),
  });
}

function orderField(/** @type {Place} */ { board, id }) {
  const { bucket } = entryOf(board.editor.committed, id);
  const ids = idsIn(board.editor.committed, bucket);
  return numberField(board.editor, {
    key: `table-order-${id}`,
    label: `Order of ${id}`,
    isBare: true,
    value: ids.indexOf(id) + 1,
    limits: { least: 1, most: ids.length, isWhole: true },
    commit: (order) => board.reorder.moveTo(id, bucket, order - 1),
  });
}

function evidenceField(/** @type {Place} */ place) {
  const { board, id } = place;
  return namesField(board.editor, {
    key: `table-evidence-${id}`,
    label: `Evidence of ${id}`,
    isBare: true,
    placeholder: "E01 E04",
    value: entryOf(board.editor.committed, id).evidence,
    names: board.settings.evidence.map((finding) => finding.id),
    noun: "finding",
    most: board.settings.most_findings,
    commit: (evidence) => commitEntry(place, "evidence", { evidence }),
  });
}
