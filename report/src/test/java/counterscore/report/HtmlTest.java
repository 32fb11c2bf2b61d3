package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void text_cannot_become_markup() {
    assertThat(Html.tag("p", "a < b & \"c\" > 'd' </p>").markup())
        .isEqualTo("<p>a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39; &lt;/p&gt;</p>");
  }

  @Test
  void an_attribute_cannot_be_ended_from_within() {
    assertThat(Html.tag("p").with("title", "\" onclick='x' &").markup())
        .isEqualTo("<p title=\"&quot; onclick=&#39;x&#39; &amp;\"></p>");
  }

  @Test
  void pieces_stand_in_the_order_in_which_they_were_added() {
    var list = Html.tag("ul").add(Html.tag("li", "one")).add(List.of(Html.tag("li", "two"), Html.tag("li", "three")));

    assertThat(list.markup()).isEqualTo("<ul><li>one</li><li>two</li><li>three</li></ul>");
  }

  @Test
  void an_empty_kind_of_element_has_no_end() {
    assertThat(Html.tag("meta").with("charset", "utf-8").markup()).isEqualTo("<meta charset=\"utf-8\">");
  }

  @Test
  void data_in_a_script_cannot_end_it() {
    assertThat(Json.inScript(Json.object("title", "</script><!-- & \u2028", "n", 1)))
        .isEqualTo("{\"title\":\"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\",\"n\":1}");
  }
}
