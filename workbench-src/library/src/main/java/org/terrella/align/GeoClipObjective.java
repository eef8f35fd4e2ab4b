package org.terrella.align;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
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
 * The loss of GeoCLIP: which of the batch's places and the queue's is the photo's? Photos to places only.
 *
 * <p>The queue keeps places as they are; noise is drawn anew each time they are encoded.
 */
final class GeoClipObjective implements Training.Objective {

    private final GeoClipSettings settings;
    private final Parameters parameters;
    private final PlaceQueue queue;
    private final AlignmentExamples examples;
    private final FourierLocationEncoder encoder;

    GeoClipObjective(GeoClipSettings settings, Parameters parameters, PlaceQueue queue, AlignmentExamples examples) {
        this.settings = settings;
        this.parameters = parameters;
        this.queue = queue;
        this.examples = examples;
        this.encoder = new FourierLocationEncoder(settings.shape().location(), parameters.under(GeoClipShape.ENCODER));
    }

    @Override
    public NDArray loss(Training.Batch batch) {
        RandomGenerator random = new SplittableRandom(batch.random().nextLong());
        List<LatLng> own = Arrays.stream(batch.rows())
                .mapToObj(row -> examples.places().get(row))
                .toList();
        List<LatLng> choices = new ArrayList<>(settings.noise().on(own, random));
        choices.addAll(new ExampleNoise(0, settings.queueMeters()).on(queue.places(), random));
        queue.add(own);
        NDArray images = settings.noise().on(Rows.gather(batch.manager(), examples.images(), batch.rows()), random);
        NDArray photos = Layers.normalize(Heads.project(images, parameters.under(GeoClipShape.HEAD)));
        NDArray places = Layers.normalize(encoder.encode(encoder.points(batch.manager(), choices)));
        NDArray logits = Layers.scaled(photos.matMul(places.transpose()), parameters.get(GeoClipShape.TEMPERATURE));
        return Layers.crossEntropy(logits, batch.manager().arange((float) batch.rows().length));
    }
}
