package org.learningtorelax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.conformance.process.CommandLineWords;

/** The five statuses apart, and the command that asks a failure again. */
@Clause({"Protocol 3", "Protocol 6", "Protocol 12"})
class ValidateStatusTest {
  private static final String[] MOTLEY = {"validate", "--class", Motley.class.getName(), "--json"};

  @Test
  void everyStatusHasItsCase() {
    JsonNode report = json(CommandRun.of(MOTLEY));
    assertThat(one(report, "optimal_omega/vector/beta-0.1").path("status").asText())
        .isEqualTo("passed");
    JsonNode failed = one(report, "optimal_omega/vector/beta-0.5");
    assertThat(failed.path("status").asText()).isEqualTo("failed");
    assertThat(failed.path("expected").asText()).startsWith("1.0717967697244908");
    assertThat(failed.path("got").asText()).startsWith("1.0727967697244907");
    JsonNode allowed = one(report, "sor/vector/zero-b");
    assertThat(allowed.path("status").asText()).isEqualTo("allowed");
    assertThat(allowed.path("flag").asText()).isEqualTo("solved_system");
    JsonNode skipped = one(report, "optimal_omega/vector/beta-0");
    assertThat(skipped.path("status").asText()).isEqualTo("skipped");
    assertThat(skipped.path("reason").asText()).isEqualTo("not without coupling");
    JsonNode errored = one(report, "optimal_omega/vector/beta-0.9999");
    assertThat(errored.path("status").asText()).isEqualTo("errored");
    assertThat(errored.path("reason").asText()).contains("too near to 1");
    int all = 0;
    for (String status : List.of("passed", "failed", "allowed", "skipped", "errored")) {
      int count = report.path("totals").path(status).asInt();
      assertThat(count).as(status).isPositive();
      all += count;
    }
    assertThat(all).isEqualTo(cases(report).size());
  }

  @Test
  void everyFailureIsSeenAgainByItsCommand() {
    JsonNode report = json(CommandRun.of(MOTLEY));
    List<String> phases = new ArrayList<>();
    for (JsonNode one : cases(report)) {
      if (List.of("failed", "errored").contains(one.path("status").asText())) {
        List<String> words = CommandLineWords.of(one.path("replay").asText());
        assertThat(words.get(0)).isEqualTo("relax");
        CommandRun again =
            CommandRun.of(
                Stream.concat(words.stream().skip(1), Stream.of("--json")).toArray(String[]::new));
        assertThat(again.exitCode()).as("%s", words).isEqualTo(1);
        assertThat(wrongClauses(json(again))).contains(one.path("clause").asText());
        phases.add(one.path("phase").asText());
      }
    }
    assertThat(phases).contains("vector", "random", "repeat");
  }

  @Test
  void aSmokeTestLeavesOutWhatIsLongAndSaysSo() {
    JsonNode report =
        json(CommandRun.of("validate", "reference", "--only", "sor", "--smoke", "--json"));
    assertThat(one(report, "sor/vector/laplacian-100").path("reason").asText())
        .isEqualTo("left out by --smoke");
    assertThat(cases(report).stream().filter(c -> c.path("phase").asText().equals("random")))
        .hasSize(10);
  }

  @Test
  void seedAndNumberOfRandomCases() {
    String[] command = {"validate", "reference", "--only", "young_radius", "--cases", "3"};
    List<String> random = new ArrayList<>();
    for (JsonNode one : cases(json(CommandRun.of(with(command, "--seed", "7", "--json"))))) {
      if (one.path("phase").asText().equals("random")) {
        random.add(one.path("id").asText());
      }
    }
    assertThat(random)
        .containsExactly(
            "young_radius/random/7-0", "young_radius/random/7-1", "young_radius/random/7-2");
    assertThat(CommandRun.of(with(command, "--seed", "7")).out()).contains("(seed 7)");
  }

  private static String[] with(String[] command, String... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
  }

  private static JsonNode json(CommandRun run) {
    return Wire.parse(run.out().strip());
  }

  private static List<JsonNode> cases(JsonNode report) {
    List<JsonNode> cases = new ArrayList<>();
    for (JsonNode operation : report.path("operations")) {
      operation.path("cases").forEach(cases::add);
    }
    return cases;
  }

  private static JsonNode one(JsonNode report, String id) {
    return cases(report).stream()
        .filter(one -> one.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> wrongClauses(JsonNode report) {
    return cases(report).stream()
        .filter(one -> List.of("failed", "errored").contains(one.path("status").asText()))
        .map(one -> one.path("clause").asText())
        .toList();
  }
}
