package org.learningtorelax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningtorelax.conformance.JvmImplementation;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.ReferenceImplementation;
import org.learningtorelax.conformance.Reply;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.quantity.BadInputException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One mistake in a program that breaks many cases is one finding, and the first thing said. */
class FindingsTest {
  private static final String CAUSE =
      "one too few: it may count from -1, or test a residual that is ahead";

  @TempDir static Path folder;

  private static CommandRun run;
  private static JsonNode report;

  /** SOR that reports one iteration too few. */
  public static final class OneTooFew extends JvmImplementation {
    /** The implementation. */
    public OneTooFew() {
      super("one-too-few", "1");
      offer(
          Operation.SOR,
          in -> {
            Reply reply = new ReferenceImplementation().run(Operation.SOR, Wire.node(in));
            if (reply instanceof Reply.Output output) {
              SolveOutput right = Wire.read(output.output(), SolveOutput.class);
              return new SolveOutput(
                  Math.max(0, right.iterations() - 1), right.converged(), right.x());
            }
            throw new BadInputException("input", in, "must keep the rules");
          });
    }
  }

  @BeforeAll
  static void validate() throws Exception {
    String name = OneTooFew.class.getName();
    run = CommandRun.of("validate", "--class", name, "--report", folder.toString());
    report = Wire.parse(Files.readString(folder.resolve("report.json")));
  }

  @Test
  void manyFailuresAreOneFinding() {
    int failed = report.path("totals").path("failed").asInt();
    assertThat(failed).isGreaterThan(10);
    JsonNode first = report.path("findings").path(0);
    assertThat(first.path("operation").asText()).isEqualTo("sor");
    assertThat(first.path("cause").asText()).isEqualTo(CAUSE);
    int cases = 0;
    for (JsonNode finding : report.path("findings")) {
      cases += 1 + finding.path("others").size();
    }
    assertThat(cases).isEqualTo(failed);
    assertThat(first.path("others").size()).isGreaterThan(failed * 3 / 4);
    assertThat(report.path("findings").size()).as("it gives up too early, too").isEqualTo(2);
  }

  @Test
  void theConsoleSaysItFirstAndOnce() {
    List<String> lines = run.out().lines().toList();
    assertThat(lines.get(0)).startsWith("implementation: one-too-few");
    assertThat(lines.get(1)).startsWith("most probably wrong: sor: " + CAUSE + " (");
    assertThat(lines.stream().filter(line -> line.startsWith("case ")).toList())
        .hasSize(report.path("findings").size());
    assertThat(run.out()).containsPattern("others    sor/vector/\\S+(, sor/\\S+){4} and \\d+ more");
    assertThat(lines.get(lines.size() - 1)).matches("\\d+ wrong, \\d findings? \\(seed 1\\)");
  }

  @Test
  void theSummarySaysItFirst() throws Exception {
    List<String> lines = Files.readAllLines(folder.resolve("summary.md"));
    assertThat(lines.get(2)).endsWith("cases are wrong. Most probably:");
    assertThat(lines.get(4)).startsWith("1. sor: " + CAUSE + " (");
    assertThat(lines.stream().filter(line -> line.startsWith("## sor: ")).toList())
        .hasSize(report.path("findings").size());
  }

  @Test
  void aBuildServerCountsFindings() throws Exception {
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("junit.xml").toFile());
    Element suite = (Element) xml.getElementsByTagName("testsuite").item(1);
    int findings = report.path("findings").size();
    assertThat(suite.getAttribute("failures")).isEqualTo("" + findings);
    assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(findings);
    int skipped = Integer.parseInt(suite.getAttribute("skipped"));
    assertThat(skipped).isEqualTo(suite.getElementsByTagName("skipped").getLength());
    assertThat(skipped)
        .isEqualTo(
            report.at("/totals/skipped").asInt() + report.at("/totals/failed").asInt() - findings);
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message")).startsWith("sor: ");
  }

  @Test
  void thePageSaysItFirst() throws Exception {
    String page = Files.readString(folder.resolve("index.html"));
    assertThat(page.indexOf(CAUSE)).isBetween(0, page.indexOf("class=\"totals\""));
  }
}
