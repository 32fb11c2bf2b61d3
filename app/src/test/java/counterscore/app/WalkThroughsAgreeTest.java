package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.Replay;
import counterscore.observation.LifeStory;
import counterscore.observation.LifeStory.Standing;
import counterscore.scenario.Experiment;
import counterscore.scenario.Mechanism;
import counterscore.scenario.Scenario;
import counterscore.scenario.reading.BundledScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A walk-through and a run agree: lives of a run, written down as walk-throughs, are confirmed on every day on which something
 * happened to a score. Power: with one score expected one point higher, every one of them fails, and at that line.
 */
class WalkThroughsAgreeTest {
  /** What a walk-through leaves out, what a story does not tell, and what changes a tier without a booking. */
  private static final Set<String> LEFT_OUT = Set.of("drunk-driving", "tax-offence");

  @TempDir
  private Path folder;

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> lastScores = new ArrayList<>();
  private int lapses;
  private int repetitions;
  private int bookings;

  /** Each run ends with a calendar month: a run settles its last month even where it is incomplete, a walk-through does not. */
  @ParameterizedTest
  @CsvSource({
      "flensburg, 1500, 3653, 20, 20, 0", "benefit-score, 2500, 1826, 25, 0, 15", "press-2019, 700, 820, 25, 20, 1"
  })
  void lives_of_a_run_are_confirmed(
      String name, long residents, int days, int lives, int leastLapses, int leastRepetitions) throws IOException {
    var scenario = Mechanism.off(
        List.of(Mechanism.FRIENDS, Mechanism.FEEDS, Mechanism.RESPONSES, Mechanism.APPEALS),
        Objects.requireNonNull(BundledScenarios.read(name, List.of()).scenario()));
    var experiment = Experiment.of(scenario, 1).withResidents(residents).withDays(days);
    var told = Replay.of(experiment, LongStream.range(0, residents).boxed().toList()).stream()
        .filter(life -> isTellable(life, scenario))
        .sorted(Comparator.comparingInt(life -> -eventful(life))).limit(lives).toList();
    assertThat(told).hasSize(lives);
    text.append("scenario: ").append(name).append("\ncases:\n");
    told.forEach(life -> write(life, scenario));

    var file = folder.resolve("lives.yaml");
    Files.writeString(file, text);
    var ended = new Cli(folder).run("test", "lives.yaml");

    assertThat(ended.err() + ended.out())
        .isEqualTo("synthetic: " + lives + " cases of invented residents, all pass\n");
    assertThat(lapses).isGreaterThanOrEqualTo(leastLapses);
    assertThat(repetitions).isGreaterThanOrEqualTo(leastRepetitions);
    assertThat(bookings).isGreaterThan(2 * lives);
    expectOnePointMore(file, lives);
  }

