package org.learningtorelax.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.external.Browser;
import org.learningtorelax.external.ExternalProgram;

/** What the page says and does, in a browser. */
class HtmlReportTest {
  @TempDir static Path folder;

  private static Browser browser;
  private static Report planted;
  private static ReportPage plantedPage;
  private static ReportPage hardPage;

  @BeforeAll
  static void start() throws IOException {
    browser = new Browser(ExternalProgram.require("chromium", "chromium"));
    browser.view(1200, 900, false);
    planted = ReportSamples.planted();
    plantedPage = new ReportPage(browser, folder, planted);
    hardPage = new ReportPage(browser, folder, ReportSamples.hard());
  }

  @AfterAll
  static void end() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void itOpensFromAFileAndAsksForNothingElse() {
    plantedPage.at("");
    assertThat(browser.requests()).containsExactly(plantedPage.address());
    assertThat(browser.errors()).isEmpty();
    String html = new HtmlReport().write(planted);
    assertThat(html).doesNotContainPattern("https?:|@import|url\\(");
    String image = html.replace("<header>", "<img src=\"https://host.invalid/a.png\"><header>");
    String open = image.replace("default-src 'none'", "default-src *").replace("img-src data:", "");
    new ReportPage(browser, folder, open).at("");
    assertThat(browser.requests()).as("planted").anyMatch(r -> r.contains("host.invalid"));
  }

  @Test
  void itSaysWhoWasAskedAndHowItWent() {
    plantedPage.at("");
    assertThat(plantedPage.text("h1")).isEqualTo("planted 1.0 · Java");
    assertThat(plantedPage.text(".run")).contains("relax validate --class Planted", "Seed", "20");
    int wrong = planted.wrong().size();
    assertThat(wrong).isGreaterThan(1);
    assertThat(plantedPage.text(".outcome")).isEqualTo(wrong + " cases are wrong.");
    assertThat(plantedPage.texts(".totals li"))
        .containsExactlyElementsOf(
            planted.totals().entrySet().stream()
                .map(e -> e.getValue() + "\n" + e.getKey().id())
                .toList());
    int all = planted.operations().stream().mapToInt(o -> o.cases().size()).sum();
    assertThat(plantedPage.text("[role=status]")).isEqualTo(all + " cases");
    hardPage.at("");
    assertThat(hardPage.text(".run"))
        .contains("" + Long.MAX_VALUE, "cg, tsallis_inf_probabilities");
  }

  @Test
  void aFailureSaysAllThatTheReportHas() {
    plantedPage.at("#operation=sor&status=failed");
    CaseReport one =
        planted.wrong().stream()
            .filter(c -> c.phase() == Phase.RANDOM && c.clause().equals("Algorithm 1"))
            .findFirst()
            .orElseThrow();
    assertThat(plantedPage.said(one.id(), "Expected")).isEqualTo(one.expected());
    assertThat(plantedPage.said(one.id(), "Got")).isEqualTo(one.got());
    assertThat(plantedPage.said(one.id(), "Hint")).isEqualTo(one.hint()).contains("the triangle");
    assertThat(plantedPage.said(one.id(), "Smallest input")).contains("Made smaller");
    assertThat(plantedPage.said(one.id(), "Ask just this")).startsWith(one.replay());
    assertThat(plantedPage.clauses()).contains(one.clause());
    assertThat(plantedPage.texts(".where")).anyMatch(w -> w.contains(one.lookAt()));
  }

  @Test
  void oneCauseIsOneFindingWithItsSmallestCase() {
    hardPage.at("");
    assertThat(hardPage.texts(".findings li"))
        .containsExactly(
            "sor: a hint 2 cases",
            "sor: it lets bad input through 1 case",
            "optimal_omega: died \ufffd 1 case");
    assertThat(hardPage.cases()).contains("sor/vector/small").doesNotContain("sor/random/1-7");
    assertThat(hardPage.said("sor/vector/small", "Finding")).isEqualTo("a hint");
    assertThat(hardPage.said("sor/vector/small", "Same cause")).isEqualTo("all 2 cases");
    assertThat(hardPage.text("section p a.failed")).isEqualTo("1 more, each behind a finding");
    hardPage.value(soon("document.querySelector('.findings a').click()", "cases().length === 2"));
    assertThat(hardPage.cases()).containsExactly("sor/random/1-7", "sor/vector/small");
    hardPage.at("#clause=Algorithm 1".replace(" ", "+"));
    assertThat(hardPage.cases()).contains("sor/random/1-7", "sor/vector/small");
  }

