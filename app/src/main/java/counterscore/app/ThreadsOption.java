package counterscore.app;

import picocli.CommandLine.Option;

/** How many threads work on a simulation; no number depends on it. */
final class ThreadsOption {
  @Option(names = "--threads", paramLabel = "T", description = "worker threads (default: the processors)")
  int threads = Runtime.getRuntime().availableProcessors();
}
