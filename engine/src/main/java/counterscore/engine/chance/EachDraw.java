package counterscore.engine.chance;

/** Receives a draw of every resident of a block, in order, under the resident's own number: what fixed traits are made of. */
public interface EachDraw {
  /** @param first to {@code fourth} 32 random bits each */
  void take(int resident, long first, long second, long third, long fourth);

  /** Draws for residents 0 to {@code residents − 1}, on no day. */
  static void of(Luck luck, Stream stream, int name, int block, int residents, EachDraw each) {
    var planes = luck.ofEach(stream, name, block, residents);
    for (int i = 0; i < residents; i++) {
      each.take(i, planes[i], planes[i + residents], planes[i + 2 * residents], planes[i + 3 * residents]);
    }
  }
}
