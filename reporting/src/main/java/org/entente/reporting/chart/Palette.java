package org.entente.reporting.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.model.Cloud;
import org.entente.model.NameOrder;
import org.entente.model.Party;
import org.entente.model.Scenario;

/**
 * The colours of a run: one for each party, one for each scenario, and for each cloud a shade of its owner's colour.
 * Readers with colour blindness can tell them apart: parties have the colours of Okabe and Ito (2008), scenarios the
 * muted ones of Tol (2021), and the baseline is grey.
 */
public final class Palette {

    private static final List<Color> PARTIES = colours(0x0072B2, 0xD55E00, 0x009E73, 0xE69F00, 0xCC79A7, 0x56B4E9);
    private static final List<Color> SCENARIOS =
            ColourCodes.SCENARIOS.stream().map(Color::new).toList();
    private static final List<Color> PALE =
            colours(0x77AADD, 0xEE8866, 0x44BB99, 0xEEDD88, 0xBBCC33, 0xFFAABB, 0x99DDFF, 0xAAAA00);
    private static final Color BASELINE = new Color(ColourCodes.BASELINE);

    /** The lines of scenarios, in turn; lists of another length than colours give every pair its own look. */
    private static final List<KeyEntry.Mark> LINES =
            List.of(KeyEntry.Mark.LINE, KeyEntry.Mark.LONG_DASHES, KeyEntry.Mark.DOTS, KeyEntry.Mark.DASH_DOTS);

    private final Map<String, Color> parties = new HashMap<>();
    private final Map<String, LineLook> scenarios = new HashMap<>();
    private final Map<String, Color> clouds = new HashMap<>();

    private Palette() {}

    /**
     * The palette for {@code parties}, in their order, and {@code scenarios}.
     *
     * @param baselines the names of the scenarios that others are compared with
     */
    public static Palette of(List<Party> parties, List<Scenario> scenarios, Set<String> baselines) {
        Palette palette = new Palette();
        parties.forEach(party -> palette.parties.put(party.name(), shaded(PARTIES, palette.parties.size())));
        palette.addScenarios(scenarios, baselines);
        palette.addClouds(scenarios);
        return palette;
    }

    private void addScenarios(List<Scenario> run, Set<String> baselines) {
        baselines.forEach(name -> scenarios.put(name, new LineLook(BASELINE, KeyEntry.Mark.DASHES)));
        int next = 0;
        for (Scenario scenario : run) {
            if (!scenarios.containsKey(scenario.name())) {
                scenarios.put(scenario.name(), alternativeLine(next++));
            }
        }
    }

    /** Gives the first cloud of an owner the owner's colour, and further ones paler shades. */
    private void addClouds(List<Scenario> run) {
        TreeMap<String, Cloud> all = new TreeMap<>(NameOrder.INSTANCE);
        run.forEach(scenario -> all.putAll(scenario.clouds()));
        Map<String, Integer> owned = new HashMap<>();
        all.values().forEach(cloud -> {
            int earlier = owned.merge(cloud.owner(), 1, Integer::sum) - 1;
            clouds.put(cloud.name(), tint(party(cloud.owner()), Math.max(0.25, 1 - 0.35 * earlier)));
        });
    }

    /** The colour of a party. */
    public Color party(String name) {
        return parties.getOrDefault(name, HouseStyle.MUTED);
    }

    /** The colour of a scenario. */
    public Color scenario(String name) {
        return line(name).colour();
    }

    /** The line of a scenario. */
    public LineLook line(String name) {
        return scenarios.getOrDefault(name, new LineLook(HouseStyle.MUTED, KeyEntry.Mark.LINE));
    }

    /** The colour of alternative {@code i}, from 0 on: of lines that are not the scenarios of a run. */
    public static Color alternative(int i) {
        return shaded(SCENARIOS, i);
    }

    /** The colour of part {@code i} of stacked bars, from 0 on: pale (Tol 2021), so that dark whiskers are seen. */
    public static Color pale(int i) {
        return shaded(PALE, i);
    }

    /** The line of alternative {@code i}, from 0 on. */
    public static LineLook alternativeLine(int i) {
        return new LineLook(alternative(i), LINES.get(i % LINES.size()));
    }

    /** The colour of a cloud. */
    public Color cloud(String name) {
        return clouds.getOrDefault(name, HouseStyle.MUTED);
    }

    /** A mixture of a colour and white; {@code strength} is the part of the colour, in [0, 1]. */
    public static Color tint(Color colour, double strength) {
        return mix(colour, Color.WHITE, strength);
    }

    /** The colour, darkened until text in it on white has a contrast of 4.5 to 1, as WCAG 2 asks. */
    public static Color legible(Color colour) {
        Color darker = colour;
        while (1.05 / (luminance(darker) + 0.05) < 4.5) {
            darker = mix(darker, Color.BLACK, 0.95);
        }
        return darker;
    }

    /** Relative luminance. A square stands for the transfer curve of sRGB, which is close enough to choose a shade. */
    private static double luminance(Color colour) {
        double red = colour.getRed() / 255.0;
        double green = colour.getGreen() / 255.0;
        double blue = colour.getBlue() / 255.0;
        return 0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue;
    }

    /** The colour number {@code i}; past the end, the list begins again, darker and then paler. */
    private static Color shaded(List<Color> colours, int i) {
        Color colour = colours.get(i % colours.size());
        return switch (i / colours.size() % 4) {
            case 1 -> mix(colour, Color.BLACK, 0.6);
            case 2 -> tint(colour, 0.6);
            case 3 -> mix(colour, Color.BLACK, 0.35);
            default -> colour;
        };
    }

    private static Color mix(Color a, Color b, double partOfA) {
        return new Color(
                mix(a.getRed(), b.getRed(), partOfA),
                mix(a.getGreen(), b.getGreen(), partOfA),
                mix(a.getBlue(), b.getBlue(), partOfA));
    }

    private static int mix(int a, int b, double partOfA) {
        return (int) Math.rint(a * partOfA + b * (1 - partOfA));
    }

    private static List<Color> colours(int... codes) {
        return Arrays.stream(codes).mapToObj(Color::new).toList();
    }
}
