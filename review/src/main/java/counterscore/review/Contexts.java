package counterscore.review;

import java.util.Set;

/** Contexts that mean something to a norm. Contexts are free words; only these are known, and no other word is guessed at. */
final class Contexts {
  /** What nobody can easily do without: our own list. */
  static final Set<String> BASIC = Set.of(
      "education", "employment", "energy", "health", "housing", "public-benefits", "social-security", "travel",
      "transport", "water",
      "work", "administration");
  /** Areas of Annex III of the AI Act. */
  static final Set<String> HIGH_RISK = Set.of(
      "credit", "education", "employment", "finance", "insurance", "law-enforcement", "migration", "public-benefits",
      "social-security", "work");
  static final Set<String> MOVEMENT = Set.of("movement", "transport", "travel");
  static final Set<String> EDUCATION = Set.of("education");
  static final Set<String> ASSEMBLY = Set.of("assembly", "demonstration", "protest");
  /** Special categories of Article 9 of the GDPR. */
  static final Set<String> SPECIAL = Set.of(
      "belief", "biometrics", "genetics", "health", "politics", "religion", "sex-life", "trade-union", "union");

  private Contexts() {}
}
