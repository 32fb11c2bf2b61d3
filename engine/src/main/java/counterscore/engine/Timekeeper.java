package counterscore.engine;

/** Hears which part of its work each thread turns to, so that what a part takes can be measured. Called from several threads. */
public interface Timekeeper {
  /** The calling thread leaves what it worked at and begins a part. */
  void begins(Part part);
}
