package counterscore.archive;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Objects;

/**
 * A folder in the making: a hidden sibling of what it will be, synced and renamed at the end. It appears under its name only when it is
 * complete, and what fails or is stopped leaves nothing.
 */
final class NewFolder implements AutoCloseable {
  private final Path target;
  private final Path temporary;
  private boolean complete;

  private NewFolder(Path target, Path temporary) {
    this.target = target;
    this.temporary = temporary;
  }

  /**
   * @throws FileAlreadyExistsException if the target exists
   * @throws IOException if its parent is no folder that can be written to
   */
  static NewFolder at(Path target) throws IOException {
    var absolute = target.toAbsolutePath().normalize();
    if (isThere(absolute)) {
      throw existsAlready(absolute);
    }
    var parent = Objects.requireNonNull(absolute.getParent(), "the root of the file system always exists");
    if (!Files.isDirectory(parent)) {
      throw new IOException(
          parent + (Files.exists(parent) ? " is no folder: choose another place" : " does not exist: make it first"));
    }
    return new NewFolder(absolute, hiddenSibling(parent, absolute.getFileName()));
  }

  /** A new folder with the permissions that any new folder has, since it becomes the one that is asked for. */
  private static Path hiddenSibling(Path parent, Path name) throws IOException {
    for (int attempt = 1;; attempt++) {
      var sibling = parent.resolve("." + name + "-" + ProcessHandle.current().pid() + "-" + attempt);
      try {
        return Files.createDirectory(sibling);
      } catch (FileAlreadyExistsException e) {
        // Another one under way, or one that was killed: the next number is free.
      } catch (FileSystemException e) {
        throw new IOException("no folder can be made in " + parent + ": "
            + Objects.requireNonNullElse(e.getReason(), "permission denied"), e);
      }
    }
  }

  /** What it will be. */
  Path target() {
    return target;
  }

  /** Where its files are put before it is complete. No folders. */
  Path path() {
    return temporary;
  }

  /**
   * Gives it its name. A rename replaces an empty folder without a word, and only that: the check before it leaves a moment in which an
   * empty folder could be lost, never a file.
   *
   * @throws FileAlreadyExistsException if something has appeared under the name meanwhile; it is left as it is
   * @throws InterruptedIOException if the thread is interrupted
   */
  void appear() throws IOException {
    try (var files = Files.list(temporary)) {
      for (var file : files.toList()) {
        sync(file, StandardOpenOption.WRITE);
      }
    }
    syncFolder(temporary);
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException();
    }
    if (isThere(target)) {
      throw existsAlready(target);
    }
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      complete = true;
    } catch (FileSystemException e) {
      throw isThere(target) ? existsAlready(target) : e;
    }
    syncFolder(Objects.requireNonNull(target.getParent()));
  }

  private static void sync(Path file, StandardOpenOption option) throws IOException {
    try (var channel = FileChannel.open(file, option)) {
      channel.force(true);
    }
  }

  private static void syncFolder(Path folder) {
    try {
      sync(folder, StandardOpenOption.READ);
    } catch (IOException e) {
      // Not every platform opens folders; the files themselves are synced.
    }
  }

  static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static FileAlreadyExistsException existsAlready(Path path) {
    return new FileAlreadyExistsException(
        path.toString(), null, "exists already and is never overwritten: choose another name");
  }

  /** Removes what was written, unless it is complete. */
  @Override
  public void close() throws IOException {
    if (!complete && Files.exists(temporary)) {
      try (var files = Files.walk(temporary)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
