package counterscore.archive;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.LifeStory;
import counterscore.observation.LifeStory.Booking;
import counterscore.observation.LifeStory.Standing;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happened to a few residents can be asked for: every event is a row, and every further score that it moved. */
class LivesTableTest {
  private static final LocalDate DAY = LocalDate.of(2021, 2, 3);

  @TempDir
  Path parent;

  private static LifeStory life(long resident, LifeStory.Event... events) {
    return new LifeStory(
        resident, "local/n1", List.of(new Standing("city", 1000, "A"), new Standing("bank", 500, "B")), List.of(events),
        List.of(new Standing("city", 900, "B"), new Standing("bank", 490, "B")));
  }

  private List<List<String>> stored(LifeStory... lives) throws Exception {
    var folder = parent.resolve("run-1");
    Sample.write(folder, Sample.observations(1), List.of(lives));
    return Sql.rows(
        folder,
        "select resident, number, date, event, subject, party, outcome, times, scheme, points, score, tier from lives"
            + " order by resident, number, scheme");
  }

  @Test
  void an_entry_that_two_schemes_read_is_one_event_in_two_rows() throws Exception {
    var entry = new LifeStory.Written(
        DAY, "parking", "cameras", "misattributed",
        List.of(new Booking(-100, new Standing("city", 900, "B")), new Booking(-10, new Standing("bank", 490, "B"))));

    assertThat(stored(life(7, entry))).containsExactly(
        List.of("7", "0", "null", "start", "null", "null", "null", "null", "bank", "null", "500", "B"),
        List.of("7", "0", "null", "start", "null", "null", "null", "null", "city", "null", "1000", "A"),
        List.of("7", "1", "2021-02-03", "written", "parking", "cameras", "misattributed", "null", "bank", "-10", "490",
            "B"),
        List.of("7", "1", "2021-02-03", "written", "parking", "cameras", "misattributed", "null", "city", "-100", "900",
            "B"),
        List.of("7", "2", "null", "end", "null", "null", "null", "null", "bank", "null", "490", "B"),
        List.of("7", "2", "null", "end", "null", "null", "null", "null", "city", "null", "900", "B"));
  }

  @Test
  void every_kind_of_event_has_its_row() throws Exception {
    var standing = new Standing("city", 900, "B");
    var terms = new LifeStory.Terms(3, 100L, 20, 0);
    var rows = stored(life(
        8,
        new LifeStory.Unnoticed(DAY, "parking", 2),
        new LifeStory.Misdirected(DAY, "parking", "cameras", false),
        new LifeStory.Misdirected(DAY, "parking", "cameras", true),
        new LifeStory.Written(DAY, "petition", "cameras", "correct", List.of()),
        new LifeStory.Replaced(DAY, List.of(standing)),
        new LifeStory.Changed(DAY, "lapse", new Booking(5, standing)),
        new LifeStory.Asked(DAY, "flight", "airline", "B", 1, new LifeStory.RefusedByTier()),
        new LifeStory.Asked(DAY, "flight", "airline", null, 0, new LifeStory.RefusedByList("court")),
        new LifeStory.Asked(DAY, "loan", "bank", "B", 0, new LifeStory.Granted(true, terms)),
        new LifeStory.Asked(DAY, "school", "school", "B", 0, new LifeStory.Applied(false)),
        new LifeStory.Placed(DAY, "school", "B", LifeStory.Place.NOT_ADMITTED, null),
        new LifeStory.OnList(DAY, "court", LifeStory.Move.AT_THE_START),
        new LifeStory.Studied(DAY, 40, 512, 700),
        new LifeStory.Shamed(DAY),
        new LifeStory.Redeemed(DAY, "cup", 60),
        new LifeStory.LookedAtOwnFile(DAY, standing),
        new LifeStory.LookedUp(DAY, "landlord", "city", "B", LifeStory.Consent.WITHHELD),
        new LifeStory.Stopped(DAY, false), new LifeStory.Stopped(DAY, true)));

    assertThat(rows.stream().filter(row -> !row.get(2).equals("null")).map(row -> row.subList(3, 12))).containsExactly(
        List.of("unnoticed", "parking", "null", "null", "2", "null", "null", "null", "null"),
        List.of("misdirected", "parking", "cameras", "another file", "null", "null", "null", "null", "null"),
        List.of("misdirected", "parking", "cameras", "no file", "null", "null", "null", "null", "null"),
        List.of("written", "petition", "cameras", "correct", "null", "null", "null", "null", "null"),
        List.of("replaced", "null", "null", "null", "null", "city", "null", "900", "B"),
        List.of("changed", "lapse", "null", "null", "null", "city", "5", "900", "B"),
        List.of("asked", "flight", "airline", "refused by tier", "null", "null", "null", "null", "B"),
        List.of("asked", "flight", "airline", "refused by list", "null", "null", "null", "null", "null"),
        List.of("asked", "loan", "bank", "granted by an official", "null", "null", "null", "null", "B"),
        List.of("asked", "school", "school", "application taken", "null", "null", "null", "null", "B"),
        List.of("placed", "school", "null", "not admitted", "null", "null", "null", "null", "B"),
        List.of("on-list", "court", "null", "at the start", "null", "null", "null", "null", "null"),
        List.of("studied", "null", "null", "512 points", "40", "null", "null", "null", "null"),
        List.of("shamed", "null", "null", "null", "null", "null", "null", "null", "null"),
        List.of("redeemed", "cup", "null", "60 points", "null", "null", "null", "null", "null"),
        List.of("looked-at-own-file", "null", "null", "null", "null", "city", "null", "900", "B"),
        List.of("looked-up", "null", "landlord", "withheld", "null", "city", "null", "null", "B"),
        List.of("stopped", "null", "null", "wrong name", "null", "null", "null", "null", "null"),
        List.of("stopped", "null", "null", "false alarm", "null", "null", "null", "null", "null"));
  }
}
