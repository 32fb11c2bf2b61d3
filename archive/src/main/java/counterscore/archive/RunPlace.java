package counterscore.archive;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a run folder can be put. */
public final class RunPlace {
  private RunPlace() {}

  /**
   * {@code prefix-1}, or the first number that is free.
   *
   * @param resume whether the place of a run that was interrupted is free for it to go on
   */
  public static Path firstFree(Path parent, String prefix, boolean resume) {
    for (int number = 1;; number++) {
      var place = parent.resolve(prefix + "-" + number);
      if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS) && (resume || !Ledger.isThere(place))) {
        return place;
      }
    }
  }

  /** Why nothing new can be put there; null where it can. Nothing is ever added to a finished run. */
  public static @Nullable String obstacle(Path target) {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return target + " exists already";
    }
    var parent = target.toAbsolutePath().normalize().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return "there is no folder " + parent;
    }
    if (Files.exists(parent.resolve(RunFolder.RECORD))) {
      return parent + " is the folder of a finished run";
    }
    return Files.isWritable(parent) ? null : "nothing can be written into " + parent;
  }
}
