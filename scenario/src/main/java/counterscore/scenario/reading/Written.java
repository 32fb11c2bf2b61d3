package counterscore.scenario.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bytes of a file and the text that they are. */
final class Written {
  private Written() {}

  /** The bytes of a file; null, with a diagnostic, where they cannot be read. */
  static byte @Nullable [] bytes(String name, Path file, List<Diagnostic> diagnostics) {
    var span = SourceSpan.whole(name);
    try {
      if (Files.isDirectory(file)) {
        diagnostics.add(new Diagnostic.FileUnreadable(span, "it is a folder"));
        return null;
      }
      try (var in = Files.newInputStream(file)) {
        var bytes = in.readNBytes(ScenarioReader.MOST_BYTES + 1);
        if (bytes.length <= ScenarioReader.MOST_BYTES) {
          return bytes;
        }
        diagnostics.add(
            new Diagnostic.FileTooLarge(span, Math.max(bytes.length, Files.size(file)), ScenarioReader.MOST_BYTES));
      }
    } catch (NoSuchFileException e) {
      diagnostics.add(new Diagnostic.FileUnreadable(span, "there is no such file"));
    } catch (AccessDeniedException e) {
      diagnostics.add(new Diagnostic.FileUnreadable(span, "access is denied"));
    } catch (IOException e) {
      diagnostics.add(new Diagnostic.FileUnreadable(span, String.valueOf(e.getMessage())));
    }
    return null;
  }

  /** The text that bytes are; null, with a diagnostic, where they are none. */
  static @Nullable String text(String name, byte[] bytes, List<Diagnostic> diagnostics) {
    var decoder = StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      return decoder.decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      diagnostics.add(new Diagnostic.NotUtf8(place(name, bytes, firstBadByte(bytes))));
      return null;
    }
  }

  /** Position of the first byte that is not UTF-8. */
  private static int firstBadByte(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
        .decode(in, CharBuffer.allocate(bytes.length), true);
    return in.position();
  }

  private static SourceSpan place(String name, byte[] bytes, int position) {
    var before = new String(bytes, 0, position, StandardCharsets.UTF_8);
    int line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
    return new SourceSpan(name, line, before.length() - before.lastIndexOf('\n'));
  }
}
