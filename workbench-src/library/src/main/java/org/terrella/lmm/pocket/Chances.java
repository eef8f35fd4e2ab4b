package org.terrella.lmm.pocket;

import java.util.SplittableRandom;
import org.terrella.lmm.PromptStyle;
import org.terrella.lmm.Request;

/**
 * Random numbers for the answers to one question, the same whatever else is asked and in which order.
 *
 * @param stream tells one question from another
 */
record Chances(long stream) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /**
     * Chances of what is asked for; they hang on the fields of a prompt alone, told in our own style.
     *
     * @param request what is asked for
     * @param photo hash of the photo
     * @param seed another one gives other answers
     * @return for each answer those of its tokens
     */
    static float[][] of(Request request, long photo, long seed) {
        String told =
                request.question().prompt().inStyle(PromptStyle.standard()).text();
        return of(seed, photo, told).numbers(request.first(), request.answers());
    }

    /** Of a seed, the hash of a photo and a prompt. */
    static Chances of(long seed, long photo, String prompt) {
        long stream = stirred(stirred(seed) ^ photo);
        for (int i = 0; i < prompt.length(); i++) {
            stream = (stream ^ prompt.charAt(i)) * 0x100000001B3L; // FNV-1a
        }
        return new Chances(stirred(stream));
    }

    /** Numbers in [0, 1) for some answers, [answers][tokens]. */
    float[][] numbers(int first, int answers) {
        float[][] numbers = new float[answers][PocketShape.ANSWER];
        for (int i = 0; i < answers; i++) {
            SplittableRandom random = new SplittableRandom(stirred(stream + (first + i) * GOLDEN));
            for (int token = 0; token < PocketShape.ANSWER; token++) {
                numbers[i][token] = random.nextFloat();
            }
        }
        return numbers;
    }

    /** Each bit of the result depends on each of the argument: the finalizer of MurmurHash3. */
    private static long stirred(long bits) {
        long stirred = bits;
        stirred = (stirred ^ stirred >>> 33) * 0xFF51AFD7ED558CCDL;
        stirred = (stirred ^ stirred >>> 33) * 0xC4CEB9FE1A85EC53L;
        return stirred ^ stirred >>> 33;
    }
}
