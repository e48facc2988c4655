package org.learningtorelax.conformance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.learningtorelax.quantity.BadInputException;

/**
 * Records to JSON and back, as the protocol has it: names in snake case, nothing unknown, nothing
 * converted from another type.
 */
public final class Wire {
  private static final int LONGEST_LINE = 64 << 20;

  /** A text, which stays as it is, or an exponent that no double has. */
  private static final Pattern LONG_EXPONENT =
      Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|([eE][-+]?)\\d{7,}");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNumberLength(10_000).build())
                  .build())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .withCoercionConfig(
              LogicalType.Textual,
              text ->
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .addModule(
              new SimpleModule()
                  .addDeserializer(Integer.class, new Count())
                  .addDeserializer(int.class, new Count()))
          .build();

  private Wire() {}

  /** A JSON number with an integer value, whether or not it is written with a fraction. */
  private static final class Count extends StdDeserializer<Integer> {
    private static final long serialVersionUID = 1L;

    Count() {
      super(Integer.class);
    }

    @Override
    public Integer deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
          && parser.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
        return (Integer) context.handleUnexpectedToken(Integer.class, parser);
      }
      double value = parser.getDoubleValue();
      if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
        return context.reportInputMismatch(Integer.class, "no integer");
      }
      return (int) value;
    }
  }

  /**
   * Reads JSON.
   *
   * @param line one JSON value
   * @return the value
   * @throws BadInputException if it is not JSON
   */
  public static JsonNode parse(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (NumberFormatException e) { // an exponent of ten digits: too large with six, too
      return parse(LONG_EXPONENT.matcher(line).replaceAll(Wire::shortExponent));
    } catch (JsonProcessingException e) {
      throw new BadInputException(
          "JSON", shortened(line), "must be one value: " + e.getOriginalMessage());
    }
  }

  private static String shortExponent(MatchResult found) {
    String exponent = found.group(1);
    return Matcher.quoteReplacement(exponent == null ? found.group() : exponent + "999999");
  }

  /**
   * Reads a record.
   *
   * @param node an object
   * @param type the record's type
   * @param <T> the record's type
   * @return the record
   * @throws BadInputException if a member is missing, unknown or of another type
   */
  public static <T> T read(JsonNode node, Class<T> type) {
    try {
      return MAPPER.treeToValue(node, type);
    } catch (JsonProcessingException | RuntimeException e) {
      throw Misread.of(type, node, e);
    }
  }

  /**
   * Writes a record.
   *
   * @param value a record
   * @return its JSON
   */
  public static JsonNode node(Object value) {
    return MAPPER.valueToTree(value);
  }

  /**
   * Writes one line.
   *
   * @param value a record or JSON
   * @return the line, without its end
   */
  public static String line(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record could not be written as JSON", e);
    }
  }

  /**
   * Writes a file for people and machines: an object's members a line each, a list on one line.
   *
   * @param value a record
   * @return the text, with its end of line
   */
  public static String page(Object value) {
    try {
      return MAPPER
              .writer(
                  new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
              .writeValueAsString(value)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record could not be written as JSON", e);
    }
  }

  /**
   * The beginning of a text that may be long.
   *
   * @param text the text
   * @return at most some 200 characters of it
   */
  public static String shortened(String text) {
    return text.length() <= 200
        ? text
        : text.substring(0, 200) + "... (" + text.length() + " characters)";
  }

  /**
   * The most bytes of a line.
   *
   * @return 64 MiB
   */
  public static int longestLine() {
    return LONGEST_LINE;
  }
}
