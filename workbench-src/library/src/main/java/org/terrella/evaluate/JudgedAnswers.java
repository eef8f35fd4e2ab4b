package org.terrella.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.lmm.answer.AnswerLine;
import org.terrella.lmm.answer.ParsedAnswer;
import org.terrella.lmm.answer.ParserRule;

/**
 * Raw answers of one model to one query set, with the truth: a file that somebody published, or their own.
 *
 * @param model whose answers they are
 * @param dataset name of the query set
 * @param answers one for each query
 */
public record JudgedAnswers(String model, String dataset, List<Answer> answers) {

    /**
     * An answer.
     *
     * @param id of the query
     * @param text as the model wrote it; blank if there is none
     * @param truth where the photo was taken
     */
    public record Answer(String id, String text, LatLng truth) {}

    /**
     * Copies the list.
     *
     * @param model whose answers they are
     * @param dataset name of the query set
     * @param answers one for each query
     */
    public JudgedAnswers {
        answers = List.copyOf(answers);
    }

    /**
     * Reads a file of JSON lines, as {@link AnswerLine} tells its fields.
     *
     * @param file the answers
     * @param truths a table with a column of ids and columns of latitude and longitude; nothing if each line says its truth
     * @return answers of each model to each set, in the order of the file
     * @throws InputException if a line is no answer, or has no truth
     */
    public static List<JudgedAnswers> read(Path file, Optional<Path> truths) {
        Optional<Map<String, LatLng>> places = truths.map(JudgedAnswers::truths);
        Map<List<String>, List<Answer>> groups = new LinkedHashMap<>();
        long number = 0;
        for (AnswerLine line : AnswerLine.read(file)) {
            number++;
            Optional<LatLng> truth = places.isPresent()
                    ? Optional.ofNullable(places.get().get(line.asked().id()))
                    : line.truth();
            if (truth.isEmpty()) {
                throw new InputException(
                        file,
                        number,
                        "expected a truth of " + line.asked().id() + " in "
                                + (places.isPresent() ? String.valueOf(truths.get()) : "truth_lat and truth_lon")
                                + ", found none");
            }
            groups.computeIfAbsent(List.of(line.asked().model(), line.asked().set()), any -> new ArrayList<>())
                    .add(new Answer(line.asked().id(), line.text(), truth.get()));
        }
        return groups.entrySet().stream()
                .map(group ->
                        new JudgedAnswers(group.getKey().get(0), group.getKey().get(1), group.getValue()))
                .toList();
    }

    private static Map<String, LatLng> truths(Path file) {
        Map<String, LatLng> truths = new HashMap<>();
        for (PlaceFile.Entry entry :
                PlaceFile.read(file, ColumnRole.TRUTH_LAT, Map.of(), Map.of()).entries()) {
            entry.truth().flatMap(cell -> cell.usable(false)).ifPresent(place -> truths.put(entry.id(), place));
        }
        return truths;
    }

    /**
     * The places that a rule reads.
     *
     * @param rule how texts are read
     * @return a prediction for each query, in their order
     */
    public Predictions readBy(ParserRule rule) {
        Predictions.Builder read = Predictions.builder();
        for (Answer answer : answers) {
            Optional<LatLng> place = rule.read(answer.text()) instanceof ParsedAnswer.Stated stated
                    ? Optional.of(stated.place())
                    : Optional.empty();
            read.add(answer.id(), answer.truth(), place);
        }
        return read.build();
    }

    /**
     * How far the numbers move with the rules.
     *
     * @param convention of the number that is reported elsewhere
     * @return the numbers by every combination of rules
     */
    public Sensitivity sensitivity(Convention convention) {
        Map<ParserRule, Predictions> readings = new EnumMap<>(ParserRule.class);
        for (ParserRule rule : ParserRule.values()) {
            readings.put(rule, readBy(rule));
        }
        return Sensitivity.of(model, dataset, readings, convention);
    }
}
