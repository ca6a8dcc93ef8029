package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioFileException;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.ScopedAddress;
import org.entente.model.file.Setting;
import org.entente.simulation.seek.Candidate;

/**
 * The scenario in which something is sought, and the other one that is the target, if there is one. What is varied
 * moves in the scenarios in which {@code --set} would set it: a term in the first alone, anything else in both.
 *
 * @param scenarios the other scenario, if there is one, and the one that is asked about
 * @param given what else is set
 */
record SeekSides(ScenarioSelection scenarios, List<ScopedSetting> given) {

    /** @throws BadUsageException if a setting is for neither scenario */
    SeekSides {
        given = List.copyOf(given);
        given.forEach(setting -> scenarios.requireScope("a setting", setting.scenario()));
    }

    /** The side that is asked about; the other one is 0. */
    private int asked() {
        return scenarios.references().size() - 1;
    }

    /** The files of the scenario that is asked about and of the other one. */
    List<ScenarioFile> files() {
        return sides().mapToObj(side -> source(side).with(settings(side, List.of())))
                .toList();
    }

    private IntStream sides() {
        return IntStream.iterate(asked(), side -> side >= 0, side -> side - 1);
    }

    ScenarioSource source(int side) {
        return scenarios.source(side);
    }

    /** What is set on a side, with {@code varied} after what is given. */
    List<Setting> settings(int side, List<ScopedSetting> varied) {
        return Stream.concat(
                        scenarios.settingsFor(side, given).stream(),
                        varied.stream()
                                .filter(one -> moves(
                                        side, one.scenario(), one.setting().address()))
                                .map(ScopedSetting::setting))
                .toList();
    }

    /** The sides on which an address moves, the one that is asked about first. */
    List<Integer> moved(ScopedAddress address) {
        return sides().boxed()
                .filter(side -> moves(side, address.scenario(), address.address()))
                .toList();
    }

    /** An agreement that is compared with itself stays as it is, whatever is varied. */
    private boolean moves(int side, Optional<String> scope, String address) {
        boolean isAgainstItself = scenarios.isAgainstItself() && side != asked();
        ScopedSetting any = new ScopedSetting(scope, new Setting(address, "null"));
        return !isAgainstItself && !scenarios.settingsFor(side, List.of(any)).isEmpty();
    }

    /**
     * The scenarios with some values of what is varied.
     *
     * @throws ScenarioFileException if one of them does not accept the values
     */
    Candidate candidate(List<ScopedSetting> varied) {
        boolean movesOther = asked() > 0
                && varied.stream()
                        .anyMatch(one -> moves(0, one.scenario(), one.setting().address()));
        return new Candidate(
                scenario(asked(), varied), movesOther ? Optional.of(scenario(0, varied)) : Optional.empty());
    }

    private Scenario scenario(int side, List<ScopedSetting> varied) {
        return source(side).scenario(settings(side, varied));
    }

    /** As {@link #candidate}, or nothing if a scenario does not accept the values. */
    Optional<Candidate> candidateIfValid(List<ScopedSetting> varied) {
        try {
            return Optional.of(candidate(varied));
        } catch (ScenarioFileException refused) {
            return Optional.empty();
        }
    }

    /** Where everything is set and varied, a line each; where what is varied moves only if there are two scenarios. */
    String text(List<ScopedAddress> varied) {
        List<String> lines = new ArrayList<>(scenarios.settingLines(given));
        if (asked() > 0) {
            varied.forEach(address -> lines.add("Varied in " + names(moved(address)) + ": " + address.address()));
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private String names(List<Integer> moved) {
        String names = moved.stream().map(scenarios::name).collect(Collectors.joining(" and "));
        return moved.size() == 1 ? names + " alone" : names;
    }
}
