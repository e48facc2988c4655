#!/bin/sh
# generate.sh [check]   (in this folder, after `make compile` above it)
# Writes proved-values.csv from what ProvedValues.v prints; with `check`, compares it with the file that is here instead.
set -eu
new=$(mktemp)
printed=$(mktemp)
trap 'rm -f "$new" "$printed" ProvedValues.vo ProvedValues.vok ProvedValues.vos ProvedValues.glob .ProvedValues.aux' EXIT
echo 'function,arguments,component,lower,upper' > "$new"
coqc -q -w none -R .. LearningToRelax ProvedValues.v > "$printed"
awk '
  # value "name"%string ; arguments ; component%nat ; lower ; upper
  /^value / {
    n = split($0, field, / ; /)
    if (n != 5) { print "unexpected line: " $0 > "/dev/stderr"; exit 1 }
    name = field[1]; sub(/^value "/, "", name); sub(/"%string$/, "", name)
    for (i = 2; i <= 5; i++) { gsub(/[()]/, "", field[i]); gsub(/\[|\]/, "", field[i]); gsub(/ \/ /, "/", field[i]); gsub(/[;,] /, " ", field[i]) }
    sub(/%nat$/, "", field[3])
    print name "," field[2] "," field[3] "," field[4] "," field[5]
  }' "$printed" >> "$new"
[ "$(wc -l < "$new")" -gt 1 ]
if [ "${1-}" = check ]; then
  cmp "$new" proved-values.csv || { echo "vectors: proved-values.csv is not what Coq computes, run: make vectors"; exit 1; }
  echo "vectors: $(($(wc -l < proved-values.csv) - 1)) proved values are up to date"
else
  cp "$new" proved-values.csv && echo "vectors: $(($(wc -l < proved-values.csv) - 1)) values written"
fi
