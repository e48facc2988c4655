package org.learningtorelax.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An implementation on the JVM. A subclass with a public constructor without arguments offers its
 * operations:
 *
 * <pre>
 *   public final class MySolvers extends JvmImplementation {
 *     public MySolvers() {
 *       super("my-solvers", "1.0");
 *       offer(Operation.SOR, input -&gt; new SolveOutput(...));
 *     }
 *   }
 * </pre>
 *
 * <p>{@code relax validate --class MySolvers} checks it. An {@link IllegalArgumentException}
 * rejects the input, an {@link UnsupportedOperationException} skips it, anything else thrown is an
 * error.
 */
public abstract class JvmImplementation implements ImplementationUnderTest {
  private final Description description;
  private final Map<String, Function<JsonNode, Object>> functions = new LinkedHashMap<>();

  /**
   * An implementation that offers nothing yet.
   *
   * @param name its name
   * @param version its version
   */
  protected JvmImplementation(String name, String version) {
    this.description = new Description(name, version, "Java");
  }

  /**
   * Offers an operation.
   *
   * @param operation the operation
   * @param function what does it
   * @param <I> the input
   * @param <O> the output
   */
  protected final <I extends Object, O extends Object> void offer(
      Operation<I, O> operation, Function<I, O> function) {
    functions.put(operation.name(), input -> function.apply(Wire.read(input, operation.input())));
  }

  @Override
  public final Description description() {
    return description;
  }

  @Override
  public final List<String> operations() {
    return List.copyOf(functions.keySet());
  }

  @Override
  public final Reply run(Operation<?, ?> operation, JsonNode input) {
    Function<JsonNode, Object> function = functions.get(operation.name());
    if (function == null) {
      return new Reply.Skipped("not offered");
    }
    try {
      return new Reply.Output(Wire.node(function.apply(input)));
    } catch (IllegalArgumentException e) {
      return new Reply.Rejected(String.valueOf(e.getMessage()));
    } catch (UnsupportedOperationException e) {
      return new Reply.Skipped(String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Reply.Errored(e.toString());
    }
  }
}
