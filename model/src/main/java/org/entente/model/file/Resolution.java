package org.entente.model.file;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Remark;
import org.entente.model.Scenario;
import org.entente.model.file.Node.Mapping;

/**
 * A file with settings laid over it, without what no longer applies.
 *
 * @param layers the file before the settings
 * @param root the file with the settings
 * @param changes what the settings change
 * @param dropped a remark on each part that is inherited and no longer applies
 */
record Resolution(Layers layers, Mapping root, List<Change> changes, List<Remark> dropped) {

    /** The depth of settings, which are laid over the file that is read. */
    private static final int SETTINGS = -1;

    Resolution {
        changes = List.copyOf(changes);
        dropped = List.copyOf(dropped);
    }

    /** The file with {@code settings}, each written at its location. */
    static Resolution of(Layers layers, List<Setting> settings, List<Location> locations, Problems problems) {
        Mapping set = Settings.apply(layers.root(), settings, locations, problems);
        Obsolete obsolete = Obsolete.of(set, layers.root(), SETTINGS);
        List<Remark> dropped = new ArrayList<>(layers.dropped());
        dropped.addAll(obsolete.remarks());
        return new Resolution(
                layers,
                SourceScope.prune(obsolete.kept(), layers.root()),
                Change.ofSettings(layers.root(), settings, locations),
                dropped);
    }

    /**
     * The scenario that the file describes.
     *
     * @param problems those of reading the file
     * @throws ScenarioFileException with every problem, each where the file that is read or a setting causes it
     */
    Scenario scenario(Problems problems) {
        return scenario(problems, new KnownFile());
    }

    /**
     * As {@link #scenario(Problems)}.
     *
     * @param known what was read of the file before, under whatever settings
     */
    Scenario scenario(Problems problems, KnownFile known) {
        return ScenarioBinder.bind(root, problems, new Cause(layers, changes, problems.copy())::of, known);
    }
}
