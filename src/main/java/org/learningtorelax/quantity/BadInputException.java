package org.learningtorelax.quantity;

import org.learningtorelax.clauses.Clause;

/**
 * An input that breaks a rule, reported in one line that names the argument, its value and the
 * rule.
 *
 * <p>It is thrown before any work is done. What happens to a valid computation (the iteration
 * limit, a residual that overflows) is a value of the result and never an exception.
 */
@Clause("Input 7")
public final class BadInputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * Names the argument, the value that was given and the rule that it breaks.
   *
   * @param argument the argument's name, as the caller writes it
   * @param value the value given
   * @param rule what the value must satisfy, a phrase that starts with a verb
   */
  public BadInputException(String argument, Object value, String rule) {
    super(argument + " = " + value + ": " + rule);
  }
}
