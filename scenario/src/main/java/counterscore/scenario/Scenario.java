package counterscore.scenario;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One scenario file: a society, what its residents do, who watches, which schemes grade them and what follows.
 *
 * @param format version of the file format: 1
 * @param title one line
 * @param question the question this scenario answers, one line
 * @param basis what kind of thing is described
 * @param basisNote one or two sentences on the basis, printed wherever the basis is
 * @param beforeYouQuote sentences that open the report
 * @param lists registers beside the scores that refuse demands
 * @param lookups who looks scores up without a demand, by party
 * @param responses how residents change what they do; null: not at all
 * @param study an app in which members read for points; null: none
 * @param controlRoom cameras that see faces, and the room where their alerts arrive; null: none
 * @param sources text by key; never opened, never followed
 */
public record Scenario(
    @Min(1) @Max(1) int format,
    @Size(min = 1, max = 120) String title,
    @Nullable @Size(max = 160) String question,
    Basis basis,
    @Size(min = 1, max = 400) String basisNote,
    @Nullable @Size(max = 12) List<@Size(min = 1, max = 600) String> beforeYouQuote,
    Period period,
    @Nullable Governance governance,
    Society society,
    Map<String, Disposition> dispositions,
    Map<String, Watcher> watchers,
    Map<String, Conduct> conduct,
    Map<String, Scheme> schemes,
    Map<String, Demand> demands,
    Map<String, Listing> lists,
    Map<String, Lookup> lookups,
    @Nullable Responses responses,
    @Nullable StudyApp study,
    @Nullable ControlRoom controlRoom,
    Map<String, @Size(min = 1, max = 600) String> sources) {
  public Scenario {
    beforeYouQuote = beforeYouQuote == null ? List.of() : List.copyOf(beforeYouQuote);
    dispositions = Ordered.copyOf(dispositions);
    watchers = Ordered.copyOf(watchers);
    conduct = Ordered.copyOf(conduct);
    schemes = Ordered.copyOf(schemes);
    demands = Ordered.copyOf(demands);
    lists = Ordered.copyOf(lists);
    lookups = Ordered.copyOf(lookups);
    sources = Ordered.copyOf(sources);
  }

  Scenario withWatchers(Map<String, Watcher> watchers) {
    return new Scenario(
        format, title, question, basis, basisNote, beforeYouQuote, period, governance, society, dispositions, watchers,
        conduct, schemes, demands, lists, lookups, responses, study, controlRoom, sources);
  }

  Scenario withSchemes(Map<String, Scheme> schemes) {
    return new Scenario(
        format, title, question, basis, basisNote, beforeYouQuote, period, governance, society, dispositions, watchers,
        conduct, schemes, demands, lists, lookups, responses, study, controlRoom, sources);
  }

  Scenario withResponses(Responses responses) {
    return new Scenario(
        format, title, question, basis, basisNote, beforeYouQuote, period, governance, society, dispositions, watchers,
        conduct, schemes, demands, lists, lookups, responses, study, controlRoom, sources);
  }

  Scenario withStudy(StudyApp study) {
    return new Scenario(
        format, title, question, basis, basisNote, beforeYouQuote, period, governance, society, dispositions, watchers,
        conduct, schemes, demands, lists, lookups, responses, study, controlRoom, sources);
  }

  Scenario withControlRoom(ControlRoom controlRoom) {
    return new Scenario(
        format, title, question, basis, basisNote, beforeYouQuote, period, governance, society, dispositions, watchers,
        conduct, schemes, demands, lists, lookups, responses, study, controlRoom, sources);
  }

  /** Sentences that open the report; may be empty. */
  @Override
  public List<String> beforeYouQuote() {
    return beforeYouQuote == null ? List.of() : beforeYouQuote;
  }
}
