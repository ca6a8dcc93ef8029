package org.entente.model.file;

import java.util.List;

/** The name of a changed scenario, made of what is set: {@code amended-2026-with-microsoft-share-cap-60}. */
public final class ChangedName {

    private static final String TERMS = "terms.";

    /** How long a value may be to stand in a name. */
    private static final int MAX_VALUE_LENGTH = 20;

    /** How long a name may become by what is set; names are parts of the names of files. */
    private static final int MAX_LENGTH = 160;

    private ChangedName() {}

    /**
     * The name of the scenario called {@code name} with {@code settings}, at least one.
     *
     * @param most how many settings are named, at most
     */
    public static String of(String name, List<Setting> settings, int most) {
        StringBuilder changed = new StringBuilder(name);
        int named = 0;
        while (named < Math.min(most, settings.size())) {
            String change = "-" + change(settings.get(named));
            if (changed.length() + change.length() > MAX_LENGTH) {
                break;
            }
            changed.append(change);
            named++;
        }
        int rest = settings.size() - named;
        return rest == 0 ? changed.toString() : changed + "-and-" + rest + "-more";
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
