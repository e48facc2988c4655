package org.learningtorelax.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** An implementation that the kit can ask. Not safe for several threads. */
public interface ImplementationUnderTest extends AutoCloseable {

  /**
   * Who answers.
   *
   * @param name the implementation's name
   * @param version its version
   * @param language what it is written in
   */
  record Description(String name, String version, String language) {

    /**
     * Makes the texts legible.
     *
     * @param name the implementation's name
     * @param version its version
     * @param language what it is written in
     */
    public Description {
      name = Legible.of(name);
      version = Legible.of(version);
      language = Legible.of(language);
    }
  }

  /**
   * Who answers.
   *
   * @return name, version and language
   */
  Description description();

  /**
   * What it offers.
   *
   * @return names of operations, which need not be known to the kit
   */
  List<String> operations();

  /**
   * What it does in a way of its own.
   *
   * @return what it declares; the protocol's conventions if nothing
   */
  default Conventions conventions() {
    return Conventions.PROTOCOL;
  }

  /**
   * Asks for one output.
   *
   * @param operation an operation that is offered
   * @param input the input, which may break a rule
   * @return what came back; never an exception for what the implementation does
   */
  Reply run(Operation<?, ?> operation, JsonNode input);

  /**
   * Ends the implementation.
   *
   * @return a clause broken at the end, or an empty list
   */
  default List<Reply.NoAnswer> stop() {
    return List.of();
  }

  /** Ends the implementation, whatever it does. */
  @Override
  default void close() {
    stop();
  }
}
