#!/usr/bin/env python3
"""Changes one number or operator of the code at a time and asks the tests whether they notice.

    mvn -q test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/classpath.txt
    src/benchmarks/mutation/mutate.py --package theory
    src/benchmarks/mutation/mutate.py --file theory/Young.java --list

Each mutant is one source file with one change; only that file is compiled. Comments, Javadoc, strings
and annotations are left alone. The tests that run are the classes which load the changed class, the quickest
first, up to the first failure. Which those are, and how long each takes, is measured once for each build
and kept in target/mutation.

A mutant that is listed in survivors.md (the table beside this script) is known to change nothing that
a test could see; it is not run unless --all is given. A mutant that loops without end is ended by the time limit, in
processor time, and named. The exit status is 1 if any other mutant survives.
"""

import argparse
import base64
import collections
import json
import pathlib
import queue
import re
import subprocess
import sys
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
SOURCES = ROOT / "src/main/java/org/learningtorelax"
PACKAGES = ["theory", "tuning", "bandit"]
OTHER_TESTS = ["proofs", "refutations", "properties.contracts"]  # besides a package's own tests and properties

MOST_REQUESTS = 150  # the test engines keep what they have loaded: a process is not to last for ever

Mutant = collections.namedtuple("Mutant", "file line start end old new key")

TOKENS = re.compile(r'''
    (?P<skip>/\*.*?\*/ | //[^\n]* | "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*' | ^(?:package|import)\b[^;]*;)
  | (?P<annotation>@\w+(?:\.\w+)*)
  | (?P<call>Math\.(?:min|max|floor|ceil|sqrt|log|log1p)\b | Math\.PI\b)
  | (?P<word>[A-Za-z_$][\w$]*)
  | (?P<number>0[xX][0-9a-fA-F_]+[lL]?|(?:\d[\d_]*\.\d*|\.\d+|\d[\d_]*)(?:[eE][+-]?\d+)?[dDfFlL]?)
  | (?P<operator>\+\+|--|\+=|-=|\*=|/=|->|==|!=|<=|>=|&&|\|\||[-+*/%<>!])
''', re.X | re.S | re.M)

SWAPS = {"<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "==": ["!="], "!=": ["=="],
         "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["*"], "&&": ["||"], "||": ["&&"],
         "+=": ["-="], "-=": ["+="], "*=": ["/="], "/=": ["*="], "++": ["--"], "--": ["++"],
         "Math.min": ["Math.max"], "Math.max": ["Math.min"], "Math.floor": ["Math.ceil"],
         "Math.ceil": ["Math.floor"], "Math.sqrt": ["Math.cbrt"], "Math.log": ["Math.log1p"],
         "Math.log1p": ["Math.log"], "Math.PI": ["Math.E"]}
UNSPACED = {"++", "--", "!"}  # the formatter puts spaces around every other operator, and none around <T>


def other_number(text):
    """k -> k+1 for a whole number, x -> 1.1 x for a fraction."""
    if text[:2] in ("0x", "0X"):
        return hex(int(text.rstrip("lL"), 16) + 1) + ("L" if text[-1] in "lL" else "")
    body = text.replace("_", "").rstrip("dDfFlL")
    if re.fullmatch(r"\d+", body):
        return str(int(body) + 1) + text[len(text.rstrip("lL")):]
    value = float(body)
    return repr(1.1 * value if value else 0.1)


def closing(text, opening):
    """Where the parenthesis that opens at `opening` ends."""
    depth = 0
    for match in re.finditer(r'"(?:\\.|[^"\\])*"|[()]', text[opening:]):
        depth += {"(": 1, ")": -1}.get(match.group(), 0)
        if depth == 0:
            return opening + match.end()
    raise ValueError("no closing parenthesis")


def changes(text):
    """Where a token starts and ends, and what to put in its place."""
    at = 0
    while match := TOKENS.search(text, at):
        at = match.end()
        kind, token = match.lastgroup, match.group()
        start, end = match.span()
        others = []
        if kind == "annotation" and text[at:at + 1] == "(" and token != "@interface":
            at = closing(text, at)
        elif kind == "number":
            others = [other_number(token)]
        elif kind == "call":
            others = SWAPS[token]
        elif kind == "operator":
            spaced = text[start - 1] in " \n" and text[end:end + 1] in (" ", "\n")
            if spaced or token in UNSPACED:
                others = [""] if token == "!" else SWAPS.get(token, [])
            elif token == "-":  # a sign
                others = [""]
        for other in others:
            yield start, end, other


