package org.learningtorelax.clauses;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the clauses, statements that can be judged, which the annotated code implements or the
 * annotated test checks. A test that bears the name of a clause must be able to fail if the clause
 * does not hold. On a class of tests it stands for every test in it.
 *
 * <p>The pages under {@code specs/} hold each clause's statement and verdict; one test holds pages,
 * annotations and proofs together.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD})
public @interface Clause {
  /**
   * The clauses.
   *
   * @return ids as they stand in the headings of the pages, such as {@code "Theorem B.3"}
   */
  String[] value();
}
