package org.entente.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.model.file.Setting;

/** The name of a scenario beside itself, made of what is set: {@code amended-2026-with-microsoft-share-cap-60}. */
final class ChangedName {

    private static final String TERMS = "terms.";

    /** How long a value may be to stand in a name. */
    private static final int MAX_VALUE_LENGTH = 20;

    /** How many settings are named. */
    private static final int MAX_SETTINGS = 2;

    private ChangedName() {}

    /** The name of the scenario called {@code name} with {@code settings}, at least one. */
    static String of(String name, List<Setting> settings) {
        String more = settings.size() > MAX_SETTINGS ? "-and-" + (settings.size() - MAX_SETTINGS) + "-more" : "";
        return name + "-"
                + settings.stream().limit(MAX_SETTINGS).map(ChangedName::change).collect(Collectors.joining("-"))
                + more;
    }

    private static String change(Setting setting) {
        String address =
                setting.address().startsWith(TERMS) ? setting.address().substring(TERMS.length()) : setting.address();
        if (setting.value().equals("null")) {
            return "without-" + word(address);
        }
        return setting.value().length() > MAX_VALUE_LENGTH
                ? "with-another-" + word(address)
                : "with-" + word(address) + "-" + word(setting.value().replace('.', '_'));
    }

    /** The text in the letters that a name may have. */
    private static String word(String text) {
        return text.replaceAll("[^A-Za-z0-9_]+", "-").replaceAll("^-|-$", "");
    }
}
