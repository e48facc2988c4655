// The matrix of a failing system: a table of values if it is small, its pattern otherwise.
// Blue is positive, orange negative; each step down in strength is a factor of √10 in size.
"use strict";

const WRITTEN = 8;

/** The entries of an input's matrix, or null if it has none that can be drawn. */
function readMatrix(input) {
  const matrix = input?.matrix;
  const { n, rows, columns, values } = matrix ?? {};
  if (!Number.isInteger(n) || n < 1 || ![rows, columns, values].every(Array.isArray)) {
    return null;
  }
  const entries = [];
  let outside = 0;
  for (let k = 0; k < Math.max(rows.length, columns.length, values.length); k++) {
    const inside = [rows[k], columns[k]].every((i) => Number.isInteger(i) && i >= 0 && i < n);
    if (inside && k < values.length) {
      entries.push({ row: rows[k], column: columns[k], value: values[k] });
    } else {
      outside++;
    }
  }
  return { n, entries, outside };
}

function sign(value) {
  return value > 0 ? "positive" : value < 0 ? "negative" : "zero";
}

function largest(values) {
  return values.reduce((most, v) => (Number.isFinite(v) ? Math.max(most, Math.abs(v)) : most), 0);
}

function strength(value, most) {
  const size = Math.abs(value);
  return size > 0 && most > 0 ? Math.max(0, Math.min(4, Math.floor(-2 * Math.log10(size / most)))) : 4;
}

function drawMatrix(input) {
  const matrix = readMatrix(input);
  if (matrix === null) {
    return null;
  }
  const most = largest(matrix.entries.map((e) => e.value));
  const caption = `A: n = ${matrix.n}, ${matrix.entries.length} entries, the largest ${short(most)} in size`
    + (matrix.outside > 0 ? `; ${matrix.outside} more outside it` : "")
    + ". Blue is positive, orange negative.";
  const drawing = matrix.n <= WRITTEN ? writtenMatrix(matrix, most, input) : matrixPattern(matrix, most);
  return element("figure", {}, ...drawing, element("figcaption", {}, caption));
}

function short(value) {
  return typeof value === "number" ? String(Number(value.toPrecision(4))) : JSON.stringify(value);
}

function writtenMatrix({ n, entries }, most, input) {
  const cells = Array.from({ length: n }, () => Array.from({ length: n }, () => []));
  entries.forEach((e) => cells[e.row][e.column].push(e.value));
  const vectors = ["x0", "b"].filter((name) => Array.isArray(input[name]));
  const head = [...cells.keys()].map((j) => element("th", { scope: "col" }, j));
  const body = cells.map((row, i) => element("tr", {},
    element("th", { scope: "row" }, i),
    ...row.map((values) => cell(values, most, "")),
    ...vectors.map((name) => cell(input[name].slice(i, i + 1), largest(input[name]), "apart"))));
  const table = element("table", {},
    element("thead", {}, element("tr", {},
      element("td", {}), ...head,
      ...vectors.map((name) => element("th", { scope: "col", class: "apart" }, name)))),
    element("tbody", {}, ...body));
  return [element("div", { class: "entries", tabindex: 0, role: "region", "aria-label": "The system" }, table)];
}

function cell(values, most, place) {
  if (values.length === 0) {
    return element("td", { class: `zero ${place}` }, "·");
  }
  const value = values[0];
  return element("td",
    { class: `${sign(value)} strength${strength(value, most)} ${place}`, title: values.join(", ") },
    values.map(short).join(", "));
}

/** One path for each sign and strength, however many entries there are. */
function matrixPattern({ n, entries }, most) {
  const svg = document.getElementById("pattern").content.firstElementChild.cloneNode(true);
  const side = Math.max(1, n / 300);
  const paths = new Map();
  const at = new Map();
  for (const { row, column, value } of entries) {
    const look = `${sign(value)} strength${strength(value, most)}`;
    paths.set(look, `${paths.get(look) ?? ""}M${column} ${row}h${side}v${side}h-${side}z`);
    at.set(row * n + column, value);
  }
  svg.setAttribute("viewBox", `0 0 ${n} ${n}`);
  svg.setAttribute("aria-label", `Sparsity pattern of a matrix of order ${n}`);
  for (const [look, outline] of paths) {
    const path = document.createElementNS(svg.namespaceURI, "path");
    path.setAttribute("class", look);
    path.setAttribute("d", outline);
    svg.append(path);
  }
  const output = element("output", {}, "Point at an entry to read it.");
  svg.addEventListener("pointermove", (event) => {
    const box = svg.getBoundingClientRect();
    const row = Math.floor(((event.clientY - box.top) / box.height) * n);
    const column = Math.floor(((event.clientX - box.left) / box.width) * n);
    output.textContent = `Row ${row}, column ${column}: ${at.get(row * n + column) ?? 0}`;
  });
  return [svg, output];
}
