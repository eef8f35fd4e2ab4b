package org.terrella.data;

/** Remembers ids by their hashes: 16 to 32 bytes each, 130 MB at most for the 4.7 million of MP-16. */
final class SeenIds {

    private long[] hashes = new long[1 << 10];
    private int count;

    /** Whether the id is new; it is remembered from now on. */
    boolean add(String id) {
        long hash = NameHash.of(id);
        hash = hash == 0 ? 1 : hash; // 0 marks a free slot
        if (2 * count >= hashes.length) {
            grow();
        }
        boolean isNew = insert(hashes, hash);
        count += isNew ? 1 : 0;
        return isNew;
    }

    private void grow() {
        long[] larger = new long[2 * hashes.length];
        for (long hash : hashes) {
            if (hash != 0) {
                insert(larger, hash);
            }
        }
        hashes = larger;
    }

    private static boolean insert(long[] slots, long hash) {
        int slot = (int) hash & slots.length - 1;
        while (slots[slot] != 0) {
            if (slots[slot] == hash) {
                return false;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = hash;
        return true;
    }
}