  @Test
  void itFiltersByOperationAndStatus() {
    hardPage.at("");
    assertThat(hardPage.cases()).hasSize(5);
    hardPage.choose("operation", "optimal_omega");
    assertThat(hardPage.cases()).containsExactly("optimal_omega/hostile/huge");
    assertThat(hardPage.text("[role=status]")).isEqualTo("2 of 8 cases");
    assertThat(hardPage.value("location.hash").asText()).isEqualTo("#operation=optimal_omega");
    hardPage.choose("status", "passed");
    assertThat(hardPage.cases()).containsExactly("optimal_omega/random/1-0");
    hardPage.choose("operation", "");
    assertThat(hardPage.cases()).containsExactly("sor/random/1-0", "optimal_omega/random/1-0");
    for (Status status : Status.values()) {
      hardPage.at("#status=" + status.id());
      assertThat(hardPage.value("document.querySelector('form').elements.status.value").asText())
          .isEqualTo(status.id());
      int count = (int) (long) ReportSamples.hard().totals().get(status);
      assertThat(hardPage.cases()).as(status.id()).hasSize(count);
      assertThat(hardPage.texts(".totals a[aria-current]"))
          .containsExactly(count + "\n" + status.id());
    }
    hardPage.at("#operation=cg");
    assertThat(hardPage.text("[role=status]")).isEqualTo("0 of 8 cases");
  }

  @Test
  void itIsUsedByKeyboardAndTheBackButton() {
    hardPage.at("");
    int findings = ReportSamples.hard().causes().size();
    for (int i = 0; i < findings + 3; i++) {
      browser.press("Tab", 9);
    }
    assertThat(hardPage.value("document.activeElement.innerText").asText()).contains("allowed");
    browser.press("Enter", 13);
    // The page follows its fragment in an event of its own.
    assertThat(hardPage.value(soon("", "cases().length === 1")).asBoolean()).isTrue();
    assertThat(hardPage.cases()).containsExactly("sor/vector/near");
    assertThat(hardPage.value(soon("history.back()", "cases().length === 5")).asBoolean()).isTrue();
    assertThat(hardPage.value("location.hash").asText()).isEmpty();
    assertThat(
            hardPage.value(
                "[...document.querySelector('form').elements].every(e => e.labels.length === 1)"))
        .hasToString("true");
  }

  @Test
  void aLinkLeadsToAClause() {
    browser.view(1200, 400, false);
    plantedPage.at("#clause=Algorithm%201");
    assertThat(plantedPage.clauses()).containsExactly("Algorithm 1");
    assertThat(plantedPage.cases()).isNotEmpty().allMatch(id -> id.startsWith("sor/"));
    assertThat(
            plantedPage
                .value("document.querySelector('h2').getBoundingClientRect().top")
                .asDouble())
        .isBetween(0.0, 100.0);
    assertThat(plantedPage.value("document.activeElement.tagName").asText()).isEqualTo("H2");
    assertThat(plantedPage.text(".where")).contains("specs/", "#algorithm-1", "the triangle");
    plantedPage.at("#clause=Algorithm 1".replace(" ", "+"));
    assertThat(plantedPage.clauses()).containsExactly("Algorithm 1");
    plantedPage.at("");
    assertThat(plantedPage.value("document.querySelector('h2 a').getAttribute('href')").asText())
        .startsWith("#clause=");
    browser.view(1200, 900, false);
  }

  @Test
  void itDrawsASmallMatrixWithItsValues() {
    hardPage.at("#case=sor/vector/small");
    assertThat(hardPage.texts(".entries tbody tr"))
        .containsExactly("0\t2\t-1\t·\t0.001", "1\t-1\t2\t-1\t0.001", "2\t·\t-1\t2\t0.001");
    assertThat(hardPage.texts(".entries thead th")).containsExactly("0", "1", "2", "b");
    assertThat(hardPage.text(".numbers")).isEqualTo("omega 1.25\ntolerance 0.5");
    List<String> colours =
        hardPage.strings(
            "[...document.querySelectorAll('.entries tbody tr:first-child td')].map(e => getComputedStyle(e).backgroundColor)");
    assertThat(colours.subList(0, 3)).doesNotHaveDuplicates();
    hardPage.at("#case=sor/hostile/index");
    assertThat(hardPage.text("figcaption")).contains("2 entries", "1 more outside it");
  }

