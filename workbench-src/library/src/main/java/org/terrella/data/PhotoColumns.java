package org.terrella.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrella.file.InputException;

/** Which column of a table, or field of a record, tells what about a photo; recognised by name, whatever its case. */
final class PhotoColumns {

    /** What a column can tell, with its names; where several occur in a table the first of them counts. */
    enum Role {
        ID("img_id", "image_id", "photo_id", "id"),
        LATITUDE("lat", "latitude"),
        LONGITUDE("lon", "lng", "long", "longitude"),
        PHOTOGRAPHER("author", "photographer", "user_id", "owner"),
        S3("s3_label"),
        S16("s16_label"),
        S365("s365_label"),
        INDOOR("prob_indoor"),
        NATURAL("prob_natural"),
        URBAN("prob_urban");

        private final List<String> names;

        Role(String... names) {
            this.names = List.of(names);
        }

        String names() {
            return String.join(" or ", names);
        }
    }

    private static final List<Role> SCENE =
            List.of(Role.S3, Role.S16, Role.S365, Role.INDOOR, Role.NATURAL, Role.URBAN);

    private final List<String> header;
    private final Map<Role, Integer> roles = new EnumMap<>(Role.class);
    private final Map<PlaceLevel, Integer> levels = new EnumMap<>(PlaceLevel.class);
    private final int[] others;

    PhotoColumns(List<String> header) {
        this.header = List.copyOf(header);
        List<String> lower =
                header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        boolean[] taken = new boolean[header.size()];
        for (Role role : Role.values()) {
            Optional<Integer> found = role == Role.PHOTOGRAPHER
                    ? PhotographerColumn.of(header)
                    : role.names.stream()
                            .map(lower::indexOf)
                            .filter(column -> column >= 0)
                            .findFirst();
            found.ifPresent(column -> {
                roles.put(role, column);
                taken[column] = true;
            });
        }
        for (PlaceLevel level : PlaceLevel.values()) {
            int column = lower.indexOf(level.column());
            if (column >= 0) {
                levels.put(level, column);
                taken[column] = true;
            }
        }
        others = IntStream.range(0, taken.length)
                .filter(column -> !taken[column])
                .toArray();
    }

    /**
     * The columns of a table that needs some of them.
     *
     * @throws InputException if one of these is missing, or there twice
     */
    static PhotoColumns of(DelimitedReader table, Role... needed) {
        PhotoColumns columns = new PhotoColumns(table.header());
        columns.missing(needed).ifPresent(missing -> {
            throw new InputException(
                    table.file(),
                    table.headerLine(),
                    "expected a column " + missing + ", found " + table.shownHeader());
        });
        for (Role role : needed) {
            String name = columns.name(role);
            if (Collections.frequency(table.header(), name) > 1) {
                throw new InputException(
                        table.file(), table.headerLine(), "expected one column " + name + ", found several");
            }
        }
        return columns;
    }

    List<String> header() {
        return header;
    }

    /** How many cells a row must have: trailing columns without a name may be missing. */
    int named() {
        int named = header.size();
        while (header.get(named - 1).isEmpty()) {
            named--;
        }
        return named;
    }

    /** How a role that is there is called. */
    String name(Role role) {
        return header.get(roles.get(role));
    }

    /** To notice whether coordinates are exchanged. */
    ExchangedCoordinates exchanged(Path table) {
        return new ExchangedCoordinates(table, name(Role.LATITUDE), name(Role.LONGITUDE));
    }

    /** Shows the coordinates of a row. */
    void show(DelimitedReader.Row row, ExchangedCoordinates evidence) {
        evidence.saw(row.line(), text(Role.LATITUDE, row::cell), text(Role.LONGITUDE, row::cell));
    }

    /** The roles that a table of photos cannot do without and that are missing here. */
    Optional<String> missing(Role... needed) {
        String missing = Arrays.stream(needed)
                .filter(role -> !roles.containsKey(role))
                .map(Role::names)
                .collect(Collectors.joining(", and "));
        return missing.isEmpty() ? Optional.empty() : Optional.of(missing);
    }

    /** The text of a role; empty where there is no such column. */
    String text(Role role, IntFunction<String> cells) {
        Integer column = roles.get(role);
        return column == null ? "" : cells.apply(column);
    }

    Optional<String> photographer(IntFunction<String> cells) {
        return known(text(Role.PHOTOGRAPHER, cells));
    }

    PlaceNames place(IntFunction<String> cells) {
        Map<PlaceLevel, String> names = new EnumMap<>(PlaceLevel.class);
        levels.forEach((level, column) -> known(cells.apply(column)).ifPresent(name -> names.put(level, name)));
        if ("Namibia".equals(names.get(PlaceLevel.COUNTRY)) && levels.containsKey(PlaceLevel.COUNTRY_CODE)) {
            // the code of Namibia is also how an absent value is written
            String code = cells.apply(levels.get(PlaceLevel.COUNTRY_CODE));
            if (!code.isBlank()) {
                names.put(PlaceLevel.COUNTRY_CODE, code);
            }
        }
        return names.isEmpty() ? PlaceNames.NONE : new PlaceNames(names);
    }

    /** Whether any column of a scene is filled in. */
    boolean hasScene(IntFunction<String> cells) {
        return SCENE.stream().anyMatch(role -> known(text(role, cells)).isPresent());
    }

    /**
     * The scene.
     *
     * @throws IllegalArgumentException if the columns hold none that is possible
     */
    Scene scene(IntFunction<String> cells) {
        int kind = label(Role.S3, cells);
        if (kind < 0 || kind >= Scene.Kind.values().length) {
            throw new IllegalArgumentException("s3_label must be within [0, 2], found " + kind);
        }
        return new Scene(
                Scene.Kind.values()[kind],
                label(Role.S16, cells),
                label(Role.S365, cells),
                new Scene.Probabilities(
                        probability(Role.INDOOR, cells),
                        probability(Role.NATURAL, cells),
                        probability(Role.URBAN, cells)));
    }

    Map<String, String> attributes(IntFunction<String> cells) {
        if (others.length == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new TreeMap<>();
        for (int column : others) {
            String text = cells.apply(column);
            if (!text.isEmpty()) {
                attributes.put(header.get(column), text);
            }
        }
        return attributes;
    }

    /** A number as people write it; nothing for an empty cell, words, NaN and infinities. */
    static Optional<Double> number(String text) {
        if (text.isEmpty() || text.chars().anyMatch(c -> "+-.eE0123456789".indexOf(c) < 0)) {
            return Optional.empty(); // Java itself would also take 1d, 0x1p3, NaN and Infinity
        }
        try {
            return Optional.of(Double.parseDouble(text)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private int label(Role role, IntFunction<String> cells) {
        String text = text(role, cells);
        return number(text)
                .filter(number -> number == number.intValue())
                .map(Double::intValue)
                .orElseThrow(() ->
                        new IllegalArgumentException(role.names() + " must be a whole number, found \"" + text + "\""));
    }

    private double probability(Role role, IntFunction<String> cells) {
        String text = text(role, cells);
        return number(text)
                .orElseThrow(
                        () -> new IllegalArgumentException(role.names() + " must be a number, found \"" + text + "\""));
    }

    /** MP16-Pro leaves cells empty; its printed samples, and tables that Python wrote, say NA, nan or NaN. Nan is a town. */
    private static Optional<String> known(String text) {
        String trimmed = text.strip();
        boolean isAbsent = trimmed.isEmpty() || List.of("NA", "nan", "NaN").contains(trimmed);
        return isAbsent ? Optional.empty() : Optional.of(trimmed);
    }
}
