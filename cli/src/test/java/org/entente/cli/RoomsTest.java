package org.entente.cli;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between modules and packages in {@code CONTRIBUTING.md}. */
final class RoomsTest {

    private static final String REPORTING = "org.entente.reporting..";
    private static final String EXPLORER = "org.entente.explorer..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test"))
            .importPackages("org.entente");

    private static final List<String> QUESTIONS_OF_SIMULATION =
            List.of("bridge", "discovery", "explain", "live", "score", "seek", "sensitivity");

    private static final List<String> KITS_OF_SIMULATION = List.of(
            "actuals",
            "contour",
            "decision",
            "engine",
            "experiment",
            "kernel",
            "math",
            "metric",
            "plan",
            "random",
            "results",
            "statistics",
            "step",
            "work");

    private static final List<String> QUESTIONS_OF_REPORTING = List.of(
            "batch", "bridge", "discovery", "explain", "metrics", "run", "score", "seek", "sensitivity", "terms");

    private static final List<String> KITS_OF_REPORTING =
            List.of("actuals", "analysis", "chart", "csv", "findings", "folder", "html", "sheet", "words");

    @Test
    void packages_haveNoCycle() {
        slices().matching("org.entente.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void model_usesNoOtherModule() {
        uses("org.entente.model..", "org.entente.model..");
    }

    @Test
    void simulation_usesModelAlone() {
        uses("org.entente.simulation..", "org.entente.model..", "org.entente.simulation..");
    }

    @Test
    void simulation_seesNoFile() {
        noClasses()
                .that()
                .resideInAPackage("org.entente.simulation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.entente.model.file..", "java.nio.file..")
                .check(CLASSES);
    }

    /** Nothing is sent to, or asked of, another machine: only the explorer listens, on this machine. */
    @Test
    void network_isOfTheExplorerAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(EXPLORER, "org.entente.spark..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(http\\..*|.*Socket.*|.*Connection)|com\\.sun\\.net\\.httpserver\\..*"
                        + "|java\\.nio\\.channels\\..*Socket.*")
                .check(CLASSES);
    }

    /**
     * What is read never names a class: no serialised objects, and JSON becomes the types that the code asks for. The
     * JVMs of one job alone send each other names, and only of records and enums of this project.
     */
    @Test
    void reading_makesNoObjectOfAClassThatAFileNames() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.entente.simulation.work.RecordReader")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.io\\.Object(Input|Output)Stream.*|java\\.beans\\.XML(De|En)coder"
                                + "|.*\\.JsonTypeInfo.*|.*\\.(Polymorphic|LaissezFaire|Basic|Default)Type(Validator|Resolver).*")
                .orShould()
                .callMethodWhere(target(nameMatching("forName|activateDefaultTyping.*|polymorphicTypeValidator"))
                        .and(target(owner(nameMatching("java\\.lang\\.Class|tools\\.jackson\\..*")))))
                .check(CLASSES);
    }

    /** Their last bit depends on the machine (Javadoc of {@link Math}). {@code FastMath} is written in Java. */
    @Test
    void results_useNoFunctionWhoseLastBitDependsOnTheMachine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.entente.benchmarks..")
                .should()
                .callMethodWhere(
                        target(nameMatching("a?(sin|cos|tan)h?|atan2|exp|expm1|log|log10|log1p|pow|cbrt|hypot"))
                                .and(target(owner(nameMatching("java\\.lang\\.Math")))))
                .check(CLASSES);
    }

    @Test
    void reporting_usesModelAndSimulation() {
        uses(REPORTING, "org.entente.model..", "org.entente.simulation..", REPORTING);
    }

    @Test
    void explorer_usesNoCommand() {
        uses(EXPLORER, "org.entente.model..", "org.entente.simulation..", REPORTING, EXPLORER);
    }

    @Test
    void cli_usesNoBenchmarks() {
        uses(
                "org.entente.cli..",
                "org.entente.cli..",
                "org.entente.model..",
                "org.entente.simulation..",
                REPORTING,
                EXPLORER);
    }

    @Test
    void table_namesEveryPackage() throws IOException {
        assertThat(packages("simulation"))
                .containsExactlyInAnyOrderElementsOf(both(QUESTIONS_OF_SIMULATION, KITS_OF_SIMULATION))
                .containsExactlyInAnyOrderElementsOf(column(2));
        assertThat(packages("reporting"))
                .containsExactlyInAnyOrderElementsOf(both(QUESTIONS_OF_REPORTING, KITS_OF_REPORTING))
                .containsExactlyInAnyOrderElementsOf(column(3));
    }

    @Test
    void kitsOfSimulation_knowNoQuestion() {
        knowNone(of("simulation", KITS_OF_SIMULATION), of("simulation", QUESTIONS_OF_SIMULATION));
    }

    @Test
    void kitsOfReporting_knowNoQuestion() {
        knowNone(of("reporting", without(KITS_OF_REPORTING, "analysis")), of("reporting", QUESTIONS_OF_REPORTING));
        knowNone(of("reporting", List.of("analysis")), of("reporting", without(QUESTIONS_OF_REPORTING, "terms")));
        knowNone(of("reporting", KITS_OF_REPORTING), of("simulation", QUESTIONS_OF_SIMULATION));
    }

    @Test
    void questionsOfSimulation_useNoOther() {
        slices().matching(anyOf("simulation", QUESTIONS_OF_SIMULATION))
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void questionsOfReporting_useNoOther() {
        slices().matching(anyOf("reporting", QUESTIONS_OF_REPORTING))
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAPackage("org.entente.reporting.."), resideInAPackage("org.entente.reporting.terms"))
                .ignoreDependency(
                        resideInAPackage("org.entente.reporting.batch"), resideInAPackage("org.entente.reporting.run"))
                .check(CLASSES);
    }

    @Test
    void benchmarksAlone_useJmhAndPeers() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("org.entente.benchmarks..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.openjdk.jmh..", "umontreal..", "net.finmath..");
        rule.check(CLASSES);
    }

    private static void uses(String room, String... allowed) {
        classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("org.entente..").or(resideInAnyPackage(allowed)))
                .check(CLASSES);
    }

    private static void knowNone(String[] kits, String[] questions) {
        noClasses()
                .that()
                .resideInAnyPackage(kits)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(questions)
                .check(CLASSES);
    }

    private static String[] of(String module, List<String> names) {
        return names.stream()
                .map(name -> "org.entente." + module + "." + name + "..")
                .toArray(String[]::new);
    }

    private static String anyOf(String module, List<String> names) {
        return "org.entente." + module + ".(" + String.join("|", names) + ")..";
    }

    private static List<String> without(List<String> names, String name) {
        return names.stream().filter(other -> !other.equals(name)).toList();
    }

    private static List<String> both(List<String> questions, List<String> kits) {
        return Stream.concat(questions.stream(), kits.stream()).toList();
    }

    /** The packages below {@code module}, which may have classes of its own. */
    private static Set<String> packages(String module) {
        String prefix = "org.entente." + module + ".";
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    /** The packages in a column of the table; names of classes begin with a capital letter. */
    private static List<String> column(int number) throws IOException {
        MarkdownText text = MarkdownText.read("CONTRIBUTING.md");
        String table = text.all("(?s)(\\| package \\|.*?)\n\n").get(0);
        return table.lines()
                .map(row -> row.split("\\|", -1)[number])
                .flatMap(cell -> Pattern.compile("`([a-z]+)`").matcher(cell).results())
                .map(match -> match.group(1))
                .toList();
    }
}
