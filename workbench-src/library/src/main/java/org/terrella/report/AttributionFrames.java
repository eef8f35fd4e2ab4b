package org.terrella.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.terrella.bench.ChangedSet;
import org.terrella.bench.OpenBench;
import org.terrella.classify.ActivationMap;
import org.terrella.classify.MaskedWeight;
import org.terrella.data.Conversation;
import org.terrella.data.Photo;
import org.terrella.embed.PhotoBackbone;
import org.terrella.evaluate.Bootstrap;
import org.terrella.evaluate.Estimate;
import org.terrella.evaluate.Photographers;
import org.terrella.file.Origin;
import org.terrella.gaga.Gaga;
import org.terrella.gaga.Talk;
import org.terrella.image.ImageDecoder;
import org.terrella.locate.Locator;
import org.terrella.locate.Query;
import org.terrella.world.Cue;
import org.terrella.world.CueChange;
import org.terrella.world.CueFact;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Frames of where networks look, beside where cues truly are. */
public final class AttributionFrames {

    private static final List<Conversation.Turn> ASKED =
            List.of(new Conversation.Turn("human", "What in this photo tells where it was taken?"));

    private AttributionFrames() {}

    /** What a network's answer, or sentence, rests on in a photo. */
    @FunctionalInterface
    public interface Sight {

        /**
         * The map of a photo.
         *
         * @param query the photo
         * @param fact what it shows, of which a sentence may be about
         * @return what each part speaks for the answer; nothing if the method does not tell
         */
        Optional<ActivationMap> of(Query query, CueFact fact);
    }

    /**
     * What a method's place rests on, whatever the fact.
     *
     * @param locator a method with activation maps
     * @return asks it once for each photo
     */
    public static Sight of(Locator locator) {
        Map<String, Optional<ActivationMap>> known = new HashMap<>();
        return (query, fact) ->
                known.computeIfAbsent(query.id(), id -> locator.explain(query).activation());
    }

    /**
     * What the sentence rests on that the guide-book has of the fact, as an answer to the question what tells where the photo was
     * taken.
     *
     * @param gaga the network that writes sentences
     * @return covers part after part
     */
    public static Sight of(Gaga gaga) {
        return (query, fact) -> {
            byte[] pixels = PhotoBackbone.pixels(
                    new ImageDecoder().require(query.image().bytes(), Origin.of(query.id()), query.id()));
            return Optional.of(gaga.restsOn(new Talk(pixels, ASKED), fact.guide()));
        };
    }

    /** Of a photo that shows a cue, by one network. */
    private record Seen(String photographer, MaskedWeight weight) {}

    /**
     * How much of the weight lies within the true masks of cues.
     *
     * @param bench whose photos are Little Earth's
     * @param set photos that show cues, such as {@code web-shown-20}
     * @param sights networks by name
     * @return a row for each network and cue, all cues first: the part of the photo that is the cue's in percent, the share of weight
     *     within it, how much more that is in points with its interval, the pointing game; and of how many photos
     * @throws IllegalArgumentException if the set is of no such name, or its photos are not Little Earth's
     */
    public static Table weights(OpenBench bench, String set, Map<String, Sight> sights) {
        Table frame = Frames.empty(
                "What answers rest on, beside where cues are",
                Columns.METHOD,
                "cue",
                Columns.N,
                "photographers",
                "mask_percent",
                "weight_percent",
                "more_points",
                Columns.LOWER,
                Columns.UPPER,
                "pointed_percent");
        Map<String, Map<Cue, List<Seen>>> seen = seen(bench, set, sights);
        seen.forEach((method, byCue) -> {
            List<Seen> all = byCue.values().stream().flatMap(List::stream).toList();
            append(frame, method, "all", all);
            byCue.forEach((cue, some) -> append(frame, method, cue.word(), some));
        });
        return frame;
    }

    private static Map<String, Map<Cue, List<Seen>>> seen(OpenBench bench, String set, Map<String, Sight> sights) {
        ChangedSet shown = ChangedSet.named(set)
                .orElseThrow(
                        () -> new IllegalArgumentException("expected a query set such as web-shown-20, found " + set));
        Map<String, Query> queries = bench
                .queries(shown.with(ChangedSet.Kind.SHOWN).name())
                .stream()
                .collect(Collectors.toMap(Query::id, Function.identity()));
        Map<String, Map<Cue, List<Seen>>> seen = new LinkedHashMap<>();
        sights.keySet().forEach(method -> seen.put(method, new TreeMap<>()));
        for (Photo photo : bench.list(shown.with(ChangedSet.Kind.WITHOUT).name())) {
            CueChange.Changed changed = CueChange.read(photo.id()).orElseThrow();
            Cue cue = changed.change().cue();
            CueFact fact = largest(bench, changed);
            sights.forEach((method, sight) -> sight.of(queries.get(changed.photo()), fact)
                    .flatMap(map -> MaskedWeight.of(map, fact.mask()))
                    .ifPresent(weight -> seen.get(method)
                            .computeIfAbsent(cue, any -> new ArrayList<>())
                            .add(new Seen(photo.photographer().orElse(""), weight))));
        }
        return seen;
    }

    private static CueFact largest(OpenBench bench, CueChange.Changed changed) {
        return bench.negative(changed.photo()).orElseThrow().facts().stream()
                .filter(fact -> fact.cue() == changed.change().cue())
                .max(Comparator.comparingDouble(CueFact::area))
                .orElseThrow();
    }

    private static void append(Table frame, String method, String cue, List<Seen> seen) {
        if (seen.isEmpty()) {
            return;
        }
        Photographers photographers =
                Photographers.of(seen.stream().map(Seen::photographer).toList());
        Estimate more = Bootstrap.defaults()
                .means(List.of(numbers(seen, weight -> weight.inMask() - weight.area())), Optional.of(photographers))
                .get(0);
        Row row = frame.appendRow();
        row.setString(Columns.METHOD, method);
        row.setString("cue", cue);
        row.setInt(Columns.N, seen.size());
        row.setInt("photographers", photographers.count());
        row.setDouble("mask_percent", percent(seen, MaskedWeight::area));
        row.setDouble("weight_percent", percent(seen, MaskedWeight::inMask));
        row.setDouble("more_points", 100 * more.value());
        row.setDouble(Columns.LOWER, 100 * more.interval().lower());
        row.setDouble(Columns.UPPER, 100 * more.interval().upper());
        row.setDouble("pointed_percent", percent(seen, MaskedWeight::pointed));
    }

    private static double percent(List<Seen> seen, ToDoubleFunction<MaskedWeight> number) {
        double sum = 0;
        for (double share : numbers(seen, number)) {
            sum += share;
        }
        return 100 * sum / seen.size();
    }

    private static double[] numbers(List<Seen> seen, ToDoubleFunction<MaskedWeight> number) {
        return seen.stream()
                .mapToDouble(one -> number.applyAsDouble(one.weight()))
                .toArray();
    }
}
