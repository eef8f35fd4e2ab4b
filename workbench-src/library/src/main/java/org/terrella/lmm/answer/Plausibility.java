package org.terrella.lmm.answer;

import java.util.regex.Pattern;

/** Judges whether two bare numbers side by side are coordinates rather than prices, scores or measures. */
final class Plausibility {

    private static final Pattern COORDINATES =
            Pattern.compile("(?iu)coord|koord|\u043A\u043E\u043E\u0440\u0434|\u5750\u6807|\u5EA7\u6A19|\u5EA7\u6807"
                    + "|\uC88C\uD45C|gps|\\blat|location|geo|@|point"
                    + "|position|ubicaci|localiza|standort|answer|guess|boxed|lon");
    private static final Pattern OTHER_MEASURES = Pattern.compile(
            "(?iu)\\b(?:price|cost|diesel|petrol|gasoline|unleaded|fuel|benzin|gasolina|score|confiden|probabilit"
                    + "|similarit|rating|ratio|version|logit|softmax|cosine|distance|weight|loss|euros?"
                    + "|dollars?)\\w*[^.!?\\n]{0,30}$");
    private static final Pattern MEASURE_BEHIND =
            Pattern.compile("(?iu)[\\s)\\]]{0,3}(?:in\\s|of\\s)?(?:confiden|probabilit|score|similarit|price|euros?\\b"
                    + "|dollars?\\b|degrees\\s?(?:c|f|celsius)\\b)");
    private static final Pattern COORDINATE_WORD = Pattern.compile("(?iu)coordinat|\\bgps\\b|latitude");
    private static final int LOOK_BACK = 120;
    private static final int LOOK_BACK_MEASURE = 50;
    private static final int SHORT = 100;

    private final String text;

    Plausibility(String text) {
        this.text = text;
    }

    static boolean isFine(Angle a, Angle b) {
        return Math.min(a.numeral().decimals(), b.numeral().decimals()) >= 3;
    }

    /** Whether two joined numbers are a place. */
    boolean isPlace(Angle a, Angle b) {
        int least = Math.min(a.numeral().decimals(), b.numeral().decimals());
        if (least == 0) {
            return isAlone(a, b) || hasExactLabel(a, b);
        }
        boolean isTiny =
                Math.abs(a.numeral().degrees()) <= 1 && Math.abs(b.numeral().degrees()) <= 1;
        boolean isMarked = a.numeral().isNegative() || b.numeral().isNegative() || isBracketed(a, b);
        boolean isSignedInBrackets =
                isBracketed(a, b) && (a.numeral().isNegative() || b.numeral().isNegative());
        boolean isFineEnough = least >= 4 || least == 3 && isMarked || least == 2 && isSignedInBrackets;
        boolean looksLikeIt =
                isAlone(a, b) || (isFineEnough || least == 2 && isBracketed(a, b) && isLastWord(a, b)) && !isTiny;
        return (looksLikeIt || isTold(a, b)) && (hasExactLabel(a, b) || !isOtherMeasure(a, b));
    }

    private boolean isTold(Angle a, Angle b) {
        return a.isLabelled()
                || COORDINATES.matcher(before(a, LOOK_BACK)).find()
                || COORDINATE_WORD
                        .matcher(text.substring(b.end(), Math.min(text.length(), b.end() + LOOK_BACK_MEASURE)))
                        .find();
    }

    private boolean isOtherMeasure(Angle a, Angle b) {
        String before = before(a, LOOK_BACK_MEASURE);
        return OTHER_MEASURES.matcher(before).find()
                        && !COORDINATE_WORD.matcher(before).find()
                || MEASURE_BEHIND
                        .matcher(text)
                        .region(b.end(), Math.min(text.length(), b.end() + LOOK_BACK_MEASURE))
                        .lookingAt();
    }

    private String before(Angle a, int letters) {
        return text.substring(Math.max(0, a.start() - letters), a.start());
    }

    private static boolean hasExactLabel(Angle a, Angle b) {
        return a.label().isListed() && b.label().isListed();
    }

    private boolean isBracketed(Angle a, Angle b) {
        return "([{".indexOf(Letters.at(text, a.start() - 1)) >= 0 && ")]}".indexOf(Letters.at(text, b.end())) >= 0;
    }

    /** They end a short answer that has no other numbers, as in "Lyon, France (45.76, 4.84)". */
    private boolean isLastWord(Angle a, Angle b) {
        return text.length() <= SHORT
                && text.substring(0, a.start()).chars().noneMatch(Character::isDigit)
                && text.substring(b.end()).chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Nothing else but two numbers was answered. */
    boolean isAlone(Angle a, Angle b) {
        return text.length() <= SHORT
                && text.substring(a.end(), Math.max(a.end(), b.start())).chars().noneMatch(Character::isDigit)
                && (text.substring(0, a.start()) + text.substring(b.end()))
                                .chars()
                                .filter(Character::isLetterOrDigit)
                                .count()
                        <= (a.before().isPresent() ? 1 : 0);
    }
}
