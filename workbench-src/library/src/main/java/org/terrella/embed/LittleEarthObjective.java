package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.Training;

/** What {@link LittleEarthTraining} makes small. For one thread. */
final class LittleEarthObjective {

    private static final double TAG_WEIGHT = 0.08;
    private static final double DROPPED_WORDS = 0.12;

    private static final double LEAST_TEMPERATURE = 0.01; // OpenAI's

    static final String SETTINGS =
            "tag weight " + TAG_WEIGHT + ", dropped words " + DROPPED_WORDS + ", shift " + Shift.MOST;

    private final CaptionedPhotos photos;
    private final CaptionVocabulary vocabulary;
    private final CaptionTags tags;
    private final Parameters parameters;
    private ByteBuffer bytes = ByteBuffer.allocateDirect(0); // used again for each batch

    LittleEarthObjective(
            CaptionedPhotos photos, CaptionVocabulary vocabulary, CaptionTags tags, Parameters parameters) {
        this.photos = photos;
        this.vocabulary = vocabulary;
        this.tags = tags;
        this.parameters = parameters;
    }

    /** A photo and its caption with some words left out, as rows of the table of words. */
    private record Example(int photo, int[] words) {}

    NDArray loss(Training.Batch batch) {
        List<Example> examples = new ArrayList<>();
        for (int photo : batch.rows()) {
            examples.add(new Example(photo, words(photos.captions().get(photo), batch.random())));
        }
        examples.sort(Comparator.comparingInt(example -> example.words().length)); // so that little is padded
        Parameters tower = parameters.under(LittleEarthClip.PHOTOS);
        NDArray pooled = PhotoTower.pool(PhotoTower.trainingTokens(pixels(examples, batch), tower));
        NDArray seen = Layers.normalize(PhotoTower.project(pooled, tower));
        NDArray said = Layers.normalize(said(examples, batch.manager()));
        NDArray most = batch.manager().create((float) -Math.log(LEAST_TEMPERATURE));
        NDArray logScale = most.minimum(parameters.get(LittleEarthClip.LOG_SCALE));
        List<String> captions = examples.stream()
                .map(example -> photos.captions().get(example.photo()))
                .toList();
        NDArray untold = tags.loss(pooled, captions, parameters.under(LittleEarthTraining.TAGS));
        return Layers.times(Layers.contrastive(seen, said, logScale), 0.5).add(Layers.times(untold, TAG_WEIGHT));
    }

    private int[] words(String caption, Random random) {
        int[] rows = CaptionVocabulary.split(caption).stream()
                .limit(CaptionTower.MOST_WORDS)
                .mapToInt(word -> vocabulary.row(word).orElseThrow())
                .toArray();
        int[] kept = Arrays.stream(rows)
                .filter(row -> random.nextDouble() >= DROPPED_WORDS)
                .toArray();
        return kept.length == 0 ? rows : kept;
    }

    private NDArray pixels(List<Example> examples, Training.Batch batch) {
        if (bytes.capacity() < examples.size() * LittleEarthPreparation.BYTES) {
            bytes = ByteBuffer.allocateDirect(examples.size() * LittleEarthPreparation.BYTES);
        }
        bytes.clear();
        List<Shift> shifts = Shift.drawn(examples.size(), 1, batch.random());
        for (int i = 0; i < examples.size(); i++) {
            Shift shift = shifts.get(i);
            photos.pixels().copy(examples.get(i).photo(), shift.right(), shift.down(), bytes);
        }
        Shape shape = new Shape(examples.size(), PhotoTower.PIXELS, PhotoTower.PIXELS, 3);
        return PhotoTower.scaled(batch.manager().create(bytes.flip(), shape, DataType.UINT8));
    }

    /** Embeddings of captions, a quarter of them at a time: short ones are not padded to the length of the longest. */
    private NDArray said(List<Example> sorted, NDManager manager) {
        NDList parts = new NDList();
        int quarter = (sorted.size() + 3) / 4;
        for (int from = 0; from < sorted.size(); from += quarter) {
            parts.add(embed(sorted.subList(from, Math.min(sorted.size(), from + quarter)), manager));
        }
        return NDArrays.concat(parts, 0);
    }

    private NDArray embed(List<Example> examples, NDManager manager) {
        int[] lengths =
                examples.stream().mapToInt(example -> example.words().length).toArray();
        int longest = lengths[lengths.length - 1];
        long[] rows = new long[lengths.length * longest]; // what is behind an end is not attended to
        for (int i = 0; i < lengths.length; i++) {
            for (int j = 0; j < lengths[i]; j++) {
                rows[i * longest + j] = examples.get(i).words()[j];
            }
        }
        Parameters tower = parameters.under(LittleEarthClip.CAPTIONS);
        NDArray indices = manager.create(rows, new Shape(lengths.length, longest));
        NDArray words = Embedding.embedding(indices, tower.get("words"), SparseFormat.DENSE)
                .singletonOrThrow();
        return CaptionTower.embed(words, lengths, tower);
    }
}
