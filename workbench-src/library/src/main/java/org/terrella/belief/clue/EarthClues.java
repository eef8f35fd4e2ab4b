package org.terrella.belief.clue;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.terrella.belief.clue.ClueTable.Row;
import org.terrella.file.TabbedLines;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Territory;

/**
 * The clue table of the real Earth: sides of the road, languages, scripts, climates, number plates, road lines, money, calling
 * codes and web domains.
 *
 * <p>Sides of the road come from the gazetteer, money from the JDK's data of Unicode CLDR; the rest is in text files beside this
 * class, written by hand, each with a header that says after what. Shares are rough; weights of evidence are fitted, so that a
 * table that is too sure of itself counts less.
 */
public final class EarthClues {

    private EarthClues() {}

    /**
     * The table; made once and kept.
     *
     * @return the table
     */
    public static ClueTable table() {
        return Table.INSTANCE;
    }

    private static final class Table {
        static final ClueTable INSTANCE = make(Gazetteer.standard().countries());
    }

    private static ClueTable make(List<Territory> countries) {
        List<Row> rows = new ArrayList<>();
        for (Territory country : countries) {
            String code = country.alpha2();
            rows.add(new Row(ClueKind.SIDE, code, country.drivingSide().name().toLowerCase(Locale.ROOT), 1));
            rows.add(new Row(ClueKind.DOMAIN, code, domain(code), 1));
            currency(code).ifPresent(money -> rows.add(new Row(ClueKind.CURRENCY, code, money, 1)));
        }
        Map<String, Map<String, Double>> scripts = new HashMap<>();
        lines("scripts.tsv").forEach(cells -> scripts.put(cells[0], shares(cells[1])));
        lines("languages.tsv").forEach(cells -> addLanguages(cells, scripts, rows));
        lines("climates.tsv").forEach(cells -> add(ClueKind.CLIMATE, cells[0], shares(cells[1]), rows));
        lines("plates.tsv").forEach(cells -> add(ClueKind.PLATE, cells[0], shares(cells[1]), rows));
        lines("lines.tsv").forEach(cells -> addLines(cells, rows));
        lines("calling-codes.tsv").forEach(cells -> {
            for (String country : cells[1].split(" ")) {
                rows.add(new Row(ClueKind.CALLING, country, cells[0], 1));
            }
        });
        return ClueTable.of(rows);
    }

    /** The United Kingdom's is not its code. */
    private static String domain(String country) {
        return country.equals("GB") ? "uk" : country.toLowerCase(Locale.ROOT);
    }

    private static Optional<String> currency(String country) {
        if (country.equals("XK")) { // of no standard, so the JDK has none
            return Optional.of("EUR");
        }
        return Optional.ofNullable(Currency.getInstance(
                        new Locale.Builder().setRegion(country).build()))
                .map(Currency::getCurrencyCode);
    }

    private static void addLanguages(String[] cells, Map<String, Map<String, Double>> scripts, List<Row> rows) {
        Map<String, Double> languages = shares(cells[1]);
        add(ClueKind.LANGUAGE, cells[0], languages, rows);
        Map<String, Double> letters = new LinkedHashMap<>();
        languages.forEach((language, share) -> scripts.getOrDefault(language, Map.of("Latin", 1.0))
                .forEach((script, part) -> letters.merge(script, share * part, Double::sum)));
        add(ClueKind.SCRIPT, cells[0], letters, rows);
    }

    private static void addLines(String[] cells, List<Row> rows) {
        Map<String, Double> center = shares(cells[1]);
        Map<String, Double> edge = shares(cells[2]);
        add(ClueKind.CENTER_LINE, cells[0], center, rows);
        add(ClueKind.EDGE_LINE, cells[0], edge, rows);
        Map<String, Double> any = new LinkedHashMap<>();
        center.keySet().forEach(colour -> any.put(colour, either(center, edge, colour)));
        edge.keySet().forEach(colour -> any.put(colour, either(center, edge, colour)));
        add(ClueKind.ROAD_LINE, cells[0], any, rows);
    }

    private static double either(Map<String, Double> center, Map<String, Double> edge, String colour) {
        return 1 - (1 - center.getOrDefault(colour, 0.0)) * (1 - edge.getOrDefault(colour, 0.0));
    }

    private static void add(ClueKind kind, String country, Map<String, Double> shares, List<Row> rows) {
        shares.forEach((value, share) -> rows.add(new Row(kind, country, value, Math.min(1, share))));
    }

    /** Such as {@code Dutch 0.6|French 0.4}. */
    private static Map<String, Double> shares(String cell) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (String part : cell.split("\\|")) {
            int blank = part.lastIndexOf(' ');
            shares.put(part.substring(0, blank), Double.parseDouble(part.substring(blank + 1)));
        }
        return shares;
    }

    private static List<String[]> lines(String file) {
        return TabbedLines.of(EarthClues.class, file);
    }
}
