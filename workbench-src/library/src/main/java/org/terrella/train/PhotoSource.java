package org.terrella.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.terrella.align.AlignmentExamples;
import org.terrella.align.PlaceSentence;
import org.terrella.data.Images;
import org.terrella.data.Photo;
import org.terrella.data.PhotoTable;
import org.terrella.embed.EmbeddingFolder;
import org.terrella.embed.EmbeddingRun;
import org.terrella.embed.Embeddings;
import org.terrella.embed.ImageEncoder;
import org.terrella.embed.LittleEarthClip;
import org.terrella.embed.PixelFile;
import org.terrella.file.Checksum;
import org.terrella.file.InputException;
import org.terrella.file.WholeFiles;

/**
 * Photos that heads over the frozen encoder are trained on.
 *
 * @param set a set of Little Earth
 * @param vectors folder of the encoder's vectors of it, as terrella embed writes them; nothing to make them
 */
public record PhotoSource(String set, Optional<Path> vectors) {

    /** What all heads that come along were trained on. */
    public static final PhotoSource GALLERY = new PhotoSource("gallery", Optional.empty());

    AlignmentExamples examples(Workshop workshop, LittleEarthClip encoder, PlaceSentence sentence) {
        return AlignmentExamples.of(embeddings(workshop, encoder), photos(workshop), encoder.captions(), sentence);
    }

    AlignmentExamples examplesWithoutTexts(Workshop workshop, LittleEarthClip encoder) {
        return AlignmentExamples.withoutTexts(embeddings(workshop, encoder), photos(workshop));
    }

    /** What a network trained on this says of where it comes from. */
    Map<String, String> provenance(Workshop workshop, LittleEarthClip encoder) {
        Map<String, String> provenance = workshop.provenance();
        provenance.put("encoder", encoder.photos().name());
        provenance.put("data", hash(workshop));
        return provenance;
    }

    /** Tells these photos from others. */
    String hash(Workshop workshop) {
        return set + ".csv " + Checksum.sha256(workshop.inWorld(set + ".csv"), bytes -> {});
    }

    List<Photo> photos(Workshop workshop) {
        try (Stream<Photo> photos = PhotoTable.metadata(set, workshop.inWorld(set + ".csv")).stream()) {
            return photos.toList();
        }
    }

    /** The photos' pixels, decoded now if they were not before. */
    PixelFile pixels(Workshop workshop) {
        Path table = workshop.inWorld(set + ".csv");
        Path tar = workshop.inWorld(set + ".tar");
        String source = hash(workshop) + ", " + tar.getFileName() + " " + Checksum.sha256(tar, bytes -> {});
        Path file = workshop.inWork(set + ".pixels");
        try (Images images = Images.tars(List.of(tar), workshop.work());
                Progress.Steps steps = workshop.progress().begin("decoding " + set, "photos")) {
            List<Photo> photos = PhotoTable.of(set, table, images).list();
            return PixelFile.of(photos, source, file, done -> steps.at(done, photos.size(), ""));
        }
    }

    Embeddings embeddings(Workshop workshop, LittleEarthClip encoder) {
        Embeddings found = vectors.map(EmbeddingFolder::read).orElseGet(() -> embedded(workshop, encoder.photos()));
        if (!found.encoder().equals(encoder.photos().name())) {
            throw new InputException(
                    vectors.orElse(workshop.work()),
                    "expected vectors by " + encoder.photos().name() + ", found some by " + found.encoder());
        }
        return found;
    }

    /** What an encoder makes of the photos, made now as far as it was not before. */
    Embeddings embedded(Workshop workshop, ImageEncoder encoder) {
        Path folder = WholeFiles.made(workshop.inWork(encoder.name() + "-" + set));
        int count = photos(workshop).size();
        try (Images images = Images.tars(List.of(workshop.inWorld(set + ".tar")), folder);
                Progress.Steps steps = workshop.progress().begin("encoding " + set, "photos")) {
            PhotoTable table = PhotoTable.of(set, workshop.inWorld(set + ".csv"), images);
            new EmbeddingRun(table, encoder, EmbeddingRun.Settings.defaults())
                    .run(folder, done -> steps.at(done, count, ""));
        }
        return EmbeddingFolder.read(folder);
    }
}
