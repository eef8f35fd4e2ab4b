package org.terrella.data;

import java.util.List;
import org.terrella.file.LoadingReport;
import org.terrella.image.ColourProfile;

/** Images with their colour profiles applied. */
record ProfiledImages(Images stored) implements Images {

    @Override
    public List<ImageFile> named(String name) {
        return stored.named(name).stream()
                .map(file -> new ImageFile(file.name(), file.sizeBytes(), ColourProfile.applied(file.source())))
                .toList();
    }

    @Override
    public LoadingReport report() {
        return stored.report();
    }

    @Override
    public void close() {
        stored.close();
    }
}
