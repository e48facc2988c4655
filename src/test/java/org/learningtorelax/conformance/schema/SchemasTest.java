package org.learningtorelax.conformance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.conformance.generate.Hostile;
import org.learningtorelax.conformance.generate.HostileInputs;
import org.learningtorelax.conformance.process.ProcessImplementation;
import org.learningtorelax.conformance.report.Report;
import org.learningtorelax.conformance.validate.Settings;
import org.learningtorelax.conformance.validate.Validation;

/** What the kit keeps, sends and is answered, against the protocol's schemas. */
@Clause({"Protocol 1", "Protocol 2", "Protocol 3"})
class SchemasTest {
  private static final Schemas SCHEMAS = new Schemas();
  private static final Set<String> OPTIONAL =
      Set.of(
          "x0",
          "x",
          "probabilities",
          "greatest",
          "margin",
          "margin_before",
          "a flag",
          "conventions",
          "count_offset",
          "comparison",
          "residual",
          "norm",
          "relative_to",
          "limit_zero",
          "not_rejected");

  /** Rules that tie one value to another: no schema says them. */
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of(
          "row-outside",
          "short-values",
          "entry-twice",
          "not-symmetric",
          "one-triangle",
          "no-diagonal",
          "large-order",
          "zero-diagonal",
          "negative-diagonal",
          "short-b",
          "long-b",
          "short-x0",
          "rho-0-tau-0",
          "short-steps",
          "short-table",
          "short-row",
          "many-arms",
          "context-below",
          "context-above",
          "context-outside",
          "empty-interval",
          "reversed-interval",
          "short-targets",
          "short-bounds",
          "long-bounds",
          "large-degree");

  static List<Operation<?, ?>> operations() {
    return Operation.ALL;
  }

