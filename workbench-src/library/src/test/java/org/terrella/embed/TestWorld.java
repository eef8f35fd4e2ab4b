package org.terrella.embed;

import java.nio.file.Path;
import java.util.List;
import org.terrella.data.Images;
import org.terrella.data.PhotoTable;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

/** Photos of the tiny Little Earth, rendered into a folder. */
final class TestWorld {

    private TestWorld() {}

    /** The first photos of a set, decoded. */
    static CaptionedPhotos photos(Path folder, WorldSet set, int most) {
        WorldFiles files = new WorldFiles(LittleEarth.of(Scale.TINY), folder);
        files.write(List.of(set), (which, done, all) -> {});
        try (Images images = Images.tars(List.of(files.images(set)))) {
            return CaptionedPhotos.decode(
                    PhotoTable.of(set.word(), files.table(set), images),
                    most,
                    "tiny",
                    folder.resolve(set.word() + "-" + most + ".pixels"),
                    (done, all) -> {});
        }
    }
}
