package counterscore.app.explorer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import counterscore.engine.Progress;
import counterscore.lab.City;
import counterscore.lab.Explore;
import counterscore.lab.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which request gets which answer. */
final class Routes implements HttpHandler {
  /** A scenario of the largest size, each of whose characters takes three. */
  private static final int MOST_BYTES = 3_200_000;

  private static final int MOST_AT_ONCE = 48;

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Guard guard;
  private final Runs runs;
  private final Assets assets;
  private final String version;
  private final Tellings tellings;
  private final Semaphore room = new Semaphore(MOST_AT_ONCE);

  Routes(Guard guard, Runs runs, Tellings tellings, Assets assets, String version) {
    this.guard = guard;
    this.runs = runs;
    this.tellings = tellings;
    this.assets = assets;
    this.version = version;
  }

  /** An answer. */
  private record Answer(int status, Assets.Asset content) {
    static Answer of(Object told) {
      return new Answer(200, new Assets.Asset("application/json", Told.write(told)));
    }

    static Answer text(int status, String message) {
      return new Answer(status, new Assets.Asset("text/plain", message + "\n"));
    }

    static Answer refused(int status, List<Problem> problems) {
      return new Answer(
          status, new Assets.Asset("application/json", Told.write(Told.problems(problems))));
    }
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!room.tryAcquire()) {
        exchange.getResponseHeaders().set("Retry-After", "1");
        send(exchange, Answer.text(503, "Too many requests at once: try again in a second."));
        return;
      }
      try {
        send(exchange, answer(exchange));
      } finally {
        room.release();
      }
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    var method = exchange.getRequestMethod();
    var refusal = guard.refusal(exchange.getRequestHeaders(), method);
    if (refusal != null) {
      return Answer.text(refusal.status(), refusal.message());
    }
    var address = exchange.getRequestURI().getPath();
    try {
      if (!method.equals("POST")) {
        return got(address, Form.of(exchange.getRequestURI().getRawQuery()));
      }
      var body = body(exchange);
      return body == null
          ? Answer.text(413, "This is larger than any scenario.")
          : posted(address, Form.of(body));
    } catch (Form.Bad e) {
      return Answer.text(400, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return Answer.text(500, "A fault of Counterscore itself: " + e);
    }
  }

  /** Null where it is larger than anything that is asked for; of such a body no more is read than shows that. */
  private static @Nullable String body(HttpExchange exchange) throws IOException {
    var said = exchange.getRequestHeaders().getFirst("Content-Length");
    if (said != null && (said.length() > 9 || Long.parseLong(said) > MOST_BYTES)) {
      return null;
    }
    var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    return body.length > MOST_BYTES ? null : new String(body, StandardCharsets.UTF_8);
  }

  private Answer got(String address, Form form) {
    return switch (address) {
      case "/api/scenarios" -> Answer.of(Told.scenarios());
      case "/api/run" -> run(form);
      case "/api/again" -> again(form);
      case "/api/telling" -> Answer.of(Map.of("share", tellings.share(telling(form))));
      case "/report" -> report(form);
      default -> {
        var asset = assets.of(address);
        yield asset == null ? Answer.text(404, "There is nothing here.") : new Answer(200, asset);
      }
    };
  }

  private Answer posted(String address, Form form) {
    return switch (address) {
      case "/api/open" -> open(form, city -> Answer.of(Told.opened(city, runs.threads())));
      case "/api/check" -> open(form, city -> Answer.of(Told.review(city.review())));
      case "/api/run" -> open(form, this::begin);
      case "/api/again" -> beginAgain(form);
      case "/api/again/end" -> endAgain(form);
      case "/api/life" -> open(form, city -> life(city, form));
      case "/api/find" -> open(form, city -> find(city, form));
      case "/api/telling/end" -> {
        tellings.end(telling(form));
        yield Answer.of(Map.of());
      }
      case "/api/yaml" -> open(form, city -> new Answer(200, new Assets.Asset("text/yaml", city.text())));
      case "/api/end" -> {
        runs.end(form.text("run", ""));
        yield Answer.of(Map.of());
      }
      default -> Answer.text(404, "There is nothing here.");
    };
  }

