package counterscore.engine.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.EngineUnderTest.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  @Test
  void trial() {
    long t = System.nanoTime();
    for (var c : Comparison.checks())
      Comparison.oracle(c.town(), Comparison.SEED);
    System.out.println("ORACLE " + (System.nanoTime() - t) / 1e9);
    var checks = Comparison.checks();
    for (var fault : Fault.values()) {
      t = System.nanoTime();
      var verdicts = Comparison.judge(new FastEngine(fault), Comparison.SEED);
      System.out.println("FAST " + fault + " " + (System.nanoTime() - t) / 1e9);
      for (int i = 0; i < verdicts.size(); i++) {
        var v = verdicts.get(i);
        if (fault == Fault.NONE || v.isAlarm())
          System.out.println((v.isAlarm() ? "ALARM " : "ok    ") + v + " [" + checks.get(i).effect() + "]"
              + (v.overlooked() > checks.get(i).effect().size() ? " WEAK" : ""));
      }
    }
    System.out.println("---- oracle");
    for (var v : Comparison.judge(new SlowEngine(), Comparison.SEED))
      if (v.chance() < 0.01)
        System.out.println(v);
    assertThat(List.of()).isEmpty();
  }
}