def mutants(path):
    text = path.read_text(encoding="utf-8")
    name = path.relative_to(SOURCES).as_posix()
    met = collections.Counter()
    for start, end, new in changes(text):
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", end)
        old = text[start:end]
        # the line with the change in brackets, to find it by; and which of several equal lines it is
        key = f"{text[first:start]}\u27e6{old} -> {new}\u27e7{text[end:last]}".strip()
        met[key] += 1
        if met[key] > 1:
            key += f" // {met[key]}"
        yield Mutant(name, text.count("\n", 0, start) + 1, start, end, old, new, key)


def known_survivors():
    table = HERE / "survivors.md"
    text = table.read_text(encoding="utf-8") if table.exists() else ""
    rows = re.findall(r"^\| (\S+\.java) \| `(.*?)` \|", text.replace("\\|", "\0"), re.M)
    return {(file, line.replace("\0", "|")) for file, line in rows}


class Runner:
    """One Java process that answers requests, started again when it has ended."""

    def __init__(self, args):
        libraries = args.classpath.read_text().strip()
        self.command = ["java", "-Xmx1g", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-cp", libraries,
                        str(HERE / "MutantRunner.java"), str(args.classes), str(args.tests)]
        self.process, self.answered, self.control = None, 0, None

    def ask(self, seconds, tests, mutant=None):
        fields = [str(seconds), ",".join(tests)]
        if mutant:
            self.control = "\t".join(fields)
            text = (SOURCES / mutant.file).read_text(encoding="utf-8")
            changed = text[:mutant.start] + mutant.new + text[mutant.end:]
            fields += ["org/learningtorelax/" + mutant.file[:-len(".java")],
                       base64.b64encode(changed.encode()).decode()]
        answer = self.exchange("\t".join(fields))
        if answer == "":  # it may have ended for what came before; a mutant that ends it twice is seen
            answer = self.exchange("\t".join(fields)) or "killed\tthe Java process ended\t"
        verdict, seen, loaded = answer.split("\t")
        return verdict, seen, [n for n in loaded.split(",") if n]

    def exchange(self, request):
        """The answer to a request, empty if the process ended without one."""
        if self.process is None:
            self.process = subprocess.Popen(self.command, cwd=ROOT, text=True, encoding="utf-8",
                                            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            self.answered = 0
        try:
            self.process.stdin.write(request + "\n")
            self.process.stdin.flush()
            answer = self.process.stdout.readline().rstrip("\n")
        except BrokenPipeError:
            answer = ""
        self.answered += 1
        if answer == "" or answer.startswith("timeout"):
            self.process.wait()
            self.process = None
        elif self.answered == MOST_REQUESTS:
            self.close()
        return answer

    def close(self):
        """Ends the process; the tests of its last mutant must pass without the mutant, or it was unsound."""
        process, self.process = self.process, None
        if process is None:
            return
        if process.poll() is None and self.control:
            process.stdin.write(self.control + "\n")
            process.stdin.flush()
            verdict = process.stdout.readline()
            if not verdict.startswith("survived"):
                raise RuntimeError("tests fail on the unchanged code: " + verdict + self.control)
        process.stdin.close()
        process.wait()


def in_parallel(args, items, work):
    """work(runner, item) for each item, by args.jobs Java processes; yields the results as they come."""
    todo, done = queue.Queue(), queue.Queue()
    for item in items:
        todo.put(item)

    def loop():
        runner = Runner(args)
        while True:
            try:
                item = todo.get_nowait()
            except queue.Empty:
                runner.close()
                return
            try:
                done.put((item, work(runner, item)))
            except Exception as e:  # shown by the reader below
                done.put((item, e))
    for _ in range(args.jobs):
        threading.Thread(target=loop, daemon=True).start()
    for _ in range(len(items)):
        item, result = done.get()
        if isinstance(result, Exception):
            raise result
        yield item, result


def progress(text):
    if sys.stderr.isatty():
        print("\r\033[K" + text, end="", file=sys.stderr, flush=True)


def measure(args, paths):
    """For each test class its seconds and the project's classes it loads; kept until the build changes."""
    kept_file = ROOT / "target/mutation/tests.json"
    kept = json.loads(kept_file.read_text()) if kept_file.exists() else {}
    tests = {}
    mutated = set(PACKAGES) | {path.parent.name for path in paths}
    packages = mutated | {"properties." + package for package in mutated} | set(OTHER_TESTS)
    for path in sorted(args.tests.rglob("*.class")):
        name = ".".join(path.relative_to(args.tests).with_suffix("").parts)
        if re.search(r"(Test|Properties)$", name) and name[len("org.learningtorelax."):].rpartition(".")[0] in packages:
            tests[name] = str(path.stat().st_size) + "/" + str(args.slowest)
    fresh = {n: kept[n] for n in tests if n in kept and kept[n]["stamp"] == tests[n]}

    def one(runner, name):
        runner.ask(60, ["org.learningtorelax.theory.YoungTest"])  # warms the process up
        begin = time.time()
        verdict, seen, loaded = runner.ask(args.slowest, [name])
        return verdict, seen, time.time() - begin, loaded
    missing = [n for n in tests if n not in fresh]
    for count, (name, (verdict, seen, seconds, loaded)) in enumerate(in_parallel(args, missing, one), 1):
        progress(f"measuring the tests: {count}/{len(missing)} {name}")
        if verdict != "survived":
            print(f"left out: {name}: {verdict} {seen}", file=sys.stderr)
        fresh[name] = {"stamp": tests[name], "verdict": verdict, "seconds": round(seconds, 3), "loaded": loaded}
    kept_file.parent.mkdir(parents=True, exist_ok=True)
    kept_file.write_text(json.dumps(fresh, indent=1))
    return {n: t for n, t in fresh.items() if t["verdict"] == "survived"}


def tests_of(mutant, tests, args):
    name = "org.learningtorelax." + mutant.file[:-len(".java")].replace("/", ".")
    package = name.split(".")[2]
    fitting = [n for n, t in tests.items() if name in t["loaded"]]
    # the tests of the package before the rest, the quickest first
    fitting.sort(key=lambda n: (n.split(".")[-2] != package, tests[n]["seconds"]))
    fitting.sort(key=lambda n: tests[n]["seconds"] > 1)
    chosen, total = [], 0
    for n in fitting:
        if total + tests[n]["seconds"] <= args.budget:
            chosen.append(n)
            total += tests[n]["seconds"]
    return chosen, total


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--package", action="append", help="a package, e.g. theory; may be repeated (default: theory, tuning, bandit)")
    parser.add_argument("--file", action="append", help="a source file, e.g. theory/Young.java or theory/Young.java:40; may be repeated")
    parser.add_argument("--jobs", type=int, default=2, help="Java processes (default: 2)")
    parser.add_argument("--budget", type=float, default=30, help="seconds of tests for one mutant, the quickest first (default: 30)")
    parser.add_argument("--slowest", type=float, default=20, help="a test class that takes longer is left out (default: 20)")
    parser.add_argument("--all", action="store_true", help="also run the mutants of survivors.md")
    parser.add_argument("--list", action="store_true", help="print the mutants and run nothing")
    parser.add_argument("--killers", action="store_true", help="also print each killed mutant and the test that failed")
    parser.add_argument("--classes", type=pathlib.Path, default=ROOT / "target/classes", help="compiled main classes")
    parser.add_argument("--tests", type=pathlib.Path, default=ROOT / "target/test-classes", help="compiled test classes")
    parser.add_argument("--classpath", type=pathlib.Path, default=ROOT / "target/classpath.txt", help="a file that holds the class path of the libraries")
    args = parser.parse_args()
    args.classes, args.tests = args.classes.resolve(), args.tests.resolve()

    paths, lines = [], {}
    for name in args.file or []:
        path, _, line = name.partition(":")
        paths.append(SOURCES / path)
        if line:
            lines.setdefault(path, set()).add(int(line))
    for package in args.package or ([] if args.file else PACKAGES):
        paths += sorted((SOURCES / package).glob("*.java"))
    every = [m for p in dict.fromkeys(paths) for m in mutants(p)]
    every = [m for m in every if m.file not in lines or m.line in lines[m.file]]
    known = known_survivors()
    todo = [m for m in every if args.all or (m.file, m.key) not in known]
    if args.list:
        for m in todo:
            print(f"{m.file}:{m.line} {m.key}")
        return 0

    begin = time.time()
    tests = measure(args, paths)

    def one(runner, mutant):
        chosen, total = tests_of(mutant, tests, args)
        if not chosen:
            return "survived", "no test loads it"
        return runner.ask(6 + 2 * total, chosen, mutant)[:2]
    counts = collections.defaultdict(collections.Counter)
    for count, (m, (verdict, seen)) in enumerate(in_parallel(args, todo, one), 1):
        counts[m.file.split("/")[0]][verdict] += 1
        survived = sum(c["survived"] for c in counts.values())
        progress(f"{count}/{len(todo)} mutants, {survived} survived, {time.time() - begin:.0f} s; {m.file}:{m.line}")
        if verdict in ("survived", "timeout") or args.killers:
            progress("")
            print(f"{verdict} {m.file}:{m.line} {m.key}  {seen}", flush=True)
    progress("")
    for package, c in counts.items():
        listed = sum(m.file.startswith(package + "/") for m in every) - sum(c.values())
        print(f"{package}: {c['killed'] + c['timeout'] + c['survived'] + listed} mutants, {c['killed']} killed, "
              f"{c['timeout']} ended by the time limit, {c['survived']} survived, "
              f"{listed} in survivors.md; {c['invalid']} more do not compile")
    print(f"{time.time() - begin:.0f} s")
    return 1 if any(c["survived"] for c in counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
