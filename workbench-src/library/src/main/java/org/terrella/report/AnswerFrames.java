package org.terrella.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.terrella.lmm.answer.AnswerReader;
import org.terrella.lmm.answer.AnswerSample;
import org.terrella.lmm.answer.AnswerSample.Outcome;
import org.terrella.lmm.ledger.AnswerLedger;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Frames about answers of language models. */
public final class AnswerFrames {

    private static final double NEAR_DEGREES = 0.01;

    private AnswerFrames() {}

    /**
     * What readers make of answers that somebody looked at, kind by kind and form by form.
     *
     * <p>Right is a stated place within 0.01 degrees, or none where none is stated; invented is a place where none is
     * stated.
     *
     * @param samples the answers
     * @param readers readers by the name in the frame
     * @return a row for each kind and form, and one for all
     */
    public static Table reading(List<AnswerSample> samples, Map<String, AnswerReader> readers) {
        Map<String, List<AnswerSample>> groups = new TreeMap<>();
        samples.forEach(sample -> groups.computeIfAbsent(sample.kind() + "\t" + sample.form(), key -> new ArrayList<>())
                .add(sample));
        groups.put("\uFFFFall\t", samples); // last
        StringColumn kinds = StringColumn.create("answer_kind");
        StringColumn forms = StringColumn.create("form");
        LongColumn counts = LongColumn.create(Columns.N);
        Map<String, LongColumn> columns = new LinkedHashMap<>();
        groups.forEach((key, some) -> {
            kinds.append(key.substring(0, key.indexOf('\t')).replace("\uFFFF", ""));
            forms.append(key.substring(key.indexOf('\t') + 1));
            counts.append(some.size());
            readers.forEach((name, reader) -> count(name, some, reader, columns));
        });
        Table table = Table.create("reading of answers", kinds, forms, counts);
        columns.values().forEach(table::addColumns);
        return table;
    }

    private static void count(
            String name, List<AnswerSample> samples, AnswerReader reader, Map<String, LongColumn> columns) {
        long right = 0;
        long invented = 0;
        for (AnswerSample sample : samples) {
            Outcome outcome = sample.outcome(reader, NEAR_DEGREES);
            right += outcome == Outcome.RIGHT ? 1 : 0;
            invented += outcome == Outcome.INVENTED ? 1 : 0;
        }
        columns.computeIfAbsent(name + "_right", LongColumn::create).append(right);
        columns.computeIfAbsent(name + "_invented", LongColumn::create).append(invented);
    }

    /**
     * What is in a ledger.
     *
     * @param ledger the ledger
     * @return a row for each model
     */
    public static Table totals(AnswerLedger ledger) {
        StringColumn models = StringColumn.create("model");
        LongColumn calls = LongColumn.create("calls");
        LongColumn answers = LongColumn.create("answers");
        LongColumn promptTokens = LongColumn.create(Columns.PROMPT_TOKENS);
        LongColumn answerTokens = LongColumn.create(Columns.ANSWER_TOKENS);
        DoubleColumn dollars = DoubleColumn.create(Columns.DOLLARS);
        for (AnswerLedger.Total total : ledger.totals()) {
            models.append(total.model());
            calls.append(total.calls());
            answers.append(total.answers());
            promptTokens.append(total.usage().promptTokens());
            answerTokens.append(total.usage().answerTokens());
            if (total.dollars().isPresent()) {
                dollars.append(total.dollars().getAsDouble());
            } else {
                dollars.appendMissing();
            }
        }
        return Table.create("answers", models, calls, answers, promptTokens, answerTokens, dollars);
    }
}
