package org.learningtorelax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Legible;
import org.w3c.dom.Document;

/**
 * A program whose texts hold half of a surrogate pair, control characters, what is no UTF-8 and
 * what looks like markup: all reports can be read all the same.
 */
@Clause("Protocol 1")
class IllegibleTextTest {
  /** As JSON writes it; the last is a byte that UTF-8 does not have. */
  private static final String TEXT = "\\ud800 \\u0000 \\u001b[31m \\ufffe ]]></script>|` \u00ff";

  private static final String LEGIBLE = "\ufffd \ufffd \ufffd[31m \ufffd ]]></script>|` \ufffd";

  private static final String SCRIPT =
      "i=0; while read -r line; do case \"$line\" in *\\\"start\\\"*) cat \"$0/start\";;"
          + " *\\\"stop\\\"*) exit;;"
          + " *) i=$((i+1)); printf \"{\\\"seq\\\":%d,\" $i; cat \"$0/answer\";; esac; done";

  private static String program(Path folder, String answer) throws IOException {
    String start =
        "{\"implementation\":{\"name\":\"%s\",\"version\":\"%s\",\"language\":\"%s\"},"
            + "\"operations\":[\"optimal_omega\",\"%s\"]}\n";
    write(folder.resolve("start"), start);
    write(folder.resolve("answer"), answer + "}\n");
    return "sh -c '" + SCRIPT + "' '" + folder + "'";
  }

  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.replace("%s", TEXT).getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"rejected\":{\"message\":\"%s\"}",
        "\"errored\":{\"message\":\"%s\"}",
        "\"skipped\":{\"reason\":\"%s\"}",
        "\"output\":{\"value\":\"%s\"}",
        "\"other\":\"%s\""
      })
  void everyReportCanBeRead(String answer, @TempDir Path folder) throws Exception {
    CommandRun run =
        CommandRun.of(
            "validate",
            "--implementation",
            program(folder, answer),
            "--smoke",
            "--report",
            folder.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("implementation: " + LEGIBLE);
    assertThat(run.out()).as("nothing that a terminal obeys").doesNotContain("\u001b", "\u0000");

    JsonNode report = new ObjectMapper().readTree(folder.resolve("report.json").toFile());
    assertThat(report.at("/implementation/name").asText()).isEqualTo(LEGIBLE);
    assertThat(report.at("/operations/0/cases/1/id").asText())
        .isEqualTo("protocol/operation/" + LEGIBLE);
    assertThat(report.at("/operations/1/cases/0").toString()).contains("[31m");

    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("junit.xml").toFile());
    assertThat(xml.getDocumentElement().getAttribute("name")).endsWith(LEGIBLE);
    assertThat(xml.getElementsByTagName("testcase").getLength())
        .isEqualTo(
            report.at("/operations/0/cases").size() + report.at("/operations/1/cases").size());
    for (String file : List.of("index.html", "summary.md", "junit.xml", "report.json")) {
      byte[] bytes = Files.readAllBytes(folder.resolve(file));
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      assertThat(Legible.of(text)).as(file).isEqualTo(text);
    }
  }

  @Test
  void aReplayOfHalfASurrogatePairIsWrittenToo(@TempDir Path folder) throws Exception {
    CommandRun run =
        CommandRun.of(
            "validate",
            "reference",
            "--only",
            "optimal_omega",
            "--replay",
            "{\"beta\":\"\\ud800\"}",
            "--report",
            folder.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(new ObjectMapper().readTree(folder.resolve("report.json").toFile())).isNotNull();
  }

  @Test
  void onlyWhatIsIllegibleIsReplaced() {
    String fine = "tab\t, line\r\n, \u00e9, \u2265, \ud835\udd38, \ufffd";
    assertThat(Legible.of(fine)).isEqualTo(fine);
    assertThat(Legible.of("\udd38\ud835")).isEqualTo("\ufffd\ufffd");
    assertThat(Legible.of("\u0007\u007f\u009b\uffff")).isEqualTo("\ufffd".repeat(4));
  }
}