  private interface Opening {
    Answer of(City city);
  }

  private static Answer open(Form form, Opening opening) {
    return switch (Explore.open(form.city())) {
      case Explore.Refused refused -> Answer.refused(422, refused.problems());
      case City city -> opening.of(city);
    };
  }

  private Answer begin(City city) {
    try {
      return Answer.of(Map.of("run", runs.begin(city).id));
    } catch (Runs.Full e) {
      return Answer.refused(
          503, List.of(Problem.of("EXP-002", "there is no room for this city now", String.valueOf(e.getMessage()))));
    }
  }

  private Answer run(Form form) {
    var run = runs.find(form.text("run", ""));
    return run == null ? gone() : Answer.of(Told.run(run, (int) form.number("since", 0)));
  }

  /** How sure the findings of a run are, as far as that is known. */
  private Answer again(Form form) {
    var run = runs.find(form.text("run", ""));
    var again = run == null ? null : run.again();
    return again == null ? gone() : Answer.of(Told.again(again));
  }

  private Answer beginAgain(Form form) {
    var run = runs.find(form.text("run", ""));
    if (run == null || run.lived() == null) {
      return gone();
    }
    runs.again(run);
    return again(form);
  }

  private Answer endAgain(Form form) {
    var run = runs.find(form.text("run", ""));
    var again = run == null ? null : run.again();
    if (again != null) {
      again.cancel();
    }
    return Answer.of(Map.of());
  }

  private static Answer gone() {
    return Answer.text(404, "This city is no longer there: load the page again.");
  }

  private Answer report(Form form) {
    var run = runs.find(form.text("run", ""));
    var lived = run == null ? null : run.lived();
    return lived == null ? gone()
        : new Answer(200, new Assets.Asset("text/html", lived.report(version, runs.threads())));
  }

  private Answer life(City city, Form form) {
    long number = form.number("resident", 0);
    return told(form, city.residentDaysOf(number), progress -> {
      var lives = city.life(number, progress);
      return lives == null
          ? Answer.refused(
              422, List.of(
                  Problem.of(
                      "LIF-001", "there is no such resident",
                      "The city has residents from 0 to " + (city.experiment().residents() - 1) + ".")))
          : Answer.of(Told.lives(city, lives));
    });
  }

  private Answer find(City city, Form form) {
    var sought = form.sought();
    int world = form.number("world", 0) == 1 && city.changed() != null ? 1 : 0;
    if (!city.worlds().get(world).schemes().containsKey(sought.scheme())) {
      throw new Form.Bad("There is no scheme of that name.");
    }
    return told(
        form, city.residentDays(),
        progress -> Answer.of(Map.of("residents", city.find(world, sought, runs.threads(), progress))));
  }

  private Answer told(Form form, long residentDays, Function<Progress, Answer> telling) {
    var answer = tellings.tell(telling(form), residentDays, telling);
    return answer == null ? Answer.of(Map.of("cancelled", true)) : answer;
  }

  /** What a page calls that for which it waits. */
  private static String telling(Form form) {
    return form.text("telling", "");
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    var headers = exchange.getResponseHeaders();
    var bytes = answer.content.text().getBytes(StandardCharsets.UTF_8);
    headers.set("Content-Type", answer.content.type() + "; charset=utf-8");
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("X-Frame-Options", "DENY");
    if (!isReport(exchange)) {
      headers.set("Content-Security-Policy", POLICY);
    }
    if (answer.status >= 400) {
      headers.set("Connection", "close"); // what was not read of a refused request is not read
    }
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status, isHead ? -1 : bytes.length);
    if (!isHead) {
      exchange.getResponseBody().write(bytes);
      exchange.getResponseBody().flush(); // before what was not read of the request is waited for
    }
  }

  /** A report names its own scripts, by their hashes. */
  private static boolean isReport(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().equals("/report");
  }
}
