package counterscore.app;

import counterscore.lab.Catalogue;
import java.util.Iterator;

/** Names of bundled scenarios, which a shell completes. */
final class BundledNames implements Iterable<String> {
  BundledNames() {}

  @Override
  public Iterator<String> iterator() {
    return Catalogue.entries().stream().map(Catalogue.Entry::name).iterator();
  }
}
