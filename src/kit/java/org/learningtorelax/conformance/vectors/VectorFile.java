package org.learningtorelax.conformance.vectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.Wire;

/**
 * The fixed cases of one operation.
 *
 * @param operation the operation's name
 * @param protocol the protocol's version
 * @param generator what made the file
 * @param seed the seed of what is drawn in it
 * @param flags for each flag used, what it means and what it catches
 * @param groups the cases
 */
public record VectorFile(
    @JsonProperty(required = true) String operation,
    @JsonProperty(required = true) int protocol,
    @JsonProperty(required = true) Generator generator,
    @JsonProperty(required = true) long seed,
    @JsonProperty(required = true) Map<String, Meaning> flags,
    @JsonProperty(required = true) List<VectorGroup> groups) {

  /**
   * Copies the collections.
   *
   * @param operation the operation
   * @param protocol the version
   * @param generator what made it
   * @param seed the seed
   * @param flags the dictionary
   * @param groups the cases
   */
  public VectorFile {
    flags = new TreeMap<>(flags);
    groups = List.copyOf(groups);
  }

  /**
   * What made a file.
   *
   * @param name the program
   * @param version its version
   * @param arithmetic in which arithmetic the expectations were computed
   */
  public record Generator(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) String version,
      @JsonProperty(required = true) String arithmetic) {}

  /**
   * What a flag says.
   *
   * @param meaning what is special in a case that has it
   * @param catches what bug such a case catches
   */
  public record Meaning(
      @JsonProperty(required = true) String meaning,
      @JsonProperty(required = true) String catches) {}

  /**
   * The file of an operation, as it is packed with the program.
   *
   * @param operation the operation
   * @return its vectors, if they are packed
   */
  public static Optional<VectorFile> packed(Operation<?, ?> operation) {
    String name = operation.name() + ".json";
    try (InputStream stream = VectorFile.class.getResourceAsStream(name)) {
      if (stream == null) {
        return Optional.empty();
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(Wire.read(Wire.parse(text), VectorFile.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
