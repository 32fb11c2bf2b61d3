package counterscore.engine;

import counterscore.engine.plan.Plan;
import counterscore.engine.population.Composition;
import counterscore.engine.recording.Recorder;
import counterscore.observation.Observations;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Eight consecutive blocks (the last district may have fewer): the unit of scheduling. Months are the outer loop and blocks
 * the inner one, because what crosses blocks happens at a month's end.
 */
final class District {
  private final Plan plan;
  private final Progress progress;
  private final Recorder recorder;
  private final List<Block> blocks;

  District(Block.Shared shared, int number, Progress progress) {
    this.plan = shared.plan();
    this.progress = progress;
    this.recorder = new Recorder(plan);
    int first = number * Composition.BLOCKS_PER_DISTRICT;
    this.blocks =
        IntStream.range(first, Math.min(first + Composition.BLOCKS_PER_DISTRICT, plan.blocks()))
            .mapToObj(shared::block)
            .toList();
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Lives the whole period on the calling thread. */
  Observations live(Schedule schedule, Witness witness) {
    for (int month = 0; month < plan.calendar().months(); month++) {
      for (var block : blocks) {
        live(block, month, schedule);
      }
    }
    blocks.forEach(block -> end(block, witness));
    return recorder.observations();
  }

  /** One month of one block; blocks of a month may live on several threads. */
  void live(Block block, int month, Schedule schedule) {
    if (progress.isCancelled()) {
      throw new Runner.Interrupted();
    }
    block.live(month, schedule, recorder);
    int days = plan.calendar().firstDay(month + 1) - plan.calendar().firstDay(month);
    progress.advanced(
        block.number(), plan.calendar().firstDay(month + 1), (long) days * block.residents.count());
  }

  /** Records what is known of a block at the end. */
  void end(Block block, Witness witness) {
    witness.end(block);
    block.end(recorder);
  }

  Observations observations() {
    return recorder.observations();
  }
}
