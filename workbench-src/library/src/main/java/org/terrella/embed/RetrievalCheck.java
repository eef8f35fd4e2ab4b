package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrella.tensor.Layers;
import org.terrella.tensor.TensorEngine;

/**
 * How well photos and captions find each other.
 *
 * @param photos photos that were asked about
 * @param among captions that each could choose from
 * @param captionOfPhoto share of photos whose most similar caption is their own, or has the same words; in [0, 1]
 * @param photoOfCaption the same the other way round
 * @param loss symmetric contrastive loss among as many, mean of both directions, in nats
 */
public record RetrievalCheck(int photos, int among, double captionOfPhoto, double photoOfCaption, double loss) {

    private static final int BATCH = 64;

    /**
     * Asks for each photo and each caption in groups, what is left over being left out.
     *
     * @param clip both encoders
     * @param photos the photos
     * @param from index of the first
     * @param among size of a group, 2 or more
     * @return means over the groups
     * @throws IllegalArgumentException if there is no whole group
     */
    public static RetrievalCheck of(LittleEarthClip clip, CaptionedPhotos photos, int from, int among) {
        int groups = (photos.size() - from) / among;
        if (among < 2 || groups < 1) {
            throw new IllegalArgumentException("a group must have 2 photos or more and at most all, found " + among
                    + " of " + (photos.size() - from));
        }
        double[] sums = new double[3];
        for (int group = 0; group < groups; group++) {
            add(clip, photos, from + group * among, among, sums);
        }
        return new RetrievalCheck(
                groups * among, among, sums[0] / groups / among, sums[1] / groups / among, sums[2] / groups);
    }

    /** Its numbers by name. */
    Map<String, Double> measures() {
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("held out, caption of photo among " + among, captionOfPhoto);
        measures.put("held out, photo of caption among " + among, photoOfCaption);
        measures.put("held out, loss", loss);
        return measures;
    }

    private static void add(LittleEarthClip clip, CaptionedPhotos photos, int from, int among, double[] sums) {
        List<String> captions = photos.captions().subList(from, from + among);
        try (NDManager manager = TensorEngine.manager()) {
            NDArray a = manager.create(new Shape(among, PhotoTower.EMBEDDING));
            NDArray b = manager.create(new Shape(among, PhotoTower.EMBEDDING));
            for (int at = 0; at < among; at += BATCH) {
                int to = Math.min(among, at + BATCH);
                try (NDManager scope = manager.newSubManager()) {
                    ByteBuffer bytes = ByteBuffer.allocateDirect((to - at) * LittleEarthPreparation.BYTES);
                    for (int i = at; i < to; i++) {
                        photos.pixels().copy(from + i, 0, 0, bytes);
                    }
                    Shape shape = new Shape(to - at, PhotoTower.PIXELS, PhotoTower.PIXELS, 3);
                    NDArray pixels = scope.create(bytes.flip(), shape, DataType.UINT8);
                    a.set(rows(at, to), clip.photos().encode(pixels));
                    b.set(rows(at, to), clip.captions().encode(scope, captions.subList(at, to)));
                }
            }
            NDArray first = Layers.normalize(a);
            NDArray second = Layers.normalize(b);
            NDArray logScale = manager.create((float) -Math.log(clip.temperature()));
            float[] similarities = first.matMul(second.transpose()).toFloatArray();
            sums[0] += found(similarities, among, 1, captions);
            sums[1] += found(similarities, 1, among, captions);
            sums[2] += Layers.contrastive(first, second, logScale).getFloat() / 2;
        }
    }

    private static NDIndex rows(int from, int to) {
        return new NDIndex(from + ":" + to);
    }

    /** How many queries are most similar to their own answer, or to one of the same words. */
    static int found(float[] similarities, int perQuery, int perAnswer, List<String> captions) {
        int found = 0;
        for (int query = 0; query < captions.size(); query++) {
            int best = 0;
            for (int answer = 1; answer < captions.size(); answer++) {
                if (similarities[query * perQuery + answer * perAnswer]
                        > similarities[query * perQuery + best * perAnswer]) {
                    best = answer;
                }
            }
            found += captions.get(best).equals(captions.get(query)) ? 1 : 0;
        }
        return found;
    }
}
