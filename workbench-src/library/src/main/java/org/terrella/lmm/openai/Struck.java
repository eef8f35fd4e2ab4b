package org.terrella.lmm.openai;

import java.util.Optional;
import java.util.regex.Pattern;

/** Repeats what a server said without what it repeats of us: key, prompt and photo. */
final class Struck {

    private static final int MOST = 300;
    private static final int KEY_PART = 8; // characters of a key that tell it
    private static final int PROMPT_PART = 20;
    private static final Pattern KEYS = Pattern.compile(
            "(?i)\\b(sk|gsk|pk|hf|xai|nvapi|rk|key)[-_][A-Za-z0-9*._-]{3,}[A-Za-z0-9*]|\\bAIza[\\w-]{10,}|(?<=bearer )\\S+");
    private static final Pattern DATA = Pattern.compile("(data:image/[a-z]+;base64,)?[A-Za-z0-9+/]{60,}={0,2}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Struck() {}

    /** On one line, of at most some hundred characters. */
    static String words(String said, Optional<String> key, String prompt) {
        String text = BLANKS.matcher(said).replaceAll(" ").strip();
        text = key.isPresent() ? without(text, key.get(), KEY_PART, "(key)") : text;
        text = without(text, BLANKS.matcher(prompt).replaceAll(" ").strip(), PROMPT_PART, "(prompt)");
        text = KEYS.matcher(text).replaceAll("(key)");
        text = DATA.matcher(text).replaceAll("(data)");
        return text.length() > MOST ? text.substring(0, MOST) + "…" : text;
    }

    /** Replaces whatever a text has in common with a secret over so many characters or more. */
    private static String without(String text, String secret, int part, String name) {
        int least = Math.min(part, secret.length());
        if (least == 0 || text.length() < least) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int common = common(text, at, secret, least);
            kept.append(common > 0 ? name : text.substring(at, at + 1));
            at += Math.max(1, common);
        }
        return kept.toString();
    }

    /** How long what begins at a place is part of a secret; 0 if it is too short to tell. */
    private static int common(String text, int at, String secret, int least) {
        if (at + least > text.length() || !secret.contains(text.substring(at, at + least))) {
            return 0;
        }
        int length = least;
        while (at + length < text.length() && secret.contains(text.substring(at, at + length + 1))) {
            length++;
        }
        return length;
    }
}
