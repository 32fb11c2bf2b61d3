package counterscore.engine.comparison;

import counterscore.observation.Tables;
import counterscore.oracle.Asked;
import counterscore.oracle.Brings;
import counterscore.oracle.ListDay;
import counterscore.oracle.Resident;
import counterscore.scenario.Scenario;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a resident of the oracle asked for, got, and was looked up for, in the words of the tables. */
final class Petitions {
  private final Scenario scenario;
  private final Diary.Calendar calendar;
  private final Sink sink;

  /** Takes what a resident contributes to a cell. */
  interface Sink {
    void add(long count, String... cell);
  }

  Petitions(Scenario scenario, Diary.Calendar calendar, Sink sink) {
    this.scenario = scenario;
    this.calendar = calendar;
    this.sink = sink;
  }

  void tell(Resident resident, String stratum) {
    var refused = new LinkedHashSet<String>();
    int tenancy = 0;
    for (var asked : resident.asked) {
      int now = (int) resident.left.stream().filter(day -> day <= asked.day()).count();
      if (now > tenancy) {
        tenancy = now;
        refused.forEach(demand -> sink.add(1, Tables.REFUSED_RESIDENTS, demand, stratum));
        refused.clear();
      }
      asked(asked, stratum);
      if (asked.refused()) {
        refused.add(asked.demand());
        refused.add("any");
      }
    }
    refused.forEach(demand -> sink.add(1, Tables.REFUSED_RESIDENTS, demand, stratum));
    places(resident, stratum);
    lists(resident, stratum);
    looks(resident, stratum);
  }

  private static String tier(@Nullable String tier) {
    return tier == null ? "(none)" : tier;
  }

  private void asked(Asked asked, String stratum) {
    var month = calendar.monthLabel(asked.day());
    var demand = Objects.requireNonNull(scenario.demands().get(asked.demand()));
    var scheme = demand.scheme() == null ? scenario.schemes().keySet().iterator().next() : demand.scheme();
    sink.add(
        1, Tables.LOOKUPS, month, demand.askedBy(), asked.tier() == null ? "(none)" : scheme, tier(asked.tier()),
        stratum);
    demand(1, asked, month, stratum, "asked");
    demand(asked.again() ? 1 : 0, asked, month, stratum, "retried");
    demand(asked.refused() ? 1 : 0, asked, month, stratum, "refused");
    demand(asked.refusedByTier() && asked.tainted() ? 1 : 0, asked, month, stratum, "tainted");
    demand(asked.refusedByTier() && asked.blameless() ? 1 : 0, asked, month, stratum, "blameless");
    demand(asked.waived() ? 1 : 0, asked, month, stratum, "waived");
    if (asked.list() != null) {
      demand(1, asked, month, stratum, "listed");
      sink.add(1, Tables.LIST_REFUSALS, month, asked.list(), asked.demand(), stratum);
    }
    brings(asked.brings(), month, asked.demand(), tier(asked.tier()), stratum);
  }

  private void demand(long count, Asked asked, String month, String stratum, String measure) {
    sink.add(count, Tables.DEMANDS, month, asked.demand(), tier(asked.tier()), stratum, measure);
  }

  private void brings(@Nullable Brings brings, String month, String demand, String tier, String stratum) {
    if (brings != null) {
      sink.add(brings.days() > 0 ? 1 : 0, Tables.DEMANDS, month, demand, tier, stratum, "delayed");
      sink.add(brings.days(), Tables.DEMANDS, month, demand, tier, stratum, "waiting-days");
      sink.add(brings.more(), Tables.DEMANDS, month, demand, tier, stratum, "paid-more");
      sink.add(brings.less(), Tables.DEMANDS, month, demand, tier, stratum, "paid-less");
      sink.add(brings.reward(), Tables.DEMANDS, month, demand, tier, stratum, "rewarded");
    }
  }

  private void places(Resident resident, String stratum) {
    for (var placed : resident.placed) {
      var month = calendar.monthLabel(placed.day());
      var tier = tier(placed.tier());
      sink.add(1, Tables.PLACES, month, placed.demand(), tier, stratum, "applied");
      sink.add(placed.refused() ? 1 : 0, Tables.PLACES, month, placed.demand(), tier, stratum, "refused");
      sink.add(placed.admitted() ? 1 : 0, Tables.PLACES, month, placed.demand(), tier, stratum, "admitted");
      sink.add(
          placed.admitted() && !placed.byLot() ? 1 : 0, Tables.PLACES, month, placed.demand(), tier, stratum,
          "favoured");
      sink.add(
          placed.byLot() && !placed.admitted() ? 1 : 0, Tables.PLACES, month, placed.demand(), tier, stratum,
          "displaced");
      brings(placed.brings(), month, placed.demand(), tier, stratum);
    }
  }

  private void lists(Resident resident, String stratum) {
    for (var day : resident.listDays) {
      var month = calendar.monthLabel(day.day());
      switch (day.what()) {
        case ENTERED -> sink.add(1, Tables.LISTS, month, day.list(), stratum, "entered");
        case REMOVED -> sink.add(1, Tables.LISTS, month, day.list(), stratum, "removed");
        case EVENING -> {
          sink.add(1, Tables.LISTS, month, day.list(), stratum, "days");
          sink.add(isLastOfMonth(day) ? 1 : 0, Tables.LISTS, month, day.list(), stratum, "listed");
        }
      }
    }
  }

  private boolean isLastOfMonth(ListDay day) {
    LocalDate date = calendar.start().plusDays(day.day());
    return day.day() == calendar.days() - 1 || date.getDayOfMonth() == date.lengthOfMonth();
  }

  private void looks(Resident resident, String stratum) {
    for (var look : resident.looks) {
      var month = calendar.monthLabel(look.day());
      sink.add(look.shared() ? 1 : 0, Tables.LOOKUPS, month, look.party(), look.scheme(), look.tier(), stratum);
      if (look.asked()) {
        sink.add(1, Tables.REQUESTS, month, look.party(), look.scheme(), look.tier(), stratum, "asked");
        sink.add(
            look.shared() ? 1 : 0, Tables.REQUESTS, month, look.party(), look.scheme(), look.tier(), stratum, "shared");
      }
    }
  }
}
