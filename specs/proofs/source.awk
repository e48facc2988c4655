# Reads .v files and prints, tab-separated,
#   headline  clauses  file  theorem  statement      for a comment  (* Headline [clause; clause] statement *)
#                                                    and the Theorem / Lemma / Corollary that follows it
#   instance  theorem  file  name                  for  Lemma theorem_instance ...
#   fault     message                                for whatever the rules of this folder forbid
# A comment that is not a headline is dropped (nested comments too), so words in comments are never faults.
function fault(msg) { printf "fault\t%s: %s\n", FILENAME, msg }
function closeComment() {
  if (comment !~ /^ *Headline/) return
  gsub(/[ \t\n]+/, " ", comment)
  if (!match(comment, /^ *Headline \[[^]]*\] /)) { fault("malformed headline: " comment); return }
  if (pending != "") fault("headline without a theorem: " pending)
  clauses = substr(comment, RSTART, RLENGTH); sub(/^[^[]*\[/, "", clauses); sub(/\] $/, "", clauses)
  pending = substr(comment, RLENGTH + 1); sub(/ *$/, "", pending)
  n = split(clauses, id, /; */)
  for (i = 1; i <= n; i++)
    if (index(", " named ",", ", " id[i] ",") == 0) fault("first line does not name the clause " id[i])
}
function code(text,   word) {
  if (match(text, /(^|[^A-Za-z0-9_'.])(Admitted|admit|give_up|Axioms?|Parameters?|Conjecture|Admit Obligations|Declare Module|bypass_check|(Guard|Positivity|Universe) Checking)([^A-Za-z0-9_']|$)/))
    fault("line " FNR " uses a forbidden word: " text)
  if (pending != "" && match(text, /(Theorem|Lemma|Corollary) +[A-Za-z0-9_']+/)) {
    word = substr(text, RSTART, RLENGTH); sub(/^[A-Za-z]+ +/, "", word)
    printf "headline\t%s\t%s\t%s\t%s\n", clauses, FILENAME, word, pending
    pending = ""
  }
}
function instances(text,   word, of) {
  if (!match(text, /(Theorem|Lemma|Corollary|Example|Definition) +[A-Za-z0-9_']+_instance([^A-Za-z0-9_']|$)/)) return
  word = substr(text, RSTART, RLENGTH); sub(/^[A-Za-z]+ +/, "", word); sub(/[^A-Za-z0-9_']$/, "", word)
  of = word; sub(/_instance$/, "", of)
  printf "instance\t%s\t%s\t%s\n", of, FILENAME, word
}
function endOfFile() { if (pending != "") { printf "fault\t%s: headline without a theorem: %s\n", previous, pending } }
FNR == 1 {
  endOfFile(); previous = FILENAME
  depth = 0; comment = ""; pending = ""; named = $0
  if ($0 !~ /^\(\* Clauses: .*\*\)$/) fault("first line is not (* Clauses: ... *)")
  sub(/^\(\* Clauses: */, "", named); sub(/ *\*\)$/, "", named)
}
{
  rest = $0; plain = ""
  while (rest != "") {
    if (match(rest, /\(\*|\*\)/) == 0) { if (depth) comment = comment rest; else plain = plain rest; rest = ""; break }
    before = substr(rest, 1, RSTART - 1); mark = substr(rest, RSTART, 2); rest = substr(rest, RSTART + 2)
    if (mark == "(*") {
      if (depth) comment = comment before mark; else { plain = plain before; comment = "" }
      depth++
    } else if (depth) {
      comment = comment before; depth--
      if (depth) comment = comment mark; else closeComment()
    } else plain = plain before mark
  }
  if (depth) comment = comment "\n"
  code(plain)
  instances(plain)
}
END { endOfFile() }