  private void expectOnePointMore(Path file, int lives) throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(file));
    for (int line : lastScores) {
      var score = Pattern.compile("score: (-?\\d+)").matcher(lines.get(line - 1));
      lines.set(line - 1, score.replaceFirst(m -> "score: " + (Integer.parseInt(m.group(1)) + 1)));
    }
    Files.write(file, lines);

    var ended = new Cli(folder).run("test", "lives.yaml");

    assertThat(ended.status()).isEqualTo(Status.BAD_INPUT);
    assertThat(ended.out()).contains(lives + " cases of invented residents, " + lives + " fail");
    assertThat(ended.out().lines().limit(lives)).allMatch(line -> line.matches(
        "lives\\.yaml:\\d+:\\d+: life-\\d+: the score of day \\d+ is not -?\\d+"));
    assertThat(ended.out().lines().limit(lives).map(line -> Integer.valueOf(line.split(":")[1])))
        .containsExactlyElementsOf(lastScores);
  }

  private static boolean isTellable(LifeStory life, Scenario scenario) {
    var written = life.events().stream().filter(LifeStory.Written.class::isInstance)
        .map(LifeStory.Written.class::cast).toList();
    return written.stream().anyMatch(entry -> !entry.bookings().isEmpty())
        && written.stream().filter(entry -> counts(entry.conduct(), scenario)).count() <= 40
        && written.stream().noneMatch(entry -> LEFT_OUT.contains(entry.conduct()))
        && life.events().stream().noneMatch(
            event -> event instanceof LifeStory.Replaced
                || (event instanceof LifeStory.Changed changed && changed.kind().matches("appeal|report")))
        && bookings(life).size() <= 20;
  }

  /** How many entries count and lapse. */
  private static int eventful(LifeStory life) {
    return (int) life.events().stream()
        .filter(
            event -> (event instanceof LifeStory.Written written && !written.bookings().isEmpty())
                || (event instanceof LifeStory.Changed changed && changed.kind().equals("lapse")))
        .count();
  }

  private static boolean counts(String conduct, Scenario scenario) {
    return scenario.schemes().values().stream()
        .anyMatch(scheme -> scheme.rules().containsKey(conduct) || scheme.repair().containsKey(conduct));
  }

  private record OfDay(Map<String, Integer> points, Map<String, Standing> evening) {}

  /** What happened to the scores, by day on which something did; the last standing of a day is that of its evening. */
  private static Map<Long, OfDay> bookings(LifeStory life) {
    var days = new TreeMap<Long, OfDay>();
    for (var event : life.events()) {
      long day = event.date().toEpochDay();
      if (event instanceof LifeStory.Written written) {
        for (var booking : written.bookings()) {
          var ofDay = days.computeIfAbsent(day, _ -> new OfDay(new LinkedHashMap<>(), new LinkedHashMap<>()));
          ofDay.points.merge(booking.standing().scheme(), booking.points(), Integer::sum);
          ofDay.evening.put(booking.standing().scheme(), booking.standing());
        }
      } else if (event instanceof LifeStory.Changed changed) {
        days.computeIfAbsent(day, _ -> new OfDay(new LinkedHashMap<>(), new LinkedHashMap<>())).evening
            .put(changed.booking().standing().scheme(), changed.booking().standing());
      }
    }
    return days;
  }

  private void write(LifeStory life, Scenario scenario) {
    text.append("  life-").append(life.resident()).append(":\n    entries:\n");
    var seen = new ArrayList<String>();
    for (var event : life.events()) {
      lapses += event instanceof LifeStory.Changed changed && changed.kind().equals("lapse") ? 1 : 0;
      if (event instanceof LifeStory.Written entry && counts(entry.conduct(), scenario)) {
        boolean isRepeated = scenario.schemes().values().stream()
            .anyMatch(
                scheme -> scheme.rules().get(entry.conduct()) != null
                    && Objects.requireNonNull(scheme.rules().get(entry.conduct())).repeated() != null);
        repetitions += isRepeated && seen.contains(entry.conduct()) ? 1 : 0;
        seen.add(entry.conduct());
        text.append("      - {day: ").append(day(event.date().toEpochDay(), scenario)).append(", conduct: ")
            .append(entry.conduct()).append(", correct: ").append(entry.truth().equals("correct")).append("}\n");
      }
    }
    text.append("    expect:\n");
    bookings(life).forEach((date, ofDay) -> ofDay.evening.forEach((scheme, standing) -> {
      if (Objects.requireNonNull(scenario.schemes().get(scheme)).computed() == null) {
        bookings++;
        text.append("      - {day: ").append(day(date, scenario)).append(", scheme: ").append(scheme)
            .append(", points: ").append(ofDay.points.getOrDefault(scheme, 0)).append(", score: ")
            .append(standing.score()).append(", tier: ").append(standing.tier()).append("}\n");
      }
    }));
    lastScores.add((int) text.chars().filter(letter -> letter == '\n').count());
  }

  private static long day(long date, Scenario scenario) {
    return ChronoUnit.DAYS.between(scenario.period().start(), java.time.LocalDate.ofEpochDay(date)) + 1;
  }
}
