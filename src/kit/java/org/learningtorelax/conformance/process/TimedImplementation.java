package org.learningtorelax.conformance.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.learningtorelax.conformance.Conventions;
import org.learningtorelax.conformance.ImplementationUnderTest;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.Reply;

/** An implementation on the JVM that is not waited for without end. */
public final class TimedImplementation implements ImplementationUnderTest {
  private final ImplementationUnderTest implementation;
  private final Duration timeout;
  private ExecutorService thread = newThread();

  /**
   * Sets a limit.
   *
   * @param implementation the implementation
   * @param timeout how long an answer may take
   */
  public TimedImplementation(ImplementationUnderTest implementation, Duration timeout) {
    this.implementation = implementation;
    this.timeout = timeout;
  }

  private static ExecutorService newThread() {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, "implementation");
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  public Description description() {
    return implementation.description();
  }

  @Override
  public List<String> operations() {
    return implementation.operations();
  }

  @Override
  public Conventions conventions() {
    return implementation.conventions();
  }

  @Override
  public Reply run(Operation<?, ?> operation, JsonNode input) {
    Future<Reply> reply = thread.submit(() -> implementation.run(operation, input));
    try {
      return reply.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.shutdownNow();
      thread = newThread();
      return new Reply.NoAnswer(
          KitClause.TIME, "no answer within " + timeout.toMillis() / 1000.0 + " s (it hangs)");
    } catch (ExecutionException e) {
      return new Reply.Errored(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Errored("interrupted");
    }
  }

  @Override
  public List<Reply.NoAnswer> stop() {
    thread.shutdownNow();
    return implementation.stop();
  }
}
