package org.learningtorelax.conformance.validate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.vectors.VectorCase;
import org.learningtorelax.conformance.vectors.VectorFile;
import org.learningtorelax.conformance.vectors.VectorGroup;
import org.learningtorelax.quantity.BadInputException;

/** Filters that would let nothing through: a run that asks nothing must not end in "all right". */
final class Filter {
  /** What any answer can break. */
  private static final Set<KitClause> MANNERS =
      EnumSet.of(
          KitClause.LINES,
          KitClause.START,
          KitClause.RUN,
          KitClause.STOP,
          KitClause.TIME,
          KitClause.NO_MEMORY,
          KitClause.NUMBERS,
          KitClause.BAD_INPUT);

  private Filter() {}

  /** Refuses settings whose vector or clause no operation of theirs has. */
  static void check(Settings settings) {
    String vector = settings.vector();
    if (vector != null && settings.only().stream().noneMatch(o -> vectors(o).contains(vector))) {
      throw new BadInputException(
          "--case", vector, "must be a vector of " + settings.only() + ownersOf(vector));
    }
    String clause = settings.clause();
    if (clause != null && settings.only().stream().noneMatch(o -> canBreak(o, clause))) {
      throw new BadInputException(
          "--clause", clause, "must be one that " + settings.only() + " can break");
    }
  }

  private static String ownersOf(String vector) {
    List<Operation<?, ?>> owners = new ArrayList<>(Operation.ALL);
    owners.removeIf(operation -> !vectors(operation).contains(vector));
    return owners.isEmpty() ? ", see specs/vectors" : "; it is one of " + owners;
  }

  private static List<String> vectors(Operation<?, ?> operation) {
    return groups(operation).stream()
        .flatMap(group -> group.cases().stream())
        .map(VectorCase::id)
        .toList();
  }

  private static List<VectorGroup> groups(Operation<?, ?> operation) {
    return VectorFile.packed(operation).map(VectorFile::groups).orElse(List.of());
  }

  private static boolean canBreak(Operation<?, ?> operation, String clause) {
    Set<KitClause> clauses = EnumSet.copyOf(MANNERS);
    clauses.add(operation.clause());
    switch (operation.name()) {
      case "sor", "ssor", "ssor_cg", "cg" -> {
        clauses.add(KitClause.REFERENCE);
        clauses.add(KitClause.LIMITS);
      }
      case "tsallis_inf_episode" -> clauses.add(KitClause.DRAWS);
      case "square_cb_probabilities" -> clauses.add(KitClause.TIES);
      case "cheb_cb_fit" -> clauses.add(KitClause.LEAST_SQUARES);
      default -> {}
    }
    return clauses.stream().anyMatch(known -> known.id().equals(clause))
        || groups(operation).stream().anyMatch(group -> group.clause().equals(clause));
  }
}
