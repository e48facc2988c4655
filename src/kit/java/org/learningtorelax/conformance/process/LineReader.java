package org.learningtorelax.conformance.process;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The lines that a process prints, read by a thread of its own. */
final class LineReader {
  /** Lines kept unread; a process that prints more waits, or is babbling. */
  private static final int UNREAD = 16;

  /** What is read. */
  sealed interface Event {}

  /** A whole line, without its end. */
  record Line(String text) implements Event {}

  /** A line longer than allowed. */
  record TooLong() implements Event {}

  /** No more will come; what stood last without an end of line. */
  record End(String rest) implements Event {}

  private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(UNREAD);
  private final int longest;

  private LineReader(int longest) {
    this.longest = longest;
  }

  /** Reads until the stream ends or the thread's process is gone. */
  static LineReader start(InputStream stream, int longest) {
    LineReader reader = new LineReader(longest);
    Thread thread = new Thread(() -> reader.read(new BufferedInputStream(stream)), "answers");
    thread.setDaemon(true);
    thread.start();
    return reader;
  }

  /** The next event, or null if none comes in time. */
  @Nullable Event next(long nanoseconds) throws InterruptedException {
    return events.poll(Math.max(nanoseconds, 0), TimeUnit.NANOSECONDS);
  }

  /** The next event if it is there already. */
  @Nullable Event pending() {
    return events.poll();
  }

  private void read(InputStream stream) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      for (int b = stream.read(); b >= 0; b = stream.read()) {
        if (b == '\n') {
          events.put(new Line(line.toString(StandardCharsets.UTF_8)));
          line.reset();
        } else if (line.size() >= longest) {
          events.put(new TooLong());
          return;
        } else {
          line.write(b);
        }
      }
      events.put(new End(line.toString(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      events.offer(new End(line.toString(StandardCharsets.UTF_8)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
