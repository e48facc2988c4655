package org.learningtorelax.cli;

import java.util.List;
import org.learningtorelax.figures.Reproduction.Shard;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a part of the work written i/n. */
final class ShardConverter implements ITypeConverter<Shard> {
  @Override
  public Shard convert(String text) {
    List<String> parts = List.of(text.split("/", -1));
    try {
      if (parts.size() == 2) {
        return new Shard(Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1)));
      }
    } catch (IllegalArgumentException e) { // a NumberFormatException or a BadInputException
      // reported below, like a text of another form
    }
    throw new TypeConversionException("'" + text + "' must be i/n with 1 <= i <= n");
  }
}
