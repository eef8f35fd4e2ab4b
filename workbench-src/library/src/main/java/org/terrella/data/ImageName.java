package org.terrella.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.terrella.file.Decision;

/**
 * A name under which the image of an id may be found.
 *
 * @param name path or file name
 * @param decisions what was decided to get from the id to the name; none for the id itself
 */
record ImageName(String name, List<Decision> decisions) {

    private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png", ".webp");

    private static final List<UnaryOperator<String>> CASES =
            List.of(ending -> ending, ending -> ending.toUpperCase(Locale.ROOT), ImageName::capitalised);

    private static String capitalised(String ending) {
        return "." + ending.substring(1, 2).toUpperCase(Locale.ROOT) + ending.substring(2);
    }

    /** The names to look for, in this order: the id, and with _ for each /. */
    static List<ImageName> of(String id) {
        List<ImageName> names = new ArrayList<>();
        names.add(new ImageName(id, List.of()));
        if (id.indexOf('/') >= 0) {
            names.add(new ImageName(id.replace('/', '_'), List.of(Decision.SLASH_IN_ID)));
        }
        return names;
    }

    /**
     * The same names with the endings of images, in this order, where none of the names themselves is found.
     *
     * <p>An ending of an image that the id has is exchanged; a dot that is no such ending belongs to the id.
     */
    static List<ImageName> withEndings(String id) {
        List<ImageName> names = new ArrayList<>();
        for (ImageName name : of(id)) {
            String ending = ENDINGS.stream()
                    .filter(one -> name.name.toLowerCase(Locale.ROOT).endsWith(one))
                    .findFirst()
                    .orElse("");
            String stem = name.name.substring(0, name.name.length() - ending.length());
            for (UnaryOperator<String> letters : CASES) {
                for (String one : ENDINGS) {
                    List<Decision> decisions = new ArrayList<>(name.decisions);
                    decisions.add(
                            ending.isEmpty() && letters.apply(one).equals(".jpg")
                                    ? Decision.ID_WITHOUT_ENDING
                                    : Decision.OTHER_ENDING);
                    names.add(new ImageName(stem + letters.apply(one), List.copyOf(decisions)));
                }
            }
        }
        return names;
    }
}
