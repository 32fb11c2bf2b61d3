package counterscore.review;

import counterscore.scenario.WatcherKind;

/** What people say, and with whom they gather. */
final class Speech {
  private Speech() {}

  static void isPenalised(Case held) {
    for (var charge : held.facts().charges()) {
      if (charge.conduct().isSpeech()) {
        held.flag(
            charge.subject(), new Words(
                "Lawful speech costs points: " + charge.title() + ".",
                "Rechtmäßige Äußerungen kosten Punkte: " + charge.title() + "."),
            charge.subject(), charge.of("speech"));
      } else {
        held.clear(
            charge.subject(), new Words("It is not declared to be speech.", "Es ist nicht als Äußerung erklärt."));
      }
    }
  }

  static void isAssemblyPenalised(Case held) {
    for (var charge : held.facts().charges()) {
      if (Contexts.ASSEMBLY.contains(charge.conduct().context())) {
        held.flag(
            charge.subject(), new Words(
                "Taking part costs points: " + charge.title() + ", context " + charge.conduct().context() + ".",
                "Die Teilnahme kostet Punkte: " + charge.title() + ", Bereich " + charge.conduct().context() + "."),
            charge.subject(), charge.of("context"));
      } else {
        held.clear(
            charge.subject(), new Words(
                "Its context is " + charge.conduct().context() + ", not assembly.",
                "Der Bereich ist " + charge.conduct().context() + ", nicht Versammlung."),
            charge.of("context"));
      }
    }
  }

  static void isReadByPlatforms(Case held) {
    for (var charge : held.facts().charges()) {
      var platform = charge.conduct().noticedBy().keySet().stream().filter(name -> {
        var watcher = held.scenario().watchers().get(name);
        return watcher != null && watcher.kind() == WatcherKind.PLATFORM;
      }).findFirst();
      if (platform.isEmpty()) {
        continue;
      }
      if (charge.conduct().isSpeech()) {
        held.flagAndAsk(
            charge.subject(), new Words(
                "A platform notices what people write, posts or messages: " + charge.title() + ".",
                "Eine Plattform sieht, was Menschen schreiben, Beiträge oder Nachrichten: " + charge.title() + "."),
            charge.of("noticed-by." + platform.get()), charge.of("speech"), charge.subject());
      } else {
        held.clear(
            charge.subject(), new Words(
                "A platform notices it, and it is not declared to be speech.",
                "Eine Plattform bemerkt es, und es ist nicht als Äußerung erklärt."),
            charge.of("noticed-by." + platform.get()));
      }
    }
  }
}
