package counterscore.engine.chance;

/** Of which luck another life of the same residents has its own. */
public enum Redrawn {
  /** Of none: it is the same life. */
  NOTHING,
  /** The same life, watched again. */
  WATCHING,
  /** All that happens: the same people in another year. */
  EVERYTHING;

  boolean redraws(Stream.Kind kind) {
    return switch (kind) {
      case PEOPLE -> false;
      case LUCK -> this == EVERYTHING;
      case WATCHING -> this != NOTHING;
    };
  }
}
