package counterscore.lab;

import java.util.ArrayList;

/** Runs one scenario: reads it, lets a runner live it, finds what it means, keeps it and tells it. */
public final class Run {
  private Run() {}

  /** Checks what is asked for; all its mistakes at once. */
  public static Opened open(Counterscore asked) {
    var problems = new ArrayList<Problem>();
    return Living.open(Order.check(asked.request(), problems, _ -> {}), problems, Living::alone);
  }
}
