package org.learningtorelax.conformance.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.conformance.Flag;
import org.learningtorelax.conformance.ImplementationUnderTest;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.Reply;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.conformance.generate.Hostile;
import org.learningtorelax.conformance.generate.HostileInputs;
import org.learningtorelax.conformance.report.CaseReport;
import org.learningtorelax.conformance.report.OperationReport;
import org.learningtorelax.conformance.report.Phase;
import org.learningtorelax.conformance.report.Status;
import org.learningtorelax.conformance.vectors.VectorCase;
import org.learningtorelax.conformance.vectors.VectorFile;
import org.learningtorelax.conformance.vectors.VectorGroup;

/**
 * All that is asked of one operation: vectors, random inputs, hostile ones, and some of them again.
 */
final class Examination<I extends Object, E extends Object, O extends Object> {
  /**
   * jqwik adapts some generators to the number of tries; the default one, so that --cases does not.
   */
  private static final int GENERATOR_SIZE = 1000;

  private final Suite<I, E, O> suite;
  private final Operation<I, O> operation;
  private final Settings settings;
  private final Runnable progress;
  private final ReplayCommand command;
  private final Questioner<I, E, O> questioner;
  private final List<CaseReport> cases = new ArrayList<>();

  Examination(
      Suite<I, E, O> suite,
      ImplementationUnderTest implementation,
      Settings settings,
      Runnable progress) {
    this.suite = suite;
    this.operation = suite.operation();
    this.settings = settings;
    this.progress = progress;
    this.command = new ReplayCommand(operation.name(), settings);
    this.questioner = new Questioner<>(implementation, suite);
  }

  OperationReport run() {
    vectors();
    if (settings.vector() == null) {
      JqwikSession.run(this::random);
      hostile();
      repeat();
    }
    return report();
  }

  /** Asks for one input, whatever it is. */
  OperationReport replay(JsonNode input) {
    String rule = InputRules.broken(operation, input);
    Finding finding =
        rule == null
            ? questioner.find(input, suite.oracle().expect(Wire.read(input, operation.input())))
            : questioner.findRejected(input, rule);
    add(
        id(Phase.REPLAY, "input"),
        Phase.REPLAY,
        finding,
        input,
        null,
        () -> command.ofInput(input));
    return report();
  }

  private OperationReport report() {
    return new OperationReport(
        operation.name(), operation.clause().id(), operation.clause().page(), cases);
  }

  private void vectors() {
    Optional<VectorFile> file = VectorFile.packed(operation);
    if (file.isEmpty()) {
      skip(Phase.VECTOR, "all", "the vectors are not packed with this program");
      return;
    }
    for (VectorGroup group : file.get().groups()) {
      for (VectorCase one : group.cases()) {
        if (settings.vector() == null || one.id().equals(settings.vector())) {
          vector(group, one);
        }
      }
    }
  }

  private void vector(VectorGroup group, VectorCase one) {
    String id = id(Phase.VECTOR, one.id());
    if (settings.smoke() && settings.vector() == null && one.flags().contains(Flag.LONG.id())) {
      skip(Phase.VECTOR, one.id(), "left out by --smoke");
      return;
    }
    if (gaveUp(Phase.VECTOR, one.id())) {
      return;
    }
    E expected = Wire.read(one.expected(), suite.oracle().expectation());
    Finding finding = questioner.find(one.input(), expected);
    KitClause clause = clauseOf(group.clause());
    if (finding.status() == Status.PASSED) {
      finding = Finding.passed(clause);
    } else if (finding.status() == Status.FAILED && finding.clause() == operation.clause()) {
      finding =
          Finding.failed(
              clause,
              String.valueOf(finding.expected()),
              String.valueOf(finding.got()),
              finding.hint());
    }
    add(id, Phase.VECTOR, finding, one.input(), null, () -> command.ofVector(one.id()));
  }

  private KitClause clauseOf(String id) {
    for (KitClause clause : KitClause.values()) {
      if (clause.id().equals(id)) {
        return clause;
      }
    }
    throw new IllegalStateException(
        "a vector names the clause " + id + ", which the kit does not know");
  }

