package counterscore.findings;

import counterscore.scenario.Computed;
import counterscore.scenario.Demand;
import counterscore.scenario.Listing;
import counterscore.scenario.Scenario;
import counterscore.scenario.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a run is too short to show. It follows from what is declared and from the length of the run, not from what was counted. */
public final class Horizon {
  /** Half-lives after which a memory of steady events stands at seven eighths of its level. */
  private static final int HALF_LIVES = 3;

  private final Scenario scenario;
  private final int days;
  private final List<Beyond> beyond = new ArrayList<>();

  private Horizon(Scenario scenario, int days) {
    this.scenario = scenario;
    this.days = days;
  }

  /**
   * What a run shows nothing of, or only the beginning, in a fixed order.
   *
   * @param days length of the run [d]
   */
  public static List<Beyond> beyond(Scenario scenario, int days) {
    var horizon = new Horizon(scenario, days);
    scenario.schemes().forEach((key, scheme) -> {
      horizon.beyond.addAll(SchemeHorizon.beyond(scenario, key, days));
      if (scheme.computed() != null) {
        horizon.computed(scheme.computed());
      }
    });
    horizon.memories();
    scenario.demands().forEach(horizon::demand);
    scenario.lists().forEach(horizon::list);
    horizon.moves();
    horizon.years();
    return List.copyOf(horizon.beyond);
  }

  /** Adds what takes at least as long as the run. */
  private void add(String declared, int length, String consequence) {
    if (length >= days) {
      beyond.add(new Beyond(declared, length, consequence));
    }
  }

  private void memories() {
    var responses = scenario.responses();
    if (responses == null) {
      return;
    }
    if (responses.deterrence() != null) {
      memory("Memory of penalised unlawful acts halves", responses.deterrence().halfLife());
    }
    if (responses.chilling() != null) {
      memory("Memory of penalised lawful acts halves", responses.chilling().halfLife());
    }
    if (responses.hardship() != null) {
      memory("Memory of refusals halves", responses.hardship().halfLife());
    }
  }

  /** A memory that begins with nothing stands at 1 − 2^(−days / half-life) of the level that steady events lead to. */
  private void memory(String declared, Span halfLife) {
    if (days < HALF_LIVES * (long) halfLife.days()) {
      double reached = 1 - Math.pow(2, -days / (double) halfLife.days());
      beyond.add(
          new Beyond(
              declared, halfLife.days(),
              "At the end of the run a memory of steady events stands at " + Phrases.share(reached)
                  + " of the level that it comes to."));
    }
  }

  private void computed(Computed computed) {
    observed("Memory of repayment halves", computed.repayment());
    observed("Memory of purchases halves", computed.purchases());
    if (computed.tenure() != null) {
      add(
          "Time as a customer counts in full", computed.tenure().full().days(),
          "Nobody who became a customer in the run had the full time at its end.");
    }
  }

  private void observed(String declared, Computed.@Nullable Observed observed) {
    if (observed != null) {
      memory(declared, observed.halfLife());
    }
  }

  private void demand(String key, Demand demand) {
    var title = "'" + Objects.requireNonNullElse(demand.title(), key) + "'";
    demand.delayed().values().stream().mapToInt(Span::days).max()
        .ifPresent(
            wait -> add("Who is granted " + title + " waits up to", wait, "The longest waits did not end in the run."));
    if (demand.retry() != null) {
      add("A refused " + title + " is asked for again", demand.retry().after().days(), "Nobody asked again.");
    }
  }

  private void list(String key, Listing list) {
    var title = "'" + Objects.requireNonNullElse(list.title(), key) + "'";
    double leaves = list.leaves() == null ? 0 : list.leaves().perYear().value();
    if (leaves == 0) {
      beyond.add(new Beyond("Nobody is taken off " + title, null, "Who is put on it stays, in every longer run, too."));
    } else {
      add("Who is listed stays on " + title + " for, on average", (int) Math.min(Math.round(365 / leaves), 36_500),
          "Of the stays that began in the run only the shorter ones ended in it.");
    }
  }

  private void moves() {
    var society = scenario.society();
    double turnover = society.turnover() == null ? 0 : society.turnover().perYear().value();
    if (turnover > 0) {
      add("Residents stay for, on average", days(turnover), "Nobody lived under it for as long as that.");
    }
    double growth = society.growth() == null ? 0 : society.growth().value();
    if (growth > 0) {
      add("By growth the number of residents doubles", days(growth),
          "Who joined was there for a part of the run only; what follows when most have joined is not to be seen.");
    }
  }

  private void years() {
    LocalDate first = scenario.period().start();
    if (first.plusDays(days - 1L).getYear() == first.getYear()) {
      SchemeHorizon.yearly(scenario).ifPresent(beyond::add);
    }
  }

  /** Days after which something that comes at a yearly rate has come once, on average. */
  private static int days(double perYear) {
    return (int) Math.min(Math.round(365 / perYear), Integer.MAX_VALUE);
  }
}
