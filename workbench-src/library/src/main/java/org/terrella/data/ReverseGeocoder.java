package org.terrella.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;

/**
 * Asks a server that speaks Nominatim's protocol what a place is called.
 *
 * <p>Nothing is asked unless somebody makes one of these, with an endpoint and a way to be reached. At most one request at a
 * time leaves, never sooner after the last than {@link Pace#interval}; coordinates are rounded to
 * {@link Settings#decimals}; an answer is stored before it is used and never asked for again, a server's word that there is
 * nothing included. Failures are not stored. Safe for use by several threads, which then wait for each other.
 *
 * @see <a href="https://nominatim.org/release-docs/latest/api/Reverse/">Nominatim: reverse geocoding</a>
 * @see <a href="https://operations.osmfoundation.org/policies/nominatim/">The public server's policy</a>
 */
public final class ReverseGeocoder implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What to ask, how, and how politely.
     *
     * @param endpoint address of the service, without {@code /reverse}
     * @param userAgent program and contact, as the public server's policy asks for
     * @param zoom detail from 3 (country) to 18 (building)
     * @param language of the names, a language tag such as en
     * @param decimals of the coordinates in degrees, 0 to 7; 4 are some 11 m
     * @param pace how fast
     */
    public record Settings(URI endpoint, String userAgent, int zoom, String language, int decimals, Pace pace) {

        /**
         * Checks the ranges.
         *
         * @param endpoint address of the service
         * @param userAgent program and contact
         * @param zoom detail
         * @param language of the names
         * @param decimals of the coordinates
         * @param pace how fast
         * @throws IllegalArgumentException if a setting is out of its range
         */
        public Settings {
            require(
                    "http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme()),
                    "endpoint must be an" + " address with http or https, found " + endpoint);
            require(!userAgent.isBlank(), "userAgent must name a program and a contact, found a blank");
            require(zoom >= 3 && zoom <= 18, "zoom must be within [3, 18], found " + zoom);
            require(
                    language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"),
                    "language must be a tag such as en, found " + language);
            require(decimals >= 0 && decimals <= 7, "decimals must be within [0, 7], found " + decimals);
            boolean own = "localhost".equals(endpoint.getHost()) || "127.0.0.1".equals(endpoint.getHost());
            Duration least = own ? Duration.ZERO : Duration.ofSeconds(1);
            require(
                    pace.interval().compareTo(least) >= 0,
                    "interval must be at least " + least + ", found " + pace.interval());
            require(pace.timeout().compareTo(Duration.ZERO) > 0, "timeout must be above 0, found " + pace.timeout());
        }

        /**
         * Buildings, English names, 4 decimals, one request per second, 20 seconds.
         *
         * @param endpoint address of the service, without {@code /reverse}
         * @param userAgent program and contact
         * @return the default settings
         */
        public static Settings of(URI endpoint, String userAgent) {
            Pace pace = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(20));
            return new Settings(endpoint, userAgent, 18, "en", 4, pace);
        }

        private static void require(boolean holds, String sentence) {
            if (!holds) {
                throw new IllegalArgumentException(sentence);
            }
        }
    }

    /**
     * How fast to ask.
     *
     * @param interval least time between requests, at least one second for servers of others
     * @param timeout longest wait for an answer
     */
    public record Pace(Duration interval, Duration timeout) {}

    private final Settings settings;
    private final AnswerCache cache;
    private final PoliteServer server;

    private ReverseGeocoder(Settings settings, Path cacheFile, PoliteServer.Pause pause) {
        this.settings = settings;
        this.server = new PoliteServer(settings.userAgent(), settings.pace(), pause);
        this.cache = AnswerCache.open(cacheFile);
    }

    /**
     * Opens the cache; asks nothing yet.
     *
     * @param settings what to ask and how
     * @param cacheFile SQLite file of the answers, made if it is not there
     * @return the geocoder; to be closed
     * @throws InputException if the file is no such cache
     */
    public static ReverseGeocoder open(Settings settings, Path cacheFile) {
        return open(settings, cacheFile, time -> Thread.sleep(time.toMillis()));
    }

    static ReverseGeocoder open(Settings settings, Path cacheFile, PoliteServer.Pause pause) {
        return new ReverseGeocoder(settings, cacheFile, pause);
    }

    /**
     * What a place is called: from the cache, or asked.
     *
     * @param point any point
     * @return the names; all missing where the server knows none
     * @throws UncheckedIOException if the server cannot be reached, refuses, or answers something else; in a sentence
     */
    public synchronized PlaceNames namesOf(LatLng point) {
        AnswerCache.Key key = key(point);
        Optional<String> known = cache.get(key);
        String text = known.orElseGet(() -> ask(key));
        if (known.isEmpty()) {
            names(text); // an answer that cannot be read is not worth keeping
            cache.put(key, text);
        }
        return names(text);
    }

    /**
     * Number of requests sent since this was opened.
     *
     * @return 0 or more
     */
    public synchronized int requests() {
        return server.requests();
    }

    /**
     * Writes all answers in the cache, of other settings too, one JSON object per line, in the order of what was asked.
     *
     * @param target file to write, replaced if it is there
     * @return number of lines
     */
    public synchronized int exportJsonLines(Path target) {
        return cache.export(target, (key, text) -> {
            PlaceNames names = names(text);
            ObjectNode line = JSON.createObjectNode()
                    .put("endpoint", key.endpoint())
                    .put("zoom", key.zoom())
                    .put("language", key.language())
                    .put("lat", Double.parseDouble(key.lat()))
                    .put("lng", Double.parseDouble(key.lng()));
            for (PlaceLevel level : PlaceLevel.values()) {
                line.put(level.column(), names.name(level).orElse(null));
            }
            return line.toString();
        });
    }

    @Override
    public synchronized void close() {
        cache.close();
    }

    private AnswerCache.Key key(LatLng point) {
        return new AnswerCache.Key(
                settings.endpoint().toString(),
                settings.zoom(),
                settings.language(),
                rounded(point.latDegrees()),
                rounded(point.lngDegrees() == -180 ? 180 : point.lngDegrees()));
    }

    private String rounded(double degrees) {
        String text = String.format(Locale.ROOT, "%." + settings.decimals() + "f", degrees);
        return Double.parseDouble(text) == 0 && text.startsWith("-") ? text.substring(1) : text;
    }

    private String ask(AnswerCache.Key key) {
        URI address = URI.create(key.endpoint().replaceAll("/+$", "") + "/reverse?format=jsonv2&addressdetails=1&lat="
                + key.lat() + "&lon=" + key.lng() + "&zoom=" + key.zoom() + "&accept-language="
                + URLEncoder.encode(key.language(), StandardCharsets.UTF_8));
        return server.get(address);
    }

    private PlaceNames names(String text) {
        JsonNode answer;
        try {
            answer = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw PoliteServer.fault(settings.endpoint(), "expected JSON, found " + start(text), e);
        }
        if (answer.path("address").isObject()) {
            return NominatimAddress.names(answer.get("address"));
        }
        if (answer.path("error").asText("").equals("Unable to geocode")) { // how it says that there is nothing
            return PlaceNames.NONE;
        }
        throw PoliteServer.fault(settings.endpoint(), "expected an object with an address, found " + start(text), null);
    }

    private static String start(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? "nothing" : line.length() <= 80 ? line : line.substring(0, 80) + " ...";
    }
}
