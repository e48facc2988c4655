package org.learningtorelax.properties.conformance.zoo;

import java.util.List;
import org.learningtorelax.conformance.KitClause;

/** Programs of a few lines of shell that break the protocol's manners. */
enum ShellProgram {
  DIES("exit 3", KitClause.TIME),
  HANGS("sleep 100", KitClause.TIME),
  PRINTS_NOISE("echo debugging; echo \"$right\"", KitClause.LINES),
  ANSWERS_TWICE("echo \"$right\"; echo \"$right\"", KitClause.LINES),
  ANSWERS_OUT_OF_ORDER("echo '{\"seq\":77,\"output\":{\"value\":1}}'", KitClause.RUN),
  HALF_A_LINE("printf '{\"seq\":'; exit", KitClause.LINES),
  NO_OBJECT("echo '[]'", KitClause.LINES),
  TWO_KINDS_OF_ANSWER(
      "echo \"{\\\"seq\\\":$i,\\\"output\\\":{},\\\"skipped\\\":{\\\"reason\\\":\\\"\\\"}}\"",
      KitClause.RUN),
  NAN_IN_THE_ANSWER(
      "echo \"{\\\"seq\\\":$i,\\\"output\\\":{\\\"value\\\":NaN}}\"", KitClause.NUMBERS),
  BABBLES("while :; do echo x; done", KitClause.LINES),
  A_LINE_WITHOUT_END("head -c 70000000 /dev/zero | tr '\\0' x", KitClause.LINES),
  ERRORS("echo \"{\\\"seq\\\":$i,\\\"errored\\\":{\\\"message\\\":\\\"no\\\"}}\"", KitClause.RUN);

  private static final String FRAME =
      "i=0; while read -r line; do case \"$line\" in"
          + " *'\"start\"'*) echo '{\"implementation\":{\"name\":\"sh\",\"version\":\"1\","
          + "\"language\":\"sh\"},\"operations\":[\"optimal_omega\"]}';;"
          + " *'\"stop\"'*) exit;;"
          + " *) i=$((i+1)); right=\"{\\\"seq\\\":$i,\\\"output\\\":{\\\"value\\\":1}}\"; %s;;"
          + " esac; done";

  private final String behaviour;
  private final KitClause clause;

  ShellProgram(String behaviour, KitClause clause) {
    this.behaviour = behaviour;
    this.clause = clause;
  }

  KitClause clause() {
    return clause;
  }

  List<String> command() {
    return List.of("sh", "-c", FRAME.replace("%s", behaviour));
  }
}
