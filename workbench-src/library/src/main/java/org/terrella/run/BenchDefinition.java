package org.terrella.run;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.terrella.bench.Bench;
import org.terrella.bench.Networks;
import org.terrella.file.Checksum;

/** Tells the definition of a bench from all others: what it takes and how it measures, not where it is or how it is spoken of. */
final class BenchDefinition {

    private BenchDefinition() {}

    /** 64 hexadecimal digits. */
    static String hash(Bench bench) {
        Map<String, String> parts = new HashMap<>();
        parts.put("name", bench.name());
        bench.gallery().ifPresent(gallery -> parts.put("gallery", gallery.toString()));
        bench.queries().forEach((set, query) -> parts.put("queries " + set, query.toString()));
        Networks networks = bench.networks();
        parts.put("encoder", networks.encoder().toString());
        parts.put("alignments", new TreeMap<>(networks.alignments()).toString());
        networks.geoClip().ifPresent(files -> parts.put("geoclip", files.toString()));
        parts.put("classifiers", new TreeMap<>(networks.classifiers()).toString());
        parts.put("models", new TreeMap<>(networks.models()).toString());
        parts.put("seeds", networks.seeds().toString());
        return Checksum.ofSet(parts);
    }
}