  @Test
  void theSchemasAreSchemas() {
    assertThat(SCHEMAS.all()).hasSizeGreaterThan(Operation.ALL.size());
    for (JsonNode schema : SCHEMAS.all()) {
      assertThat(SCHEMAS.againstDraft(schema)).as("%s", schema.path("$id")).isEmpty();
    }
    assertThat(SCHEMAS.againstDraft(Wire.parse("{\"type\":\"objekt\"}")))
        .as("planted")
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyVectorKeepsItsSchema(Operation<?, ?> operation) throws IOException {
    JsonNode file = vectors(operation);
    assertThat(SCHEMAS.against("vectors.schema.json", file)).isEmpty();
    for (JsonNode group : file.path("groups")) {
      for (JsonNode one : group.path("cases")) {
        for (String part : List.of("input", "expected")) {
          assertThat(SCHEMAS.against(part(operation, part), one.path(part)))
              .as("%s of %s", part, one.path("id"))
              .isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aMemberTooManyOrTooFewIsSeen(Operation<?, ?> operation) throws IOException {
    JsonNode first = vectors(operation).at("/groups/0/cases/0");
    for (String part : List.of("input", "expected")) {
      everyMutantIsSeen(part(operation, part), first.path(part));
    }
  }

  /** A file of vectors and an answer of each kind, without what an operation puts there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "vectors; {'operation':'sor','protocol':1,'seed':1,"
            + "'generator':{'name':'n','version':'1','arithmetic':'a'},"
            + "'flags':{'a flag':{'meaning':'m','catches':'c'}},"
            + "'groups':[{'name':'n','clause':'c','description':'d',"
            + "'cases':[{'id':'i','flags':[],'input':{},'expected':{}}]}]}",
        "answer; {'implementation':{'name':'n','version':'1','language':'C'},'operations':['sor']}",
        "answer; {'implementation':{'name':'n','version':'1','language':'C'},'operations':['sor'],"
            + "'conventions':{'count_offset':-1,'comparison':'<','residual':'updated',"
            + "'norm':'other','relative_to':'nothing','limit_zero':'no_limit',"
            + "'not_rejected':['omega-2']}}",
        "answer; {'seq':1,'output':{}}",
        "answer; {'seq':1,'rejected':{'message':'m'}}",
        "answer; {'seq':1,'skipped':{'reason':'r'}}",
        "answer; {'errored':{'message':'m'}}",
        "request; {'cmd':'start','protocol':1}",
        "request; {'cmd':'run','seq':1,'operation':'optimal_omega','input':{'beta':0.5}}",
        "request; {'cmd':'stop'}"
      })
  void aMessageWithAMemberTooManyOrTooFewIsSeen(String schema, String message) {
    everyMutantIsSeen(schema + ".schema.json", Wire.parse(message.replace('\'', '"')));
  }

  private static void everyMutantIsSeen(String schema, JsonNode value) {
    assertThat(SCHEMAS.against(schema, value)).isEmpty();
    Map<String, JsonNode> mutants = Mutants.of(value, OPTIONAL);
    assertThat(mutants).hasSizeGreaterThan(1);
    mutants.forEach(
        (fault, mutant) ->
            assertThat(SCHEMAS.against(schema, mutant)).as("planted: %s", fault).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatMustBeRejectedBreaksTheSchemaWhereASchemaCanSayIt(Operation<?, ?> operation) {
    for (Hostile hostile : HostileInputs.of(operation)) {
      if (!hostile.id().startsWith("infinite-")) { // a number to a schema
        assertThat(SCHEMAS.against(part(operation, "input"), hostile.input()).isEmpty())
            .as(hostile.id())
            .isEqualTo(BEYOND_A_SCHEMA.contains(hostile.id()));
      }
    }
  }

  @Test
  void theConversationOnThePageKeepsTheSchemas() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("specs/protocol.md")).stream()
            .filter(line -> line.startsWith("kit  ") || line.startsWith("program  "))
            .toList();
    assertThat(lines).hasSize(7);
    for (String line : lines) {
      JsonNode message = Wire.parse(line.substring(line.indexOf('{')));
      boolean request = line.startsWith("kit");
      String schema = request ? "request.schema.json" : "answer.schema.json";
      boolean badInput = message.at("/input/beta").asDouble() > 1;
      assertThat(SCHEMAS.against(schema, message).isEmpty()).as(line).isEqualTo(!badInput);
    }
  }

  /** A smoke test of the reference, in a process of its own: what went through its pipes. */
  @Test
  void everyMessageOfARunKeepsTheSchemas(@TempDir Path folder) throws IOException {
    Path transcript = folder.resolve("transcript");
    Settings settings =
        new Settings(Set.copyOf(Operation.ALL), null, null, 1, Settings.SMOKE_CASES, true, "");
    Report report;
    try (ProcessImplementation process =
        ProcessImplementation.start(ReferenceProgram.command(transcript), Duration.ofSeconds(60))) {
      report = new Validation(process, settings).run(done -> {});
    }
    assertThat(report.wrong()).isEmpty();

    List<String> kinds = new ArrayList<>();
    JsonNode request = null;
    for (String line : Files.readAllLines(transcript)) {
      JsonNode message = Wire.parse(line);
      if (message.has("cmd")) {
        request = message;
        continue;
      }
      assertThat(SCHEMAS.against("answer.schema.json", message)).as(line).isEmpty();
      boolean rejected = message.has("rejected");
      if (!rejected) {
        assertThat(SCHEMAS.against("request.schema.json", request)).as("%s", request).isEmpty();
      }
      if (message.has("output")) {
        String schema = request.path("operation").asText() + ".schema.json#/$defs/output";
        assertThat(SCHEMAS.against(schema, message.path("output"))).as(line).isEmpty();
      }
      kinds.add(message.has("implementation") ? "start" : rejected ? "rejected" : "output");
    }
    assertThat(request).isEqualTo(Wire.parse("{\"cmd\":\"stop\"}"));
    assertThat(SCHEMAS.against("request.schema.json", request)).isEmpty();
    assertThat(kinds).contains("start", "output", "rejected").hasSizeGreaterThan(500);
  }

  private static JsonNode vectors(Operation<?, ?> operation) throws IOException {
    return Wire.parse(Files.readString(Path.of("specs/vectors", operation.name() + ".json")));
  }

  private static String part(Operation<?, ?> operation, String part) {
    return operation.name() + ".schema.json#/$defs/" + part;
  }
}
