// The list of cases. What is shown is in the address, #operation=..&status=..&clause=..&case=..,
// so that a link to it can be shared. Of a finding, the smallest case is shown, unless more is chosen.
const KEYS = ["operation", "status", "clause", "case", "finding"];
const STATUSES = ["failed", "errored", "allowed", "skipped", "passed"];
const AT_ONCE = 10;
const IDS_AT_ONCE = 200;
const LONGEST = 4000;

const report = JSON.parse(document.getElementById("report").textContent);
const cases = report.operations.flatMap((o) => o.cases.map((c) => ({ ...c, operation: o.operation })));
const form = document.querySelector("form");
const finding = new Map(report.findings.flatMap((f) => [f.case, ...f.others].map((id) => [id, f])));

/** An element with its attributes and what is in it; text stays text. */
function element(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...content.map((c) => (c instanceof Node ? c : String(c))));
  return made;
}

function chosen() {
  const parameters = new URLSearchParams(location.hash.slice(1));
  return Object.fromEntries(KEYS.map((key) => [key, parameters.get(key) ?? ""]));
}

function address(choice) {
  return "#" + KEYS.filter((key) => choice[key])
    .map((key) => `${key}=${encodeURIComponent(choice[key])}`).join("&");
}

function matches(one, choice) {
  return (!choice.operation || one.operation === choice.operation)
    && (!choice.status || one.status === choice.status)
    && (!choice.clause || one.clause === choice.clause)
    && (!choice.case || one.id === choice.case)
    && (!choice.finding || finding.get(one.id)?.case === choice.finding);
}

/** Whether a case stands behind the smallest of its finding. */
function isBehind(one, choice) {
  const chosenCases = choice.status || choice.clause || choice.case || choice.finding;
  return !chosenCases && finding.has(one.id) && finding.get(one.id).case !== one.id;
}

function isWrong(one) {
  return one.status === "failed" || one.status === "errored";
}

/** Adds the parts made of the items, a few at once, and a button for more. */
function addInParts(parent, items, atOnce, make, list = parent) {
  list.append(...items.slice(0, atOnce).map(make));
  const left = items.slice(atOnce);
  if (left.length > 0) {
    const button = element("button", { type: "button", class: "more" },
      `Show ${Math.min(atOnce, left.length)} more of ${left.length}`);
    button.addEventListener("click", () => {
      button.remove();
      const before = list.childElementCount;
      addInParts(parent, left, atOnce, make, list);
      list.children[before].setAttribute("tabindex", -1);
      list.children[before].focus();
    });
    parent.append(button);
  }
}

function show() {
  const choice = chosen();
  const found = cases.filter((one) => matches(one, choice));
  const groups = new Map();
  for (const one of found) {
    groups.set(one.clause, groups.get(one.clause) ?? []);
    groups.get(one.clause).push(one);
  }
  const wrong = (clause) => groups.get(clause).some(isWrong);
  const ids = Object.keys(report.clauses).filter((id) => groups.has(id));
  const ordered = [...ids.filter(wrong), ...ids.filter((id) => !wrong(id))];
  document.getElementById("clauses").replaceChildren(
    ...ordered.map((id) => clauseSection(id, groups.get(id), choice)));
  document.querySelector("[role=status]").textContent =
    found.length === cases.length ? `${cases.length} cases` : `${found.length} of ${cases.length} cases`;
  for (const key of ["operation", "status", "clause"]) {
    form.elements[key].value = choice[key];
  }
  form.querySelector(".all").hidden = address(choice) === "#";
  for (const link of document.querySelectorAll("header a[href^='#']")) {
    link.toggleAttribute("aria-current", link.getAttribute("href") === address(choice));
  }
}

function clauseSection(id, group, choice) {
  const { title, page, look_at: lookAt } = report.clauses[id];
  const link = element("a", { href: address({ clause: id }), "aria-label": `Link to ${id}` }, "#");
  const heading = element("h2", { tabindex: -1 }, id, " ");
  if (title) {
    heading.append(element("span", { class: "title" }, title), " ");
  }
  heading.append(link);
  const section = element("section", {}, heading,
    element("p", { class: "where" }, "Stated in ", element("code", {}, page), ".",
      group.some(isWrong) ? ` Look at: ${lookAt}` : ""));
  const passed = group.filter((c) => c.status === "passed");
  const others = STATUSES.flatMap((s) => (s === "passed" ? [] : group.filter((c) => c.status === s)));
  const shown = others.filter((c) => !isBehind(c, choice));
  addInParts(section, shown, AT_ONCE, article, section.appendChild(element("div", {})));
  if (shown.length < others.length) {
    section.append(element("p", { class: "more" },
      element("a", { class: "failed", href: address({ ...choice, clause: id }) },
        `${others.length - shown.length} more, each behind a finding`)));
  }
  if (passed.length > 0 && (choice.status === "passed" || choice.case)) {
    const list = section.appendChild(element("ul", { class: "ids" }));
    addInParts(section, passed, IDS_AT_ONCE, (c) => element("li", { class: "id" }, c.id), list);
  } else if (passed.length > 0) {
    section.append(element("p", { class: "more" },
      element("a", { class: "passed", href: address({ ...choice, clause: id, status: "passed" }) },
        `${passed.length} passed`)));
  }
  return section;
}

