package org.learningtorelax.conformance.oracle;

import org.learningtorelax.conformance.Conventions;
import org.learningtorelax.conformance.Verdict;

/**
 * Judges outputs of one operation, in two steps so that what costs 40 digits can be kept in a file.
 *
 * @param <I> the input
 * @param <E> what is expected
 * @param <O> the output
 */
public interface Oracle<I extends Object, E extends Object, O extends Object> {

  /**
   * The type of what is expected.
   *
   * @return a record
   */
  Class<E> expectation();

  /**
   * What is expected for an input.
   *
   * @param input an input that keeps the rules
   * @return what is expected
   */
  E expect(I input);

  /**
   * Judges.
   *
   * @param input the input
   * @param expected what is expected for it
   * @param output the output
   * @return the verdict
   */
  Verdict judge(I input, E expected, O output);

  /**
   * Judges by what the program declares.
   *
   * @param input the input
   * @param expected what is expected for it
   * @param output the output
   * @param declared the program's conventions
   * @return the verdict; the same where no convention matters
   */
  default Verdict judge(I input, E expected, O output, Conventions declared) {
    return judge(input, expected, output);
  }
}
