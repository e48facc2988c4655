package org.learningtorelax.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Evidence.Kind;

/** A small book without a gap, and every gap planted in it, one at a time. */
class ClauseBookTest {
  private static final String PAGE =
      """
      # A page

      <a id="theorem-x1"></a>
      ### Theorem X.1: a title

      - **Where.** Section X, Theorem X.1.
      - **Given.** (1) one is a number; (2) so is two (or 1+1).
      - **Printed.** One is two,
        as was said.
      - **Intent.** Arithmetic.
      - **Verdict.** refuted as printed: it is one.
      - **Look at.** The adder.

      <a id="theorem-x1-corrected"></a>
      ### Theorem X.1 corrected: one

      - **Implemented.** One is one.
      - **Intent.** The same.
      - **Verdict.** proved.
      - **Look at.** The adder.

      Words after the fields.

      <a id="lemma-x"></a>
      ### Lemma X

      - **Where.** Section X.
      - **Given.** nothing
      - **Printed.** Something.
      - **Intent.** None.
      - **Verdict.** tested: a lot.
      - **Look at.** The lemma.
      """;

  private static final List<Evidence> EVIDENCE =
      List.of(
          new Evidence(
              "Theorem X.1", Kind.EXAMPLE, "a.FooTest", "replay", "src/test/java/a/F.java"),
          new Evidence(
              "Theorem X.1 corrected", Kind.EXAMPLE, "a.FooTest", "one", "src/test/F.java"),
          new Evidence("Theorem X.1 corrected", Kind.PROOF, "One.v", "one", "specs/proofs/One.v"),
          new Evidence("Theorem X.1 corrected", Kind.CODE, "a.One", "", "src/main/java/a/One.java"),
          new Evidence(
              "Lemma X", Kind.PROPERTY, "a.XProperties", "holds", "property-tests/X.java"));

  private static ClauseBook book(String page, List<Evidence> evidence) {
    return new ClauseBook(Pages.statements("page.md", page), evidence);
  }

  private static List<Evidence> without(int index) {
    List<Evidence> evidence = new ArrayList<>(EVIDENCE);
    evidence.remove(index);
    return evidence;
  }

  @Test
  void aSoundBookHasNoGap() {
    ClauseBook book = book(PAGE, EVIDENCE);
    assertThat(book.statements())
        .extracting(Statement::id)
        .containsExactly("Theorem X.1", "Theorem X.1 corrected", "Lemma X");
    assertThat(book.statements().get(0).field("Printed")).isEqualTo("One is two, as was said.");
    assertThat(book.statements().get(0).hypotheses())
        .containsExactly("(1) one is a number", "(2) so is two (or 1+1).");
    assertThat(book.statements().get(2).hypotheses()).isEmpty();
    assertThat(book.gaps()).isEmpty();
  }

  @Test
  void aPrintedStatementWithoutItsSourceIsCaught() {
    assertThat(book(PAGE.replace("- **Where.** Section X.\n", ""), EVIDENCE).gaps())
        .containsExactly("specs/page.md: Lemma X: has no Where");
    assertThat(book(PAGE.replace("- **Given.** nothing\n", ""), EVIDENCE).gaps())
        .containsExactly("specs/page.md: Lemma X: has no Given");
    assertThat(book(PAGE.replace("(2) so is", "(3) so is"), EVIDENCE).gaps())
        .containsExactly(
            "specs/page.md: Theorem X.1: its Given counts wrongly at: (3) so is two (or 1+1).");
    String prose = "one is a number, and so is two, for all that is known of them";
    assertThat(book(PAGE.replace("**Given.** nothing", "**Given.** " + prose), EVIDENCE).gaps())
        .containsExactly("specs/page.md: Lemma X: its Given is not numbered");
  }

  @Test
  void aRefutationWithoutReplayIsCaught() {
    assertThat(book(PAGE, without(0)).gaps())
        .containsExactly("specs/page.md: Theorem X.1: no test bears its name");
  }

