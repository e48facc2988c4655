package org.learningtorelax.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.learningtorelax.conformance.vectors.VectorGenerator;
import org.learningtorelax.quantity.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code relax vectors}: writes the fixed cases that {@code relax validate} asks. */
@Command(
    name = "vectors",
    mixinStandardHelpOptions = true,
    description = "Writes the fixed test vectors, computed from the literal forms in 40 digits.",
    footer = {"", "Example: relax vectors --out specs/vectors"})
final class VectorsCommand extends SubCommand {
  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to.")
  private Path folder = Path.of("");

  @Override
  public void run() {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> file : VectorGenerator.files().entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
        out().println(folder.resolve(file.getKey()));
      }
    } catch (IOException e) {
      throw new BadInputException("--out", folder, "must be a folder that can be written to");
    }
  }
}
