package org.learningtorelax.conformance.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Ends the programs that the kit has started when the kit ends, however it ends. A hook ends them
 * when the kit is interrupted or terminated. A kit that is killed runs no hook: a small process of
 * its own, which reads from the kit, sees its pipe close and ends them then.
 */
public final class Warden {
  private static @Nullable Warden only;

  private final Set<Process> guarded = new HashSet<>();
  private final @Nullable OutputStream pipe;
  private boolean ending;

  private Warden() {
    pipe = start();
  }

  /** The warden of this process, started with the first program. */
  static synchronized Warden get() {
    Warden warden = only;
    if (warden == null) {
      Warden first = new Warden();
      Runtime.getRuntime().addShutdownHook(new Thread(first::end, "warden"));
      only = first;
      return first;
    }
    return warden;
  }

  /** Ends it with the kit. */
  synchronized void guard(Process process) {
    guarded.add(process);
    tell("+" + process.pid());
    if (ending) {
      end(process.toHandle());
    }
  }

  /** Is told that it has ended, so that its number may be another program's. */
  synchronized void release(Process process) {
    if (guarded.remove(process)) {
      tell("-" + process.pid());
    }
  }

  private synchronized void end() {
    ending = true;
    guarded.forEach(process -> end(process.toHandle()));
  }

  /** Ends a program and all that it has started. */
  static void end(ProcessHandle process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private void tell(String line) {
    OutputStream out = pipe;
    if (out == null) {
      return;
    }
    try {
      out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    } catch (IOException e) {
      guarded.removeIf(process -> !process.isAlive()); // the hook is left
    }
  }

  /** Null where no process can be started: the hook is left then. */
  private static @Nullable OutputStream start() {
    String java = Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-Xmx32m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path", ""),
            Warden.class.getName());
    try {
      return new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .getOutputStream();
    } catch (IOException e) {
      return null;
    }
  }

  /**
   * The small process: reads which programs run until the kit has gone, and ends those left.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    Set<Long> running = new HashSet<>();
    try (BufferedReader kit =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
      for (String line = kit.readLine(); line != null; line = kit.readLine()) {
        long pid = Long.parseLong(line.replaceAll("\\D", ""));
        if (line.startsWith("+")) {
          running.add(pid);
        } else {
          running.remove(pid);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      running.forEach(pid -> ProcessHandle.of(pid).ifPresent(Warden::end));
    }
  }
}
