package se.umea.vaxer.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each package uses only those above it in the list, and no two classes share a simple name. */
class ArchitectureTest {

    private static final String ROOT = "se.umea.vaxer.";
    private static final List<String> ORDER = List.of("finding", "html", "content", "check", "bake", "finish", "pdf", "verify", "build",
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
    void noTwoClassesShareASimpleName() {
        Map<String, List<String>> names = CLASSES.stream().filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertEquals(List.of(), names.values().stream().filter(same -> same.size() > 1).toList());
    }
}
