package dev.platformgen;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house: which package may import which. A package that is not in this table does not belong here. */
class ArchitectureTest {
    private static final String ROOT = "dev.platformgen";
    private static final String ABOVE_ROOT = "value origin tree reference";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Package to the packages of ours it may import; {@code .} is the root. */
    private static Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        table.put("value", "");
        table.put("origin", "");
        table.put("tree", "value origin");
        table.put("reference", "value origin");
        table.put(".", ABOVE_ROOT);
        table.put("model", ABOVE_ROOT + " .");
        table.put("model.ray", "model");
        table.put("model.argocd", "model");
        table.put("chart", ABOVE_ROOT + " .");
        for (String product : List.of("kafka", "ray", "datahub", "mlflow", "kubeflow", "kubernetes")) {
            table.put("component." + product, ABOVE_ROOT + " . model model." + product + " chart");
        }
        table.put("delivery.argocd", ABOVE_ROOT + " . model model.argocd chart");
        table.put("yaml", "value origin tree");
        table.put("output", "value origin tree yaml");
        table.put("engine", ABOVE_ROOT + " . chart yaml output");
        return table;
    }

    @Test
    void everyPackageImportsOnlyWhatTheTableAllows() {
        Map<String, String> table = table();
        List<String> violations = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String room = room(type);
            seen.add(room);
            Set<String> allowed =
                    new TreeSet<>(Arrays.asList(table.getOrDefault(room, "").split(" ")));
            allowed.add(room);
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(ROOT))
                    .filter(target -> !allowed.contains(room(target)))
                    .forEach(target -> violations.add(type.getName() + " imports " + target.getName()));
        }
        assertThat(violations).isEmpty();
        assertThat(seen)
                .as("packages that the table does not list, or lists in vain")
                .isEqualTo(new TreeSet<>(table.keySet()));
    }

    @Test
    void packagesAreFreeOfCycles() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void theYamlLibraryHasOneUser() {
        onlyIn("yaml", "org.snakeyaml..");
    }

    @Test
    void onlyManifestsAndRawSignaturesTouchUpstreamModels() {
        ArchRule rule = ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".component..", ROOT + ".model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.strimzi..", "io.fabric8..", "com.fasterxml..");
        rule.check(CLASSES);
    }

    @Test
    void theCoreReadsNoEnvironmentAndNoClock() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".output")
                .should()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.time.chrono")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> packages = new TreeSet<>();
        CLASSES.forEach(type -> packages.add(type.getPackageName()));
        assertThat(packages)
                .allSatisfy(name -> assertThat(CLASSES.getPackage(name).isAnnotatedWith(NullMarked.class))
                        .as(name)
                        .isTrue());
    }

    private static void onlyIn(String room, String... packages) {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "." + room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(CLASSES);
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "." : name.substring(ROOT.length() + 1);
    }
}
