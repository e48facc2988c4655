package org.learningtorelax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.ClauseCatalogue;

class ClausesCommandTest {
  @Test
  void printsAClauseWithItsEvidence() {
    CommandRun run = CommandRun.of("clauses", "Theorem B.1");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("Theorem B.1 ")
        .contains(
            "refuted as printed",
            "page   specs/bandits.md#theorem-b1",
            "properties.bandit.LargeHorizonRegretProperties#thePrintedStepExceedsThePrintedBound")
        .containsPattern("refuted as printed +1\\R");
  }

  @Test
  void printsEveryClauseAsJson() throws IOException {
    JsonNode clauses =
        new ObjectMapper().readTree(CommandRun.of("clauses", "--json").out()).get("clauses");
    assertThat(clauses).hasSize(ClauseCatalogue.load().entries().size());
    assertThat(clauses).allMatch(c -> !c.get("verdict").asText().isEmpty());
    assertThat(clauses.get(0).fieldNames())
        .toIterable()
        .containsExactly(
            "id", "title", "page", "anchor", "verdict", "look_at", "code", "tests", "cases",
            "proofs");
  }

  @Test
  void anUnknownClauseIsNamed() {
    CommandRun run = CommandRun.of("clauses", "Theorem 99");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().strip())
        .isEqualTo("relax: ID = Theorem 99: must be a clause; relax clauses lists them");
  }
}
