package org.terrella.lmm.answer;

import org.terrella.file.Words;

/** The rules by which papers and released code take the texts of answers to places. The same texts, read by each, differ. */
public enum ParserRule implements AnswerReader {
    /** The first valid JSON object with numbers for both; the rule of benchmarks that ask for JSON. */
    STRICT_JSON("the first valid JSON object with numbers for latitude and longitude", new StrictJson()),
    /** The rule of G3's released code. */
    FIRST_TWO_DECIMALS("the first two numbers with a decimal point, as in G3's released code", new FirstTwoDecimals()),
    /** The lenient rule of later papers. */
    LAST_PAIR("the last latitude and longitude mentioned, in any form", new LastPair()),
    /** This workbench's. */
    TERRELLA(
            "the place stated, in any form; none where several far apart, a range or placeholders are stated",
            AnswerParser.ofCoordinates());

    private final String description;
    private final AnswerReader reader;

    ParserRule(String description, AnswerReader reader) {
        this.description = description;
        this.reader = reader;
    }

    /**
     * The rule of a name.
     *
     * @param name as {@link #label} writes it
     * @return the rule
     * @throws IllegalArgumentException if there is none; the message lists them
     */
    public static ParserRule named(String name) {
        return Words.named(ParserRule.class, "a parser rule", name);
    }

    /**
     * What tables call it.
     *
     * @return such as {@code strict-json}
     */
    public String label() {
        return Words.word(this);
    }

    /**
     * What it takes for the place, in words.
     *
     * @return a phrase
     */
    public String description() {
        return description;
    }

    @Override
    public ParsedAnswer read(String answer) {
        return reader.read(answer);
    }
}
