package org.terrella.dialogue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.terrella.data.Conversation;
import org.terrella.data.ConversationFile;
import org.terrella.data.ConversationWriter;
import org.terrella.file.WholeFiles;

/**
 * The files of MG-Geo: a JSONL for each part, named after it.
 *
 * @param folder where they are
 */
public record MgGeoFiles(Path folder) {

    private static final int BLOCK = 512;

    /**
     * The file of a part.
     *
     * @param part the part
     * @return such as {@code meta.jsonl} in the folder
     */
    public Path file(MgGeoPart part) {
        return folder.resolve(part.word() + ".jsonl");
    }

    /**
     * The conversations of a part, to be read.
     *
     * @param part the part
     * @return those of its file
     */
    public ConversationFile conversations(MgGeoPart part) {
        return new ConversationFile(part.word(), file(part));
    }

    /**
     * Writes a part.
     *
     * @param source whose conversations
     * @param part the part
     * @param progress is told how many photos are done
     * @return how many conversations it has
     */
    public int write(MgGeo source, MgGeoPart part, IntConsumer progress) {
        WholeFiles.made(folder);
        int count = 0;
        try (ConversationWriter writer = new ConversationWriter(file(part))) {
            for (int from = 0; from < source.photos(); from += BLOCK) {
                int to = Math.min(source.photos(), from + BLOCK);
                List<Conversation> block = source.conversations(part, from, to);
                writer.append(block);
                count += block.size();
                progress.accept(to);
            }
            writer.finish();
        }
        return count;
    }
}
