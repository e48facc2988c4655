package org.learningtorelax.properties.conformance.zoo;

import java.util.concurrent.CompletableFuture;
import org.learningtorelax.conformance.ImplementationUnderTest;
import org.learningtorelax.conformance.report.Report;
import org.learningtorelax.conformance.validate.Settings;
import org.learningtorelax.conformance.validate.Validation;

/** Validates in a thread of its own: jqwik lets no session begin inside of a property. */
final class Apart {
  private Apart() {}

  static Report validate(ImplementationUnderTest implementation, Settings settings) {
    return CompletableFuture.supplyAsync(
            () -> new Validation(implementation, settings).run(done -> {}), Apart::start)
        .join();
  }

  private static void start(Runnable task) {
    new Thread(task, "validation").start();
  }
}
