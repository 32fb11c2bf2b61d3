package counterscore.report;

/**
 * The draft of a rights impact assessment, in the order of AI Act Article 27(1) and GDPR Article 35(7). It says what is to be asked and
 * what was counted; it has no verdict, no total, and nothing in it is ranked.
 */
public final class Assessment {
  private Assessment() {}

  /** One HTML file, in UTF-8 when written. */
  public static String html(Assessed assessed, Language language) {
    return new AssessmentHtml(Draft.of(assessed, language)).page();
  }

  /** The same in Markdown. */
  public static String markdown(Assessed assessed, Language language) {
    return new AssessmentMarkdown(Draft.of(assessed, language)).text();
  }
}
