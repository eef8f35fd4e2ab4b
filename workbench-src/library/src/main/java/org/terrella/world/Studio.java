package org.terrella.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrella.world.paint.Camera;
import org.terrella.world.paint.Canvas;
import org.terrella.world.paint.Dice;
import org.terrella.world.paint.Ink;
import org.terrella.world.paint.Traces;

/**
 * Turns shots into photos: frames the scene, has its subject painted, spoils it as cameras and photographers do.
 *
 * <p>Keeps one canvas, so each thread needs a studio of its own.
 */
final class Studio {

    /** How often something near the camera is in the way. */
    private static final double OCCLUDED = 0.1;
    /** Tells what the camera does from what is before it. */
    private static final long CAMERA = 0xCA;

    private final Surroundings around;
    private final Canvas canvas;

    Studio(Surroundings around, int pixels) {
        this.around = around;
        this.canvas = new Canvas(pixels);
    }

    WorldPhoto develop(Shot shot) {
        return develop(new Negative(around, shot, canvas.pixels(), Changes.NONE));
    }

    WorldPhoto develop(Negative negative) {
        return developed(negative, new Evidence(negative, journal(negative), Traces.OFF), Traces.OFF);
    }

    /** All that the photo tells, things of one look together. */
    List<CueFact> facts(Negative negative) {
        Traces traces = Traces.of(canvas);
        Evidence evidence = new Evidence(negative, journal(negative), traces);
        developed(negative, evidence, traces);
        Map<String, List<Evidence.Told>> alike = new LinkedHashMap<>();
        evidence.told()
                .forEach(told -> alike.computeIfAbsent(told.cue() + told.value(), key -> new ArrayList<>())
                        .add(told));
        return alike.values().stream()
                .map(told -> fact(told, negative, traces))
                .sorted(Comparator.comparing(CueFact::cue))
                .toList();
    }

    /** Which part of the photo a cue has made. */
    CueMask mask(Negative negative, Cue cue) {
        Traces traces = Traces.of(canvas);
        Evidence evidence = new Evidence(negative, journal(negative), traces);
        developed(negative, evidence, traces);
        return CueMask.of(
                canvas.pixels(),
                evidence.planes(cue).stream().map(traces::plane).toList());
    }

    private CueFact fact(List<Evidence.Told> alike, Negative negative, Traces traces) {
        Evidence.Told first = alike.get(0);
        List<float[]> planes = alike.stream()
                .flatMap(told -> told.planes().stream())
                .map(traces::plane)
                .toList();
        return new CueFact(
                first.cue(),
                first.value(),
                first.owner(),
                CueMask.of(canvas.pixels(), planes),
                around.holding().of(first, negative));
    }

    /** What is followed by a photo that differs from the one that was taken. */
    private Journal journal(Negative negative) {
        Journal journal = Journal.empty();
        if (negative.changes().isNone()) {
            return journal;
        }
        Negative unchanged = negative.unchanged();
        developed(unchanged, new Evidence(unchanged, journal, Traces.OFF), Traces.OFF);
        return journal.followed();
    }

    private WorldPhoto developed(Negative negative, Evidence evidence, Traces traces) {
        Shot shot = negative.shot();
        canvas.clear();
        canvas.trace(traces);
        Stage stage = new Stage(canvas, shot, evidence);
        Dice light = Dice.of(shot.outing(), CAMERA);
        look(light);
        Dice framing = shot.framing() == shot.outing() ? light : Dice.of(shot.framing(), CAMERA);
        if (framing != light) {
            look(framing);
        }
        painter(shot.subject()).paint(stage);
        if (shot.subject() != Subject.CLOSE_UP && light.chance(OCCLUDED)) {
            Obstacle.paint(stage);
        }
        byte[] labels = canvas.labels();
        int[] rgb = camera(shot, light).develop(canvas, framing);
        return new WorldPhoto(
                negative,
                shot.taken(),
                new WorldPhoto.Seen(shot.subject(), Caption.of(stage), List.copyOf(stage.clues())),
                new WorldPhoto.Painted(canvas.pixels(), rgb, labels));
    }

    private static SubjectPainter painter(Subject subject) {
        return switch (subject) {
            case LANDMARK -> new LandmarkPainter();
            case STREET -> new StreetPainter();
            case ROAD -> new RoadPainter();
            case LANDSCAPE -> new LandscapePainter();
            case ROOM -> new RoomPainter();
            case CLOSE_UP -> new CloseUpPainter();
        };
    }

    private void look(Dice dice) {
        canvas.view(50 + dice.between(-4, 4), 50 + dice.between(-3, 3), dice.between(86, 102), dice.normal(0, 1.3));
    }

    /** A photographer's camera has a colour cast of its own; exposure differs from outing to outing. */
    private static Camera camera(Shot shot, Dice dice) {
        Dice own = Dice.of(shot.photographer(), shot.photographers().ordinal());
        int cast = Ink.of(128 + own.normal(0, 4), 128 + own.normal(0, 4), 128 + own.normal(0, 4));
        int blur = dice.chance(0.06) ? 1 : 0;
        return new Camera(
                blur,
                dice.logNormal(1, 0.1),
                dice.logNormal(1, 0.13),
                cast,
                own.chance(0.3) ? 0.3 : 0.08,
                dice.between(0.8, 3.5));
    }
}
