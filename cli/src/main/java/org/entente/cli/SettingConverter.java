package org.entente.cli;

import org.entente.model.file.Setting;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The converter of {@code address=value}. */
final class SettingConverter implements ITypeConverter<Setting> {

    @Override
    public Setting convert(String text) {
        try {
            return Setting.parse(text);
        } catch (IllegalArgumentException notASetting) {
            throw new TypeConversionException(notASetting.getMessage());
        }
    }
}
