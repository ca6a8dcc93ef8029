package org.entente.model.file;

import java.util.List;
import java.util.Optional;

/** What a resolved file tells about itself. It is worked out when it is asked for, as most commands need none of it. */
public final class Annotations {

    /** The annotations of a scenario that comes from no file. */
    public static final Annotations NONE = new Annotations(Optional.empty());

    private final Optional<Resolution> resolution;

    private Annotations(Optional<Resolution> resolution) {
        this.resolution = resolution;
    }

    static Annotations of(Resolution resolution) {
        return new Annotations(Optional.of(resolution));
    }

    /** The resolved file as YAML, with a comment behind each value that names its file and line. */
    String yaml() {
        return resolution.map(Annotations::yaml).orElse("");
    }

    private static String yaml(Resolution resolution) {
        InheritanceReport report = InheritanceReport.of(resolution);
        return AnnotatedYaml.yaml(resolution.root(), report.replaced()) + report.comments();
    }

    /** A sentence for each group of numbers without a source. */
    List<String> unsourced() {
        return resolution
                .map(resolved -> List.copyOf(SourceAudit.unsourced(resolved.root())))
                .orElse(List.of());
    }

    /** Sentences about what the file inherits, and what is replaced and removed. */
    List<String> inheritance() {
        return resolution
                .map(resolved -> InheritanceReport.of(resolved).sentences())
                .orElse(List.of());
    }
}
