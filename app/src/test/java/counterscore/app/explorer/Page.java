package counterscore.app.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page's scripts do, without a browser. */
final class Page implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("counterscore-token\" content=\"([0-9a-f]{32})\"");

  final Explorer explorer;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String token;

  private Page(Explorer explorer) {
    this.explorer = explorer;
    var token = TOKEN.matcher(get("").body());
    assertThat(token.find()).isTrue();
    this.token = token.group(1);
  }

  static Page open() throws IOException {
    return new Page(Explorer.start(0, new Explorer.Opened("", ""), 2, "test"));
  }

  String token() {
    return token;
  }

  HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(explorer.address() + address)).timeout(Duration.ofMinutes(2));
  }

  HttpRequest.Builder posting(String address, String body) {
    return request(address).header(Guard.TOKEN, token).POST(HttpRequest.BodyPublishers.ofString(body));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String address) {
    return send(request(address));
  }

  HttpResponse<String> post(String address, String... fields) {
    return send(posting(address, form(fields)));
  }

  static String form(String... fields) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < fields.length; i += 2) {
      parts.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return String.join("&", parts);
  }

  static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  /** Begins a run and waits until it is over. */
  JsonNode livedWith(String... fields) {
    var begun = post("api/run", fields);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
    return lived(json(begun).get("run").asString());
  }

  /** Waits until a run is over. */
  JsonNode lived(String id) {
    var run = json(get("api/run?run=" + id));
    while (!Run.State.valueOf(run.get("state").asString().toUpperCase(java.util.Locale.ROOT)).isOver()) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      run = json(get("api/run?run=" + id));
    }
    assertThat(run.get("state").asString()).isEqualTo("done");
    return run;
  }

  @Override
  public void close() {
    client.close();
    explorer.close();
  }
}
