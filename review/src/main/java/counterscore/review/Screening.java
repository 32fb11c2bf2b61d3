package counterscore.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Holds a scenario against every norm. */
final class Screening {
  private static final Words NOTHING = new Words(
      "The file declares nothing that this test looks at.", "Die Datei erklärt nichts, worauf dieser Test sieht.");

  static final Map<String, Consumer<Case>> TESTS = Map.ofEntries(
      Map.entry("AIA-3", Systems::isAnAiSystem),
      Map.entry("AIA-5-1-c-i", Systems::isElsewhere),
      Map.entry("AIA-5-1-c-ii", Systems::isOutOfProportion),
      Map.entry("AIA-5-1-d", Systems::isPredictedFromTraits),
      Map.entry("AIA-5-1-e", Faces::isScraped),
      Map.entry("AIA-5-1-g", Faces::isInferred),
      Map.entry("AIA-5-1-h", Faces::isRemote),
      Map.entry("AIA-ANNEX-III", Systems::isHighRisk),
      Map.entry("AIA-27", Systems::isAssessed),
      Map.entry("AIA-86", Systems::isDecisionExplained),
      Map.entry("GDPR-5-1-b", Records::isForAnotherPurpose),
      Map.entry("GDPR-5-1-c", Records::isKeptForNothing),
      Map.entry("GDPR-5-1-d", Records::isMostlyWrong),
      Map.entry("GDPR-5-1-e", Records::isKeptForEver),
      Map.entry("C-26-22", Records::isKeptLongerThanTheRegister),
      Map.entry("GDPR-6", Records::isWithoutLegalBasis),
      Map.entry("GDPR-9", Records::isSpecial),
      Map.entry("GDPR-10", Records::isOffenceInPrivateHands),
      Map.entry("C-439-19", Records::isReadByOthers),
      Map.entry("GDPR-13", Remedies::isTold),
      Map.entry("GDPR-15", Remedies::isExplained),
      Map.entry("SYRI", Remedies::isVerifiable),
      Map.entry("GDPR-16", Remedies::isCorrected),
      Map.entry("GDPR-22", Remedies::isDecidedByPeople),
      Map.entry("GDPR-35", Remedies::isAssessed),
      Map.entry("EPRIVACY-5", Speech::isReadByPlatforms),
      Map.entry("ECHR-10", Speech::isPenalised),
      Map.entry("ECHR-11", Speech::isAssemblyPenalised),
      Map.entry("GLUKHIN", Faces::isDemonstratorFound),
      Map.entry("LED-10", Faces::isEveryoneSearched),
      Map.entry("CHR-8-FRIENDS", Persons::isJudgedByFriends),
      Map.entry("CHR-21", Persons::isWatchedUnequally),
      Map.entry("CHR-24", Persons::isAChild),
      Map.entry("CHR-47", Remedies::isReviewIndependent),
      Map.entry("CHR-48-FAULT", Persons::isChargedForAnother),
      Map.entry("CHR-48-WORD", Persons::isDenounced),
      Map.entry("CHR-49-1", Punishments::isAtDiscretion),
      Map.entry("CHR-49-3", Punishments::isOneEntryEnough),
      Map.entry("CHR-50", Punishments::isPunishedTwice),
      Map.entry("P4-2", Punishments::isMovementRefused),
      Map.entry("P1-2", Punishments::isEducationRefused),
      Map.entry("DSA-23", Persons::isReportRewarded),
      Map.entry("COE-225", Persons::isShamed));

  private Screening() {}

  static List<Screened> of(Facts facts) {
    var screened = new ArrayList<Screened>();
    for (var norm : Norms.all()) {
      var held = new Case(norm, facts);
      Objects.requireNonNull(TESTS.get(norm.id()), norm.id()).accept(held);
      if (held.screened().isEmpty()) {
        held.clear("", NOTHING);
      }
      screened.addAll(held.screened());
    }
    return screened;
  }
}
