package counterscore.scenario.reading;

/** The stable codes of diagnostics. A number is never reused; from 50 to 99 they are warnings. */
enum Code {
  FILE_UNREADABLE(1),
  FILE_TOO_LARGE(2),
  NOT_UTF_8(3),
  NOT_YAML(4),
  NOT_A_MAPPING(5),
  ALIAS_USED(6),
  TAG_USED(7),
  TOO_DEEP(8),
  SEVERAL_DOCUMENTS(9),
  UNKNOWN_KEY(10),
  DUPLICATE_KEY(11),
  MISSING_KEY(12),
  WRONG_TYPE(13),
  OUT_OF_BOUNDS(14),
  NOT_ONE_OF(15),
  BAD_NAME(16),
  WRONG_SIZE(17),
  BAD_FORM(18),
  BAD_CHANGE(19),
  SHARES_DO_NOT_SUM(20),
  UNKNOWN_NAME(21),
  TIERS_OUT_OF_ORDER(22),
  LAST_TIER_NOT_AT_FLOOR(23),
  OUTSIDE_SCHEME(24),
  DATED_NOT_ALLOWED(25),
  SPEECH_NOT_LAWFUL(26),
  PROBABILITY_ABOVE_ONE(27),
  TOO_MANY(28),
  NAMES_COLLIDE(29),
  SCHEME_NOT_NAMED(30),
  VALUE_OUTSIDE_RANGE(31),
  RANGE_UPSIDE_DOWN(32),
  SCALE_NEEDS_POSITIVE(33),
  MEAN_IS_ZERO(34),
  UNSOURCED_FACTOR(35),
  NO_SUCH_SCENARIO(36),
  REPAIR_AND_RULE(100),
  STEPS_OUT_OF_ORDER(101),
  NO_GUARDIANS(102),
  UNCERTAIN_WITHOUT_RANGE(50),
  CLAIM_WITHOUT_SOURCE(51),
  TINY_STRATUM(52),
  DECLARED_IN_VAIN(53),
  NEVER_APPLIED(54),
  NEVER_GRANTED(65),
  WITHOUT_EFFECT(66),
  MEANINGLESS_WITHOUT(130),
  CONTRADICTION(131),
  NAMED_TWICE(132),
  NOT_PAIRABLE(133);

  private static final int FIRST_WARNING = 50;
  private static final int LAST_WARNING = 99;

  private final int number;

  Code(int number) {
    this.number = number;
  }

  String text() {
    return String.format(java.util.Locale.ROOT, "SCE-%03d", number);
  }

  boolean isWarning() {
    return number >= FIRST_WARNING && number <= LAST_WARNING;
  }

  static Code of(Diagnostic diagnostic) {
    return switch (diagnostic) {
      case Diagnostic.NoSuchScenario _ -> NO_SUCH_SCENARIO;
      case Diagnostic.FileUnreadable _ -> FILE_UNREADABLE;
      case Diagnostic.FileTooLarge _ -> FILE_TOO_LARGE;
      case Diagnostic.NotUtf8 _ -> NOT_UTF_8;
      case Diagnostic.NotYaml _ -> NOT_YAML;
      case Diagnostic.NotAMapping _ -> NOT_A_MAPPING;
      case Diagnostic.AliasUsed _ -> ALIAS_USED;
      case Diagnostic.TagUsed _ -> TAG_USED;
      case Diagnostic.TooDeep _ -> TOO_DEEP;
      case Diagnostic.SeveralDocuments _ -> SEVERAL_DOCUMENTS;
      case Diagnostic.UnknownKey _ -> UNKNOWN_KEY;
      case Diagnostic.DuplicateKey _ -> DUPLICATE_KEY;
      case Diagnostic.MissingKey _ -> MISSING_KEY;
      case Diagnostic.WrongType _ -> WRONG_TYPE;
      case Diagnostic.OutOfBounds _ -> OUT_OF_BOUNDS;
      case Diagnostic.NotOneOf _ -> NOT_ONE_OF;
      case Diagnostic.BadName _ -> BAD_NAME;
      case Diagnostic.WrongSize _ -> WRONG_SIZE;
      case Diagnostic.BadForm _ -> BAD_FORM;
      case Diagnostic.BadChange _ -> BAD_CHANGE;
      case Diagnostic.SharesDoNotSum _ -> SHARES_DO_NOT_SUM;
      case Diagnostic.UnknownName _ -> UNKNOWN_NAME;
      case Diagnostic.TiersOutOfOrder _ -> TIERS_OUT_OF_ORDER;
      case Diagnostic.LastTierNotAtFloor _ -> LAST_TIER_NOT_AT_FLOOR;
      case Diagnostic.OutsideScheme _ -> OUTSIDE_SCHEME;
      case Diagnostic.DatedNotAllowed _ -> DATED_NOT_ALLOWED;
      case Diagnostic.SpeechNotLawful _ -> SPEECH_NOT_LAWFUL;
      case Diagnostic.ProbabilityAboveOne _ -> PROBABILITY_ABOVE_ONE;
      case Diagnostic.TooMany _ -> TOO_MANY;
      case Diagnostic.NamesCollide _ -> NAMES_COLLIDE;
      case Diagnostic.SchemeNotNamed _ -> SCHEME_NOT_NAMED;
      case Diagnostic.ValueOutsideRange _ -> VALUE_OUTSIDE_RANGE;
      case Diagnostic.RangeUpsideDown _ -> RANGE_UPSIDE_DOWN;
      case Diagnostic.ScaleNeedsPositive _ -> SCALE_NEEDS_POSITIVE;
      case Diagnostic.MeanIsZero _ -> MEAN_IS_ZERO;
      case Diagnostic.UnsourcedFactor _ -> UNSOURCED_FACTOR;
      case Diagnostic.UncertainWithoutRange _ -> UNCERTAIN_WITHOUT_RANGE;
      case Diagnostic.ClaimWithoutSource _ -> CLAIM_WITHOUT_SOURCE;
      case Diagnostic.TinyStratum _ -> TINY_STRATUM;
      case Diagnostic.RepairAndRule _ -> REPAIR_AND_RULE;
      case Diagnostic.StepsOutOfOrder _ -> STEPS_OUT_OF_ORDER;
      case Diagnostic.NoGuardians _ -> NO_GUARDIANS;
      case Diagnostic.DeclaredInVain _ -> DECLARED_IN_VAIN;
      case Diagnostic.NeverApplied _ -> NEVER_APPLIED;
      case Diagnostic.NeverGranted _ -> NEVER_GRANTED;
      case Diagnostic.WithoutEffect _ -> WITHOUT_EFFECT;
      case Diagnostic.MeaninglessWithout _ -> MEANINGLESS_WITHOUT;
      case Diagnostic.Contradiction _ -> CONTRADICTION;
      case Diagnostic.NamedTwice _ -> NAMED_TWICE;
      case Diagnostic.NotPairable _ -> NOT_PAIRABLE;
    };
  }
}
