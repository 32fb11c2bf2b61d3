package counterscore.app.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who is let in. */
class GuardTest {
  private final Guard guard = new Guard(8123);

  private Headers headers(String... namesAndValues) {
    var headers = new Headers();
    headers.add("Host", "127.0.0.1:8123");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.set(namesAndValues[i], namesAndValues[i + 1]);
    }
    return headers;
  }

  private int status(Headers headers, String method) {
    var refusal = guard.refusal(headers, method);
    return refusal == null ? 200 : Objects.requireNonNull(refusal).status();
  }

  @Test
  void a_browser_of_this_machine_is_let_in_under_both_names_of_this_host() {
    assertThat(status(headers(), "GET")).isEqualTo(200);
    assertThat(status(headers("Host", "localhost:8123"), "GET")).isEqualTo(200);
  }

  @Test
  void a_name_that_somebody_made_point_here_is_not_ours() {
    for (var host : new String[] {
        "evil.example", "evil.example:8123", "127.0.0.1", "127.0.0.1:80", "localhost.evil.example:8123",
        "127.0.0.1:8123.evil.example", "0.0.0.0:8123", "[::1]:8123", ""}) {
      assertThat(status(headers("Host", host), "GET")).as(host).isEqualTo(421);
    }
  }

  @Test
  void two_hosts_or_none_are_not_ours() {
    var two = headers();
    two.add("Host", "evil.example");
    assertThat(status(two, "GET")).isEqualTo(421);
    assertThat(status(new Headers(), "GET")).isEqualTo(421);
  }

  @Test
  void a_page_of_another_origin_is_refused_whatever_it_knows() {
    for (var origin : new String[] {
        "http://evil.example", "https://127.0.0.1:8123", "http://127.0.0.1:8124", "null",
        "http://127.0.0.1:8123.evil.example"}) {
      assertThat(status(headers("Origin", origin, Guard.TOKEN, guard.token()), "POST")).as(origin).isEqualTo(403);
    }
    assertThat(status(headers("Origin", "http://127.0.0.1:8123", Guard.TOKEN, guard.token()), "POST")).isEqualTo(200);
  }

  @Test
  void another_page_can_neither_frame_nor_embed_this_one_but_may_link_to_it() {
    assertThat(status(headers("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors"), "GET")).isEqualTo(403);
    assertThat(
        status(headers("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "iframe"),
            "GET"))
        .isEqualTo(403);
    assertThat(
        status(
            headers("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document"), "GET"))
        .isEqualTo(200);
  }

  @Test
  void what_makes_the_program_work_needs_the_token() {
    assertThat(status(headers(), "POST")).isEqualTo(403);
    assertThat(status(headers(Guard.TOKEN, ""), "POST")).isEqualTo(403);
    assertThat(status(headers(Guard.TOKEN, new Guard(8123).token()), "POST")).isEqualTo(403);
    assertThat(status(headers(Guard.TOKEN, guard.token()), "POST")).isEqualTo(200);
  }

  @Test
  void there_is_no_other_method() {
    for (var method : new String[] {"PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"}) {
      assertThat(status(headers(Guard.TOKEN, guard.token()), method)).as(method).isEqualTo(405);
    }
  }
}
