package org.terrella.lmm.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrella.lmm.answer.ParsedAnswer.Form;
import org.terrella.lmm.answer.ParsedAnswer.None;
import org.terrella.lmm.answer.ParsedAnswer.Reason;

/**
 * The rule of G3's released code: the first two numbers with a decimal point are latitude and longitude.
 *
 * <p>Whole numbers are skipped, so that a latitude of 48 is lost and what follows takes its place. Where there are fewer than
 * two, the released code goes on with (0, 0); here that is an answer without a place.
 */
public final class FirstTwoDecimals implements AnswerReader {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");

    @Override
    public ParsedAnswer read(String answer) {
        Optional<double[]> numbers = numbers(answer);
        if (numbers.isEmpty()) {
            return new None(Reason.NO_COORDINATES, "there are fewer than two numbers with a decimal point");
        }
        return ParsedAnswer.of(numbers.get()[0], numbers.get()[1], Form.PAIR);
    }

    /**
     * The two numbers, whatever they are.
     *
     * @param answer as the model wrote it
     * @return latitude and longitude, or nothing if there are fewer than two numbers
     */
    public static Optional<double[]> numbers(String answer) {
        List<Double> found = new ArrayList<>();
        for (Matcher decimal = DECIMAL.matcher(answer); found.size() < 2 && decimal.find(); ) {
            found.add(Double.parseDouble(decimal.group()));
        }
        return found.size() < 2 ? Optional.empty() : Optional.of(new double[] {found.get(0), found.get(1)});
    }
}
