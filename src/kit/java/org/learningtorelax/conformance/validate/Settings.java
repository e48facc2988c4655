package org.learningtorelax.conformance.validate;

import java.nio.file.Path;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.conformance.Operation;

/**
 * What is to be validated, and how far.
 *
 * @param only the operations to be tried
 * @param clause the id of the clause to be tried, or null for all
 * @param vector the id of the one vector to be tried, or null for all cases
 * @param seed the seed of the random cases
 * @param cases random cases an operation
 * @param smoke whether long vectors are left out
 * @param target the options that name the implementation and its limit, as a shell reads them
 * @param longInputs the folder for failing inputs that are too long for a command line
 */
public record Settings(
    Set<Operation<?, ?>> only,
    @Nullable String clause,
    @Nullable String vector,
    long seed,
    int cases,
    boolean smoke,
    String target,
    Path longInputs) {

  /** Random cases an operation, unless said otherwise. */
  public static final int DEFAULT_CASES = 100;

  /** Random cases an operation in a smoke test. */
  public static final int SMOKE_CASES = 10;

  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir", "."));

  /**
   * Long inputs go to the system's folder for temporary files.
   *
   * @param only the operations to be tried
   * @param clause the id of the clause to be tried, or null for all
   * @param vector the id of the one vector to be tried, or null for all cases
   * @param seed the seed of the random cases
   * @param cases random cases an operation
   * @param smoke whether long vectors are left out
   * @param target the options that name the implementation
   */
  public Settings(
      Set<Operation<?, ?>> only,
      @Nullable String clause,
      @Nullable String vector,
      long seed,
      int cases,
      boolean smoke,
      String target) {
    this(only, clause, vector, seed, cases, smoke, target, TEMPORARY);
  }

  /**
   * All operations and clauses with the default number of cases.
   *
   * @param target the options that name the implementation
   * @return the settings
   */
  public static Settings all(String target) {
    return new Settings(Set.copyOf(Operation.ALL), null, null, 1, DEFAULT_CASES, false, target);
  }

  /**
   * The same for some operations.
   *
   * @param operations the operations
   * @return the settings
   */
  public Settings only(Set<Operation<?, ?>> operations) {
    return new Settings(operations, clause, vector, seed, cases, smoke, target, longInputs);
  }

  /**
   * The same, with another folder for long inputs.
   *
   * @param folder the folder
   * @return the settings
   */
  public Settings longInputs(Path folder) {
    return new Settings(only, clause, vector, seed, cases, smoke, target, folder);
  }

  /**
   * Refuses a vector or a clause that none of the operations has.
   *
   * @throws org.learningtorelax.quantity.BadInputException if nothing would be asked
   */
  public void requireSomething() {
    Filter.check(this);
  }

  /** Whether a failure of this clause is asked for. */
  boolean asksFor(String id) {
    return clause == null || clause.equals(id);
  }
}
