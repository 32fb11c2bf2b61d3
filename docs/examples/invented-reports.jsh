import counterscore.lab.Counterscore;

// What invented reports cost. Nothing of this is about a person.
var city = Counterscore.load("press-2019").residents(5_000).days(90).seed(2);

var run = city.out(Path.of("as-declared")).run();
System.out.println(run.findings().getFirst().sentence());
System.out.println("SYNTHETIC, basis " + run.record().basis() + ", " + run.record().digest());

// The same residents with the same luck, at both ends of what is assumed about such reports.
var rate = "watchers.neighbours.fabrication.rate.per-year=";
var compared = city.variant("rare: " + rate + 0.001).variant("common: " + rate + 0.05).out(Path.of("both-ends")).
    compare();
compared.variants().forEach((name, counts) ->
    System.out.println(name + ": " + counts.sum("entries", Map.of("truth", "fabricated")) + " entries without an act, "
        + counts.sum("tiers", Map.of("month", "2021-03", "tier", "B", "measure", "residents")) + " residents in tier B"));

// Mistakes come all at once, with a way out.
try {
  city.with("schemes.city-score.strat=900").days(0).run();
} catch (Counterscore.Refused refused) {
  refused.problems().forEach(problem -> System.out.println(problem.text()));
}

/exit
