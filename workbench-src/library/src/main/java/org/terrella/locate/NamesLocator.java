package org.terrella.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.terrella.embed.CaptionVectors;
import org.terrella.gazetteer.City;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Territory;
import org.terrella.geo.Earth;
import org.terrella.tensor.Matrix;

/**
 * Compares a photo with captions that name places: countries first, then the cities of the best ones. StreetCLIP's way.
 *
 * <p>A country's share is a softmax over all countries of cosines divided by the temperature. A city's is its country's share
 * times the exponential of the same of its own captions, relative to all cities of the best countries, so that a country
 * with few cities has no advantage. With one country this answers as StreetCLIP does: the best of the most populous cities
 * of the best country. Nothing is trained and no gallery is needed; all knowledge of places is the encoder's. One whose
 * captions never said where, as Little Earth's, knows none, and answers by chance.
 *
 * @see <a href="https://arxiv.org/abs/2302.00275">Haas, Alberti and Skreta 2023</a>
 */
public final class NamesLocator implements Locator {

    private static final double LEAST_SIGMA_DEGREES = 1;
    private static final double MOST_SIGMA_DEGREES = 20;
    private static final double NEGLIGIBLE = 1e-6;
    private static final double OPENAI_TEMPERATURE = 0.01;
    private static final int SHOWN = 10;

    private final CaptionVectors captions;
    private final NamedCountries places;
    private final Settings settings;
    private final double temperature;
    private final Map<Integer, Matrix> ofCities = new ConcurrentHashMap<>();

    /**
     * Settings.
     *
     * @param countries of how many of the best countries cities are compared, 1 or more; 1 is StreetCLIP's
     * @param cities how many of the most populous cities of each, 1 or more; 30 is StreetCLIP's
     * @param wordings in what words
     * @param candidates how many cities are kept as candidates, 1 or more
     */
    public record Settings(int countries, int cities, PlaceCaptions wordings, int candidates) {

        /**
         * Checks the numbers.
         *
         * @param countries of how many of the best countries cities are compared
         * @param cities how many of the most populous cities of each
         * @param wordings in what words
         * @param candidates how many cities are kept
         * @throws IllegalArgumentException if a number is below 1
         */
        public Settings {
            if (countries < 1 || cities < 1 || candidates < 1) {
                throw new IllegalArgumentException("expected 1 or more countries, cities and candidates, found "
                        + countries + ", " + cities + " and " + candidates);
            }
        }
    }

    /** A city with its share of the answer. */
    private record Share(City city, double probability) {}

    /** What is found for a query. */
    private record Found(String query, List<Integer> order, double[] countries, List<Share> cities) {}

    /**
     * Over the places of a gazetteer.
     *
     * @param captions vectors of captions; closed by whoever made them
     * @param gazetteer names and points of places
     * @param settings settings
     * @param temperature divisor of cosines, above 0; nothing for the encoder's own, or OpenAI's, 0.01, where that is not known
     */
    public NamesLocator(CaptionVectors captions, Gazetteer gazetteer, Settings settings, OptionalDouble temperature) {
        this.captions = captions;
        this.places = NamedCountries.of(gazetteer, settings.cities());
        this.settings = settings;
        this.temperature = temperature.orElseGet(() -> captions.temperature().orElse(OPENAI_TEMPERATURE));
    }

    @Override
    public String name() {
        return "zero-shot by names";
    }

    @Override
    public List<Prediction> locate(List<Query> queries) {
        return find(queries).stream().map(this::predict).toList();
    }

    private List<Found> find(List<Query> queries) {
        if (queries.isEmpty()) {
            return List.of();
        }
        Matrix photos = Features.requireFinite(Query.embeddings(queries), queries);
        Matrix countries = captions.of(
                places.countries().stream().map(settings.wordings()::of).toList());
        return IntStream.range(0, queries.size())
                .mapToObj(row -> find(queries.get(row).id(), photos.row(row), countries))
                .toList();
    }

