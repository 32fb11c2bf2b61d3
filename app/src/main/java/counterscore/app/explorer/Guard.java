package counterscore.app.explorer;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is let in: a browser of this machine that asks for this page under its own name. Another page that is open beside it could
 * send requests here; it can neither name this host, nor know the token, nor read an answer.
 */
final class Guard {
  /** The header that carries the token. */
  static final String TOKEN = "X-Counterscore-Token";

  private final Set<String> hosts;
  private final String token = random();

  Guard(int port) {
    hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  /** 128 bits that nobody guesses, in hexadecimal. */
  static String random() {
    var bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  String token() {
    return token;
  }

  /** Why a request is refused; null: it is not. */
  @Nullable
  Refusal refusal(Headers headers, String method) {
    if (!isOurs(headers.get("Host"))) {
      return new Refusal(421, "This page answers under 127.0.0.1 and localhost alone.");
    }
    var origin = headers.getFirst("Origin");
    if (origin != null && hosts.stream().noneMatch(host -> origin.equals("http://" + host))) {
      return new Refusal(403, "Another page asked for this.");
    }
    var site = headers.getFirst("Sec-Fetch-Site");
    if (site != null && !Set.of("same-origin", "none").contains(site) && !isNavigation(headers, method)) {
      return new Refusal(403, "Another page asked for this.");
    }
    return switch (method) {
      case "GET", "HEAD" -> null;
      case "POST" -> isKnown(headers.getFirst(TOKEN)) ? null
          : new Refusal(403, "The token is missing or that of another start of this program: load the page again.");
      default -> new Refusal(405, "There is GET and POST.");
    };
  }

  /** Somebody followed a link to the page: what it shows first is no secret, and no other page reads it. */
  private static boolean isNavigation(Headers headers, String method) {
    return method.equals("GET") && "navigate".equals(headers.getFirst("Sec-Fetch-Mode"))
        && "document".equals(headers.getFirst("Sec-Fetch-Dest"));
  }

  private boolean isOurs(@Nullable List<String> named) {
    return named != null && named.size() == 1 && hosts.contains(named.getFirst());
  }

  private boolean isKnown(@Nullable String given) {
    return given != null && MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer that says no. */
  record Refusal(int status, String message) {}
}
