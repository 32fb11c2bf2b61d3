package counterscore.app;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What other programs can call: the public types of some modules with their public and protected members. */
final class ExportedApi {
  /** Every record and enum has them. */
  private static final Set<String> GIVEN = Set.of("equals", "hashCode", "toString", "values", "valueOf");

  private ExportedApi() {}

  /** One line per type and member, sorted; packages of our own and of java.* are left out of the names. */
  static List<String> signatures(Stream<JavaClass> classes) {
    var lines = new ArrayList<String>();
    exported(classes).forEach(type -> {
      lines.add(type.getName().replace("counterscore.", "") + ": " + kind(type) + heritage(type));
      members(type).forEach(member -> lines.add(type.getName().replace("counterscore.", "") + ": " + member));
    });
    return lines.stream().distinct().sorted().toList();
  }

  static Stream<Class<?>> exported(Stream<JavaClass> classes) {
    return classes.<Class<?>>map(JavaClass::reflect).filter(ExportedApi::isExported);
  }

  static Stream<Executable> executables(Class<?> type) {
    return Stream.concat(Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
        .filter(executable -> isExported(executable.getModifiers()) && !executable.isSynthetic());
  }

  private static Stream<String> members(Class<?> type) {
    var fields = Arrays.stream(type.getDeclaredFields())
        .filter(field -> isExported(field.getModifiers()) && !field.isSynthetic())
        .map(ExportedApi::text);
    return Stream.concat(
        fields,
        executables(type).filter(executable -> !GIVEN.contains(executable.getName())).map(ExportedApi::text));
  }

  private static boolean isExported(Class<?> type) {
    return isExported(type.getModifiers())
        && !type.isAnonymousClass()
        && (type.getDeclaringClass() == null || isExported(type.getDeclaringClass()));
  }

  private static boolean isExported(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String kind(Class<?> type) {
    return type.isAnnotation() ? "annotation"
        : type.isEnum() ? "enum"
            : type.isRecord() ? "record"
                : type.isInterface() ? "interface"
                    : "class";
  }

  private static String heritage(Class<?> type) {
    var parents = Arrays.stream(type.getInterfaces()).map(ExportedApi::name).sorted().collect(Collectors.joining(", "));
    return parents.isEmpty() ? "" : " of " + parents;
  }

  private static String text(Field field) {
    return name(field.getGenericType()) + " " + field.getName();
  }

  private static String text(Executable executable) {
    var parameters = Arrays.stream(executable.getParameters()).map(ExportedApi::text).collect(Collectors.joining(", "));
    return switch (executable) {
      case Constructor<?> constructor -> "new(" + parameters + ")";
      case Method method -> name(method.getGenericReturnType()) + " " + method.getName() + "(" + parameters + ")";
    };
  }

  private static String text(Parameter parameter) {
    return name(parameter.getParameterizedType()) + " " + parameter.getName();
  }

  private static String name(Type type) {
    return type.getTypeName().replaceAll("(counterscore|java|tools|com)\\.([a-z0-9_]+\\.)*", "").replace('$', '.');
  }
}
