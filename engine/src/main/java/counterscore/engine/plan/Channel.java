package counterscore.engine.plan;

/** A pair of conduct and watcher that can write entries. */
public record Channel(String conduct, String watcher) {}
