package org.learningtorelax.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.learningtorelax.external.Browser;

/** A report's page in a browser. */
final class ReportPage {
  private final Browser browser;
  private final Path file;

  ReportPage(Browser browser, Path folder, Report report) {
    this(browser, folder, new HtmlReport().write(report));
  }

  ReportPage(Browser browser, Path folder, String text) {
    this.browser = browser;
    try {
      this.file = Files.createTempFile(folder, "page", ".html");
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens it, with what follows its address. */
  ReportPage at(String fragment) {
    browser.open(URI.create(address() + fragment));
    return this;
  }

  String address() {
    return file.toUri().toString();
  }

  JsonNode value(String script) {
    return browser.evaluate(script);
  }

  String text(String selector) {
    return value("document.querySelector(" + quoted(selector) + ").innerText").asText();
  }

  List<String> texts(String selector) {
    return strings(
        "[...document.querySelectorAll(" + quoted(selector) + ")].map(e => e.innerText)");
  }

  List<String> strings(String script) {
    List<String> strings = new ArrayList<>();
    value(script).forEach(each -> strings.add(each.asText()));
    return strings;
  }

  /** The cases shown, of all statuses. */
  List<String> cases() {
    return texts("article h3 a, li.id");
  }

  List<String> clauses() {
    return strings("[...document.querySelectorAll('h2')].map(h => h.firstChild.data.trim())");
  }

  /** What a failure says under a heading of its own. */
  String said(String id, String term) {
    return value(
            "[...[...document.querySelectorAll('article')].find(a => a.querySelector('h3 a').innerText === "
                + quoted(id)
                + ").querySelectorAll('dt')].find(t => t.innerText === "
                + quoted(term)
                + ").nextElementSibling.innerText")
        .asText();
  }

  void choose(String select, String option) {
    value(
        "(() => { const s = document.querySelector('form').elements['"
            + select
            + "']; s.value = "
            + quoted(option)
            + "; s.dispatchEvent(new Event('change', {bubbles: true})); })()");
  }

  static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
