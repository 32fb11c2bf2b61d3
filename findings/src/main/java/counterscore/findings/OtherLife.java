package counterscore.findings;

/** What is drawn anew when residents are graded again. */
public enum OtherLife {
  /** What people do stays as it is. */
  WATCHING(
      "watching", "same life, other watching", "when the same life is watched again",
      "What residents do and ask for stays; who notices it, errors, invented reports, times, decisions, waivers and appeals are drawn"
          + " anew."),
  /** People stay who they are. */
  YEAR(
      "year", "same people, other year", "when the same people live the time again",
      "Residents keep their groups, dispositions and friends; all that they do and that happens to them is drawn anew. Places that"
          + " change hands at other times are left out.");

  private final String key;
  private final String title;
  private final String when;
  private final String drawn;

  OtherLife(String key, String title, String when, String drawn) {
    this.key = key;
    this.title = title;
    this.when = when;
    this.drawn = drawn;
  }

  /** As tables name it. */
  public String key() {
    return key;
  }

  public String title() {
    return title;
  }

  String when() {
    return when;
  }

  /** What stays and what is drawn anew, in sentences. */
  public String drawn() {
    return drawn;
  }
}
