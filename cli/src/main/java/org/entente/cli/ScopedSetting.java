package org.entente.cli;

import java.util.Optional;
import java.util.function.Predicate;
import org.entente.model.file.Setting;
import picocli.CommandLine.ITypeConverter;

/**
 * A setting, and the scenario that it is limited to.
 *
 * @param scenario the only scenario that the setting applies to, as the user writes it; empty for no such limit
 * @param setting the address and the value
 */
record ScopedSetting(Optional<String> scenario, Setting setting) {

    /**
     * Whether the setting applies to a scenario. A setting without a scope applies to every scenario, so that they stay
     * comparable. Settings of terms are the exception: they do not touch the baseline.
     *
     * @param isCalled whether the user's name for a scenario means this scenario
     * @param isBaseline whether this scenario is the baseline
     */
    boolean appliesTo(Predicate<String> isCalled, boolean isBaseline) {
        return scenario.map(isCalled::test)
                .orElse(!(isBaseline && setting.address().startsWith("terms.")));
    }

    /** The setting as the user writes it. */
    @Override
    public String toString() {
        return scenario.map(name -> name + ":").orElse("") + setting;
    }

    /** The converter of {@code address=value} and {@code scenario:address=value}. */
    static final class Converter implements ITypeConverter<ScopedSetting> {

        @Override
        public ScopedSetting convert(String text) {
            int colon = text.lastIndexOf(':', text.indexOf('='));
            Optional<String> scenario = colon >= 0 ? Optional.of(text.substring(0, colon)) : Optional.empty();
            return new ScopedSetting(scenario, new SettingConverter().convert(text.substring(colon + 1)));
        }
    }
}
