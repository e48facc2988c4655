package org.learningtorelax.properties.report;

import java.io.PrintStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.clauses.ClauseCatalogue;

/** Says of each test that fails which clause is in doubt, where it stands and what to look at. */
public final class ClauseFailureListener implements TestExecutionListener {
  private final PrintStream out;

  /** A listener that writes to the standard output, as the JUnit platform makes it. */
  public ClauseFailureListener() {
    this(System.out);
  }

  /**
   * A listener.
   *
   * @param out where it writes
   */
  public ClauseFailureListener(PrintStream out) {
    this.out = out;
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
      test.getSource().flatMap(ClauseFailureListener::clause).ifPresent(this::report);
    }
  }

  private static Optional<Clause> clause(TestSource source) {
    if (!(source instanceof MethodSource method)) {
      return Optional.empty();
    }
    Method javaMethod = method.getJavaMethod();
    AnnotatedElement[] places = {javaMethod, javaMethod.getDeclaringClass(), method.getJavaClass()};
    for (AnnotatedElement place : places) {
      if (place.isAnnotationPresent(Clause.class)) {
        return Optional.of(place.getAnnotation(Clause.class));
      }
    }
    return Optional.empty();
  }

  private void report(Clause clause) {
    ClauseCatalogue catalogue = ClauseCatalogue.load();
    for (String id : clause.value()) {
      out.println(
          catalogue
              .find(id)
              .map(e -> id + " is in doubt, see " + e.location() + "; look at: " + e.lookAt())
              .orElse(id + " is in doubt"));
    }
  }
}
