#!/bin/sh
# assumptions.sh generated/assumptions-HALF.txt FILE.v...   (run by the Makefile, in this folder, after compiling)
# Has Coq print the assumptions of the headline theorems of every second file: HALF is 0 or 1.
set -eu
target=$1; shift
half=${target%.txt}; half=${half##*-}
mkdir -p generated
awk -f source.awk "$@" | awk -F'\t' -v half="$half" '
  $1 != "headline" { next }
  !($3 in number) { number[$3] = files++ }
  number[$3] % 2 == half {
    module = $3; sub(/\.v$/, "", module); theorem[++n] = "LearningToRelax." module "." $4
    if (!(module in seen)) { seen[module] = 1; print "From LearningToRelax Require " module "." } }
  END { for (i = 1; i <= n; i++)
    printf "Goal True. idtac \"=== %s\". Abort.\nPrint Assumptions %s.\n", theorem[i], theorem[i] }
' > "generated/Half$half.v"
coqc -q -R . LearningToRelax "generated/Half$half.v" > "$target"
