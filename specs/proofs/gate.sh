#!/bin/sh
# gate.sh check|write FILE.v...   (run by the Makefile, in this folder, after assumptions.sh)
# Fails on
#   an assumption of a headline theorem or of an instance that allowed-assumptions.txt does not list,
#   a forbidden word in a source,
#   a headline whose type has premises and that has no instance, unless without-instance.txt names it,
#   an instance that has premises itself or does not use its theorem,
#   (check) a table in README.md or a listing statements.txt that differs from what Coq and the sources give now.
set -eu
mode=$1; shift
mkdir -p generated
awk -f source.awk "$@" > generated/sources.tsv
grep '^headline' generated/sources.tsv > generated/headlines.tsv || { echo "proofs: no headline theorem"; exit 1; }
grep '^instance' generated/sources.tsv > generated/instances.tsv || true

# theorem TAB comma-separated assumptions; whatever is not understood counts as an assumption, and so fails.
awk '
  /^(---|\+\+\+|\*\*\*) / { if (name != "") print name "\t" list; name = ""; next }
  /^=== / { if (name != "") print name "\t" list; name = $2; list = ""; next }
  name == "" || /^Closed under the global context/ || /^Axioms:/ || /^[ \t]/ || /^$/ { next }
  { list = list (list == "" ? "" : ", ") $1 }
  END { if (name != "") print name "\t" list }
' generated/assumptions-0.txt generated/assumptions-1.txt > generated/assumed.tsv
awk '/^\+\+\+ / { print $2 "\t" $3 }' generated/assumptions-0.txt generated/assumptions-1.txt > generated/premises.tsv
# The instances whose proof terms name their theorems.
awk '
  /^\*\*\* / { inside = 1; name = $2; sub(/.*\./, "", name); of = name; sub(/_instance$/, "", of); first = 1; next }
  /^(===|---|\+\+\+) / { inside = 0 }
  inside && (" " $0 " ") ~ ("[^A-Za-z0-9_\047]" of "[^A-Za-z0-9_\047]") { print name }
' generated/assumptions-0.txt generated/assumptions-1.txt | sort -u > generated/used.txt

outside=$(awk -F'\t' '
  NR == FNR { if ($0 !~ /^#/ && $0 != "") ok[$0] = 1; next }
  { n = split($2, a, ", "); for (i = 1; i <= n; i++) if (!(a[i] in ok)) print $1 " assumes " a[i] }
' allowed-assumptions.txt generated/assumed.tsv)
faults=$(grep '^fault' generated/sources.tsv | cut -f2- || true)
uninstantiated=$(awk -F'\t' '
  FILENAME ~ /without/ { if ($0 !~ /^#/ && $0 != "") without[$0] = 1; next }
  FILENAME ~ /premises/ { name = $1; sub(/.*\./, "", name); premises[name] = $2; next }
  FILENAME ~ /used/ { used[$1] = 1; next }
  FILENAME ~ /instances/ { instance[$2] = 1
    if (premises[$4] != "none") print $4 " has premises itself"
    if (!($4 in used)) print $4 " does not use " $2
    next }
  { if (premises[$4] == "none") { if ($4 in without) print "without-instance.txt names " $4 ", which has no premise"; next }
    if ($4 in instance && $4 in without) print "without-instance.txt names " $4 ", which has an instance"
    if (!($4 in instance) && !($4 in without)) print $4 " has premises and no instance"
    headline[$4] = 1 }
  END { for (name in without) if (!(name in headline)) print "without-instance.txt names " name ", which is no headline with premises" }
' without-instance.txt generated/premises.tsv generated/used.txt generated/instances.tsv generated/headlines.tsv | sort -u)

# In the table an assumption goes by its letter, the place it has in allowed-assumptions.txt.
awk -F'\t' '
  FILENAME ~ /allowed/ { if ($0 !~ /^#/ && $0 != "") letter[$0] = substr("abcdefghijklmnopqrstuvwxyz", ++allowed, 1); next }
  FILENAME ~ /assumed/ { n = split($2, a, ", "); s = ""; for (i = 1; i <= n; i++) given[a[i]] = 1
    for (i = 1; i <= n; i++) if (!(a[i] in letter)) s = s (s == "" ? "" : ", ") a[i]
    for (i = allowed; i >= 1; i--) for (name in letter) if (letter[name] == substr("abcdefghijklmnopqrstuvwxyz", i, 1) && name in given)
      s = letter[name] (s == "" ? "" : ", ") s
    for (i = 1; i <= n; i++) delete given[a[i]]
    assumed[$1] = (s == "" ? "none" : s); next }
  FNR == 1 { print "| clause | plain statement | file | theorem | axioms |"; print "|---|---|---|---|---|" }
  { gsub(/; */, ", ", $2); gsub(/\|/, "\\|", $5)
    name = "LearningToRelax." $3; sub(/v$/, $4, name)
    printf "| %s | %s | [%s](%s) | `%s` | %s |\n", $2, $5, $3, $3, $4, assumed[name] }
' allowed-assumptions.txt generated/assumed.tsv generated/headlines.tsv > generated/table.md
awk '
  FILENAME != "README.md" { table = table $0 "\n"; next }
  /<!-- theorems: end -->/ { inside = 0 }
  !inside { print }
  /<!-- theorems: begin/ { inside = 1; printf "%s", table }
' generated/table.md README.md > generated/README.md

# The headline in words, and below it its type and that of its instance as Coq prints them, file by file.
awk -F'\t' '
  FILENAME ~ /assumptions-/ {
    if ($0 ~ /^--- /) { name = substr($0, 5); first = 1; next }
    if ($0 ~ /^(===|\+\+\+|\*\*\*) /) { name = ""; next }
    if (name != "") { line = $0; if (first) { sub(/^[^ ]*\./, "", line); first = 0; sub(/.*\./, "", name) } text[name] = text[name] line "\n" }
    next }
  $3 != file { file = $3; printf "%s%s\n%s\n\n", (FNR == 1 ? "" : "\n"), file, "==============================" }
  { printf "[%s] %s\n\n%s%s\n", $2, $5, text[$4], text[$4 "_instance"] }
' generated/assumptions-0.txt generated/assumptions-1.txt generated/headlines.tsv > generated/statements.txt

stale=
for file in README.md statements.txt; do
  if [ "$mode" = write ]; then
    cmp -s "generated/$file" "$file" || { cp "generated/$file" "$file"; echo "$file: written again"; }
  else
    cmp -s "generated/$file" "$file" || stale="$stale$file: stale, read the change and run: make write
"
  fi
done
for lines in "$outside" "$faults" "$uninstantiated" "$stale"; do [ -z "$lines" ] || echo "$lines"; done

count=$(wc -l < generated/headlines.tsv | tr -d ' ')
bad=$(printf '%s' "$outside" | awk 'NF { seen[$1] = 1 } END { n = 0; for (k in seen) n++; print n }')
instances=$(wc -l < generated/instances.tsv | tr -d ' ')
without=$(grep -vc -e '^#' -e '^$' without-instance.txt || true)
echo "proofs: $instances headlines have an instance, $without with premises have none (without-instance.txt)"
echo "proofs: $count theorems checked, $bad outside the allowed assumptions"
[ -z "$outside$faults$uninstantiated$stale" ] &&
  [ "$((count + 2))" = "$(wc -l < generated/assumed.tsv | tr -d ' ')" ] &&
  [ "$((count + instances))" = "$(wc -l < generated/premises.tsv | tr -d ' ')" ]
