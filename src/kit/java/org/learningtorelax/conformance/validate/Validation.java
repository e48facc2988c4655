package org.learningtorelax.conformance.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.learningtorelax.conformance.ImplementationUnderTest;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Legible;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.Reply;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.conformance.report.CaseReport;
import org.learningtorelax.conformance.report.OperationReport;
import org.learningtorelax.conformance.report.Phase;
import org.learningtorelax.conformance.report.Report;
import org.learningtorelax.conformance.report.Status;
import org.learningtorelax.quantity.BadInputException;

/** Asks an implementation all that the settings say, and reports. */
public final class Validation {
  private static final int PROTOCOL = 1;

  private final ImplementationUnderTest implementation;
  private final Settings settings;

  /**
   * A validation.
   *
   * @param implementation who is asked; it is stopped at the end
   * @param settings what is asked
   */
  public Validation(ImplementationUnderTest implementation, Settings settings) {
    this.implementation = implementation;
    this.settings = settings;
  }

  /** Is told of progress. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A case is done.
     *
     * @param operation the operation that is being tried
     */
    void advanced(Operation<?, ?> operation);
  }

  /**
   * Runs the validation.
   *
   * @param listener is told of each case
   * @return the report
   * @throws BadInputException if nothing that is asked for is offered
   */
  public Report run(Listener listener) {
    List<OperationReport> operations = new ArrayList<>();
    for (Suite<?, ?, ?> suite : suites()) {
      operations.add(examination(suite, listener).run());
    }
    return report(operations);
  }

  /**
   * Asks for one input.
   *
   * @param operation the operation
   * @param input the input
   * @return the report
   * @throws BadInputException if the operation is not offered
   */
  public Report replay(Operation<?, ?> operation, JsonNode input) {
    List<OperationReport> operations = new ArrayList<>();
    for (Suite<?, ?, ?> suite : suites()) {
      if (suite.operation().equals(operation)) {
        operations.add(examination(suite, done -> {}).replay(input));
      }
    }
    return report(operations);
  }

  private <I extends Object, E extends Object, O extends Object> Examination<I, E, O> examination(
      Suite<I, E, O> suite, Listener listener) {
    return new Examination<>(
        suite, implementation, settings, () -> listener.advanced(suite.operation()));
  }

  /** The suites asked for, of the operations offered. */
  private List<Suite<?, ?, ?>> suites() {
    List<Suite<?, ?, ?>> suites = new ArrayList<>();
    for (Suite<?, ?, ?> suite : Suite.ALL) {
      Operation<?, ?> operation = suite.operation();
      if (settings.only().contains(operation)
          && implementation.operations().contains(operation.name())) {
        suites.add(suite);
      }
    }
    if (suites.isEmpty()) {
      throw new BadInputException(
          "operations offered",
          Legible.of(Wire.shortened(implementation.operations().toString())),
          "must hold one that is asked for, of "
              + Suite.ALL.stream()
                  .map(Suite::operation)
                  .filter(settings.only()::contains)
                  .toList());
    }
    return suites;
  }

  private Report report(List<OperationReport> operations) {
    List<OperationReport> all = new ArrayList<>();
    all.add(protocol());
    all.addAll(operations);
    List<String> notOffered = new ArrayList<>();
    for (Operation<?, ?> operation : Operation.ALL) {
      if (settings.only().contains(operation)
          && !implementation.operations().contains(operation.name())) {
        notOffered.add(operation.name());
      }
    }
    return new Report(
        PROTOCOL,
        implementation.description(),
        "relax validate " + settings.target(),
        settings.seed(),
        settings.cases(),
        notOffered,
        implementation.conventions().differences(),
        all);
  }

  /** Start, the names offered, and stop. */
  private OperationReport protocol() {
    List<CaseReport> cases = new ArrayList<>();
    cases.add(CaseReport.passed("protocol/start", Phase.PROTOCOL, KitClause.START));
    for (String name : implementation.operations()) {
      if (Operation.named(name).isEmpty()) {
        cases.add(
            CaseReport.skipped(
                "protocol/operation/" + name,
                Phase.PROTOCOL,
                KitClause.START,
                "no operation of protocol " + PROTOCOL));
      }
    }
    List<Reply.NoAnswer> end = implementation.stop();
    if (end.isEmpty()) {
      cases.add(CaseReport.passed("protocol/stop", Phase.PROTOCOL, KitClause.STOP));
    }
    for (Reply.NoAnswer wrong : end) {
      String again = "relax validate " + settings.target() + " --smoke";
      cases.add(
          CaseReport.errored(
              "protocol/stop", Phase.PROTOCOL, wrong.clause(), wrong.message(), null, again));
    }
    cases.removeIf(one -> one.status() != Status.PASSED && !settings.asksFor(one.clause()));
    return new OperationReport("protocol", KitClause.LINES.id(), KitClause.LINES.page(), cases);
  }
}
