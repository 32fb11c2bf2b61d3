package counterscore.app.explorer;

import com.sun.net.httpserver.HttpServer;
import counterscore.lab.City;
import counterscore.lab.Explore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server for the browsers of this machine. It is bound to the loopback address, and there is no way to bind it to another
 * (boundary test B10).
 */
public final class Explorer implements AutoCloseable {
  private static final Explore.Asked WARMING = new Explore.Asked("press-2019", null, List.of(), 20_000, 1);

  private final HttpServer server;
  private final ExecutorService threads;
  private final Runs runs;
  private final Tellings tellings;
  private final String address;

  private Explorer(HttpServer server, ExecutorService threads, Runs runs, Tellings tellings, String address) {
    this.server = server;
    this.threads = threads;
    this.runs = runs;
    this.tellings = tellings;
    this.address = address;
  }

  /**
   * Begins to answer.
   *
   * @param port 0: any free one
   * @param opened what the page shows first
   * @throws IOException if the port is taken
   */
  public static Explorer start(int port, Opened opened, int workers, String version) throws IOException {
    System.setProperty("sun.net.httpserver.maxReqTime", "120"); // [s] for a request to arrive, whoever sends it drop by drop
    var server = HttpServer.create(new InetSocketAddress(loopback(), port), 64);
    int bound = server.getAddress().getPort();
    var guard = new Guard(bound);
    var runs = new Runs(workers, Runtime.getRuntime().maxMemory() * 6 / 10, System::nanoTime);
    var tellings = new Tellings();
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", new Routes(guard, runs, tellings, new Assets(opened, guard.token()), version));
    server.start();
    return new Explorer(server, threads, runs, tellings, "http://" + loopback().getHostAddress() + ":" + bound + "/");
  }

  /** Lives a small city before anybody asks for one: the first that a page asks for is then there in half the time. */
  public void warm() {
    if (Explore.open(WARMING) instanceof City city) {
      runs.warm(city);
    }
  }

  /**
   * What the page shows first.
   *
   * @param scenario name of a bundled one, or what the text is called; empty: the start
   * @param text of a file that was named at the command line; empty: a bundled one
   */
  public record Opened(String scenario, String text) {}

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
  }

  /** What to type into a browser. */
  public String address() {
    return address;
  }

  InetSocketAddress bound() {
    return server.getAddress();
  }

  /** How many cities are looked at. */
  int openRuns() {
    return runs.open();
  }

  /** How many lives are told or sought. */
  int openTellings() {
    return tellings.open();
  }

  @Override
  public void close() {
    runs.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
