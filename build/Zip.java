import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;

/**
 * {@code java Zip.java FOLDER ZIP TIME}: a folder as a zip of the same bytes, whoever makes it. Entries are sorted, all have
 * one time, and of permissions nothing is kept but what can be started. Zips know no time zones: run it with
 * {@code -Duser.timezone=UTC}.
 */
void main(String[] arguments) throws IOException {
  var folder = Path.of(arguments[0]).toAbsolutePath().normalize();
  var time = FileTime.from(Instant.parse(arguments[2]));
  var zip = URI.create("jar:" + Path.of(arguments[1]).toUri());
  try (var system = FileSystems.newFileSystem(zip, Map.of("create", "true", "enablePosixFileAttributes", "true"));
      var found = Files.walk(folder)) {
    for (var name : found.filter(Files::isRegularFile)
        .map(file -> folder.getParent().relativize(file).toString()).sorted().toList()) {
      var file = folder.resolveSibling(name);
      var entry = system.getPath(name);
      Files.createDirectories(entry.getParent());
      Files.copy(file, entry);
      var permissions = Files.getPosixFilePermissions(file).contains(OWNER_EXECUTE) ? "rwxr-xr-x" : "rw-r--r--";
      Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString(permissions));
      setTimes(entry, time);
    }
    try (var folders = Files.walk(system.getPath("/"))) {
      for (var entry : folders.filter(path -> Files.isDirectory(path) && path.getNameCount() > 0).toList()) {
        Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString("rwxr-xr-x"));
        setTimes(entry, time);
      }
    }
  }
}

/** A folder keeps when it was made and read, too. */
void setTimes(Path entry, FileTime time) throws IOException {
  Files.getFileAttributeView(entry, BasicFileAttributeView.class).setTimes(time, time, time);
}