function article(one) {
  const name = element("h3", {}, element("span", { class: one.status }, one.status), " ",
    element("a", { class: "id", href: address({ case: one.id }) }, one.id));
  if (one.status === "skipped") {
    return element("article", { class: one.status }, name, element("p", { class: "saying" }, one.reason ?? ""));
  }
  if (one.status !== "allowed") {
    return element("article", { class: one.status }, name, description(one));
  }
  const details = element("details", {}, element("summary", {}, name, " ", element("code", {}, one.flag)));
  details.addEventListener("toggle", () => details.append(description(one)), { once: true });
  return element("article", { class: one.status }, details);
}

function description(one) {
  const list = element("dl", {});
  const row = (term, ...content) => list.append(element("dt", {}, term), element("dd", {}, ...content));
  const say = (term, text) => text && row(term, element("div", { class: "saying" }, text));
  const flag = report.flags[one.flag];
  const found = finding.get(one.id);
  if (found?.case === one.id) {
    say("Finding", found.cause);
  }
  say("Expected", one.expected);
  say("Got", one.got);
  say("Reason", one.reason);
  say("Hint", one.hint);
  say("Freedom", flag && `${one.flag}: ${flag.meaning}`);
  say("It may hide", flag?.catches);
  if (one.input !== undefined) {
    row(one.phase === "random" && one.status !== "allowed" ? "Smallest input" : "Input", ...inputParts(one));
  }
  if (one.replay) {
    row("Ask just this", ...commandParts(one.replay));
  }
  if (found?.others.length > 0) {
    row("Same cause", element("a", { href: address({ finding: found.case }) }, `all ${found.others.length + 1} cases`));
  }
  return list;
}

function inputParts(one) {
  const parts = [];
  if (one.shrinks > 0) {
    const times = one.shrinks === 1 ? "once" : `${one.shrinks} times`;
    parts.push(element("p", { class: "where" }, `Made smaller ${times}, and it still fails.`));
  }
  const input = JSON.parse(one.input);
  const drawing = drawMatrix(input);
  if (drawing === null) {
    return [...parts, ...jsonParts(one.input)];
  }
  const numbers = Object.entries(input).filter(([, value]) => typeof value !== "object");
  const details = element("details", {}, element("summary", {}, "as JSON"));
  details.addEventListener("toggle", () => details.append(...jsonParts(one.input)), { once: true });
  return [...parts, drawing,
    element("ul", { class: "numbers" },
      ...numbers.map(([name, value]) => element("li", {}, element("code", {}, `${name} ${typeof value === "string" ? JSON.stringify(value) : value}`)))),
    details];
}

function jsonParts(text) {
  const pre = element("pre", { tabindex: 0, role: "region", "aria-label": "Input as JSON" }, text);
  if (text.length <= LONGEST) {
    return [pre];
  }
  pre.textContent = `${text.slice(0, LONGEST)} ...`;
  const button = element("button", { type: "button" }, `Show all ${text.length} characters`);
  button.addEventListener("click", () => {
    pre.textContent = text;
    button.remove();
    pre.focus();
  });
  return [pre, button];
}

function commandParts(command) {
  const pre = element("pre", { tabindex: 0, role: "region", "aria-label": "Command" }, command);
  const button = element("button", { type: "button" }, "Copy");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(command);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(pre);
      button.textContent = "Selected: copy it by the keyboard";
    }
  });
  return [pre, button];
}

/** Where a link leads: to the clause that it names. */
function arrive() {
  show();
  const { clause, case: id, finding: chosenFinding } = chosen();
  if (clause || id || chosenFinding) {
    const heading = document.querySelector("h2");
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }
}

function addOptions(name, values) {
  form.elements[name].append(...values.map((value) => element("option", { value }, value)));
}

addOptions("operation", report.operations.map((o) => o.operation));
addOptions("status", STATUSES);
addOptions("clause", Object.keys(report.clauses).filter((id) => cases.some((c) => c.clause === id)));
form.addEventListener("change", () => {
  const choice = Object.fromEntries(new FormData(form));
  history.pushState(null, "", address(choice));
  show();
});
addEventListener("hashchange", arrive);
document.querySelector("main").hidden = false;
arrive();
