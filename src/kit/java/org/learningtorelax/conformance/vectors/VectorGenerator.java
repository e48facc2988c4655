package org.learningtorelax.conformance.vectors;

import java.util.LinkedHashMap;
import java.util.Map;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.conformance.oracle.Oracles;

/** Makes the fixed vectors of all operations, from the literal forms in 40 digits. */
@Clause({"Protocol 10", "Protocol 11"})
public final class VectorGenerator {
  private VectorGenerator() {}

  /**
   * Makes all files.
   *
   * @return for each file name, its text
   */
  public static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    add(files, SolverVectors.solver(Operation.SOR, Oracles.SOR));
    add(files, SolverVectors.solver(Operation.SSOR, Oracles.SSOR));
    add(files, SolverVectors.solver(Operation.SSOR_CG, Oracles.SSOR_CG));
    add(files, SolverVectors.solver(Operation.CG, Oracles.CG));
    add(files, SolverVectors.radius());
    add(files, FormulaVectors.optimalOmega());
    add(files, FormulaVectors.youngRadius());
    add(files, FormulaVectors.surrogateBound());
    add(files, BanditVectors.tsallis());
    add(files, BanditVectors.episodes());
    add(files, BanditVectors.scores());
    add(files, ContextVectors.features());
    add(files, ContextVectors.fits());
    return files;
  }

  private static void add(Map<String, String> files, VectorFile file) {
    files.put(file.operation() + ".json", Wire.page(file));
  }
}
