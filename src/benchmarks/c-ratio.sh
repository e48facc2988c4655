#!/bin/sh
# How much longer one iteration of solver.OnePassSor takes than the same loop in C (gcc -O3), at
# n = 100, 9,801 and 159,201. Usage: src/benchmarks/c-ratio.sh [CLASSPATH], by default target/relax.jar,
# which is built if it is not there. Needs gcc, a JDK 17, Maven for the build, and 1 minute.
#
# The two programs take turns, so that both meet the same load, and each side's least time counts:
# noise only adds. Their last residual norms must agree to the last bit, or they did not run the same
# loop. Fails if a ratio is above 1.5.
set -eu
cd "$(dirname "$0")/../.."
classpath=${1:-target/relax.jar}
if [ $# -eq 0 ] && [ ! -f "$classpath" ]; then
  mvn -B -q -DskipTests package
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# For each order: interior points on a side, omega, iterations.
cases="10 1.5 40 99 1.9 40 399 1.9 20"
gcc -O3 -o "$work/one_pass_sor" src/benchmarks/one_pass_sor.c -lm
javac -cp "$classpath" -d "$work" src/benchmarks/OnePassSorTime.java
for turn in 1 2 3 4 5; do
  "$work/one_pass_sor" 1 $cases | sed 's/^/C /' >> "$work/times"
  java -cp "$classpath:$work" OnePassSorTime 3 $cases | sed 's/^/Java /' >> "$work/times"
done

awk '
  {
    if (!($2 in order)) { order[$2] = ++orders; name[orders] = $2 }
    if (!(($1, $2) in least) || $3 < least[$1, $2]) least[$1, $2] = $3
    if (($2 in norm) && norm[$2] != $4 + 0) { print "the residual norms differ at n = " $2; failed = 1 }
    norm[$2] = $4 + 0
  }
  END {
    for (i = 1; i <= orders; i++) {
      n = name[i]
      ratio = least["Java", n] / least["C", n]
      printf "n = %6d: C %10.1f ns, Java %10.1f ns an iteration, ratio %.2f\n", n, least["C", n], least["Java", n], ratio
      if (ratio > 1.5) failed = 1
    }
    exit failed
  }' "$work/times"
