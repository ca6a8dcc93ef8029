package org.entente.cli;

import java.util.Optional;
import java.util.function.Predicate;
import org.entente.model.file.ScopedAddress;
import org.entente.model.file.Setting;
import picocli.CommandLine.ITypeConverter;

/**
 * A setting, and the scenario that it is limited to.
 *
 * @param scenario the only scenario that the setting applies to, as the user writes it; empty for no such limit
 * @param setting the address and the value
 */
record ScopedSetting(Optional<String> scenario, Setting setting) {

    /** A value of {@code address}, which {@code option} varies. */
    static ScopedSetting varied(String option, ScopedAddress address, String value) {
        return new ScopedSetting(address.scenario(), Setting.varied(option, address.address(), value));
    }

    /** The setting of {@code value} at {@code address}. */
    static ScopedSetting of(ScopedAddress address, String value) {
        return new ScopedSetting(address.scenario(), new Setting(address.address(), value));
    }

    /**
     * Whether the setting applies to a scenario. A setting without a scope applies to every scenario, so that they stay
     * comparable. Settings of terms are the exception: they do not touch the baseline.
     *
     * @param isCalled whether the user's name for a scenario means this scenario
     * @param isBaseline whether this scenario is the baseline
     */
    boolean appliesTo(Predicate<String> isCalled, boolean isBaseline) {
        return scenario.map(isCalled::test).orElse(!(isBaseline && setting.isOfTerm()));
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
            Setting setting = new SettingConverter().convert(text.substring(colon + 1));
            return of(ScopedAddress.parse(text.substring(0, colon + 1) + setting.address()), setting.value());
        }
    }
}
