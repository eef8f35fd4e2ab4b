package org.terrella.classify;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.data.Photo;
import org.terrella.embed.LittleEarthClip;
import org.terrella.embed.PhotoBackbone;
import org.terrella.embed.PlacePretraining;
import org.terrella.geo.LatLng;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellSettings;
import org.terrella.partition.Partition;
import org.terrella.partition.SemanticCells;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/**
 * How a {@link PigeonNetwork} is trained: the encoder goes on learning with captions that say the place, then classifies with
 * smoothed targets, then each cell gets its prototypes.
 *
 * @param isWhole whether the encoder is trained on, rather than a layer over its vectors alone
 * @param captionEpochs passes over the photos with captions first; 0 for none, as over a frozen encoder
 * @param isSemantic whether cells follow borders, rather than being squares of S2
 * @param smoothing what is told of other cells
 * @param prototypes how clusters in cells are looked for
 */
public record PigeonTraining(
        boolean isWhole, int captionEpochs, boolean isSemantic, Smoothing smoothing, Prototypes.Settings prototypes) {

    /** Cells of PIGEON's filling, but from half as many photos on: for fewer photos than it had. */
    public static final SemanticCells.Settings CELLS = new SemanticCells.Settings(
            15, 60, SemanticCells.Settings.PIGEON.rounds(), SemanticCells.Settings.PIGEON.seed());

    private static final int PHOTOS_AT_ONCE = 128;

    /**
     * Checks that a frozen encoder is left as it is.
     *
     * @param isWhole whether the encoder is trained on
     * @param captionEpochs passes over the photos with captions first
     * @param isSemantic whether cells follow borders
     * @param smoothing what is told of other cells
     * @param prototypes how clusters in cells are looked for
     * @throws IllegalArgumentException if it is not
     */
    public PigeonTraining {
        if (captionEpochs < 0 || !isWhole && captionEpochs > 0) {
            throw new IllegalArgumentException("captions must be learned in 0 epochs or more, and in none where the"
                    + " encoder is frozen, found " + captionEpochs);
        }
    }

    PigeonNetwork fit(Training.Settings training, TrainingMaterial material, TrainingRun run) {
        List<LatLng> places = material.photos().stream().map(Photo::truth).toList();
        Partition partition = isSemantic
                ? SemanticCells.fit(places, CELLS)
                : GeocellPartition.fit(places, GeocellSettings.forPhotos(places.size()));
        PartitionTraining classifying = new PartitionTraining(isWhole, smoothing);
        PartitionNetwork cells;
        if (captionEpochs == 0) {
            cells = classifying.fit(new PigeonKind(), List.of(partition), training, material, run);
        } else {
            PlacePretraining captions = PlacePretraining.of(captionEpochs, training.seed());
            List<PlacePretraining.Caption> said = PigeonCaption.of(material.photos());
            try (LittleEarthClip taught =
                    captions.fit(material.encoder(), said, material.pixels()::moved, before(run))) {
                material.say("captions of places: " + taught.provenance().get(PlacePretraining.LOSSES));
                cells = classifying.fit(
                        new PigeonKind(), List.of(partition), training, new TaughtMaterial(material, taught), run);
            }
        }
        Matrix embeddings = isWhole ? embeddings(cells, material.pixels()) : material.vectors();
        Prototypes clusters = Prototypes.fit(partition, places, embeddings, prototypes);
        material.say(clusters.size() + " prototypes");
        return new PigeonNetwork(cells, clusters);
    }

    /** A run of what comes before, with a state of its own. */
    private static TrainingRun before(TrainingRun run) {
        TrainingRun heard = TrainingRun.heardBy(run.listener());
        return run.state()
                .map(file -> heard.keptIn(file.resolveSibling("captions-" + file.getFileName())))
                .orElse(heard);
    }

    private static Matrix embeddings(PartitionNetwork cells, TrainingPixels pixels) {
        float[] all = new float[pixels.size() * PhotoBackbone.WIDTH];
        for (int from = 0; from < pixels.size(); from += PHOTOS_AT_ONCE) {
            int[] photos = IntStream.range(from, Math.min(pixels.size(), from + PHOTOS_AT_ONCE))
                    .toArray();
            try (NDManager manager = TensorEngine.manager()) {
                NDArray features = cells.features(pixels.plain(manager, photos));
                float[] seen = features.toFloatArray();
                int width = seen.length / photos.length;
                for (int i = 0; i < photos.length; i++) {
                    System.arraycopy(seen, i * width, all, (from + i) * PhotoBackbone.WIDTH, PhotoBackbone.WIDTH);
                }
            }
        }
        return Matrix.of(PhotoBackbone.WIDTH, all);
    }

    /** The same photos with an encoder that knows more. */
    private record TaughtMaterial(TrainingMaterial photosAsTheyAre, LittleEarthClip encoder)
            implements TrainingMaterial {
        @Override
        public List<Photo> photos() {
            return photosAsTheyAre.photos();
        }

        @Override
        public TrainingPixels pixels() {
            return photosAsTheyAre.pixels();
        }

        @Override
        public Matrix vectors() {
            return photosAsTheyAre.vectors();
        }

        @Override
        public void say(String sentence) {
            photosAsTheyAre.say(sentence);
        }
    }
}
