package counterscore.report;

import java.util.List;

/** A piece of an assessment, the same for a page and for Markdown. All text is plain: whoever writes it escapes it. */
sealed interface Block {
  record Heading(String text) implements Block {}

  record Paragraph(String text) implements Block {}

  record Items(List<String> texts) implements Block {
    public Items {
      texts = List.copyOf(texts);
    }
  }

  record Table(DataTable table) implements Block {}

  /** What is typed at a command line. */
  record Command(String text) implements Block {}

  /**
   * A part with a heading of its own.
   *
   * @param id anchor
   */
  record Part(String id, String title, List<Block> blocks) {
    public Part {
      blocks = List.copyOf(blocks);
    }
  }
}
