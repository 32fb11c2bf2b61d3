package counterscore.report;

import java.util.ArrayList;
import java.util.List;

/** What draws the charts of a report, for other pages that draw the same. */
public final class Drawing {
  private Drawing() {}

  /** Names of scripts, in the order in which they are loaded. */
  public static final List<String> SCRIPTS =
      List.of("vega.min.js", "vega-lite.min.js", "vega-embed.min.js", "locales.js");

  /** One of {@link #SCRIPTS}. */
  public static String script(String name) {
    return Bundled.script(name.endsWith(".min.js") ? "vendor/" + name : name);
  }

  /** Their licences. */
  public static String licences() {
    return Bundled.text("vendor/LICENSES.txt");
  }

  /** Colours by day and by night, as variables of a style sheet. */
  public static String colours() {
    var css = Bundled.text("report.css");
    return css.substring(0, css.indexOf("* { box-sizing")) + Palette.css();
  }

  /** Variables that hold the colours of so many tiers, best first. */
  public static List<String> tiers(int count) {
    var variables = new ArrayList<String>();
    for (int tier = 0; tier < count; tier++) {
      variables.add(Palette.variable(tier, count));
    }
    return variables;
  }
}
