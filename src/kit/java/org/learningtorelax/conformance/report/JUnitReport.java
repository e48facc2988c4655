package org.learningtorelax.conformance.report;

import java.io.StringWriter;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit's XML, which build servers read: a test suite for each operation, a test case for each
 * case. Allowed cases pass, and say in system-out which freedom was taken.
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
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "relax validate: " + report.implementation().name());
      for (OperationReport operation : report.operations()) {
        suite(xml, operation);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a report could not be written as XML", e);
    }
    return text + "\n";
  }

  private static void suite(XMLStreamWriter xml, OperationReport operation)
      throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", operation.operation());
    xml.writeAttribute("tests", String.valueOf(operation.cases().size()));
    xml.writeAttribute("failures", String.valueOf(operation.count(Status.FAILED)));
    xml.writeAttribute("errors", String.valueOf(operation.count(Status.ERRORED)));
    xml.writeAttribute("skipped", String.valueOf(operation.count(Status.SKIPPED)));
    for (CaseReport one : operation.cases()) {
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", operation.operation());
      xml.writeAttribute("name", one.id());
      outcome(xml, one);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void outcome(XMLStreamWriter xml, CaseReport one) throws XMLStreamException {
    switch (one.status()) {
      case PASSED -> {}
      case SKIPPED -> {
        xml.writeEmptyElement("skipped");
        xml.writeAttribute("message", Objects.toString(one.reason(), ""));
      }
      case ALLOWED -> {
        xml.writeStartElement("system-out");
        xml.writeCharacters(FailureText.of(one));
        xml.writeEndElement();
      }
      case FAILED -> wrong(xml, "failure", one);
      case ERRORED -> wrong(xml, "error", one);
    }
  }

  private static void wrong(XMLStreamWriter xml, String element, CaseReport one)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeAttribute("type", one.clause());
    xml.writeAttribute("message", FailureText.firstLine(one));
    xml.writeCharacters(FailureText.of(one));
    xml.writeEndElement();
  }
}
