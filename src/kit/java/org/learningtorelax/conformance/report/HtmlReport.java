package org.learningtorelax.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.learningtorelax.conformance.Flag;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Legible;
import org.learningtorelax.conformance.Wire;

/**
 * One page for a browser, which needs no network: totals are written here, and a script on the page
 * lists the cases, which it holds as JSON.
 */
public final class HtmlReport implements ReportWriter {
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  /** The writer. */
  public HtmlReport() {}

  @Override
  public String fileName() {
    return "index.html";
  }

  @Override
  public String write(Report report) {
    Map<String, String> parts = new HashMap<>();
    int wrong = report.wrong().size();
    parts.put("name", escaped(report.implementation().name()));
    parts.put("version", escaped(report.implementation().version()));
    parts.put("language", escaped(report.implementation().language()));
    parts.put("outcome", report.outcome());
    parts.put("findings", findings(report.causes()));
    parts.put("colour", wrong == 0 ? Status.PASSED.id() : Status.FAILED.id());
    parts.put("command", escaped(report.command()));
    parts.put("seed", String.valueOf(report.seed()));
    parts.put("random", String.valueOf(report.cases()));
    parts.put("notOffered", names("Not offered, so not run", report.notOffered(), ", "));
    parts.put("conventions", names("Declared", report.conventions(), "; "));
    parts.put("totals", totals(report));
    parts.put("open", wrong == 0 ? " open" : "");
    parts.put("statuses", statuses());
    parts.put("operations", operations(report));
    parts.put("style", resource("page.css"));
    parts.put("script", resource("matrix.js") + resource("page.js"));
    parts.put("report", data(report));
    Matcher places = PLACE.matcher(resource("page.html"));
    return places.replaceAll(
        place -> Matcher.quoteReplacement(parts.getOrDefault(place.group(1), "")));
  }

  private static String findings(List<Cause> causes) {
    StringBuilder items = new StringBuilder();
    for (Cause cause : causes) {
      int cases = 1 + cause.others().size();
      items
          .append("<li>")
          .append(link("id", address("finding", cause.id()), cause.operation()))
          .append(": ")
          .append(escaped(cause.cause()))
          .append(" <span>")
          .append(cases == 1 ? "1 case" : cases + " cases")
          .append("</span></li>\n");
    }
    return causes.isEmpty()
        ? ""
        : "<p>Most probably:</p>\n<ol class=\"findings\">\n" + items + "</ol>\n";
  }

  private static String address(String key, String value) {
    return "#" + key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String names(String what, List<String> names, String separator) {
    return names.isEmpty()
        ? ""
        : "<div><dt>"
            + what
            + "</dt><dd>"
            + escaped(String.join(separator, names))
            + "</dd></div>\n";
  }

  private static String totals(Report report) {
    StringBuilder items = new StringBuilder();
    report
        .totals()
        .forEach(
            (status, count) -> {
              String text = "<b>" + count + "</b> " + status.id();
              String item =
                  count == 0
                      ? "<span>" + text + "</span>"
                      : link(status.id(), "#status=" + status.id(), text);
              items.append("<li>").append(item).append("</li>\n");
            });
    return items.toString();
  }

  private static String statuses() {
    StringBuilder cells = new StringBuilder();
    for (Status status : Status.values()) {
      cells.append("<th scope=\"col\">").append(status.id()).append("</th>");
    }
    return cells.toString();
  }

  private static String operations(Report report) {
    StringBuilder rows = new StringBuilder();
    for (OperationReport operation : report.operations()) {
      String address = "#operation=" + operation.operation();
      rows.append("<tr><th scope=\"row\">").append(link("id", address, operation.operation()));
      rows.append("</th>");
      for (Status status : Status.values()) {
        long count = operation.count(status);
        String text = count + " <span>" + status.id() + "</span>";
        rows.append(
            count == 0
                ? "<td class=\"none\">0</td>"
                : "<td>"
                    + link(status.id(), address + "&amp;status=" + status.id(), text)
                    + "</td>");
      }
      rows.append("</tr>\n");
    }
    return rows.toString();
  }

  private static String link(String look, String address, String text) {
    return "<a class=\"" + look + "\" href=\"" + address + "\">" + text + "</a>";
  }

  /**
   * The report, the clauses and the flags. An input stays the text that the kit sent, as does a
   * seed: a browser's numbers are doubles. No tag can end the script that holds the text.
   */
  private static String data(Report report) {
    ObjectNode data = (ObjectNode) Wire.node(report);
    for (JsonNode operation : data.path("operations")) {
      for (JsonNode one : operation.path("cases")) {
        JsonNode input = one.get("input");
        if (input != null) {
          ((ObjectNode) one).put("input", Legible.json(input.toString()));
        }
      }
    }
    data.put("seed", String.valueOf(report.seed()));
    data.set("clauses", clauses());
    data.set("flags", flags());
    return Legible.json(data.toString()).replace("<", "\\u003c");
  }

  private static JsonNode clauses() {
    ObjectNode clauses = (ObjectNode) Wire.node(Map.of());
    for (KitClause clause : KitClause.values()) {
      clauses
          .putObject(clause.id())
          .put("title", clause.entry().title())
          .put("page", clause.page())
          .put("look_at", clause.lookAt());
    }
    return clauses;
  }

  private static JsonNode flags() {
    ObjectNode flags = (ObjectNode) Wire.node(Map.of());
    for (Flag flag : Flag.values()) {
      flags.putObject(flag.id()).put("meaning", flag.meaning()).put("catches", flag.catches());
    }
    return flags;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks its resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + name + " cannot be read", e);
    }
  }
}
