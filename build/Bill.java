import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.jar.JarFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code java Bill.java BOM SCRIPTS TEXTS FOLDER}: what a zip contains, with licences. To what the CycloneDX plugin of Maven found it adds
 * the scripts that a report carries, and the Java in FOLDER/runtime where there is one, and writes FOLDER/sbom.cdx.json and
 * FOLDER/THIRD-PARTY.txt. A component without a licence, a licence that wants to be carried along and whose text is missing,
 * and jars that differ from the list end it.
 */
static final List<String> FAULTS = new ArrayList<>();

void main(String[] arguments) throws IOException, GeneralSecurityException {
  var mapper = JsonMapper.builder().build();
  var folder = Path.of(arguments[3]);
  var bom = (ObjectNode) mapper.readTree(Path.of(arguments[0]));
  var components = (ArrayNode) bom.get("components");
  var own = (ObjectNode) bom.get("metadata").get("component");
  own.set("licenses", mapper.readTree("[{\"license\": {\"id\": \"Apache-2.0\"}}]"));
  compareJars(folder, own, components);
  components.addAll((ArrayNode) mapper.readTree(Path.of(arguments[1])));
  var runtime = folder.resolve("runtime/release");
  if (Files.exists(runtime)) {
    components.add(java(mapper, runtime));
  }
  // The plugin's number is that of a list without these.
  bom.put("serialNumber", "urn:uuid:" + UUID.nameUUIDFromBytes(bom.toString().getBytes(StandardCharsets.UTF_8)));
  for (var component : components) {
    if (licence(component).isEmpty()) {
      FAULTS.add(name(component) + " has no licence");
    }
  }
  var list = thirdParties(components, folder, Path.of(arguments[2]));
  if (!FAULTS.isEmpty()) {
    FAULTS.forEach(fault -> System.err.println("error: " + fault));
    System.exit(1);
  }
  Files.writeString(folder.resolve("sbom.cdx.json"), mapper.writerWithDefaultPrettyPrinter().writeValueAsString(bom) + "\n");
  Files.writeString(folder.resolve("THIRD-PARTY.txt"), list);
}

/** By name and by content. The plugin does not hash the jar for which it makes the list. */
void compareJars(Path folder, JsonNode own, ArrayNode components) throws IOException, GeneralSecurityException {
  var listed = new TreeMap<String, String>();
  listed.put(jar(own), "");
  for (var component : components) {
    for (var hash : component.path("hashes")) {
      if (hash.path("alg").asString().equals("SHA-256")) {
        listed.put(jar(component), hash.path("content").asString());
      }
    }
  }
  for (var file : jars(folder)) {
    var sum = listed.remove(file.getFileName().toString());
    if (sum == null) {
      FAULTS.add(file.getFileName() + " is not in the list of what is shipped");
    } else if (!sum.isEmpty() && !sum.equals(sha256(file))) {
      FAULTS.add(file.getFileName() + " is not the file whose hash is in the list");
    }
  }
  listed.keySet().forEach(jar -> FAULTS.add(jar + " is in the list and is not shipped"));
}

/** A runtime of jlink says of itself which version it is; who made it, says the JDK from which it was taken. */
ObjectNode java(JsonMapper mapper, Path release) throws IOException {
  var said = new Properties();
  try (var in = Files.newBufferedReader(release)) {
    said.load(in);
  }
  var component = mapper.createObjectNode().put("type", "platform").put("name", "OpenJDK")
      .put("version", Runtime.version().toString())
      .put("publisher", System.getProperty("java.vendor"))
      .put("description", "modules " + said.getProperty("MODULES").replace("\"", ""));
  component.set("licenses", mapper.readTree("[{\"expression\": \"GPL-2.0-only WITH Classpath-exception-2.0\"}]"));
  return component;
}

String thirdParties(ArrayNode components, Path folder, Path texts) throws IOException {
  var rows = new TreeMap<String, String>();
  var found = new TreeMap<String, String>();
  for (var component : components) {
    if (!component.path("group").asString("").equals("counterscore")) {
      rows.put(name(component), licence(component));
    }
  }
  var apache = Files.readString(folder.resolve("LICENSE"));
  for (var file : jars(folder)) {
    try (var jar = new JarFile(file.toFile())) {
      for (var entry : jar.stream().filter(e -> e.getName().matches("META-INF/(.*/)?[^/]*(LICENSE|NOTICE)[^/.]*(\\.txt|\\.md)?"))
          .sorted((a, b) -> a.getName().compareTo(b.getName())).toList()) {
        var text = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        if (!text.equals(apache)) {
          found.put(file.getFileName() + ", " + entry.getName(), text);
        }
      }
    }
  }
  try (var more = Files.list(texts)) {
    for (var text : more.toList()) {
      found.put(text.getFileName().toString().replaceFirst("\\.txt$", ""), Files.readString(text));
    }
  }
  for (var component : components) {
    // The Apache License stands in LICENSE; the scripts carry their licences, and Java its own in runtime/legal.
    boolean stands = licence(component).isEmpty() || licence(component).equals("Apache-2.0") || !component.path("purl").asString("").startsWith("pkg:maven/");
    if (!stands && found.keySet().stream().noneMatch(of -> of.startsWith(component.get("name").asString()))) {
      FAULTS.add(name(component) + " is under " + licence(component) + ", and its text is missing");
    }
  }
  var out = new StringBuilder("""
      What is carried along beside Counterscore itself, and under which licences. Made from sbom.cdx.json, which says more.
      The Apache License 2.0 stands in LICENSE; other texts and notices follow. The licences of a Java that is carried along
      are in runtime/legal, and its source code is where its publisher offers it (sbom.cdx.json names version and publisher).

      """);
  rows.forEach((name, licence) -> out.append("  %-44s %s%n".formatted(name, licence)));
  found.forEach((of, text) -> out.append("\n=== ").append(of).append("\n\n").append(text.strip()).append('\n'));
  try (var jar = new JarFile(jars(folder).stream().filter(f -> f.getFileName().toString().startsWith("report-")).findFirst()
      .orElseThrow().toFile())) {
    var entry = jar.getEntry("counterscore/report/vendor/LICENSES.txt");
    out.append("\n=== the scripts of a report\n\n")
        .append(new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
  }
  return out.toString();
}

List<Path> jars(Path folder) throws IOException {
  try (var files = Files.list(folder.resolve("lib"))) {
    return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
  }
}

String jar(JsonNode component) {
  return component.get("name").asString() + "-" + component.get("version").asString() + ".jar";
}

String name(JsonNode component) {
  return (component.get("name").asString() + " " + component.path("version").asString("")).strip();
}

/** Identifiers of SPDX; whoever gives a name only is taken at it. */
String licence(JsonNode component) {
  return component.path("licenses").valueStream().map(one -> one.has("expression") ? one.get("expression").asString()
      : one.path("license").path("id").asString(one.path("license").path("name").asString("")))
      .filter(text -> !text.isBlank()).reduce((a, b) -> a + " or " + b).orElse("");
}

String sha256(Path file) throws IOException, GeneralSecurityException {
  return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
}
