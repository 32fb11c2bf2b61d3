package counterscore.engine.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One world's lane in columns that the worlds of a block share. What all of them know of a resident lies side by side, because
 * they book the same entries one after the other: so the memory of a resident is fetched once for all of them.
 */
public final class Lane {
  private final Map<String, Object> shared;
  private final int residents;
  private final int worlds;
  private final int world;

  private Lane(Map<String, Object> shared, int residents, int worlds, int world) {
    this.shared = shared;
    this.residents = residents;
    this.worlds = worlds;
    this.world = world;
  }

  /** The lanes of all worlds of a block. */
  public static List<Lane> of(int worlds, int residents) {
    var shared = new TreeMap<String, Object>();
    var lanes = new ArrayList<Lane>();
    for (int w = 0; w < worlds; w++) {
      lanes.add(new Lane(shared, residents, worlds, w));
    }
    return List.copyOf(lanes);
  }

  /** Residents of the block. */
  public int residents() {
    return residents;
  }

  /** Where the lane has its cell of a resident. */
  public int at(int resident) {
    return resident * worlds + world;
  }

  /** A column of this name, made when the first world asks for it. */
  public byte[] bytes(String column) {
    return (byte[]) shared.computeIfAbsent(column, _ -> new byte[residents * worlds]);
  }

  /** The same of 16 bits. */
  public short[] shorts(String column) {
    return (short[]) shared.computeIfAbsent(column, _ -> new short[residents * worlds]);
  }

  /** The same of 32 bits. */
  public int[] ints(String column) {
    return (int[]) shared.computeIfAbsent(column, _ -> new int[residents * worlds]);
  }

  /** The same of 64 bits. */
  public long[] longs(String column) {
    return (long[]) shared.computeIfAbsent(column, _ -> new long[residents * worlds]);
  }

  /** The same of numbers that hardly ever need more than 16 bits. */
  public Column column(String column) {
    return (Column) shared.computeIfAbsent(column, _ -> new Column(residents * worlds));
  }
}
