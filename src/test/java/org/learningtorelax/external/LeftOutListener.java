package org.learningtorelax.external;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Lists the tests of a run that were left out, and why: a line each in the file that the system
 * property {@code left.out} names, which the build prints at its end, after all runs; without one,
 * on the standard output.
 */
public final class LeftOutListener implements TestExecutionListener {
  private final Optional<Path> file;
  private final PrintStream out;
  private final List<String> leftOut = new ArrayList<>();

  /** A listener as the JUnit platform makes it. */
  public LeftOutListener() {
    this(Optional.ofNullable(System.getProperty("left.out")).map(Path::of), System.out);
  }

  LeftOutListener(Optional<Path> file, PrintStream out) {
    this.file = file;
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
    List<String> lines = leftOut.stream().map(line -> "left out: " + line).toList();
    leftOut.clear(); // Surefire makes one listener for many plans, a class each
    if (file.isEmpty() || lines.isEmpty()) {
      lines.forEach(out::println);
      return;
    }
    try { // after what the runs before have written, and those beside
      Files.write(file.get(), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
