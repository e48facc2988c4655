package org.learningtorelax.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
  @TempDir Path folder;
  private Path page;

  @BeforeEach
  void files() throws IOException {
    page = folder.resolve("page.md");
    Files.writeString(folder.resolve("Foo.v"), "Theorem one : True.");
    Files.writeString(folder.resolve("FooTest.java"), "void works() {}");
    Files.writeString(folder.resolve("other.md"), "# A Heading: x\n<a id=\"there\"></a>\n");
  }

  private void assertGaps(String text, String... gaps) throws IOException {
    Files.writeString(page, text);
    assertThat(Links.gaps(page)).containsExactly(gaps);
  }

  @Test
  void soundLinksPass() throws IOException {
    assertGaps(
        "[a](other.md#there), [b](other.md#a-heading-x), `one` in [Foo.v], [FooTest] `works`\n\n"
            + "[FooTest]: FooTest.java\n[Foo.v]: Foo.v\n");
  }

  @Test
  void staleLinksAreCaught() throws IOException {
    assertGaps("[a](gone.md)", "page.md: gone.md does not exist");
    assertGaps("[a](other.md#nowhere)", "page.md: other.md#nowhere names no anchor");
    assertGaps("see [Undefined] there", "page.md: [Undefined] has no target");
  }

  @Test
  void namesThatAreNotInTheFileAreCaught() throws IOException {
    assertGaps(
        "[FooTest] `works`, `breaks`\n\n[FooTest]: FooTest.java\n",
        "page.md: FooTest.java has no breaks");
    assertGaps("`one`, `two` in [Foo.v]\n\n[Foo.v]: Foo.v\n", "page.md: Foo.v has no two");
  }
}
