package org.entente.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run folder says of itself.
 *
 * @param version of Entente
 * @param jvm the Java virtual machine
 * @param arguments of the command line
 * @param scenarios the SHA-256 of each resolved scenario, by name
 * @param files the SHA-256 of each file, by its path below the folder
 */
public record SavedManifest(
        String version,
        String jvm,
        List<String> arguments,
        SortedMap<String, String> scenarios,
        SortedMap<String, String> files) {

    public SavedManifest {
        arguments = List.copyOf(arguments);
        scenarios = Collections.unmodifiableSortedMap(new TreeMap<>(scenarios));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Reads the manifest of {@code folder}.
     *
     * @throws IOException if the folder has none that can be read; its message is one sentence
     */
    public static SavedManifest read(Path folder) throws IOException {
        try {
            return of(new JsonMapper().readTree(Files.readString(folder.resolve(Manifest.FILE))));
        } catch (NoSuchFileException e) {
            throw new IOException("a run folder must have a " + Manifest.FILE + ", but " + folder + " has none", e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("the " + Manifest.FILE + " of " + folder + " cannot be read", e);
        }
    }

    private static SavedManifest of(JsonNode json) {
        List<String> arguments = new ArrayList<>();
        json.path("arguments").forEach(argument -> arguments.add(argument.stringValue()));
        SortedMap<String, String> scenarios = new TreeMap<>();
        json.path("scenarios")
                .forEach(one -> scenarios.put(
                        one.path("name").stringValue(), one.path("sha256").stringValue()));
        SortedMap<String, String> files = new TreeMap<>();
        JsonNode listed = json.path("files");
        listed.propertyNames()
                .forEach(
                        name -> files.put(name, listed.path(name).path("sha256").stringValue()));
        return new SavedManifest(
                json.path("version").stringValue(""), json.path("jvm").stringValue(""), arguments, scenarios, files);
    }
}
