package counterscore.report;

/** The same in Markdown. */
final class AssessmentMarkdown {
  private final Draft draft;
  private final StringBuilder out = new StringBuilder();

  AssessmentMarkdown(Draft draft) {
    this.draft = draft;
  }

  String text() {
    line("# " + escaped(draft.title()));
    line("**SYNTHETIC** · " + escaped(draft.basisLine()));
    draft.opening().forEach(text -> line(escaped(text)));
    for (var part : draft.parts()) {
      line("## " + escaped(part.title()));
      line("*" + escaped(draft.stamp()) + "*");
      part.blocks().forEach(this::block);
    }
    return out.toString();
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> line("### " + escaped(heading.text()));
      case Block.Paragraph paragraph -> line(escaped(paragraph.text()));
      case Block.Items items -> {
        items.texts().forEach(text -> out.append("- ").append(escaped(text)).append('\n'));
        out.append('\n');
      }
      case Block.Table table -> {
        out.append(table.table().markdown()).append('\n');
        line("*" + escaped(draft.stamp()) + "*");
      }
      case Block.Command command -> line("```sh\n" + command.text().replace("```", "'''") + "\n```");
    }
  }

  private void line(String text) {
    out.append(text).append("\n\n");
  }

  /** Text that means nothing but itself. */
  static String escaped(String text) {
    return text.replaceAll("\\s+", " ").replace("&", "&amp;").replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1");
  }
}
