package org.entente.model.file;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.entente.model.file.Node.Mapping;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes nodes as JSON with sorted keys and no spaces, so that equal content has equal bytes. */
final class CanonicalJson {

    private final JsonGenerator json;
    private final Deque<String> keys = new ArrayDeque<>();

    private CanonicalJson(JsonGenerator json) {
        this.json = json;
    }

    static String json(Node root) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            new CanonicalJson(json).write(root);
        }
        return text.toString();
    }

    /** The SHA-256 of {@code text} in UTF-8, as lower-case hexadecimal. */
    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    private JsonGenerator write(Node node) {
        return node.match(this::mapping, this::sequence, this::scalar);
    }

    private JsonGenerator mapping(Mapping map) {
        json.writeStartObject();
        new TreeMap<>(map.entries()).forEach((key, entry) -> {
            json.writeName(key);
            keys.addLast(key);
            write(entry.value());
            keys.removeLast();
        });
        return json.writeEndObject();
    }

    private JsonGenerator sequence(Node.Sequence list) {
        json.writeStartArray();
        list.items().forEach(this::write);
        return json.writeEndArray();
    }

    private JsonGenerator scalar(Scalar scalar) {
        return switch (scalar.kind()) {
            case NUMBER ->
                scalar.isPercentage() && KeyPathKind.isText(List.copyOf(keys))
                        ? json.writeString(scalar.text())
                        : json.writeNumber(scalar.canonicalNumber());
            case FLAG -> json.writeBoolean(scalar.text().equals("true"));
            case TEXT -> json.writeString(scalar.text());
            case NOTHING -> json.writeNull();
        };
    }
}
