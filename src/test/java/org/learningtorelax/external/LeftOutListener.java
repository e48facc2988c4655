package org.learningtorelax.external;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Lists at the end of a run the tests that were left out, and why. */
public final class LeftOutListener implements TestExecutionListener {
  private final PrintStream out;
  private final List<String> leftOut = new ArrayList<>();

  /** A listener that writes to the standard output, as the JUnit platform makes it. */
  public LeftOutListener() {
    this(System.out);
  }

  LeftOutListener(PrintStream out) {
    this.out = out;
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    leftOut.add(name(test) + ": " + reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
      String message = result.getThrowable().map(Throwable::getMessage).orElse("no reason given");
      leftOut.add(name(test) + ": " + message.replace("Assumption failed: ", ""));
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (!leftOut.isEmpty()) {
      out.println("Left out, and why:");
      leftOut.forEach(line -> out.println("  " + line));
    }
  }

  private static String name(TestIdentifier test) {
    return test.getSource()
        .map(
            source -> {
              if (source instanceof MethodSource method) {
                return method.getJavaClass().getSimpleName() + "." + method.getMethodName();
              }
              return source instanceof ClassSource type
                  ? type.getJavaClass().getSimpleName()
                  : test.getDisplayName();
            })
        .orElse(test.getDisplayName());
  }
}
