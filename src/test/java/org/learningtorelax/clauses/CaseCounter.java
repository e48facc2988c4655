package org.learningtorelax.clauses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Records how many cases each property has tried and checked, in target/cases.csv, and multiplies
 * the tries by {@code -Dthorough}.
 */
public final class CaseCounter implements AroundPropertyHook {
  private static final Path FILE = Path.of("target", "cases.csv");
  private static final int FACTOR = Integer.getInteger("thorough", 1);

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) throws IOException {
    int tries = context.attributes().tries().orElse(1000);
    if (FACTOR > 1 && tries > 1) {
      context.attributes().setTries(Math.multiplyExact(tries, FACTOR));
    }
    PropertyExecutionResult result = property.execute();
    Files.createDirectories(FILE.getParent());
    // One short line in one write: the test processes run beside each other.
    Files.writeString(
        FILE,
        String.format(
            "%s#%s,%d,%d%n",
            context.containerClass().getName(),
            context.targetMethod().getName(),
            result.countTries(),
            result.countChecks()),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return result;
  }
}
