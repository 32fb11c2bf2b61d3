package counterscore.lab;

import counterscore.archive.Ledger;
import counterscore.engine.Keeping;
import counterscore.observation.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Districts in the ledger of a run, which is begun when the first of them is to be kept. */
final class KeptDistricts implements Keeping, AutoCloseable {
  private final Order order;
  private final String identity;
  private final Set<Integer> before;
  private @Nullable Ledger ledger;

  /**
   * @param identity everything that the numbers depend on
   * @param before districts that an interrupted run has lived
   * @param ledger null: there is none yet
   */
  private KeptDistricts(Order order, String identity, Set<Integer> before, @Nullable Ledger ledger) {
    this.order = order;
    this.identity = identity;
    this.before = new TreeSet<>(before);
    this.ledger = ledger;
  }

  static KeptDistricts of(Order order, String identity) throws IOException {
    var before = order.livedDistricts();
    var ledger = Ledger.isThere(order.target()) ? Ledger.open(order.target(), identity) : null;
    return new KeptDistricts(order, identity, before, ledger);
  }

  @Override
  public boolean has(int district) {
    return before.contains(district);
  }

  @Override
  public void addTo(Outcome all) {
    try {
      if (ledger != null && !before.isEmpty()) {
        ledger.addTo(all, before);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void keep(int district, byte[] packed) {
    try {
      if (ledger == null) {
        ledger = Ledger.open(order.target(), identity);
      }
      ledger.add(district, packed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The run is complete; replicates of it that are kept, too, stay. */
  void remove() throws IOException {
    if (ledger != null && ledger.replicates().isEmpty()) {
      ledger.remove();
    }
  }

  @Override
  public void close() throws IOException {
    if (ledger != null) {
      ledger.close();
    }
  }
}
