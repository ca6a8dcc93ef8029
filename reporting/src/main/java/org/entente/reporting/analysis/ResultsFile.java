package org.entente.reporting.analysis;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.folder.RunInfo;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file {@code results.json} of an analysis: all its numbers, with the errors and intervals that its tables leave
 * out. An analysis is read back from it. A scenario is the number of its place in the manifest, from 0.
 */
public final class ResultsFile {

    /** The name of the file. */
    public static final String NAME = "results.json";

    private static final Pattern JARGON = Pattern.compile(" \\(index \\d+\\)|; `DeserializationFeature.*");

    /** Before what a record says of values that it refuses. */
    private static final String PROBLEM = "problem: ";

    private final JsonMapper mapper;

    /** The file of an analysis of {@code info}, with {@code modules} for its own types. */
    public ResultsFile(RunInfo info, JacksonModule... modules) {
        mapper = JsonMapper.builder()
                .changeDefaultVisibility(visibility -> visibility
                        .withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                        .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                        .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // Java before 19 writes needless digits
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(new ResultsModule(
                        info.files().stream().map(ScenarioFile::scenario).toList()))
                .addModules(List.of(modules))
                .build();
    }

    /** Writes {@code results} into {@code folder}, which must not have the file. */
    public void write(Object results, Path folder) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        String text = mapper.writer()
                .with(new DefaultPrettyPrinter().withObjectIndenter(indenter))
                .writeValueAsString(results);
        Files.writeString(folder.resolve(NAME), text + "\n", StandardOpenOption.CREATE_NEW);
    }

    /**
     * Reads the results in {@code folder}.
     *
     * @throws IOException if they are missing, or are no results of this kind; its message is one sentence
     */
    public <T> T read(Class<T> type, Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new IOException("the analysis in " + folder + " cannot be read: " + NAME + " is no file");
            }
            return mapper.readValue(Files.readString(file), type);
        } catch (NoSuchFileException e) {
            throw new IOException("the file " + file + " must be there, but is not", e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("the file " + file + " cannot be read: " + reason(e), e);
        }
    }

    /** The first line of a message, without what only programmers know: a type of Java becomes a place in the file. */
    private static String reason(RuntimeException e) {
        String message = e instanceof JacksonException json ? json.getOriginalMessage() : e.getMessage();
        if (message == null) {
            return "it is no JSON of results";
        }
        String line = JARGON.matcher(message.lines().findFirst().orElse("it is empty"))
                .replaceAll("");
        int problem = line.lastIndexOf(PROBLEM);
        String sentence = problem < 0 ? line : line.substring(problem + PROBLEM.length());
        return sentence.contains("`") ? "what is at " + place(e) + " is not what results have there" : sentence;
    }

    /** Where reading stopped: the names of properties and the places in lists, with dots between them. */
    private static String place(RuntimeException e) {
        if (!(e instanceof JacksonException json) || json.getPath().isEmpty()) {
            return "the beginning";
        }
        return json.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
