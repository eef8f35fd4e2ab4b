package org.terrella.gaga;

import java.util.List;
import org.terrella.data.Conversation;
import org.terrella.embed.PhotoBackbone;

/**
 * A photo and what was said about it, the last of it by the user.
 *
 * @param photo 96 × 96 × 3 bytes as {@link PhotoBackbone#pixels} gives them; not copied
 * @param turns at least one
 */
public record Talk(byte[] photo, List<Conversation.Turn> turns) {

    /**
     * Copies the turns.
     *
     * @param photo the photo's bytes
     * @param turns what was said
     * @throws IllegalArgumentException if the photo is of another size, or nothing was said
     */
    public Talk {
        turns = List.copyOf(turns);
        if (photo.length != PhotoBackbone.BYTES || turns.isEmpty()) {
            throw new IllegalArgumentException("expected a photo of " + PhotoBackbone.BYTES
                    + " bytes and something said about it, found " + photo.length + " bytes and " + turns.size()
                    + " turns");
        }
    }
}
