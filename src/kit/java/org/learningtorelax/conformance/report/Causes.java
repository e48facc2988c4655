package org.learningtorelax.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.learningtorelax.conformance.Hint;
import org.learningtorelax.conformance.KitClause;

/**
 * The wrong cases of an operation by probable cause. A wrong output may have several explanations,
 * each of which would do; the one that explains most cases is taken first, then the one that
 * explains most of what is left.
 */
final class Causes {
  /** Clauses on how an answer is given, whatever the operation. */
  private static final Set<KitClause> MANNERS =
      EnumSet.of(
          KitClause.LINES,
          KitClause.START,
          KitClause.STOP,
          KitClause.RUN,
          KitClause.TIME,
          KitClause.NUMBERS);

  private static final Pattern NUMBERS =
      Pattern.compile("[-+]?\\d[\\d.]*([eE][-+]?\\d+)?(,\\s*[-+]?\\d[\\d.]*([eE][-+]?\\d+)?)*");

  private static final String CLAUSE = "it does not give what ";
  private static final int LONGEST = 160;

  private Causes() {}

  /** All causes, those of most cases first. */
  static List<Cause> of(List<OperationReport> operations) {
    List<Cause> causes = new ArrayList<>();
    operations.forEach(operation -> causes.addAll(of(operation)));
    causes.sort(Comparator.comparing(cause -> -cause.others().size()));
    return causes;
  }

  private static List<Cause> of(OperationReport operation) {
    List<CaseReport> left = new ArrayList<>(operation.cases());
    left.removeIf(one -> !one.status().isWrong());
    boolean own =
        left.stream().anyMatch(c -> c.hint() == null && c.clause().equals(operation.clause()));
    List<Cause> causes = new ArrayList<>();
    while (!left.isEmpty()) {
      Map<String, List<CaseReport>> explained = new LinkedHashMap<>();
      for (CaseReport one : left) {
        for (String cause : explanations(one, own ? operation.clause() : one.clause())) {
          explained.computeIfAbsent(general(cause), c -> new ArrayList<>()).add(one);
        }
      }
      List<CaseReport> most = List.of();
      for (List<CaseReport> cases : explained.values()) {
        most = cases.size() > most.size() ? cases : most;
      }
      for (Map.Entry<String, List<CaseReport>> entry : explained.entrySet()) {
        if (entry.getValue() == most) {
          causes.add(cause(operation, entry.getKey(), most, own));
        }
      }
      Set<String> done = most.stream().map(CaseReport::id).collect(Collectors.toSet());
      left.removeIf(one -> done.contains(one.id()));
    }
    return causes;
  }

  private static Cause cause(
      OperationReport operation, String general, List<CaseReport> cases, boolean own) {
    List<CaseReport> sorted = new ArrayList<>(cases);
    sorted.sort(Comparator.comparing(Causes::size));
    CaseReport smallest = sorted.get(0);
    List<String> others = new ArrayList<>();
    for (CaseReport one : cases) {
      if (one != smallest) {
        others.add(one.id());
      }
    }
    String text = general;
    for (String cause : explanations(smallest, own ? operation.clause() : smallest.clause())) {
      text = general(cause).equals(general) ? shortened(cause) : text;
    }
    return new Cause(operation.operation(), text, smallest, others);
  }

  private static int size(CaseReport one) {
    JsonNode input = one.input();
    return input == null ? Integer.MAX_VALUE : input.toString().length();
  }

  /** What may be wrong, each phrase the same, but for numbers, for all cases that it explains. */
  private static List<String> explanations(CaseReport one, String clause) {
    if (one.clause().equals(KitClause.BAD_INPUT.id()) && one.status() == Status.FAILED) {
      return List.of("it lets bad input through");
    }
    if (one.clause().equals(KitClause.NO_MEMORY.id())) {
      return List.of("its answers depend on what was asked before");
    }
    if (one.status() == Status.ERRORED) {
      return List.of(String.valueOf(one.reason()));
    }
    if (MANNERS.stream().anyMatch(manner -> manner.id().equals(one.clause()))) {
      return List.of(String.valueOf(one.got()));
    }
    List<String> mistakes = Hint.mistakes(one.hint());
    return mistakes.isEmpty() ? List.of(CLAUSE + clause + " says") : mistakes;
  }

  /** Without the numbers, in which cases of one cause differ. */
  private static String general(String text) {
    return text.startsWith(CLAUSE) ? text : shortened(NUMBERS.matcher(text).replaceAll("#"));
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s*\\R\\s*", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
