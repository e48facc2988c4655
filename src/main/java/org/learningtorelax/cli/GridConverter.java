package org.learningtorelax.cli;

import java.util.List;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.tuning.OmegaGrid;
import picocli.CommandLine.ITypeConverter;

/** Reads a grid written LOW:HIGH:COUNT. */
final class GridConverter implements ITypeConverter<OmegaGrid> {
  private static final String RULE =
      "must be LOW:HIGH:COUNT with 0 < LOW < HIGH < 2 and COUNT >= 2";

  @Override
  public OmegaGrid convert(String text) {
    List<String> parts = List.of(text.split(":", -1));
    if (parts.size() != 3) {
      throw new BadInputException("--grid", text, RULE);
    }
    try {
      return OmegaGrid.evenlySpaced(
          Double.parseDouble(parts.get(0)),
          Double.parseDouble(parts.get(1)),
          Integer.parseInt(parts.get(2)));
    } catch (IllegalArgumentException e) { // NumberFormatException and BadInputException are
      throw new BadInputException("--grid", text, RULE);
    }
  }
}
