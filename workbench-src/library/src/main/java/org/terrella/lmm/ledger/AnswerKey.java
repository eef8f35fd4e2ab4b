package org.terrella.lmm.ledger;

import org.terrella.file.Checksum;
import org.terrella.lmm.Lmm;
import org.terrella.lmm.Question;
import org.terrella.lmm.Sampling;

/**
 * What answers are answers to: another model, way of drawing, prompt or image has other answers.
 *
 * @param model as {@link Lmm#model()} tells it
 * @param sampling how answers are drawn
 * @param prompt SHA-256 of the prompt's text, 64 hexadecimal digits
 * @param image SHA-256 of the image file's bytes, 64 hexadecimal digits, or {@code none} where no photo was shown
 */
public record AnswerKey(String model, Sampling sampling, String prompt, String image) {

    private static final String NO_PHOTO = "none";

    /**
     * The key of a question, whose image is read.
     *
     * @param model which model is asked
     * @param sampling how answers are drawn
     * @param question photo and prompt
     * @return the key
     */
    public static AnswerKey of(String model, Sampling sampling, Question question) {
        return new AnswerKey(
                model,
                sampling,
                PromptText.of(question.prompt()).hash(),
                question.image().map(image -> Checksum.sha256(image.bytes())).orElse(NO_PHOTO));
    }
}
