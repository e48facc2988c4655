package org.learningtorelax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningtorelax.clauses.ClauseCatalogue;

class ClausesCommandTest {
  @Test
  void printsAClauseWithItsStatementAndItsEvidence() {
    CommandRun run = CommandRun.of("clauses", "Theorem B.1");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("Theorem B.1: ")
        .containsPattern("where +Appendix B")
        .containsPattern("given +\\(1\\) each l_t")
        .containsPattern("says +.*2K√\\(2dT\\)")
        .containsPattern("verdict +refuted as printed: with d = 50")
        .containsPattern("page +specs/bandits.md#theorem-b1")
        .contains("LargeHorizonRegretProperties#thePrintedStepKeepsFourAndAHalf")
        .contains("Theorem B.1 corrected: ");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 120);
  }

  @Test
  void withoutAnIdThereIsALineForEachClause() {
    List<String> lines = CommandRun.of("clauses").out().lines().toList();
    int clauses = ClauseCatalogue.load().entries().size();
    assertThat(lines.get(0)).startsWith("Normal forms ");
    assertThat(lines).hasSize(clauses + 1 + 6);
    assertThat(lines.get(clauses)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          algorithm2            | Algorithm 2
          Eq. 12                | Theorem B.3
          Equation 30           | Eq. 30, Eq. 30 corrected
          eq 29                 | Theorem E.1
          kahan                 | Kahan bound
          corollary a.2         | Corollary A.2
          theorem b.1 corrected | Theorem B.1 corrected
          """)
  void findsWhatIsMeant(String query, String expected) {
    assertThat(found(query)).containsAll(Arrays.asList(expected.split(", ")));
  }

  @Test
  void aNumberFindsAllItsPartsAndForms() {
    assertThat(found("2.1"))
        .contains("Assumption 2.1", "Lemma 2.1 (1)", "Theorem 2.1", "Theorem 2.1 corrected")
        .doesNotContain("Theorem 2.2", "Input 2");
    assertThat(found("Lemma 2.1")).allMatch(id -> id.startsWith("Lemma 2.1")).hasSizeGreaterThan(3);
    assertThat(found("Theorem B.1")).doesNotContain("Theorem B.2").contains("Theorem B.1 sharper");
    assertThat(found("algorithm2")).containsExactly("Algorithm 2");
  }

  @Test
  void printsEveryClauseAsJson() throws IOException {
    JsonNode clauses =
        new ObjectMapper().readTree(CommandRun.of("clauses", "--json").out()).get("clauses");
    assertThat(clauses).hasSize(ClauseCatalogue.load().entries().size());
    assertThat(clauses).allMatch(c -> !c.get("verdict").asText().isEmpty());
    assertThat(clauses).allMatch(c -> !c.get("statement").asText().isEmpty());
    assertThat(clauses.get(0).fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "title",
            "page",
            "anchor",
            "where",
            "given",
            "statement",
            "verdict",
            "reason",
            "look_at",
            "code",
            "tests",
            "cases",
            "proofs");
  }

  @Test
  void anUnknownClauseIsNamedWithOnesThatAreNear() {
    CommandRun run = CommandRun.of("clauses", "Theorem 99");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().strip())
        .isEqualTo(
            "relax: ID = Theorem 99: must be a clause;"
                + " did you mean Theorem 2.1 K, Theorem 2.1, Theorem 2.1 corrected?");
    assertThat(CommandRun.of("clauses", "Proposition 3.1").err())
        .contains("did you mean Theorem 3.1, ");
    assertThat(CommandRun.of("clauses", "xyz").err().strip())
        .isEqualTo("relax: ID = xyz: must be a clause; relax clauses lists them");
  }

  private static List<String> found(String query) {
    try {
      JsonNode clauses =
          new ObjectMapper()
              .readTree(CommandRun.of("clauses", "--json", query).out())
              .get("clauses");
      return clauses.findValuesAsText("id");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
