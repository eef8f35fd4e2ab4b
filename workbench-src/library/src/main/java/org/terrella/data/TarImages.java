package org.terrella.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.terrella.file.DecisionLog;
import org.terrella.file.LoadingReport;

/** Images in tars, each with its index. */
record TarImages(List<TarIndex> indexes) implements Images {

    static TarImages open(List<Path> archives, UnaryOperator<Path> indexOf) {
        List<TarIndex> opened = new ArrayList<>();
        try {
            archives.forEach(archive -> opened.add(TarIndex.open(archive, indexOf.apply(archive), passed -> {})));
        } catch (RuntimeException e) {
            opened.forEach(TarIndex::close);
            throw e;
        }
        return new TarImages(List.copyOf(opened));
    }

    @Override
    public List<ImageFile> named(String name) {
        return indexes.stream().flatMap(index -> index.named(name).stream()).toList();
    }

    @Override
    public LoadingReport report() {
        LoadingReport all = new DecisionLog().report();
        for (TarIndex index : indexes) {
            all = all.then(index.report());
        }
        return all;
    }

    @Override
    public void close() {
        indexes.forEach(TarIndex::close);
    }
}
