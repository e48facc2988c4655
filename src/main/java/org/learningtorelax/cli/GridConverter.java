package org.learningtorelax.cli;

import java.util.List;
import org.learningtorelax.tuning.OmegaGrid;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a grid written LOW:HIGH:COUNT. */
final class GridConverter implements ITypeConverter<OmegaGrid> {
  private static final String RULE =
      "must be LOW:HIGH:COUNT with 0 < LOW < HIGH < 2 and 2 <= COUNT <= 10000";

  @Override
  public OmegaGrid convert(String text) {
    List<String> parts = List.of(text.split(":", -1));
    if (parts.size() != 3) {
      throw new TypeConversionException("'" + text + "' " + RULE);
    }
    try {
      return OmegaGrid.evenlySpaced(
          Double.parseDouble(parts.get(0)),
          Double.parseDouble(parts.get(1)),
          Integer.parseInt(parts.get(2)));
    } catch (IllegalArgumentException e) { // a NumberFormatException or a BadInputException
      throw new TypeConversionException("'" + text + "' " + RULE);
    }
  }
}