  @Test
  void aRefutationWithoutACorrectedClauseIsCaught() {
    String page = PAGE.replace("### Theorem X.1 corrected", "### Theorem X.1 mended");
    assertThat(book(page, EVIDENCE).gaps())
        .anyMatch(gap -> gap.contains("there is no clause Theorem X.1 corrected"))
        .anyMatch(gap -> gap.contains("its anchor must be theorem-x1-mended"))
        .anyMatch(gap -> gap.contains("a.One names Theorem X.1 corrected, which no page has"));
  }

  @Test
  void aProofThatIsNotThereIsCaught() {
    assertThat(book(PAGE, without(2)).gaps())
        .containsExactly("specs/page.md: Theorem X.1 corrected: proved, but no theorem names it");
  }

  @Test
  void aTestedClauseWithOnlyAnExampleIsCaught() {
    List<Evidence> evidence = without(4);
    evidence.add(new Evidence("Lemma X", Kind.EXAMPLE, "a.FooTest", "x", "src/test/java/a/F.java"));
    assertThat(book(PAGE, evidence).gaps())
        .containsExactly("specs/page.md: Lemma X: tested, but no property bears its name");
  }

  @Test
  void aMissingOrUnknownVerdictIsCaught() {
    assertThat(book(PAGE.replace("proved.", "certain."), EVIDENCE).gaps())
        .containsExactly("specs/page.md: Theorem X.1 corrected: has no verdict that is one");
    assertThat(book(PAGE.replace("- **Verdict.** proved.\n", ""), EVIDENCE).gaps())
        .anyMatch(gap -> gap.contains("has no Verdict"));
  }

  @Test
  void aClauseThatIsNotCheckedMustSayWhy() {
    assertThat(book(PAGE.replace("tested: a lot.", "not checked."), EVIDENCE).gaps())
        .containsExactly("specs/page.md: Lemma X: not checked, without a reason");
  }

  @Test
  void missingFieldsAreCaught() {
    assertThat(book(PAGE.replace("- **Look at.** The lemma.\n", ""), EVIDENCE).gaps())
        .containsExactly("specs/page.md: Lemma X: says not what to look at when its tests fail");
    assertThat(book(PAGE.replace("- **Intent.** None.\n", ""), EVIDENCE).gaps())
        .containsExactly("specs/page.md: Lemma X: has no Intent");
    assertThat(book(PAGE.replace("- **Printed.** Something.\n", ""), EVIDENCE).gaps())
        .containsExactly("specs/page.md: Lemma X: states nothing");
  }

  @Test
  void aClauseThatStandsTwiceIsCaught() {
    assertThat(book(PAGE + PAGE, EVIDENCE).gaps())
        .anyMatch(gap -> gap.equals("specs/page.md: Lemma X: stands twice"));
  }

  @Test
  void missingItemsAndEquationsAreNamed() {
    List<Statement> statements =
        Pages.statements(
            "page.md",
            PAGE.replace("Theorem X.1", "Theorem B.1")
                .replace("Something.", "Eq. 1-20, 22, 24 and 25-50."));
    assertThat(PaperItems.missing(statements))
        .doesNotContain("Theorem B.1", "Eq. 1", "Eq. 25", "Eq. 50")
        .contains("Theorem B.2", "Algorithm 8", "Eq. 21", "Eq. 23");
  }

  @Test
  void casesAreCountedOnce() {
    TreeMap<String, Long> checks = new TreeMap<>();
    checks.put("a.XProperties#holds", 100L);
    checks.put("a.XProperties#other", 10L);
    Cases cases = new Cases(checks);
    Evidence whole = new Evidence("Lemma X", Kind.PROPERTY, "a.XProperties", "", "X.java");
    assertThat(cases.of(List.of(EVIDENCE.get(4)))).isEqualTo(100);
    assertThat(cases.of(List.of(EVIDENCE.get(4), whole))).isEqualTo(110);
  }
}
