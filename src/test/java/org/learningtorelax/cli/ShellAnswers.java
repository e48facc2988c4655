package org.learningtorelax.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program of a few lines of shell that offers omega* and answers every question alike. */
final class ShellAnswers {
  private static final String SCRIPT =
      "i=0; while read -r line; do case \"$line\" in *\\\"start\\\"*) cat \"$0/start\";;"
          + " *\\\"stop\\\"*) exit;; *) i=$((i+1)); sed \"s/SEQ/$i/\" \"$0/answer\";; esac; done";

  private ShellAnswers() {}

  /** The command; SEQ in the answer becomes the number of the question. */
  static String command(Path folder, String answer) throws IOException {
    String start =
        "{\"implementation\":{\"name\":\"sh\",\"version\":\"1\",\"language\":\"sh\"},"
            + "\"operations\":[\"optimal_omega\"]}\n";
    Files.writeString(folder.resolve("start"), start);
    Files.writeString(folder.resolve("answer"), answer + "\n", StandardCharsets.UTF_8);
    return "sh -c '" + SCRIPT + "' '" + folder + "'";
  }
}
