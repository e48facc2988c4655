#!/bin/sh
# assumptions.sh generated/assumptions-HALF.txt FILE.v...   (run by the Makefile, in this folder, after compiling)
# Has Coq print, for the headline theorems of every second file (HALF is 0 or 1) and for their instances:
#   === theorem   what it assumes; the instances of a half are asked together, as that takes seconds for each
#   +++ theorem premises   if its type has a premise that is a proposition, else   +++ theorem none
#   *** instance  the term that proves it
# and for those of the files that load mathcomp (HALF is 0) or Coq's reals (1), which share no session well:
#   --- theorem   its type, all sections closed, with the notations that its file imports
set -eu
target=$1; shift
half=${target%.txt}; half=${half##*-}
mkdir -p generated
awk -f source.awk "$@" > "generated/sources$half.tsv"
awk -F'\t' -v half="$half" '
  FNR == 1 { print "Set Printing Depth 1000." }
  $1 != "headline" && $1 != "instance" { next }
  !($3 in number) { number[$3] = files++ }
  number[$3] % 2 == half {
    module = $3; sub(/\.v$/, "", module); name = "LearningToRelax." module "." $4
    if (!(module in seen)) { seen[module] = 1; print "From LearningToRelax Require " module "." }
    if ($1 == "headline") printf "Goal True. idtac \"=== %s\". Abort.\nPrint Assumptions %s.\n", name, name
    else together = together ", @" name
    printf "Goal True. let T := type of @%s in assert T; [intros; match goal with\n", name
    printf "  | H : ?P |- _ => match type of P with Prop => idtac \"+++ %s premises\" end\n", name
    printf "  | _ => idtac \"+++ %s none\" end |]. Abort.\n", name
    if ($1 == "instance") printf "Goal True. idtac \"*** %s\". Abort.\nPrint %s.\n", name, name }
  END { printf "Definition instances := (tt%s).\nGoal True. idtac \"=== instances.%s\". Abort.\n", together, half
    print "Print Assumptions instances." }
' "generated/sources$half.tsv" > "generated/Half$half.v"
awk -F'\t' -v half="$half" '
  FILENAME !~ /\.tsv$/ { if (/^(From|Import|Open Scope|Local Open Scope) .*\.$/) header[FILENAME] = header[FILENAME] $0 "\n"; next }
  FNR == 1 { print "Set Printing Width 110. Set Printing Depth 1000." }
  ($1 == "headline" || $1 == "instance") && (header[$3] ~ /mathcomp/ ? 0 : 1) == half {
    module = $3; sub(/\.v$/, "", module)
    if (module != open) {
      if (open != "") print "End Listing" open "."
      open = module; printf "Module Listing%s.\n%sFrom LearningToRelax Require Import %s.\n", open, header[$3], open
    }
    printf "Goal True. idtac \"--- LearningToRelax.%s.%s\". Abort.\nCheck %s.\n", module, $4, $4 }
  END { if (open != "") print "End Listing" open "." }
' "$@" "generated/sources$half.tsv" > "generated/Listing$half.v"
for part in Half Listing; do
  coqc -q -w -require-in-module,-ambiguous-paths,-notation-overridden -R . LearningToRelax "generated/$part$half.v"
done > "$target"
