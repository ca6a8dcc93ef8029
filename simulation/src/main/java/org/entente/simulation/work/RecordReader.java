package org.entente.simulation.work;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.NameOrder;

/** The reader of {@link RecordBytes}. */
final class RecordReader {

    /** Bytes make objects of this project alone. */
    private static final String PROJECT = "org.entente.";

    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            return constructor(type);
        }
    };

    private final DataInputStream in;
    private final List<String> texts = new ArrayList<>();

    RecordReader(DataInputStream in) {
        this.in = in;
    }

    Object read() throws IOException, ReflectiveOperationException {
        byte kind = in.readByte();
        return switch (kind) {
            case RecordWriter.KNOWN_TEXT, RecordWriter.TEXT -> text(kind);
            case RecordWriter.TRUE -> true;
            case RecordWriter.FALSE -> false;
            case RecordWriter.INT -> in.readInt();
            case RecordWriter.LONG -> in.readLong();
            case RecordWriter.DOUBLE -> Double.longBitsToDouble(in.readLong());
            case RecordWriter.ENUM -> constant(type(), text(in.readByte()));
            case RecordWriter.RECORD -> record(type());
            case RecordWriter.FORM -> ((Portable.Form) read()).restored();
            case RecordWriter.MONTH -> YearMonth.of(in.readInt(), in.readByte());
            case RecordWriter.CURRENCY -> Currency.getInstance(text(in.readByte()));
            case RecordWriter.LIST, RecordWriter.SET, RecordWriter.SORTED_SET -> collection(kind);
            case RecordWriter.MAP, RecordWriter.SORTED_MAP -> map(kind);
            default -> optional(kind);
        };
    }

    private String text(byte kind) throws IOException {
        if (kind == RecordWriter.KNOWN_TEXT) {
            return texts.get(in.readInt());
        }
        if (kind != RecordWriter.TEXT) {
            throw new IOException("a text must be here, but was of kind " + kind);
        }
        String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        texts.add(text);
        return text;
    }

    private Class<?> type() throws IOException, ClassNotFoundException {
        String name = text(in.readByte());
        if (!name.startsWith(PROJECT)) {
            throw new IOException("a record must be of this project, but was of " + name);
        }
        Class<?> type = Class.forName(name, false, RecordReader.class.getClassLoader());
        if (!type.isRecord() && !type.isEnum()) {
            throw new IOException("a value must be a record or a constant of an enum, but was of " + name);
        }
        return type;
    }

    private static Object constant(Class<?> type, String name) throws IOException {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException(type + " must have a constant " + name));
    }

    private Object record(Class<?> type) throws IOException, ReflectiveOperationException {
        Constructor<?> constructor = CONSTRUCTORS.get(type);
        Object[] components = new Object[constructor.getParameterCount()];
        for (int i = 0; i < components.length; i++) {
            components[i] = read();
        }
        try {
            return constructor.newInstance(components);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("a record that was read must be valid, but " + type + " was not", e);
        }
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("every record has a constructor", e);
        }
    }

    private Object collection(byte kind) throws IOException, ReflectiveOperationException {
        if (kind == RecordWriter.SORTED_SET) {
            TreeSet<Object> sorted = new TreeSet<>(order());
            addTo(sorted);
            return Collections.unmodifiableSortedSet(sorted);
        }
        List<Object> elements = new ArrayList<>();
        addTo(elements);
        return kind == RecordWriter.LIST
                ? Collections.unmodifiableList(elements)
                : Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }

    private void addTo(Collection<Object> elements) throws IOException, ReflectiveOperationException {
        for (int left = in.readInt(); left > 0; left--) {
            elements.add(read());
        }
    }

    private Object map(byte kind) throws IOException, ReflectiveOperationException {
        if (kind == RecordWriter.SORTED_MAP) {
            TreeMap<Object, Object> sorted = new TreeMap<>(order());
            addTo(sorted);
            return Collections.unmodifiableSortedMap(sorted);
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        addTo(map);
        return Collections.unmodifiableMap(map);
    }

    private void addTo(Map<Object, Object> map) throws IOException, ReflectiveOperationException {
        for (int left = in.readInt(); left > 0; left--) {
            Object key = read();
            map.put(key, read());
        }
    }

    /** The order of keys: as people count, or their own. */
    @SuppressWarnings("unchecked") // keys of one map compare with each other
    private Comparator<Object> order() throws IOException {
        Comparator<?> order = in.readBoolean() ? NameOrder.INSTANCE : Comparator.naturalOrder();
        return (Comparator<Object>) order;
    }

    private Object optional(byte kind) throws IOException, ReflectiveOperationException {
        return switch (kind) {
            case RecordWriter.PRESENT -> Optional.of(read());
            case RecordWriter.EMPTY -> Optional.empty();
            case RecordWriter.PRESENT_INT -> OptionalInt.of(in.readInt());
            case RecordWriter.EMPTY_INT -> OptionalInt.empty();
            case RecordWriter.PRESENT_LONG -> OptionalLong.of(in.readLong());
            case RecordWriter.EMPTY_LONG -> OptionalLong.empty();
            case RecordWriter.PRESENT_DOUBLE -> OptionalDouble.of(Double.longBitsToDouble(in.readLong()));
            case RecordWriter.EMPTY_DOUBLE -> OptionalDouble.empty();
            default -> throw new IOException("a kind of value must be known, but was " + kind);
        };
    }
}