    private Found find(String query, float[] photo, Matrix captionsOfCountries) {
        double[] logits = logits(photo, captionsOfCountries);
        double[] shares = softmax(logits);
        List<Integer> order = IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble(country -> -shares[country])) // stable: equal ones by code
                .toList();
        List<City> cities = new ArrayList<>();
        List<Double> sums = new ArrayList<>();
        for (int country : order.subList(0, Math.min(settings.countries(), order.size()))) {
            double[] own = logits(photo, captionsOfCities(country));
            for (int i = 0; i < own.length; i++) {
                cities.add(places.cities().get(country).get(i));
                sums.add(logits[country] + own[i]);
            }
        }
        double[] all = softmax(sums.stream().mapToDouble(Double::doubleValue).toArray());
        List<Share> ranked = IntStream.range(0, all.length)
                .mapToObj(i -> new Share(cities.get(i), all[i]))
                .sorted(Comparator.comparingDouble(Share::probability).reversed())
                .toList();
        return new Found(query, order, shares, ranked);
    }

    private Matrix captionsOfCities(int country) {
        Territory territory = places.countries().get(country);
        return ofCities.computeIfAbsent(
                country,
                any -> captions.of(places.cities().get(country).stream()
                        .map(city -> settings.wordings().of(city, territory))
                        .toList()));
    }

    private double[] logits(float[] photo, Matrix texts) {
        return IntStream.range(0, (int) texts.rows())
                .mapToDouble(row -> Features.cosine(photo, texts.row(row)) / temperature)
                .toArray();
    }

    private static double[] softmax(double[] logits) {
        double most = Arrays.stream(logits).max().orElseThrow();
        double sum = Arrays.stream(logits).map(logit -> Math.exp(logit - most)).sum();
        return Arrays.stream(logits).map(logit -> Math.exp(logit - most) / sum).toArray();
    }

    private Prediction predict(Found found) {
        List<Candidate> candidates = new ArrayList<>();
        for (Share share : found.cities()
                .subList(0, Math.min(settings.candidates(), found.cities().size()))) {
            candidates.add(new Candidate(
                    share.city().location(), Proposal.Origin.NAMED, share.probability(), candidates.size() + 1));
        }
        return Prediction.of(found.query(), candidates.get(0).place(), candidates, density(found));
    }

    /** Cities of the best countries by their shares of what these have together, the others as wide as they are large. */
    private SphereDensity density(Found found) {
        int best = Math.min(settings.countries(), found.order().size());
        double together = found.order().subList(0, best).stream()
                .mapToDouble(country -> found.countries()[country])
                .sum();
        List<SphereDensity.Kernel> kernels = new ArrayList<>();
        for (Share share : found.cities()) {
            double weight = together * share.probability();
            if (weight > NEGLIGIBLE || kernels.isEmpty()) {
                kernels.add(new SphereDensity.Kernel(share.city().location(), weight, LEAST_SIGMA_DEGREES));
            }
        }
        for (int country : found.order().subList(best, found.order().size())) {
            if (found.countries()[country] > NEGLIGIBLE) {
                kernels.add(new SphereDensity.Kernel(
                        places.cities().get(country).get(0).location(),
                        found.countries()[country],
                        sigmaDegrees(places.countries().get(country))));
            }
        }
        return SphereDensity.of(kernels);
    }

    /** Half the width of a square of the country's area. */
    private static double sigmaDegrees(Territory country) {
        double half = Math.toDegrees(Math.sqrt(country.landKm2()) / 2 / Earth.MEAN_RADIUS_KM);
        return Math.min(MOST_SIGMA_DEGREES, Math.max(LEAST_SIGMA_DEGREES, half));
    }

    /** {@inheritDoc} Countries and cities come with their names. */
    @Override
    public Explanation explain(Query query) {
        Found found = find(List.of(query)).get(0);
        List<String> lines = new ArrayList<>();
        lines.add("countries by their captions:");
        found.order().stream()
                .limit(SHOWN)
                .map(country -> line(
                        found.countries()[country],
                        places.countries().get(country).name()))
                .forEach(lines::add);
        lines.add("cities of the first " + settings.countries() + ":");
        found.cities().stream()
                .limit(SHOWN)
                .map(share -> line(
                        share.probability(),
                        share.city().name() + ", " + share.city().countryCode()))
                .forEach(lines::add);
        return new Explanation(predict(found), lines, List.of());
    }

    private static String line(double probability, String name) {
        return String.format(Locale.ROOT, "  %6.2f %%  %s", 100 * probability, name);
    }
}
