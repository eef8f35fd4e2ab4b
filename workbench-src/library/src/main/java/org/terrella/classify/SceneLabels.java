package org.terrella.classify;

import java.util.Arrays;
import java.util.Optional;
import org.terrella.data.Photo;
import org.terrella.data.Scene;
import org.terrella.world.Subject;

/** Which of three kinds of scene photos are recorded to be: what a classifier of scenes is trained on, never asked of a query. */
public final class SceneLabels {

    private static final String SUBJECT = "subject";

    private SceneLabels() {}

    /**
     * The scene of a photo.
     *
     * @param photo of real sets, whose tables have a classifier's word for it, or of Little Earth, whose tables say the subject
     * @return its kind; nothing where neither is recorded
     */
    public static Optional<Scene.Kind> of(Photo photo) {
        return photo.scene()
                .map(Scene::kind)
                .or(() -> Optional.ofNullable(photo.attributes().get(SUBJECT)).flatMap(SceneLabels::ofSubject));
    }

    private static Optional<Scene.Kind> ofSubject(String word) {
        return Arrays.stream(Subject.values())
                .filter(subject -> subject.word().equals(word))
                .findFirst()
                .map(subject -> switch (subject.setting()) {
                    case INDOOR -> Scene.Kind.INDOOR;
                    case NATURAL -> Scene.Kind.NATURAL;
                    case URBAN -> Scene.Kind.URBAN;
                });
    }
}