  private void random() {
    RandomGenerator<I> generator = suite.inputs().get().generator(GENERATOR_SIZE, false);
    Random random = new Random(settings.seed() ^ operation.name().hashCode());
    for (int i = 0; i < settings.cases(); i++) {
      String name = String.format(Locale.ROOT, "%d-%d", settings.seed(), i);
      if (gaveUp(Phase.RANDOM, name)) {
        return;
      }
      Shrinkable<I> drawn = generator.next(random);
      Finding finding = find(drawn.value());
      if (finding.status().isWrong() && settings.asksFor(finding.clause().id())) {
        smallest(name, drawn, finding);
        int left = settings.cases() - i - 1;
        if (left > 0) {
          skip(Phase.RANDOM, "rest", left + " random inputs not asked after the failure");
        }
        return;
      }
      add(
          id(Phase.RANDOM, name),
          Phase.RANDOM,
          finding,
          Wire.node(drawn.value()),
          null,
          () -> command.ofInput(Wire.node(drawn.value())));
    }
  }

  private Finding find(I input) {
    return questioner.find(Wire.node(input), suite.oracle().expect(input));
  }

  private void smallest(String name, Shrinkable<I> drawn, Finding finding) {
    Shrinking<I> shrinking = new Shrinking<>(drawn, finding, this::find);
    if (finding.clause() != KitClause.TIME && finding.clause() != KitClause.LINES) {
      shrinking.run();
    }
    JsonNode input = Wire.node(shrinking.input());
    add(
        id(Phase.RANDOM, name),
        Phase.RANDOM,
        shrinking.finding(),
        input,
        shrinking.steps(),
        () -> command.ofInput(input));
  }

  private void hostile() {
    for (Hostile hostile : HostileInputs.of(operation)) {
      if (gaveUp(Phase.HOSTILE, hostile.id())) {
        return;
      }
      Finding finding = questioner.findRejected(hostile);
      add(
          id(Phase.HOSTILE, hostile.id()),
          Phase.HOSTILE,
          finding,
          hostile.input(),
          null,
          () -> command.ofInput(hostile.input()));
    }
  }

  /** The first inputs again, each twice, after all the others and last to first. */
  private void repeat() {
    List<Map.Entry<JsonNode, JsonNode>> first = new ArrayList<>(questioner.remembered().entrySet());
    for (int turn = 2 * first.size() - 1; turn >= 0; turn--) {
      int i = turn / 2;
      String name = i + (turn % 2 == 0 ? "-again" : "");
      if (gaveUp(Phase.REPEAT, name)) {
        return;
      }
      JsonNode input = first.get(i).getKey();
      JsonNode before = first.get(i).getValue();
      Finding finding = Finding.passed(KitClause.NO_MEMORY);
      if (!(questioner.ask(input) instanceof Reply.Output again)) {
        finding =
            Finding.failed(KitClause.NO_MEMORY, "the output of the first time", "no output", null);
      } else if (!again.output().equals(before)) {
        finding =
            Finding.failed(
                KitClause.NO_MEMORY,
                Wire.shortened(before.toString()),
                Wire.shortened(again.output().toString()),
                "the same input had another output before");
      }
      add(id(Phase.REPEAT, name), Phase.REPEAT, finding, input, null, command::ofAll);
    }
  }

  private boolean gaveUp(Phase phase, String name) {
    if (questioner.hasGivenUp()) {
      if (cases.isEmpty() || !"given-up".equals(lastName())) {
        skip(
            phase, "given-up", "no answer three times: nothing more is asked from " + name + " on");
      }
      return true;
    }
    return false;
  }

  private String lastName() {
    String id = cases.get(cases.size() - 1).id();
    return id.substring(id.lastIndexOf('/') + 1);
  }

  private void skip(Phase phase, String name, String reason) {
    cases.add(CaseReport.skipped(id(phase, name), phase, operation.clause(), reason));
  }

  private void add(
      String id,
      Phase phase,
      Finding finding,
      JsonNode input,
      @Nullable Integer shrinks,
      Supplier<String> replay) {
    progress.run();
    KitClause clause = finding.clause();
    if (finding.status() == Status.PASSED) {
      cases.add(CaseReport.passed(id, phase, clause));
      return;
    }
    if (!settings.asksFor(clause.id())) {
      cases.add(
          CaseReport.skipped(id, phase, clause, "breaks another clause than " + settings.clause()));
      return;
    }
    cases.add(
        new CaseReport(
            id,
            phase,
            finding.status(),
            clause.id(),
            clause.page(),
            finding.status().isWrong() ? clause.lookAt() : null,
            finding.flag(),
            finding.expected(),
            finding.got(),
            finding.hint() == null || finding.hint().isEmpty() ? null : finding.hint(),
            finding.reason(),
            input,
            shrinks,
            replay.get()));
  }

  private String id(Phase phase, String name) {
    return operation + "/" + phase.id() + "/" + name;
  }
}
