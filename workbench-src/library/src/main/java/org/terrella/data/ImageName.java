package org.terrella.data;

import java.util.ArrayList;
import java.util.List;
import org.terrella.file.Decision;

/**
 * A name under which the image of an id may be found.
 *
 * @param name path or file name
 * @param decisions what was decided to get from the id to the name; none for the id itself
 */
record ImageName(String name, List<Decision> decisions) {

    /** The names to look for, in this order: the id, with _ for each /, each with .jpg where it has no ending. */
    static List<ImageName> of(String id) {
        List<ImageName> names = new ArrayList<>();
        names.add(new ImageName(id, List.of()));
        if (id.indexOf('/') >= 0) {
            names.add(new ImageName(id.replace('/', '_'), List.of(Decision.SLASH_IN_ID)));
        }
        if (TarMember.baseName(id).indexOf('.') < 0) {
            for (ImageName name : List.copyOf(names)) {
                List<Decision> decisions = new ArrayList<>(name.decisions);
                decisions.add(Decision.ID_WITHOUT_ENDING);
                names.add(new ImageName(name.name + ".jpg", List.copyOf(decisions)));
            }
        }
        return names;
    }
}
