package org.terrella.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Resolution;
import org.terrella.gazetteer.Territory;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.image.ImageSource;
import org.terrella.lmm.Asking;
import org.terrella.lmm.Prompt;
import org.terrella.lmm.PromptFields;
import org.terrella.lmm.Question;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.Turn;
import org.terrella.locate.Candidate;
import org.terrella.locate.Explanation;
import org.terrella.locate.Prediction;
import org.terrella.locate.Proposal;
import org.terrella.locate.SphereDensity;

/**
 * A language model that is asked about a photo alone, for candidates and clues, and listens: no gallery, no reference and no network of
 * ours takes part.
 *
 * <p>What it is told follows its own first answer, as a dialogue. Each of its candidates counts by its rank, and each answer as much as
 * the others; a place whose coordinates lie in another country than the one it names is left out, and that is said.
 */
final class ModelWitness implements Assistant.Method {

    /** The model's own habit; long enough for eight candidates and eight clues. */
    static final Sampling SAMPLING = new Sampling(OptionalDouble.empty(), 1500, 17);

    private static final WitnessStyle STYLE = new WitnessStyle();
    private static final double SIGMA_DEGREES = 1;
    private static final double NEAR_KM = 100;
    /** Coordinates that are told with few decimals may fall into a neighbouring country. */
    private static final double BORDER_KM = 50;

    private final Asking asking;
    private final int answers;
    private final Gazetteer gazetteer;

    ModelWitness(Asking asking, int answers, Gazetteer gazetteer) {
        this.asking = asking;
        this.answers = answers;
        this.gazetteer = gazetteer;
    }

    @Override
    public boolean listens() {
        return true;
    }

    @Override
    public Explanation explain(String id, ImageSource photo) {
        return testify(id, photo, List.of()).why();
    }

    /** A place of an answer, with how much it counts. */
    private record Vote(LatLng place, double weight) {}

    @Override
    public Testimony testify(String id, ImageSource photo, List<String> said) {
        PromptFields fields = PromptFields.none();
        if (!said.isEmpty()) {
            Reply first = ask(id, photo, fields);
            if (first instanceof Reply.Answered answered) {
                fields = fields.withTurn(
                        new Turn(Turn.Speaker.MODEL, answered.texts().get(0)));
            }
            for (String sentence : said) {
                fields = fields.withTurn(new Turn(Turn.Speaker.PERSON, sentence));
            }
        }
        Reply reply = ask(id, photo, fields);
        if (reply instanceof Reply.Answered answered) {
            return read(id, new Prompt(STYLE, fields), answered.texts());
        }
        return Testimony.of(Explanation.of(Prediction.fault(id, ((Reply.Failed) reply).reason())));
    }

    private Reply ask(String id, ImageSource photo, PromptFields fields) {
        Question question = new Question(id, photo, new Prompt(STYLE, fields));
        return asking.ask(List.of(question), answers, SAMPLING).get(0);
    }

    private Testimony read(String id, Prompt prompt, List<String> texts) {
        List<Vote> votes = new ArrayList<>();
        List<LatLng> firsts = new ArrayList<>();
        List<SeenClue> clues = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            WitnessAnswer answer = WitnessAnswer.read(text);
            lines.addAll(answer.faults());
            clues.addAll(answer.clues());
            List<LatLng> places = answer.candidates().stream()
                    .filter(named -> isWhereItSays(named, lines))
                    .map(WitnessAnswer.Named::place)
                    .toList();
            places.stream().findFirst().ifPresent(firsts::add);
            IntStream.range(0, places.size()).forEach(i -> votes.add(new Vote(places.get(i), 1.0 / (i + 1))));
        }
        List<Dossier.Exchange> exchanges = texts.stream()
                .map(text -> new Dossier.Exchange(prompt.text(), text))
                .toList();
        return new Testimony(new Explanation(prediction(id, votes, firsts), lines, List.of()), clues, exchanges);
    }

    private static Prediction prediction(String id, List<Vote> votes, List<LatLng> firsts) {
        if (votes.isEmpty()) {
            return Prediction.none(id, "none of its answers names a place on Earth");
        }
        LatLng best = firsts.stream()
                .max((one, other) -> Double.compare(near(one, votes), near(other, votes)))
                .orElseThrow();
        List<Candidate> named = IntStream.range(0, firsts.size())
                .mapToObj(i -> new Candidate(firsts.get(i), Proposal.Origin.GENERATED, 1.0 / (i + 1), i + 1))
                .toList();
        return Prediction.of(
                id,
                best,
                named,
                SphereDensity.of(votes.stream()
                        .map(vote -> new SphereDensity.Kernel(vote.place(), vote.weight(), SIGMA_DEGREES))
                        .toList()));
    }

    private static double near(LatLng place, List<Vote> votes) {
        return votes.stream()
                .filter(vote -> GreatCircle.km(vote.place(), place) <= NEAR_KM)
                .mapToDouble(Vote::weight)
                .sum();
    }

    /** Where no country is named that the gazetteer knows, coordinates are believed. */
    private boolean isWhereItSays(WitnessAnswer.Named named, List<String> lines) {
        String last = named.name().substring(named.name().lastIndexOf(',') + 1).strip();
        Optional<Territory> said = gazetteer
                .resolve(last)
                .map(resolution -> resolution.candidates().get(0))
                .filter(first -> first.kind() == Resolution.Kind.COUNTRY)
                .map(Resolution.Candidate::country);
        boolean isThere = said.isEmpty() || isIn(said.get(), named.place());
        if (!isThere) {
            lines.add("Left out: " + named.name() + " at " + SavedInquiry.degrees(named.place())
                    + ", which does not lie in " + said.get().name() + ".");
        }
        return isThere;
    }

    private boolean isIn(Territory country, LatLng place) {
        int index = gazetteer.countries().indexOf(country);
        return Stream.concat(
                        Stream.of(place),
                        DoubleStream.of(0, 90, 180, 270)
                                .mapToObj(bearing -> GreatCircle.destination(place, bearing, BORDER_KM)))
                .anyMatch(point -> gazetteer.countryIndexOf(point.latDegrees(), point.lngDegrees()) == index);
    }
}
