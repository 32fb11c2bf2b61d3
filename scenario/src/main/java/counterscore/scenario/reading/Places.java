package counterscore.scenario.reading;

/** Where the keys of a file stand, for whoever has something to say about a scenario that was read. */
public final class Places {
  private final Tree tree;

  Places(Tree tree) {
    this.tree = tree;
  }

  /** Where a key stands, given as keys from the top; of one that is not there, where its nearest parent does. */
  public SourceSpan of(String... keys) {
    var pointer = "";
    for (var key : keys) {
      pointer = Tree.below(pointer, key);
    }
    return tree.nearestKey(pointer);
  }
}
