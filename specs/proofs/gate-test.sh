#!/bin/sh
# gate-test.sh   (run by the Makefile, in this folder)
# Plants faults in a folder of its own, one at a time, and fails unless the gate finds each for what it is.
set -eu
here=$(pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cp "$here"/assumptions.sh "$here"/gate.sh "$here"/source.awk "$here"/allowed-assumptions.txt .
echo '# none' > without-instance.txt
printf '<!-- theorems: begin -->\n<!-- theorems: end -->\n' > README.md
: > statements.txt

run() { # check|write: everything that the Makefile does, on Planted.v
  coqc -q -R . LearningToRelax Planted.v || return 1
  sh assumptions.sh generated/assumptions-0.txt Planted.v && sh assumptions.sh generated/assumptions-1.txt Planted.v &&
    sh gate.sh "$1" Planted.v
}
failed=0
plant() { # name, text that the output must have, sed script
  sed -e "$3" "$here/planted/Sound.v" > Planted.v
  cmp -s Planted.v "$here/planted/Sound.v" && { echo "gate: $1 plants nothing"; failed=1; return; }
  [ "$1" = statement ] || run write > /dev/null 2>&1 || true
  if run check > output.txt 2>&1; then echo "gate: $1 passes"; failed=1
  elif ! grep -q -e "$2" output.txt; then echo "gate: $1 fails for another reason:"; cat output.txt; failed=1
  else echo "gate: $1 is caught: $(grep -m 1 -e "$2" output.txt)"; fi
}

cp "$here/planted/Sound.v" Planted.v
run write > /dev/null 2>&1 && run check > output.txt 2>&1 || { echo "gate: the sound file fails:"; cat output.txt; exit 1; }
plant statement 'statements.txt: stale' 's/: 0 < x -> /: 1 < x -> /'
plant axiom 'forbidden word' 's/^Open Scope/Axiom false : False. &/'
plant top-level-variable 'assumes' 's/^Open Scope R_scope\./&\nVariable false : False./; s/intros H. nra/destruct false/'
plant instance-on-an-assumption 'instances.0 assumes' \
  's/^Open Scope R_scope\./&\nVariable given : 0 < 3./; s/apply square_positive. lra/apply square_positive. exact given/'
plant admitted 'forbidden word' 's/^Proof. intros H. nra. Qed\./Proof. Admitted./'
plant false-hypothesis 'square_positive has premises and no instance' \
  's/^Open Scope R_scope\./&\nSection False.\nHypothesis bad : False./; s/intros H. nra\. Qed\./intros H. destruct bad. Qed.\nEnd False./; /_instance/,$d'
plant instance-that-hides-it 'square_positive_instance has premises itself' \
  's/^Open Scope R_scope\./&\nSection False.\nHypothesis bad : False./; s/intros H. nra/destruct bad/; $a End False.'
plant open-section 'pending\|open sections\|section' 's/^Open Scope R_scope\./&\nSection Left./'
plant no-instance 'square_positive has premises and no instance' '/_instance/,$d'
plant unrelated-instance 'does not use square_positive' 's/apply square_positive. lra/lra/'
exit $failed
