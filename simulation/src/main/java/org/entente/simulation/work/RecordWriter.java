package org.entente.simulation.work;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.entente.model.NameOrder;
import org.jspecify.annotations.Nullable;

/** The writer of {@link RecordBytes}. */
final class RecordWriter {

    static final byte KNOWN_TEXT = 0;
    static final byte TEXT = 1;
    static final byte TRUE = 2;
    static final byte FALSE = 3;
    static final byte INT = 4;
    static final byte LONG = 5;
    static final byte DOUBLE = 6;
    static final byte ENUM = 7;
    static final byte RECORD = 8;
    static final byte FORM = 9;
    static final byte LIST = 10;
    static final byte SET = 11;
    static final byte SORTED_SET = 12;
    static final byte MAP = 13;
    static final byte SORTED_MAP = 14;
    static final byte PRESENT = 15;
    static final byte EMPTY = 16;
    static final byte PRESENT_INT = 17;
    static final byte EMPTY_INT = 18;
    static final byte PRESENT_LONG = 19;
    static final byte EMPTY_LONG = 20;
    static final byte PRESENT_DOUBLE = 21;
    static final byte EMPTY_DOUBLE = 22;
    static final byte MONTH = 23;
    static final byte CURRENCY = 24;

    private final DataOutputStream out;
    private final Map<String, Integer> texts = new HashMap<>();

    RecordWriter(DataOutputStream out) {
        this.out = out;
    }

    void write(Object value) throws IOException {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Boolean truth) {
            out.writeByte(truth ? TRUE : FALSE);
        } else if (value instanceof Enum<?> constant) {
            out.writeByte(ENUM);
            text(constant.getDeclaringClass().getName());
            text(constant.name());
        } else if (value instanceof Record) {
            record(value);
        } else if (value instanceof Portable portable) {
            out.writeByte(FORM);
            write(portable.form());
        } else if (value instanceof Collection<?> collection) {
            collection(collection);
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else {
            other(value);
        }
    }

    private void text(String text) throws IOException {
        Integer known = texts.putIfAbsent(text, texts.size());
        if (known != null) {
            out.writeByte(KNOWN_TEXT);
            out.writeInt(known);
        } else {
            byte[] letters = text.getBytes(StandardCharsets.UTF_8);
            out.writeByte(TEXT);
            out.writeInt(letters.length);
            out.write(letters);
        }
    }

    private void number(Number number) throws IOException {
        if (number instanceof Integer) {
            out.writeByte(INT);
            out.writeInt(number.intValue());
        } else if (number instanceof Long) {
            out.writeByte(LONG);
            out.writeLong(number.longValue());
        } else if (number instanceof Double) {
            out.writeByte(DOUBLE);
            out.writeLong(Double.doubleToRawLongBits(number.doubleValue()));
        } else {
            throw stranger(number);
        }
    }

    private void record(Object value) throws IOException {
        out.writeByte(RECORD);
        text(value.getClass().getName());
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            write(component(value, component.getAccessor()));
        }
    }

    private static Object component(Object value, Method accessor) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("a component of a record must be readable, but was not: " + accessor, e);
        }
    }

    private void collection(Collection<?> collection) throws IOException {
        if (collection instanceof SortedSet<?> sorted) {
            out.writeByte(SORTED_SET);
            order(sorted.comparator());
        } else if (collection instanceof Set<?>) {
            out.writeByte(SET);
        } else if (collection instanceof List<?>) {
            out.writeByte(LIST);
        } else {
            throw stranger(collection);
        }
        out.writeInt(collection.size());
        for (Object element : collection) {
            write(element);
        }
    }

    private void map(Map<?, ?> map) throws IOException {
        if (map instanceof SortedMap<?, ?> sorted) {
            out.writeByte(SORTED_MAP);
            order(sorted.comparator());
        } else {
            out.writeByte(MAP);
        }
        out.writeInt(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            write(entry.getKey());
            write(entry.getValue());
        }
    }

    /** Whether names are in the order in which people count. */
    private void order(@Nullable Comparator<?> order) throws IOException {
        if (order == null || order.equals(Comparator.naturalOrder())) {
            out.writeBoolean(false);
        } else if (order instanceof NameOrder) {
            out.writeBoolean(true);
        } else {
            throw stranger(order);
        }
    }

    private void other(Object value) throws IOException {
        if (value instanceof Optional<?> optional) {
            out.writeByte(optional.isPresent() ? PRESENT : EMPTY);
            if (optional.isPresent()) {
                write(optional.get());
            }
        } else if (value instanceof OptionalInt optional) {
            out.writeByte(optional.isPresent() ? PRESENT_INT : EMPTY_INT);
            if (optional.isPresent()) {
                out.writeInt(optional.getAsInt());
            }
        } else if (value instanceof OptionalLong optional) {
            out.writeByte(optional.isPresent() ? PRESENT_LONG : EMPTY_LONG);
            if (optional.isPresent()) {
                out.writeLong(optional.getAsLong());
            }
        } else if (value instanceof OptionalDouble optional) {
            out.writeByte(optional.isPresent() ? PRESENT_DOUBLE : EMPTY_DOUBLE);
            if (optional.isPresent()) {
                out.writeLong(Double.doubleToRawLongBits(optional.getAsDouble()));
            }
        } else if (value instanceof YearMonth month) {
            out.writeByte(MONTH);
            out.writeInt(month.getYear());
            out.writeByte(month.getMonthValue());
        } else if (value instanceof Currency currency) {
            out.writeByte(CURRENCY);
            text(currency.getCurrencyCode());
        } else {
            throw stranger(value);
        }
    }

    private static IllegalArgumentException stranger(Object value) {
        return new IllegalArgumentException(
                "what travels must be a record of numbers, texts and collections, but was of " + value.getClass());
    }
}
