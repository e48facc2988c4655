package org.learningtorelax.conformance.report;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit's XML, which build servers read: a test suite for each operation, a test case for each
 * case. One finding is one failure, at its smallest case; the cases behind it are skipped, and name
 * it. Allowed cases pass, and say in system-out which freedom was taken.
 */
public final class JUnitReport implements ReportWriter {
  /** The writer. */
  public JUnitReport() {}

  @Override
  public String fileName() {
    return "junit.xml";
  }

  @Override
  public String write(Report report) {
    StringWriter text = new StringWriter();
    try {
      new Document(XMLOutputFactory.newInstance().createXMLStreamWriter(text), report).write();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a report could not be written as XML", e);
    }
    return text + "\n";
  }

  /** One report as XML. */
  private static final class Document {
    private final XMLStreamWriter xml;
    private final Report report;

    /** The finding of each wrong case. */
    private final Map<String, Cause> causes;

    Document(XMLStreamWriter xml, Report report) {
      this.xml = xml;
      this.report = report;
      this.causes = causes(report);
    }

    private static Map<String, Cause> causes(Report report) {
      Map<String, Cause> causes = new HashMap<>();
      for (Cause cause : report.causes()) {
        causes.put(cause.id(), cause);
        cause.others().forEach(id -> causes.put(id, cause));
      }
      return causes;
    }

    void write() throws XMLStreamException {
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "relax validate: " + report.implementation().name());
      for (OperationReport operation : report.operations()) {
        suite(operation);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    }

    private void suite(OperationReport operation) throws XMLStreamException {
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", operation.operation());
      xml.writeAttribute("tests", String.valueOf(operation.cases().size()));
      xml.writeAttribute("failures", String.valueOf(count(operation, Status.FAILED)));
      xml.writeAttribute("errors", String.valueOf(count(operation, Status.ERRORED)));
      xml.writeAttribute("skipped", String.valueOf(count(operation, Status.SKIPPED)));
      for (CaseReport one : operation.cases()) {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", operation.operation());
        xml.writeAttribute("name", one.id());
        outcome(one);
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }

    private long count(OperationReport operation, Status status) {
      return operation.cases().stream().filter(one -> shown(one) == status).count();
    }

    /** A case behind a finding counts as skipped. */
    private Status shown(CaseReport one) {
      Cause cause = causes.get(one.id());
      return cause == null || cause.id().equals(one.id()) ? one.status() : Status.SKIPPED;
    }

    private void outcome(CaseReport one) throws XMLStreamException {
      switch (shown(one)) {
        case PASSED -> {}
        case SKIPPED -> {
          xml.writeEmptyElement("skipped");
          xml.writeAttribute("message", reason(one));
        }
        case ALLOWED -> {
          xml.writeStartElement("system-out");
          xml.writeCharacters(FailureText.of(one));
          xml.writeEndElement();
        }
        case FAILED -> wrong("failure", one);
        case ERRORED -> wrong("error", one);
      }
    }

    private String reason(CaseReport one) {
      Cause cause = causes.get(one.id());
      return cause == null
          ? Objects.toString(one.reason(), "")
          : one.status().id() + ", as " + cause.id() + ": " + FailureText.firstLine(one);
    }

    private void wrong(String element, CaseReport one) throws XMLStreamException {
      Cause cause = causes.get(one.id());
      if (cause == null) {
        throw new IllegalStateException("a wrong case without a finding: " + one.id());
      }
      xml.writeStartElement(element);
      xml.writeAttribute("type", one.clause());
      xml.writeAttribute("message", cause.line() + ": " + FailureText.firstLine(one));
      xml.writeCharacters(FailureText.of(cause));
      xml.writeEndElement();
    }
  }
}
