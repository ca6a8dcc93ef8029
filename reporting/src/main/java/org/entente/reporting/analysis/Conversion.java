package org.entente.reporting.analysis;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The JSON of a type by way of another type. */
public final class Conversion {

    private Conversion() {}

    /** A module that writes {@code type} as {@code json}, and reads it so. */
    public static <T, J> SimpleModule module(Class<T> type, Class<J> json, Function<T, J> write, Function<J, T> read) {
        SimpleModule module = new SimpleModule(type.getSimpleName());
        add(module, type, json, write, read);
        return module;
    }

    /** Lets {@code module} write {@code type} as {@code json}, and read it so. */
    static <T, J> void add(
            SimpleModule module, Class<T> type, Class<J> json, Function<T, J> write, Function<J, T> read) {
        module.addSerializer(type, new Writer<>(type, write));
        module.addDeserializer(type, new Reader<>(type, json, read));
    }

    private static final class Writer<T> extends StdSerializer<T> {

        private final Function<T, ?> write;

        Writer(Class<T> type, Function<T, ?> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            context.writeValue(json, write.apply(value));
        }
    }

    private static final class Reader<T, J> extends StdDeserializer<T> {

        private final Class<J> json;
        private final Function<J, T> read;

        Reader(Class<T> type, Class<J> json, Function<J, T> read) {
            super(type);
            this.json = json;
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return read.apply(context.readValue(parser, json));
        }
    }
}
