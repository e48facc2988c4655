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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningtorelax.external.Browser;
import org.learningtorelax.external.ExternalProgram;

/** How the page looks: on narrow and wide screens, in light and dark, and with many cases. */
class HtmlReportLooksTest {
  /** Text whose contrast with what is behind it is less than WCAG's AA, or that is tiny. */
  private static final String ILLEGIBLE =
      """
      (() => {
        const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const pixel = colours => {
          colours.forEach(c => { context.fillStyle = c; context.fillRect(0, 0, 1, 1); });
          return context.getImageData(0, 0, 1, 1).data;
        };
        const luminance = ([r, g, b]) => [r, g, b]
          .map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
          .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
        const behind = e => e ? [...behind(e.parentElement), getComputedStyle(e).backgroundColor] : [];
        const legible = e => {
          const style = getComputedStyle(e);
          const back = behind(e);
          const [low, high] = [luminance(pixel(back)), luminance(pixel([...back, style.color]))].sort((a, b) => a - b);
          return (high + 0.05) / (low + 0.05) >= 4.5 && parseFloat(style.fontSize) >= 12;
        };
        return [...document.body.querySelectorAll('*')]
          .filter(e => e.checkVisibility() && !['SCRIPT', 'OPTION', 'NOSCRIPT'].includes(e.tagName))
          .filter(e => [...e.childNodes].some(c => c.nodeType === 3 && c.data.trim()))
          .filter(e => !legible(e))
          .map(e => e.outerHTML.slice(0, 100));
      })()""";

  private static final String FITS =
      "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

  @TempDir static Path folder;

  private static Browser browser;
  private static ReportPage hard;
  private static ReportPage planted;

  @BeforeAll
  static void start() throws IOException {
    browser = new Browser(ExternalProgram.require("chromium", "chromium"));
    hard = new ReportPage(browser, folder, ReportSamples.hard());
    planted = new ReportPage(browser, folder, ReportSamples.planted());
  }

  @AfterAll
  static void end() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"320, false", "320, true", "1200, false", "1200, true"})
  void itIsReadableWithoutScrollingSideways(int width, boolean dark) {
    browser.view(width, 800, dark);
    for (ReportPage page : List.of(hard, planted)) {
      for (String fragment :
          List.of("", "#status=passed", "#clause=Algorithm+1", "#operation=cg")) {
        page.at(fragment);
        page.value("document.querySelectorAll('details').forEach(d => { d.open = true; })");
        page.value("new Promise(done => setTimeout(done, 50))");
        assertThat(page.value("window.innerWidth").asInt()).isEqualTo(width);
        assertThat(page.value(FITS).asBoolean()).as(fragment).isTrue();
        assertThat(page.strings(ILLEGIBLE)).as(fragment).isEmpty();
      }
    }
    assertThat(hard.value("getComputedStyle(document.body).backgroundColor").asText())
        .isEqualTo(dark ? "rgb(20, 24, 31)" : "rgb(255, 255, 255)");
  }

  @Test
  void whatIsTooWideOrTooPaleIsSeen() {
    browser.view(320, 800, false);
    hard.at("");
    hard.value("document.querySelector('h1').style.width = '400px'");
    assertThat(hard.value(FITS).asBoolean()).isFalse();
    hard.value("document.querySelector('h1').style.color = '#999'");
    hard.value("document.querySelector('.tool').style.fontSize = '10px'");
    assertThat(hard.strings(ILLEGIBLE))
        .hasSize(2)
        .anyMatch(e -> e.startsWith("<p class=\"tool\""))
        .anyMatch(e -> e.startsWith("<h1"));
  }

  @Test
  void manyCasesAreFewElements() {
    browser.view(1200, 900, false);
    ReportPage many = new ReportPage(browser, folder, ReportSamples.many(20_000, 500)).at("");
    assertThat(elements(many)).isLessThan(1000);
    assertThat(many.cases()).containsExactly("sor/vector/0");
    assertThat(many.text("[role=status]")).isEqualTo("20500 cases");
    many.at("#status=failed");
    assertThat(elements(many)).isLessThan(1000);
    assertThat(many.cases()).hasSize(10);
    many.value("document.querySelector('section button.more').click()");
    assertThat(many.cases()).hasSize(20);
    assertThat(many.value("document.activeElement.innerText").asText()).contains("sor/vector/10");
    many.at("#status=passed");
    assertThat(many.cases()).hasSize(200);
    many.value("document.querySelector('section button.more').click()");
    assertThat(many.cases()).hasSize(400);
    assertThat(elements(many)).isLessThan(1000);
  }

  private static int elements(ReportPage page) {
    return page.value("document.querySelectorAll('*').length").asInt();
  }

  @Test
  void withNothingWrongItSaysSoAndShowsTheOperations() {
    ReportPage right = new ReportPage(browser, folder, ReportSamples.many(30, 0)).at("");
    assertThat(right.text(".outcome")).isEqualTo("Nothing is wrong.");
    assertThat(right.value("document.querySelector('.operations').open").asBoolean()).isTrue();
    assertThat(right.cases()).isEmpty();
    assertThat(right.text("section")).contains("30 passed").doesNotContain("Look at");
    assertThat(right.texts(".operations tbody tr")).containsExactly("sor\t30\t0\t0\t0\t0");
  }

  @Test
  void withoutItsScriptThereAreTheTotals() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    browser.send("Emulation.setScriptExecutionDisabled", json.objectNode().put("value", true));
    try {
      hard.at("");
      String text = hard.text("body");
      assertThat(text).contains("4 cases are wrong.", "passed", "summary.md", "By operation");
      assertThat(text).doesNotContain("Show all");
      assertThat(hard.cases()).isEmpty();
    } finally {
      browser.send("Emulation.setScriptExecutionDisabled", json.objectNode().put("value", false));
    }
  }
}
