package org.learningtorelax.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds pages, code, tests and proofs together. The counts and the index in specs/README.md are
 * compared with what they would be now; with {@code -Dclauses.write} they are written instead.
 */
class ClausesTest {
  private static final Path REPOSITORY = Path.of("").toAbsolutePath();
  private static final Path SPECS = REPOSITORY.resolve("specs");
  private static final Path README = SPECS.resolve("README.md");
  private static final String REWRITE =
      "write it again: mvn test -Dtest=ClausesTest -Dclauses.write";

  private static ClauseBook book;
  private static Cases cases;
  private static String readme;

  @BeforeAll
  static void read() throws IOException {
    book = ClauseBook.read(REPOSITORY);
    cases = Cases.read(SPECS.resolve("cases.csv"));
    String counted =
        ClauseIndex.replace(Files.readString(README), "counts", ClauseIndex.counts(book));
    readme = ClauseIndex.replace(counted, "index", ClauseIndex.rows(book));
    if (System.getProperty("clauses.write") != null) {
      Files.writeString(README, readme);
    }
  }

  @Test
  void noGap() {
    assertThat(String.join("\n", book.gaps())).isEmpty();
  }

  @Test
  void aTestReachesTheCodeOfItsClause() {
    Reach reach = new Reach(new ClassFileImporter().importPackages("org.learningtorelax"));
    assertThat(String.join("\n", reach.gaps(book))).isEmpty();
    // planted: the code of a clause under the name of another, whose tests do not use it
    List<Evidence> evidence = new ArrayList<>(book.evidence());
    evidence.add(
        new Evidence(
            "Kahan bound", Evidence.Kind.CODE, "org.learningtorelax.bandit.Exp3", "", "Exp3.java"));
    assertThat(reach.gaps(new ClauseBook(book.statements(), evidence)))
        .containsExactly("Kahan bound: no test of it reaches org.learningtorelax.bandit.Exp3");
  }

  @Test
  void aTestThatTheBuildDoesNotRunIsNoEvidence() {
    assertThat(book.evidence()).noneMatch(e -> e.owner().contains("$Planted"));
  }

  @Test
  void anEmptyTestIsNoEvidence() {
    JavaClass planted = new ClassFileImporter().importClass(Planted.class);
    assertThat(planted.getMethods())
        .allSatisfy(
            method ->
                assertThat(Annotations.checksSomething(method))
                    .as(method.getName())
                    .isEqualTo(method.getName().equals("full")));
  }

  private static final class Planted {
    void empty() {}

    void full() {
      assertThat(1).isPositive();
    }
  }

  @Test
  void nothingOfThePaperIsLeftOut() {
    assertThat(String.join("\n", PaperItems.missing(book.statements()))).isEmpty();
  }

  @Test
  void everyCountedPropertyExists() {
    assertThat(cases.checks()).hasSizeGreaterThan(250);
    assertThat(cases.stale()).isEmpty();
    Cases renamed = new Cases(new TreeMap<>(Map.of(getClass().getName() + "#renamed", 1L)));
    assertThat(renamed.stale()).as("planted fault").hasSize(1);
  }

  @Test
  void theProofsRestOnWhatIsAllowed() throws IOException {
    assertThat(String.join("\n", Proofs.gaps(SPECS.resolve("proofs")))).isEmpty();
  }

  @Test
  void theIndexIsNotStale() {
    assertThat(README).as(REWRITE).hasContent(readme);
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> gaps = new ArrayList<>(Links.gaps(REPOSITORY.resolve("README.md")));
    try (Stream<Path> files = Files.walk(SPECS)) {
      for (Path page : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        if (!page.getParent().endsWith("generated")) {
          gaps.addAll(Links.gaps(page));
        }
      }
    }
    assertThat(String.join("\n", gaps)).isEmpty();
  }
}
