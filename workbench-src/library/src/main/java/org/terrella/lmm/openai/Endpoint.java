package org.terrella.lmm.openai;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.terrella.file.InputException;
import org.terrella.file.Words;
import org.terrella.lmm.Prices;
import org.terrella.lmm.Temperatures;
import org.terrella.lmm.ledger.AskingSettings;

/**
 * Where a large model is asked, and how; its key is named but never held.
 *
 * @param name what ledgers and tables call the model
 * @param server where it is, and what it wants to let somebody in
 * @param model what the server calls the model; at Azure the deployment
 * @param manner how it is asked
 * @param prices what tokens cost, if it is known
 * @param pace how fast it is asked, and how long to wait
 */
public record Endpoint(String name, Server server, String model, Manner manner, Optional<Prices> prices, Pace pace) {

    /**
     * How a model is asked.
     *
     * @param detail how closely the server looks at photos; its own habit if not given
     * @param temperatures what stands for the temperatures that papers say, where the model is of another kind than theirs
     * @param limits how long answers may be, and what counts as one
     */
    public record Manner(Optional<Detail> detail, Temperatures temperatures, AnswerLimits limits) {

        /** By the server's habit, at the temperatures that papers say. */
        public static final Manner DEFAULT = new Manner(Optional.empty(), Temperatures.AS_SAID, AnswerLimits.DEFAULT);
    }

    /** How closely a server looks at a photo. */
    public enum Detail {
        /** At a small copy; what G3 asks with. */
        LOW,
        /** At parts of it too. */
        HIGH,
        /** As the server decides. */
        AUTO;

        /**
         * Its name in files and requests.
         *
         * @return low, high or auto
         */
        public String word() {
            return Words.word(this);
        }
    }

    /** How many answers to a question a call brings. */
    public enum AnswersPerCall {
        /** As many as are wanted, by the parameter {@code n}. */
        SEVERAL,
        /** One, whatever is wanted, so that there are as many calls as answers. */
        ONE
    }

    /**
     * How long to wait.
     *
     * @param connect for a connection, above 0
     * @param request for a whole answer from the first byte sent to the last received, above 0
     */
    public record Timeouts(Duration connect, Duration request) {

        /** 30 seconds to connect, 60 for the whole. */
        public static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(30), Duration.ofSeconds(60));

        /**
         * Checks the times.
         *
         * @param connect for a connection
         * @param request for a whole answer
         * @throws IllegalArgumentException if one is not above 0
         */
        public Timeouts {
            if (connect.isNegative() || connect.isZero() || request.isNegative() || request.isZero()) {
                throw new IllegalArgumentException(
                        "times to wait must be above 0, found " + connect + " and " + request);
            }
        }
    }

    /**
     * A server with an interface like OpenAI's.
     *
     * @param baseUrl address before {@code /chat/completions}, without user, query and fragment
     * @param keyVariable which environment variable holds the key; none if the server wants none
     * @param azureVersion version of Azure's interface; none elsewhere
     * @param answersPerCall how many answers a call brings; found out while asking if nobody says so, and not known before
     */
    public record Server(
            URI baseUrl,
            Optional<String> keyVariable,
            Optional<String> azureVersion,
            Optional<AnswersPerCall> answersPerCall) {

        /**
         * A server of which nobody says how many answers a call brings.
         *
         * @param baseUrl address before {@code /chat/completions}
         * @param keyVariable which environment variable holds the key
         * @param azureVersion version of Azure's interface
         */
        public Server(URI baseUrl, Optional<String> keyVariable, Optional<String> azureVersion) {
            this(baseUrl, keyVariable, azureVersion, Optional.empty());
        }

        /**
         * Checks the address.
         *
         * @param baseUrl address before {@code /chat/completions}
         * @param keyVariable which environment variable holds the key
         * @param azureVersion version of Azure's interface
         * @param answersPerCall how many answers a call brings
         * @throws IllegalArgumentException if the address is no plain one of http or https
         */
        public Server {
            boolean isHttp = "http".equals(baseUrl.getScheme()) || "https".equals(baseUrl.getScheme());
            if (!isHttp || baseUrl.getHost() == null) {
                throw new IllegalArgumentException("the address must begin with http:// or https:// and a host");
            }
            if (baseUrl.getRawUserInfo() != null || baseUrl.getRawQuery() != null || baseUrl.getRawFragment() != null) {
                throw new IllegalArgumentException(
                        "the address must have no user, query or fragment, in which keys would be told to everybody");
            }
        }
    }

    /**
     * Checks the names.
     *
     * @param name what ledgers and tables call the model
     * @param server where it is
     * @param model what the server calls the model
     * @param manner how it is asked
     * @param prices what tokens cost
     * @param pace how fast it is asked
     * @throws IllegalArgumentException if a name is blank
     */
    public Endpoint {
        if (name.isBlank() || model.isBlank()) {
            throw new IllegalArgumentException("an endpoint needs a name and a model, found a blank one");
        }
    }

    /**
     * An endpoint named after model and host, with no key, the server's habits and the default times.
     *
     * @param baseUrl address before {@code /chat/completions}
     * @param model what the server calls the model
     * @return the endpoint
     * @throws IllegalArgumentException if the address is no plain one of http or https
     */
    public static Endpoint of(URI baseUrl, String model) {
        return new Endpoint(
                defaultName(baseUrl, model, Manner.DEFAULT),
                new Server(baseUrl, Optional.empty(), Optional.empty()),
                model,
                Manner.DEFAULT,
                Optional.empty(),
                Pace.DEFAULT);
    }

    /** A model may answer otherwise at another server, about a smaller copy of the photo, and within other limits. */
    static String defaultName(URI baseUrl, String model, Manner manner) {
        return model + "@" + baseUrl.getRawAuthority()
                + manner.detail().map(how -> " detail " + how.word()).orElse("")
                + manner.limits().told();
    }

    /**
     * Reads an endpoint from a YAML file.
     *
     * @param file the file; the keys are explained in {@code experiments/endpoints/README.md}
     * @return the endpoint
     * @throws InputException if a key is unknown, missing or wrong
     */
    public static Endpoint read(Path file) {
        return EndpointFile.read(file);
    }

    /**
     * The same with a key.
     *
     * @param variable which environment variable holds it
     * @return a changed copy
     */
    public Endpoint withKey(String variable) {
        Server locked =
                new Server(server.baseUrl(), Optional.of(variable), server.azureVersion(), server.answersPerCall());
        return new Endpoint(name, locked, model, manner, prices, pace);
    }

    /**
     * The same with other times to wait.
     *
     * @param other how long
     * @return a changed copy
     */
    public Endpoint with(Timeouts other) {
        return new Endpoint(
                name,
                server,
                model,
                manner,
                prices,
                new Pace(other, pace.concurrency(), pace.attempts(), pace.rates()));
    }

    /**
     * How it is asked many things.
     *
     * @param budget the most that may be spent, dollars, if there is a limit
     * @return settings with its pace, its prices and what its photos and answers take
     * @throws IllegalArgumentException if there is a budget but no price
     */
    public AskingSettings asking(OptionalDouble budget) {
        if (budget.isPresent() && prices.isEmpty()) {
            throw new IllegalArgumentException(
                    "--budget needs prompt_dollars and answer_dollars in the endpoint's file, found none");
        }
        return pace.settings(prices, budget)
                .with(new AskingSettings.Tokens(
                        PhotoTokens.of(this), manner.limits().tokens()));
    }
}
