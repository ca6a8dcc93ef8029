package org.entente.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The arrows between modules and packages, as the table in CONTRIBUTING draws them. */
final class RoomsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test"))
            .importPackages("org.entente");

    private static final String[] QUESTIONS_OF_SIMULATION = {
        "org.entente.simulation.bridge..",
        "org.entente.simulation.discovery..",
        "org.entente.simulation.explain..",
        "org.entente.simulation.seek..",
        "org.entente.simulation.sensitivity.."
    };

    private static final String[] KITS_OF_SIMULATION = {
        "org.entente.simulation.contour..",
        "org.entente.simulation.engine..",
        "org.entente.simulation.experiment..",
        "org.entente.simulation.kernel..",
        "org.entente.simulation.math..",
        "org.entente.simulation.metric..",
        "org.entente.simulation.plan..",
        "org.entente.simulation.random..",
        "org.entente.simulation.results..",
        "org.entente.simulation.statistics..",
        "org.entente.simulation.step.."
    };

    private static final String[] QUESTIONS_OF_REPORTING = {
        "org.entente.reporting.batch..",
        "org.entente.reporting.bridge..",
        "org.entente.reporting.discovery..",
        "org.entente.reporting.explain..",
        "org.entente.reporting.run..",
        "org.entente.reporting.seek..",
        "org.entente.reporting.sensitivity.."
    };

    private static final String[] KITS_OF_REPORTING = {
        "org.entente.reporting.chart..",
        "org.entente.reporting.csv..",
        "org.entente.reporting.folder..",
        "org.entente.reporting.html..",
        "org.entente.reporting.sheet..",
        "org.entente.reporting.words.."
    };

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

    @Test
    void reporting_usesModelAndSimulation() {
        uses("org.entente.reporting..", "org.entente.model..", "org.entente.simulation..", "org.entente.reporting..");
    }

    @Test
    void kitsOfSimulation_knowNoQuestion() {
        knowNoQuestion(KITS_OF_SIMULATION, QUESTIONS_OF_SIMULATION);
    }

    @Test
    void kitsOfReporting_knowNoQuestion() {
        knowNoQuestion(KITS_OF_REPORTING, QUESTIONS_OF_REPORTING);
        knowNoQuestion(KITS_OF_REPORTING, QUESTIONS_OF_SIMULATION);
    }

    @Test
    void questionsOfReporting_useNoOther() {
        slices().matching("org.entente.reporting.(bridge|discovery|explain|seek|sensitivity)..")
                .should()
                .notDependOnEachOther()
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

    private static void knowNoQuestion(String[] kits, String[] questions) {
        noClasses()
                .that()
                .resideInAnyPackage(kits)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(questions)
                .check(CLASSES);
    }
}
