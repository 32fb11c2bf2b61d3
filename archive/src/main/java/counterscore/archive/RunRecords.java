package counterscore.archive;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes {@code run.json}. */
public final class RunRecords {
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(SerializationFeature.INDENT_OUTPUT)
      .enable(
          DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
          DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
          DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .build();

  private RunRecords() {}

  /** The record as JSON, keys in the order of {@link RunRecord}. */
  public static String json(RunRecord record) {
    return JSON.writeValueAsString(record) + "\n";
  }

  static void write(RunRecord record, Path file) throws IOException {
    Files.writeString(file, json(record));
  }

  /** Keys that a later version may have added are passed over. */
  static RunRecord read(Path file) throws IOException {
    try {
      @Nullable
      RunRecord record = JSON.readValue(Files.readString(file), RunRecord.class);
      if (record == null) {
        throw new RunFolder.Damaged(file + " cannot be read: it holds no record");
      }
      return record;
    } catch (JacksonException e) {
      throw new RunFolder.Damaged(file + " cannot be read: " + e.getOriginalMessage());
    } catch (CharacterCodingException e) {
      throw new RunFolder.Damaged(file + " cannot be read: it is not UTF-8");
    }
  }
}