  @Test
  void itDrawsALargeMatrixAsAPattern() {
    hardPage.at("#case=sor/random/1-7");
    assertThat(
            hardPage.strings(
                "[...document.querySelectorAll('svg path')].map(e => e.className.baseVal)"))
        .containsExactly("positive strength0", "negative strength0");
    assertThat(
            hardPage.value(
                "document.querySelector('svg .positive').getAttribute('d').split('M').length"))
        .hasToString("41");
    assertThat(
            hardPage.strings(
                "[...document.querySelectorAll('svg path')].map(e => getComputedStyle(e).fill)"))
        .doesNotHaveDuplicates();
    assertThat(hardPage.value("document.querySelector('svg .negative').getAttribute('d')").asText())
        .as("column before row")
        .startsWith("M1 0h1v1h-1zM0 1h1v1h-1zM2 1h1v1h-1z");
    pointAt(4, 5);
    assertThat(hardPage.text("output")).isEqualTo("Row 4, column 5: -1");
    pointAt(4, 20);
    assertThat(hardPage.text("output")).isEqualTo("Row 4, column 20: 0");
  }

  private static void pointAt(int row, int column) {
    hardPage.value("document.querySelector('svg').scrollIntoView({block: 'center'})");
    String box = "document.querySelector('svg').getBoundingClientRect()";
    double side = hardPage.value(box + ".width").asDouble() / 40;
    double x = hardPage.value(box + ".left").asDouble() + (column + 0.5) * side;
    double y = hardPage.value(box + ".top").asDouble() + (row + 0.5) * side;
    browser.send(
        "Input.dispatchMouseEvent",
        JsonNodeFactory.instance.objectNode().put("type", "mouseMoved").put("x", x).put("y", y));
  }

  @Test
  void theCommandIsCopied() {
    hardPage.at("#case=optimal_omega/hostile/huge");
    hardPage.value("navigator.clipboard.writeText = async (text) => { window.copied = text; }");
    String click = "document.querySelector('article button').click()";
    hardPage.value(soon(click, "document.querySelector('button').innerText === 'Copied'"));
    assertThat(hardPage.value("window.copied").asText()).isEqualTo("r");
    hardPage.value("navigator.clipboard.writeText = async () => { throw new Error('refused'); }");
    hardPage.value(
        soon(click, "document.querySelector('button').innerText.startsWith('Selected')"));
    assertThat(hardPage.value("getSelection().toString()").asText()).isEqualTo("r");
  }

  @Test
  void textStaysText() {
    hardPage.at("");
    assertThat(hardPage.value("document.title").asText()).startsWith("</script>");
    assertThat(hardPage.text("h1"))
        .contains("</script><script>document.title='run'")
        .as("no character that a file cannot have")
        .contains("\ufffd\ufffd");
    hardPage.at("#status=failed");
    assertThat(hardPage.said("sor/random/1-7", "Got")).startsWith("</script><script>");
    hardPage.at("");
    assertThat(hardPage.value("document.querySelectorAll('b:not(.totals b)').length"))
        .hasToString("0");
    assertThat(hardPage.said("optimal_omega/hostile/huge", "Input"))
        .as("as it was sent")
        .isEqualTo("{\"beta\":1E+999}");
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  @Clause("Protocol 12")
  void aFreedomIsNamedWithWhatItMayHide() {
    hardPage.at("#status=allowed");
    hardPage.value(
        soon(
            "document.querySelector('article summary').click()",
            "document.querySelector('article dl')"));
    assertThat(hardPage.text("article summary").split("\\s+"))
        .containsExactly("allowed", "sor/vector/near", "near_threshold");
    assertThat(hardPage.said("sor/vector/near", "It may hide")).startsWith("nothing, where");
    assertThat(hardPage.said("sor/vector/near", "Got")).isEqualTo("iterations 9");
  }

  /** Does something, and then waits until a condition holds. */
  private static String soon(String action, String condition) {
    return "new Promise(done => { "
        + action
        + "; const cases = () => document.querySelectorAll('article h3 a, li.id');"
        + " const look = () => ("
        + condition
        + ") ? done(true) : setTimeout(look, 20); look(); })";
  }
}
