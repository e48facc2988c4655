#!/bin/sh
# gate.sh check|readme FILE.v...   (run by the Makefile, in this folder, after assumptions.sh)
# Lists the assumptions of every headline theorem; fails on one that allowed-assumptions.txt does not list, on a
# forbidden word in a source, and (check) on a table in README.md that differs from the one the sources give.
set -eu
mode=$1; shift
mkdir -p generated
awk -f source.awk "$@" > generated/sources.tsv
grep '^headline' generated/sources.tsv > generated/headlines.tsv || { echo "proofs: no headline theorem"; exit 1; }

# theorem TAB comma-separated assumptions; whatever is not understood counts as an assumption, and so fails.
awk '
  /^=== / { if (name != "") print name "\t" list; name = $2; list = ""; next }
  /^Closed under the global context/ || /^Axioms:/ || /^[ \t]/ || /^$/ { next }
  { list = list (list == "" ? "" : ", ") $1 }
  END { if (name != "") print name "\t" list }
' generated/assumptions-0.txt generated/assumptions-1.txt > generated/assumed.tsv
awk -F'\t' '{ printf "%s: %s\n", $1, ($2 == "" ? "no assumption" : $2) }' generated/assumed.tsv

outside=$(awk -F'\t' '
  NR == FNR { if ($0 !~ /^#/ && $0 != "") ok[$0] = 1; next }
  { n = split($2, a, ", "); for (i = 1; i <= n; i++) if (!(a[i] in ok)) print $1 " assumes " a[i] }
' allowed-assumptions.txt generated/assumed.tsv)
[ -z "$outside" ] || echo "$outside"
faults=$(grep '^fault' generated/sources.tsv | cut -f2- || true)
[ -z "$faults" ] || echo "$faults"

awk -F'\t' '
  NR == FNR { n = split($2, a, ", "); s = ""
              for (i = 1; i <= n; i++) { sub(/.*\./, "", a[i]); s = s (s == "" ? "" : ", ") a[i] }
              assumed[$1] = (s == "" ? "none" : s); next }
  FNR == 1 { print "| clause | plain statement | file | theorem | assumptions |"; print "|---|---|---|---|---|" }
  { gsub(/; */, ", ", $2); gsub(/\|/, "\\|", $5)
    name = "LearningToRelax." $3; sub(/v$/, $4, name)
    printf "| %s | %s | [%s](%s) | `%s` | %s |\n", $2, $5, $3, $3, $4, assumed[name] }
' generated/assumed.tsv generated/headlines.tsv > generated/table.md
awk '
  FILENAME != "README.md" { table = table $0 "\n"; next }
  /<!-- theorems: end -->/ { inside = 0 }
  !inside { print }
  /<!-- theorems: begin/ { inside = 1; printf "%s", table }
' generated/table.md README.md > generated/README.md
stale=
if [ "$mode" = readme ]; then
  cmp -s generated/README.md README.md || { cp generated/README.md README.md; echo "README.md: table rewritten"; }
else
  cmp -s generated/README.md README.md || stale="README.md: the table of theorems is stale, run: make readme"
fi
[ -z "$stale" ] || echo "$stale"

count=$(wc -l < generated/assumed.tsv | tr -d ' ')
bad=$(printf '%s' "$outside" | awk 'NF { seen[$1] = 1 } END { n = 0; for (k in seen) n++; print n }')
echo "proofs: $count theorems checked, $bad outside the allowed assumptions"
[ -z "$outside$faults$stale" ] && [ "$count" = "$(wc -l < generated/headlines.tsv | tr -d ' ')" ]
