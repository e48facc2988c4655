package org.learningtorelax.conformance.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.quantity.BadInputException;

/** One run of a process: a line is written, a line is read, in time. */
final class Conversation {
  private static final long STOP_SECONDS = 10;

  /** How long lines that nobody asked for are waited for at the end. */
  private static final long LAST_WORDS = 50_000_000L;

  private final Process process;
  private final LineReader reader;
  private final Duration timeout;

  private Conversation(Process process, Duration timeout) {
    this.process = process;
    this.timeout = timeout;
    this.reader = LineReader.start(process.getInputStream(), Wire.longestLine());
  }

  /** What went wrong with an answer, and which clause that breaks. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;
    private final KitClause clause;

    Broken(KitClause clause, String message) {
      super(message);
      this.clause = clause;
    }

    KitClause clause() {
      return clause;
    }
  }

  static Conversation start(List<String> command, Duration timeout) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Warden warden = Warden.get();
    try {
      Process process = builder.start();
      warden.guard(process);
      return new Conversation(process, timeout);
    } catch (IOException e) {
      throw new BadInputException(
          "--implementation",
          String.join(" ", command),
          "must be a command that can be started: " + e.getMessage());
    }
  }

  /** Writes a line and reads the answer, a JSON object. */
  JsonNode ask(Object message) throws Broken {
    long deadline = System.nanoTime() + timeout.toNanos();
    noise(reader.pending());
    Thread writer = write(Wire.line(message) + "\n");
    LineReader.@Nullable Event event = next(deadline);
    if (event == null) {
      throw new Broken(
          KitClause.TIME,
          "no answer within "
              + seconds(timeout)
              + " ("
              + (writer.isAlive() ? "its input is not read" : "it hangs")
              + ")");
    }
    if (event instanceof LineReader.Line line) {
      return object(line.text());
    }
    if (event instanceof LineReader.TooLong) {
      throw new Broken(KitClause.LINES, "a line of more than 64 MiB");
    }
    throw ended(event);
  }

  /** Says stop and waits for the end. */
  void stop() throws Broken {
    try {
      noise(reader.pending());
      write("{\"cmd\":\"stop\"}\n");
      LineReader.@Nullable Event event = next(System.nanoTime() + LAST_WORDS);
      noise(event);
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        throw new Broken(KitClause.STOP, "it still runs 10 seconds after stop");
      }
      noise(reader.pending());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      kill();
    }
  }

  /** Ends it and all that it has started. */
  void kill() {
    Warden.end(process.toHandle());
    Warden.get().release(process);
  }

  private LineReader.@Nullable Event next(long deadline) {
    try {
      return reader.next(deadline - System.nanoTime());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** A process that does not read its input must not hold up the kit. */
  private Thread write(String line) {
    OutputStream stream = process.getOutputStream();
    Thread writer =
        new Thread(
            () -> {
              try {
                stream.write(line.getBytes(StandardCharsets.UTF_8));
                stream.flush();
              } catch (IOException e) {
                // The process has gone; reading its output says so.
                process.descendants().forEach(ProcessHandle::destroy);
              }
            },
            "question");
    writer.setDaemon(true);
    writer.start();
    return writer;
  }

  private static JsonNode object(String line) throws Broken {
    JsonNode node;
    try {
      node = Wire.parse(line);
    } catch (BadInputException e) {
      String number = NumberForm.wrong(line);
      throw number == null
          ? new Broken(KitClause.LINES, "no JSON: " + Wire.shortened(line))
          : new Broken(
              KitClause.NUMBERS, "no JSON number: " + number + " in " + Wire.shortened(line));
    }
    if (!node.isObject()) {
      throw new Broken(KitClause.LINES, "no JSON object: " + Wire.shortened(line));
    }
    return node;
  }

  private void noise(LineReader.@Nullable Event event) throws Broken {
    if (event instanceof LineReader.Line line) {
      throw new Broken(
          KitClause.LINES, "a line that nobody asked for: " + Wire.shortened(line.text()));
    }
    if (event instanceof LineReader.TooLong) {
      throw new Broken(KitClause.LINES, "a line of more than 64 MiB");
    }
    if (event instanceof LineReader.End end && !end.rest().isEmpty()) {
      throw new Broken(KitClause.LINES, "half a line: " + Wire.shortened(end.rest()));
    }
  }

  private Broken ended(LineReader.Event event) {
    String code = "";
    try {
      if (process.waitFor(1, TimeUnit.SECONDS)) {
        code = " with exit code " + process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (event instanceof LineReader.End end && !end.rest().isEmpty()) {
      return new Broken(
          KitClause.LINES, "it ended" + code + " after half a line: " + Wire.shortened(end.rest()));
    }
    return new Broken(KitClause.TIME, "it ended" + code + " before it answered");
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() / 1000.0 + " s";
  }
}
