package org.terrella.align;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.terrella.embed.FourierLocationEncoder;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.Training;

/**
 * The loss of geo-alignment: photos and place names, photos and places, each symmetric, with a temperature each.
 *
 * <p>Half the sum of the cross-entropies, which are means over the batch as in the released code; the paper prints a sum.
 * There is no term between place names and places.
 */
final class AlignmentObjective implements Training.Objective {

    private final AlignmentSettings settings;
    private final Parameters parameters;
    private final AlignmentExamples examples;
    private final FourierLocationEncoder encoder;

    AlignmentObjective(AlignmentSettings settings, Parameters parameters, AlignmentExamples examples) {
        this.settings = settings;
        this.parameters = parameters;
        this.examples = examples;
        this.encoder =
                new FourierLocationEncoder(settings.shape().location(), parameters.under(AlignmentShape.ENCODER));
    }

    @Override
    public NDArray loss(Training.Batch batch) {
        RandomGenerator random = new SplittableRandom(batch.random().nextLong());
        NDArray images = settings.noise().on(Rows.gather(batch.manager(), examples.images(), batch.rows()), random);
        NDArray sum = toGps(images, random, batch);
        if (settings.variant().seesText()) {
            int[] rows = Arrays.stream(batch.rows())
                    .map(row -> examples.textRows()[row])
                    .toArray();
            NDArray texts = Rows.gather(batch.manager(), examples.texts(), rows);
            sum = sum.add(Layers.contrastive(
                    unit(images, AlignmentShape.IMAGE_TO_TEXT),
                    unit(texts, AlignmentShape.TEXT),
                    parameters.get(AlignmentShape.TEXT_TEMPERATURE)));
        }
        return Layers.times(sum, 0.5);
    }

    private NDArray toGps(NDArray images, RandomGenerator random, Training.Batch batch) {
        List<LatLng> places = settings.noise()
                .on(
                        Arrays.stream(batch.rows())
                                .mapToObj(row -> examples.places().get(row))
                                .toList(),
                        random);
        NDArray encoded = encoder.encode(encoder.points(batch.manager(), places));
        return Layers.contrastive(
                unit(images, AlignmentShape.IMAGE_TO_GPS),
                unit(encoded, AlignmentShape.GPS),
                parameters.get(AlignmentShape.GPS_TEMPERATURE));
    }

    private NDArray unit(NDArray rows, String head) {
        return Layers.normalize(Heads.project(rows, parameters.under(head)));
    }
}
