package org.entente.reporting.analysis;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.model.Scenario;
import org.entente.model.file.Annotations;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.folder.RunInfo;

/** Origins of sample analyses. */
public final class SampleInfo {

    private SampleInfo() {}

    /** The origin {@code info} with the files of {@code scenarios}. */
    public static RunInfo with(RunInfo info, Scenario... scenarios) {
        List<ScenarioFile> files = Stream.of(scenarios).map(SampleInfo::file).toList();
        return new RunInfo(
                info.version(),
                info.created(),
                info.duration(),
                info.invocation(),
                files,
                info.baseline(),
                info.plan());
    }

    private static ScenarioFile file(Scenario scenario) {
        return new ScenarioFile(
                scenario,
                "{}",
                "c0ffee",
                Annotations.NONE,
                new TreeMap<>(),
                List.of(),
                new TreeMap<>(),
                Optional.empty());
    }
}
