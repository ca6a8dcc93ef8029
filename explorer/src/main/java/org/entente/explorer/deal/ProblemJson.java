package org.entente.explorer.deal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.InvalidScenarioException;
import org.entente.model.Printable;
import org.entente.model.Problem;
import org.entente.model.file.ScenarioFileException;
import org.entente.simulation.kernel.UnboundedPathException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The problems of a scenario for a page: the sentences of {@code entente validate}, and beside each the line of the
 * file that it is about.
 */
public final class ProblemJson {

    /** The most problems that are told at once. */
    private static final int MAX_PROBLEMS = 100;

    /** The most characters of a line of a file. */
    private static final int MAX_LINE = 200;

    private static final Pattern PLACE = Pattern.compile("(.+?\\.ya?ml):(\\d{1,8})(?::(\\d{1,8}))?: .*");

    private static final JsonMapper JSON = new JsonMapper();

    private final Library library;

    /** The problems of scenarios of {@code library}. */
    public ProblemJson(Library library) {
        this.library = library;
    }

    /** The problems that {@code failure} tells the user, as {@link #sentences}; empty if it is a fault of ours. */
    public Optional<ObjectNode> of(RuntimeException failure) {
        return sentences(failure).map(this::of);
    }

    /** The sentences that {@code failure} tells the user; empty if it is a fault of ours. */
    public static Optional<List<String>> sentences(RuntimeException failure) {
        if (failure instanceof ScenarioFileException invalid) {
            return Optional.of(invalid.problems());
        }
        if (failure instanceof InvalidScenarioException invalid) {
            return Optional.of(
                    invalid.problems().stream().map(Problem::toString).toList());
        }
        return failure instanceof IllegalArgumentException || failure instanceof UnboundedPathException
                ? Optional.of(List.of(String.valueOf(failure.getMessage())))
                : Optional.empty();
    }

    /** {@code problems} as {@code problems}, and as many {@code places}; null for one without a line. */
    private ObjectNode of(List<String> problems) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode sentences = json.putArray("problems");
        ArrayNode places = json.putArray("places");
        problems.stream().limit(MAX_PROBLEMS).forEach(problem -> {
            sentences.add(problem);
            Optional<ObjectNode> place = place(problem);
            place.ifPresentOrElse(places::add, places::addNull);
        });
        if (problems.size() > MAX_PROBLEMS) {
            sentences.add("and " + (problems.size() - MAX_PROBLEMS) + " more problems");
            places.addNull();
        }
        return json;
    }

    private Optional<ObjectNode> place(String problem) {
        Matcher place = PLACE.matcher(problem);
        if (!place.matches()) {
            return Optional.empty();
        }
        int line = Integer.parseInt(place.group(2));
        return text(place.group(1), line).map(text -> {
            ObjectNode json = JSON.createObjectNode().put("line", line).put("text", printable(text));
            Optional.ofNullable(place.group(3)).ifPresent(column -> json.put("column", Integer.parseInt(column)));
            return json;
        });
    }

    /** A line with the spaces at its beginning, so that columns stay where they are. */
    private static String printable(String text) {
        int indent = text.length() - text.stripLeading().length();
        return " ".repeat(Math.min(indent, MAX_LINE)) + Printable.line(text.strip(), MAX_LINE);
    }

    private Optional<String> text(String file, int line) {
        try {
            Path path = Path.of(file);
            if (!library.shows(path) || !Files.isRegularFile(path)) {
                return Optional.empty();
            }
            try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                return lines.lines().skip(line - 1L).findFirst();
            }
        } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }
}
