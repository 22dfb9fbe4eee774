// Lays out a chart: node tools/chart_layout.js < graph.json > layout.json
//
// Takes boxes with their sizes and arrows with the size of their labels, in points; gives Graphviz's own JSON. What is
// written in a box, and how it looks, Graphviz never knows: tools/chart_picture.py draws it.

import { instance } from "@viz-js/viz";
import { text } from "node:stream/consumers";

/** @typedef {{ name: string, width: number, height: number }} Box */
/** @typedef {{ tail: string, head: string, label: { width: number, height: number } | null }} Arrow */

const POINTS_PER_INCH = 72;

/** @type {{ boxes: Box[], arrows: Arrow[], graph: Record<string, string | number> }} */
const { boxes, arrows, graph } = JSON.parse(await text(process.stdin));
const viz = await instance();
const layout = viz.renderJSON({
  directed: true,
  graphAttributes: graph,
  nodeAttributes: { shape: "box", fixedsize: true, label: "" },
  nodes: boxes.map(({ name, width, height }) => ({
    name,
    attributes: { width: width / POINTS_PER_INCH, height: height / POINTS_PER_INCH },
  })),
  edges: arrows.map(({ tail, head, label }) => (label ? { tail, head, attributes: { label: { html: space(label) } } } : { tail, head })),
});
process.stdout.write(JSON.stringify(layout));

/**
 * Room for a label of that size: a table without anything in it.
 * @param {{ width: number, height: number }} size
 */
function space({ width, height }) {
  return `<table border="0" cellborder="0" cellspacing="0" cellpadding="0"><tr>
    <td fixedsize="true" width="${width}" height="${height}"></td></tr></table>`;
}
