package se.umea.vaxer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each package uses only those above it in the list, no two classes share a simple name, and no file is long. */
class ArchitectureTest {

    private static final int MAX_LINES = 250;
    private static final String ROOT = "se.umea.vaxer.";
    private static final List<String> ORDER = List.of("finding", "html", "content", "check", "bake", "finish", "pdf", "verify", "diff", "build", "cms",
            "preview", "publish", "cli", "maven");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("se.umea.vaxer");

    @Test
    void everyClassIsInAPackageOfTheList() {
        assertEquals(List.of(), CLASSES.stream().map(JavaClass::getPackageName).distinct()
                .filter(name -> !ORDER.contains(name.substring(Math.min(ROOT.length(), name.length())))).toList());
    }

    @Test
    void aPackageUsesOnlyThoseAboveIt() {
        IntStream.range(0, ORDER.size() - 1).forEach(place -> {
            String[] below = ORDER.stream().skip(place + 1L).map(name -> ROOT + name).toArray(String[]::new);
            noClasses().that().resideInAPackage(ROOT + ORDER.get(place)).should().dependOnClassesThat().resideInAnyPackage(below)
                    .check(CLASSES);
        });
    }

    @Test
    void noPackagesUseEachOther() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noFileIsLongerThanTwoHundredAndFiftyLines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".java")).filter(file -> lines(file) > MAX_LINES).toList());
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noTwoClassesShareASimpleName() {
        Map<String, List<String>> names = CLASSES.stream().filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertEquals(List.of(), names.values().stream().filter(same -> same.size() > 1).toList());
    }
}
