package org.learningtorelax.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.learningtorelax.conformance.Wire;

/** The JSON Schemas of the protocol, read by a validator that is not ours. */
final class Schemas {
  private static final Path FOLDER = Path.of("specs/protocol");
  private static final String BASE = "https://schema.invalid/";

  private final Map<String, String> texts = new TreeMap<>();
  private final JsonSchemaFactory factory;

  Schemas() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        texts.put(BASE + file.getFileName(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    factory =
        JsonSchemaFactory.getInstance(
            VersionFlag.V202012, builder -> builder.schemaLoaders(all -> all.schemas(texts)));
  }

  /** The files, each a schema. */
  List<JsonNode> all() {
    return texts.values().stream().map(Wire::parse).toList();
  }

  /** What a schema has against a value, such as {@code sor.schema.json#/$defs/input}. */
  List<String> against(String schema, JsonNode value) {
    return messages(factory.getSchema(SchemaLocation.of(BASE + schema)), value);
  }

  /** What draft 2020-12 itself has against a schema. */
  List<String> againstDraft(JsonNode schema) {
    return messages(factory.getSchema(SchemaLocation.of(SchemaId.V202012)), schema);
  }

  private static List<String> messages(JsonSchema schema, JsonNode value) {
    return schema.validate(value).stream().map(ValidationMessage::getMessage).toList();
  }
}
