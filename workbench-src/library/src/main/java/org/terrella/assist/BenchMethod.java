package org.terrella.assist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.bench.OpenBench;
import org.terrella.data.Photo;
import org.terrella.geo.LatLng;
import org.terrella.image.ImageSource;
import org.terrella.locate.Explanation;
import org.terrella.locate.Listener;
import org.terrella.locate.Locator;

/** A method of a bench, whose gallery has the photos behind references; not safe for use by several threads. */
final class BenchMethod implements Assistant.Method {

    private final OpenBench open;
    private final Locator locator;
    private Optional<Map<LatLng, ImageSource>> gallery = Optional.empty();

    BenchMethod(OpenBench open, Locator locator) {
        this.open = open;
        this.locator = locator;
    }

    @Override
    public Explanation explain(String id, ImageSource photo) {
        return locator.explain(open.query(id, photo));
    }

    @Override
    public boolean listens() {
        return locator instanceof Listener;
    }

    @Override
    public Testimony testify(String id, ImageSource photo, List<String> said) {
        return Testimony.of(
                locator instanceof Listener listener && !said.isEmpty()
                        ? Explanation.of(listener.locate(List.of(open.query(id, photo)), List.of(said))
                                .get(0))
                        : explain(id, photo));
    }

    /** Looked up when first asked for; of several photos of one place any is shown. */
    @Override
    public Optional<ImageSource> picture(LatLng reference) {
        if (open.bench().gallery().isEmpty()) {
            return Optional.empty();
        }
        if (gallery.isEmpty()) {
            Map<LatLng, ImageSource> byPlace = new HashMap<>();
            for (Photo photo : open.list(OpenBench.GALLERY)) {
                byPlace.putIfAbsent(photo.truth(), photo.image());
            }
            gallery = Optional.of(byPlace);
        }
        return Optional.ofNullable(gallery.get().get(reference));
    }
}
