#!/bin/sh
# graph.sh check|write   (run by the Makefile, in this folder)
# The files that TheoremTwoOne.v rests on, from coqdep, between the marks of README.md: a file per line, below it
# whatever it uses, and beside it those it uses directly, less those that it reaches through another one of them.
set -eu
mode=$1
mkdir -p generated
coqdep -R . LearningToRelax ./*.v 2> /dev/null | awk -v top=TheoremTwoOne '
  function reach(a,   i, n, d, list) {              # all that a uses, directly or not
    if (a in done) return
    done[a] = 1; n = split(uses[a], d, " ")
    for (i = 1; i <= n; i++) { reach(d[i]); list = list " " d[i] below[d[i]] }
    below[a] = list " "
  }
  function depth(a, k,   i, n, d) {                 # the longest way from the top
    if (k <= level[a] + 0 && a != top) return
    level[a] = k; if (k > deepest) deepest = k
    n = split(uses[a], d, " "); for (i = 1; i <= n; i++) depth(d[i], k + 1)
  }
  $1 ~ /\.vo$/ {
    name = $1; sub(/^\.\//, "", name); sub(/\.vo$/, "", name); line = $0; sub(/^[^:]*: /, "", line)
    n = split(line, part, " "); list = ""
    for (i = 1; i <= n; i++) if (part[i] ~ /\.vo$/) {
      file = part[i]; sub(/^\.\//, "", file); sub(/\.vo$/, "", file); if (file !~ /\//) list = list " " file }
    uses[name] = list; files[++count] = name }
  END {
    reach(top); depth(top, 0)
    for (k = 0; k <= deepest; k++) for (f = 1; f <= count; f++) {
      a = files[f]; if (!(a in level) || level[a] != k) continue
      n = split(uses[a], d, " "); list = ""
      for (i = 1; i <= n; i++) { shorter = 1
        for (j = 1; j <= n; j++) if (j != i && index(below[d[j]], " " d[i] " ")) shorter = 0
        if (shorter) list = list (list == "" ? "" : ", ") d[i] }
      printf "%s\n", (list == "" ? a : sprintf("%-23s<- %s", a, list)) } }
' > generated/graph.txt
awk '
  FILENAME != "README.md" { graph = graph $0 "\n"; next }
  /<!-- graph: end -->/ { inside = 0; printf "```\n%s```\n", graph }
  !inside { print }
  /<!-- graph: begin/ { inside = 1 }
' generated/graph.txt README.md > generated/graph-README.md
cmp -s generated/graph-README.md README.md && exit 0
[ "$mode" = write ] || { echo "README.md: the graph is stale, run: make graph"; exit 1; }
cp generated/graph-README.md README.md
echo "README.md: graph written again"
