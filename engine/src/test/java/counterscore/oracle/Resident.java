package counterscore.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One resident, with everything that ever happened to them. */
public final class Resident {
  /** Number in the city, from 0. */
  public final int number;

  /** Number of the block. */
  public final int block;

  /** Number of the stratum. */
  public final int stratum;

  /** Value by disposition; the mean over a block is 1. */
  public final Map<String, Double> dispositions = new LinkedHashMap<>();

  /** What each scheme keeps, by scheme. */
  public final Map<String, SchemeFile> files = new LinkedHashMap<>();

  public final List<Act> acts = new ArrayList<>();
  public final List<Entry> entries = new ArrayList<>();
  public final List<Asked> asked = new ArrayList<>();
  public final List<Placed> placed = new ArrayList<>();
  public final List<Look> looks = new ArrayList<>();
  public final List<ListDay> listDays = new ArrayList<>();

  /** What cameras and the control room noted, and how often. */
  public final Map<Seen, Integer> seen = new LinkedHashMap<>();

  /** Whether an innocent stop has fallen on whoever is in the place now. */
  boolean isStopped;

  /** What was counted in the study app, by month. */
  public final Map<Studied, Long> studied = new LinkedHashMap<>();

  /** Lists on which the resident stands now. */
  final Set<String> lists = new LinkedHashSet<>();

  /** Acts that a response withheld or added, or a suspension kept from being done. */
  public final List<Response> responses = new ArrayList<>();

  /** What this resident remembers of penalised entries, by kind of conduct, and of refusals. */
  Remembered unlawful = new Remembered();
  Remembered lawful = new Remembered();
  Remembered refusals = new Remembered();

  /** Fixed traits in schemes that compute their scores. */
  final Map<String, Customers.Customer> customers = new LinkedHashMap<>();

  /** What friends remembered of penalised lawful acts at a month's end, on average, and the day. */
  double friendsMemory;
  int friendsMemoryOf;

  /** Friends at each month's end, whether or not the two have parted. */
  public final List<Tie> ties = new ArrayList<>();

  /** Of all these, ties that are no more because of this resident. */
  public final List<Missing> missing = new ArrayList<>();

  /** Ties that ended because this resident was in the worst tier. */
  public final List<Parting> partings = new ArrayList<>();

  /** Days of month's ends without a friend. */
  public final List<Integer> friendless = new ArrayList<>();

  /** A friend at a month's end. */
  public record Tie(int day, Resident friend) {}

  /** Two who were friends before a month's end. */
  public record Missing(int day, Resident one, Resident other) {}

  /** Two who part, and which of them is in the worst tier. */
  public record Parting(int day, Resident one, Resident other, boolean oneWorst, boolean otherWorst) {}

  /** First day of whoever is in the place now; −1: there from the start. A day to come: nobody is there yet. */
  public int since = -1;

  /** Unlawful acts that would have been done without any response. */
  public int candidates;

  /** Days on which somebody left the place. */
  public final List<Integer> left = new ArrayList<>();

  /** Files of those who left, by scheme. */
  public final Map<String, List<SchemeFile>> formerFiles = new LinkedHashMap<>();

  /** Where what concerns this resident is written; null: nowhere. */
  @Nullable
  Resident linkedTo = this;

  /** Whether this resident knows of the scheme from the start. */
  boolean aware;

  /** Who answers for this resident; null: nobody else. */
  private @Nullable Resident guardian;

  Resident(int number, int block, int stratum) {
    this.number = number;
    this.block = block;
    this.stratum = stratum;
  }

  void note(LocalDate date, String what) {
    seen.merge(new Seen(YearMonth.from(date), what), 1, Integer::sum);
  }

  Customers.Customer customer(String scheme) {
    return Objects.requireNonNull(customers.get(scheme));
  }

  /** Whether a scheme has a score for this resident at all. */
  public boolean isMember(String scheme) {
    return !customers.containsKey(scheme) || customer(scheme).isMember();
  }

  /** Whether anybody is in the place on a day. */
  public boolean isThere(int day) {
    return since <= day;
  }

  /** Whoever is in the place leaves, and somebody else takes it. */
  void leave(int day, Map<String, SchemeFile> newFiles) {
    left.add(day);
    files.values().forEach(file -> file.live.clear());
    files.forEach((scheme, file) -> formerFiles.computeIfAbsent(scheme, _ -> new ArrayList<>()).add(file));
    join(day, newFiles);
  }

  void join(int day, Map<String, SchemeFile> newFiles) {
    since = day;
    candidates = 0;
    files.putAll(newFiles);
    files.forEach((scheme, file) -> file.isMember = isMember(scheme));
    lists.clear();
    isStopped = false;
    unlawful = new Remembered();
    lawful = new Remembered();
    refusals = new Remembered();
    friendsMemory = 0;
  }

  /** Who answers for this resident. */
  Resident guardian() {
    return guardian == null ? this : guardian;
  }

  void isWardOf(Resident other) {
    guardian = other;
  }

  /** Value of a disposition; 1 where none is named. */
  double disposition(@Nullable String key) {
    return key == null ? 1 : dispositions.getOrDefault(key, 1.0);
  }

  /** What a scheme keeps of this resident. */
  public SchemeFile file(String scheme) {
    var file = files.get(scheme);
    if (file == null) {
      throw new IllegalArgumentException("no scheme " + scheme);
    }
    return file;
  }
}
