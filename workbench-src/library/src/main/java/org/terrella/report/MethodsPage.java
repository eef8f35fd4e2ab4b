package org.terrella.report;

import com.github.mustachejava.Mustache;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.terrella.bench.BenchWords;
import org.terrella.experiment.Experiment;
import org.terrella.locate.method.KnownMethod;
import org.terrella.locate.method.MethodCard;
import org.terrella.locate.method.Methods;
import org.terrella.locate.method.Need;
import org.terrella.locate.method.Setting;

/**
 * A page with the card of each method that has one, beside the page of a report; no scripts, nothing fetched.
 *
 * @param bench what the report measures on
 * @param cards in the order of their titles
 */
record MethodsPage(BenchWords bench, List<Entry> cards) {

    static final String FILE = "methods.html";

    private static final Mustache TEMPLATE = ReportPage.template("methods");

    /** A card, and what the template has beside it. */
    record Entry(KnownMethod<?> known, MethodCard card, SortedSet<String> names) {

        String kind() {
            return known.method().kind();
        }

        boolean isMeasured() {
            return !names.isEmpty();
        }

        /** What tables call this kind with some settings or others. */
        String measured() {
            return String.join(", ", names);
        }

        List<Row> settings() {
            return known.form().settings().stream()
                    .map(setting -> new Row(
                            setting.name(),
                            setting.standard().map(Setting::text).orElse("the bench's"),
                            setting.expected()))
                    .toList();
        }

        String needs() {
            return needs(known);
        }

        private static <S extends Record> String needs(KnownMethod<S> known) {
            String all = known.method().needs(known.method().defaults()).stream()
                    .map(Need::words)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return all.isEmpty() ? "nothing but the photo" : all;
        }

        List<Source> sources() {
            return card.sources().stream().map(Source::of).toList();
        }
    }

    /** A setting. */
    record Row(String name, String standard, String expected) {}

    /** A paper or a repository, where it is on the network, and what is said after that. */
    record Source(String words, List<String> links, String rest) {

        private static final Pattern LINKED = Pattern.compile("(.*?)(https://[^\\s,;]+)(.*)");

        static Source of(String text) {
            Matcher linked = LINKED.matcher(text);
            return linked.matches()
                    ? new Source(linked.group(1), List.of(linked.group(2)), linked.group(3))
                    : new Source(text, List.of(), "");
        }
    }

    /**
     * The page of all methods that have a card.
     *
     * @param names what the report's tables call methods, by kind
     */
    static MethodsPage of(BenchWords bench, Methods methods, SortedMap<String, SortedSet<String>> names) {
        List<Entry> cards = new ArrayList<>();
        for (KnownMethod<?> known : methods.known()) {
            String kind = known.method().kind();
            MethodCard.of(kind)
                    .ifPresent(card -> cards.add(new Entry(known, card, names.getOrDefault(kind, new TreeSet<>()))));
        }
        cards.sort((a, b) -> a.card().title().compareToIgnoreCase(b.card().title()));
        return new MethodsPage(bench, List.copyOf(cards));
    }

    /** Where the card of a method is, by what the tables of an experiment call it and by what papers call it there. */
    static Map<String, String> links(Experiment experiment) {
        Map<String, String> links = new LinkedHashMap<>();
        experiment.methods().forEach((name, method) -> {
            if (MethodCard.of(method.kind()).isPresent()) {
                String link = FILE + "#" + method.kind();
                links.put(name, link);
                experiment.published().stream()
                        .flatMap(published -> published.rows().getOrDefault(name, List.of()).stream())
                        .forEach(row -> links.putIfAbsent(row, link));
            }
        });
        return links;
    }

    List<String> warnings() {
        return bench.warning().stream().toList();
    }

    String html() {
        return ReportPage.filled(TEMPLATE, this);
    }
}
