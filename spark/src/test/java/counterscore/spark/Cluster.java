package counterscore.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A standalone cluster of this machine: a master and two workers as processes of their own, from the jars of Spark on the class
 * path. They know nothing of Counterscore: their executors are sent the jar.
 */
final class Cluster implements AutoCloseable {
  private static final String JAVA = System.getProperty("java.home") + "/bin/java";

  /** What Counterscore brings, or the tests; a cluster has none of it. */
  private static final String OURS =
      ".*/(target|counterscore|tools/jackson|networknt|ethlo|snakeyaml|duckdb|picocli|hipparchus|junit"
          + "|assertj|archunit|bytebuddy|jspecify)/.*";

  private final Path folder;
  private final List<ProcessHandle> processes = new ArrayList<>();
  private final List<Process> started = new ArrayList<>();
  private final int port;

  Cluster(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    var jars = Files.createDirectories(folder.resolve("home/jars"));
    var path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(jar -> jar.endsWith(".jar") && !jar.matches(OURS)).toList();
    // One small jar that names the others: 200 MB need not be copied.
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(
        Attributes.Name.CLASS_PATH, path.stream().map(jar -> Path.of(jar).toUri().toString())
            .collect(Collectors.joining(" ")));
    new JarOutputStream(Files.newOutputStream(jars.resolve("path.jar")), manifest).close();
    this.port = freePort();
    try {
      start("master", "org.apache.spark.deploy.master.Master", "--port", Integer.toString(port), "--webui-port", "0");
      await(port);
      for (var name : List.of("worker-1", "worker-2")) {
        start(
            name, "org.apache.spark.deploy.worker.Worker", "--port", "0", "--webui-port", "0", "--cores", "1",
            "--memory",
            "1g", "--work-dir", folder.resolve(name).toString(), master());
      }
    } catch (IOException | InterruptedException e) {
      close();
      throw e;
    }
  }

  String master() {
    return "spark://127.0.0.1:" + port;
  }

  private void start(String name, String type, String... arguments) throws IOException {
    var command = new ArrayList<>(
        List.of(
            JAVA, "-Xmx256m", "-XX:+UseSerialGC", "-cp", folder.resolve("home/jars/path.jar").toString(), type,
            "--host", "127.0.0.1"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile())
        .redirectErrorStream(true).redirectOutput(folder.resolve(name + ".log").toFile());
    builder.environment().putAll(
        Map.of(
            "SPARK_HOME", folder.resolve("home").toString(), "SPARK_LOCAL_IP", "127.0.0.1", "SPARK_SCALA_VERSION",
            "2.13",
            "JAVA_HOME", System.getProperty("java.home"), "SPARK_LOCAL_DIRS", folder.resolve("local").toString()));
    started.add(builder.start());
    processes.add(started.getLast().toHandle());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void await(int port) throws IOException, InterruptedException {
    for (int tries = 0; tries < 600; tries++) {
      try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException e) {
        Thread.sleep(100);
      }
    }
    throw new IOException("no master answers");
  }

  /** Everything that runs here: master, workers, and the executors that they started. */
  List<ProcessHandle> processes() {
    return processes.stream().flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .filter(ProcessHandle::isAlive).toList();
  }

  /** Ends them; an executor outlives its worker. */
  @Override
  public void close() {
    var all = processes();
    all.forEach(ProcessHandle::destroyForcibly);
    for (var process : all) {
      process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }
  }
}
