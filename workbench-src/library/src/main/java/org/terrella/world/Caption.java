package org.terrella.world;

import java.util.ArrayList;
import java.util.List;

/** Says in words what is seen in a photo, and never where it was taken. */
final class Caption {

    private Caption() {}

    /** Such as "street at dusk: yellow plaster house with hip roof, red and white bus, palm tree, two people". */
    static String of(Stage stage) {
        Subject subject = stage.shot.subject();
        List<String> seen =
                new ArrayList<>(stage.clues().stream().map(Clue::seen).toList());
        seen.addAll(stage.things());
        boolean outside = subject.setting() != Subject.Setting.INDOOR;
        String where = subject.word() + (outside ? stage.conditions.words() : "");
        return seen.isEmpty() ? where : where + ": " + String.join(", ", seen);
    }
}
