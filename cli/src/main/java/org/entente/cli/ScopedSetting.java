package org.entente.cli;

import java.util.Optional;
import java.util.function.Predicate;
import org.entente.model.file.Setting;
import picocli.CommandLine.ITypeConverter;

/**
 * A setting of a run of several scenarios.
 *
 * @param scenario the only scenario that it is for, as the user writes it; empty for a setting without an aim
 * @param setting what is set
 */
record ScopedSetting(Optional<String> scenario, Setting setting) {

    /**
     * Whether the setting is for a scenario. Without an aim, a setting of the world is for all of them, so that they
     * stay comparable, and a setting of a term is for all but the baseline, which it is to be measured against.
     *
     * @param named whether the user's name for a scenario means the one in question
     * @param baseline whether the scenario in question is the baseline
     */
    boolean isFor(Predicate<String> named, boolean baseline) {
        return scenario.map(named::test).orElse(!(baseline && setting.address().startsWith("terms.")));
    }

    /** The setting as it is written. */
    @Override
    public String toString() {
        return scenario.map(name -> name + ":").orElse("") + setting;
    }

    /** Reads {@code address=value} or {@code scenario:address=value}. */
    static final class Converter implements ITypeConverter<ScopedSetting> {

        @Override
        public ScopedSetting convert(String text) {
            int colon = text.lastIndexOf(':', text.indexOf('='));
            Optional<String> scenario = colon >= 0 ? Optional.of(text.substring(0, colon)) : Optional.empty();
            return new ScopedSetting(scenario, new SettingConverter().convert(text.substring(colon + 1)));
        }
    }
}
