package org.terrella.locate.method;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.terrella.file.Words;

/** The types that settings may have: how each is written, read and described. */
final class SettingTypes {

    private SettingTypes() {}

    static Setting setting(String name, RecordComponent component, Object standard) {
        Class<?> type = component.getType();
        Allowed allowed = component.getAnnotation(Allowed.class);
        if (type == int.class || type == OptionalInt.class || type == long.class) {
            long least = type == long.class ? Long.MIN_VALUE : Integer.MIN_VALUE;
            return new Setting(name, written(standard), wholes(allowed), written -> whole(written, least, allowed));
        }
        if (type == double.class || type == OptionalDouble.class) {
            return new Setting(name, written(standard), numbers(allowed), written -> number(written, allowed));
        }
        if (type == boolean.class) {
            return new Setting(name, written(standard), "true or false", SettingTypes::truth);
        }
        if (type.isEnum()) {
            List<String> words = Arrays.stream(type.getEnumConstants())
                    .map(constant -> Words.word((Enum<?>) constant))
                    .toList();
            return words(name, standard, words);
        }
        if (type == String.class) {
            return allowed != null && allowed.words().length > 0
                    ? words(name, standard, List.of(allowed.words()))
                    : new Setting(name, written(standard), "a text", SettingTypes::text);
        }
        if (type == List.class) {
            return new Setting(name, written(standard), "a list of texts", SettingTypes::list);
        }
        throw new IllegalArgumentException("the setting " + name + " must be a whole number, number, truth value, text,"
                + " enum, list of texts or record, found " + type.getName());
    }

    private static Setting words(String name, Object standard, List<String> words) {
        Function<Object, Object> read = written -> words.stream()
                .filter(word -> word.equalsIgnoreCase(String.valueOf(written)))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
        return new Setting(name, written(standard), "one of " + String.join(", ", words), read);
    }

    private static String wholes(Allowed allowed) {
        if (allowed == null || Double.isInfinite(allowed.min()) && Double.isInfinite(allowed.max())) {
            return "a whole number";
        }
        return Double.isInfinite(allowed.max())
                ? "a whole number of " + (long) allowed.min() + " or more"
                : "a whole number from " + (long) allowed.min() + " to " + (long) allowed.max();
    }

    private static String numbers(Allowed allowed) {
        if (allowed == null) {
            return "a number";
        }
        if (!Double.isInfinite(allowed.above())) {
            return "a number above " + Setting.text(allowed.above())
                    + (Double.isInfinite(allowed.max()) ? "" : " and up to " + Setting.text(allowed.max()));
        }
        return Double.isInfinite(allowed.max())
                ? "a number of " + Setting.text(allowed.min()) + " or more"
                : "a number from " + Setting.text(allowed.min()) + " to " + Setting.text(allowed.max());
    }

    private static Object whole(Object written, long least, Allowed allowed) {
        long number = Long.parseLong(String.valueOf(written));
        if (least == Integer.MIN_VALUE && number != (int) number) {
            throw new IllegalArgumentException();
        }
        requireWithin(number, allowed);
        return number;
    }

    private static Object number(Object written, Allowed allowed) {
        double number = Double.parseDouble(String.valueOf(written));
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException();
        }
        requireWithin(number, allowed);
        return number;
    }

    private static void requireWithin(double number, Allowed allowed) {
        if (allowed != null && !(number >= allowed.min() && number <= allowed.max() && number > allowed.above())) {
            throw new IllegalArgumentException();
        }
    }

    private static Object truth(Object written) {
        return switch (String.valueOf(written)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object text(Object written) {
        if (written instanceof Iterable<?>) {
            throw new IllegalArgumentException();
        }
        return String.valueOf(written);
    }

    private static Object list(Object written) {
        if (written instanceof Iterable<?> words) {
            return java.util.stream.StreamSupport.stream(words.spliterator(), false)
                    .map(String::valueOf)
                    .collect(Collectors.toUnmodifiableList());
        }
        return List.of(String.valueOf(written).strip().split("\\s+"));
    }

    /** A component's value as it is written; nothing if it is left open. */
    static Optional<Object> written(Object value) {
        if (value instanceof Integer number) {
            return Optional.of(number.longValue());
        }
        if (value instanceof OptionalInt open) {
            return open.isPresent() ? Optional.of((long) open.getAsInt()) : Optional.empty();
        }
        if (value instanceof OptionalDouble open) {
            return open.isPresent() ? Optional.of(open.getAsDouble()) : Optional.empty();
        }
        return Optional.of(value instanceof Enum<?> constant ? Words.word(constant) : value);
    }

    /** A written value as a component's. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Object typed(Class<?> type, Optional<Object> written) {
        if (type == OptionalInt.class) {
            return written.map(value -> OptionalInt.of(((Long) value).intValue()))
                    .orElse(OptionalInt.empty());
        }
        if (type == OptionalDouble.class) {
            return written.map(value -> OptionalDouble.of((Double) value)).orElse(OptionalDouble.empty());
        }
        Object value = written.orElseThrow();
        if (type == int.class) {
            return ((Long) value).intValue();
        }
        return type.isEnum()
                ? Enum.valueOf(
                        (Class<? extends Enum>) type,
                        ((String) value).toUpperCase(Locale.ROOT).replace('-', '_'))
                : value;
    }
}
