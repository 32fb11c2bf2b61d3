package counterscore.spark;

import counterscore.scenario.Comparison;
import counterscore.scenario.Experiment;
import counterscore.scenario.Question;
import counterscore.scenario.Variant;
import counterscore.scenario.reading.CanonicalText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** A comparison as it is sent to where districts are lived: size, seeds and questions, and the text of each world. */
final class Sent implements Serializable {
  private static final long serialVersionUID = 1L;

  private final byte[] bytes;

  private Sent(byte[] bytes) {
    this.bytes = bytes;
  }

  static Sent of(Comparison comparison) {
    var bytes = new ByteArrayOutputStream();
    try (var to = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      var baseline = comparison.baseline();
      to.writeLong(baseline.residents());
      to.writeInt(baseline.days());
      to.writeLong(baseline.peopleSeed());
      to.writeLong(baseline.luckSeed());
      to.writeInt(baseline.replicate());
      to.writeInt(comparison.questions().size());
      for (var question : EnumSet.allOf(Question.class)) {
        if (comparison.questions().contains(question)) {
          to.writeUTF(question.name());
        }
      }
      to.writeInt(comparison.variants().size());
      write(CanonicalText.of(baseline.scenario()), to);
      for (var variant : comparison.variants()) {
        to.writeUTF(variant.name());
        write(CanonicalText.of(variant.scenario()), to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Sent(bytes.toByteArray());
  }

  Comparison comparison() {
    try (var from = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      long residents = from.readLong();
      int days = from.readInt();
      long peopleSeed = from.readLong();
      long luckSeed = from.readLong();
      int replicate = from.readInt();
      var questions = EnumSet.noneOf(Question.class);
      for (int left = from.readInt(); left > 0; left--) {
        questions.add(Question.valueOf(from.readUTF()));
      }
      int variants = from.readInt();
      var baseline = CanonicalText.read(read(from));
      var beside = new ArrayList<Variant>();
      for (int v = 0; v < variants; v++) {
        beside.add(new Variant(from.readUTF(), CanonicalText.read(read(from))));
      }
      return new Comparison(
          new Experiment(baseline, residents, days, peopleSeed, luckSeed, replicate), beside, questions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How much is sent [B]. */
  int size() {
    return bytes.length;
  }

  private static void write(String text, DataOutputStream to) throws IOException {
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    to.writeInt(utf8.length);
    to.write(utf8);
  }

  private static String read(DataInputStream from) throws IOException {
    var utf8 = new byte[from.readInt()];
    from.readFully(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sent sent && Arrays.equals(bytes, sent.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
