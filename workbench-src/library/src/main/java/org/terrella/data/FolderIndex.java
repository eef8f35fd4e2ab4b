package org.terrella.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where the files in a folder and the folders below are, by name: 8 bytes a file, 40 MB for the 4.9 million of OSV-5M.
 *
 * <p>Links are followed. Hidden files and what macOS adds to archives ({@code ._x.jpg}, {@code __MACOSX}) are passed over.
 */
final class FolderIndex {

    /** Bits for the number of a folder; those above hold part of the name's hash. */
    private static final int FOLDER_BITS = 24;

    private final List<Path> folders;
    private final long[] records;

    private FolderIndex(List<Path> folders, long[] sorted) {
        this.folders = folders;
        this.records = sorted;
    }

    static FolderIndex of(Path root) {
        Walk walk = new Walk(root, file -> {});
        walk.run();
        long[] records = Arrays.copyOf(walk.records, walk.count);
        Arrays.sort(records);
        return new FolderIndex(walk.folders, records);
    }

    /** Passes over the files that an index has, in no order. */
    static void each(Path root, Consumer<Path> file) {
        new Walk(root, file).run();
    }

    /** The files whose paths are a name or end with it; one that several links lead to is there once. */
    List<Path> named(String name) {
        String base = TarMember.baseName(name);
        Path wanted = Path.of(name).normalize();
        long hash = hash(base);
        int next = Arrays.binarySearch(records, hash);
        List<Path> found = new ArrayList<>();
        for (int i = next < 0 ? -next - 1 : next;
                i < records.length && records[i] >> FOLDER_BITS == hash >> FOLDER_BITS;
                i++) {
            Path file = folders.get((int) records[i] & (1 << FOLDER_BITS) - 1).resolve(base);
            if (file.endsWith(wanted) && Files.isRegularFile(file) && isNew(found, file)) {
                found.add(file);
            }
        }
        Collections.sort(found);
        return found;
    }

    private static boolean isNew(List<Path> found, Path file) {
        try {
            for (Path earlier : found) {
                if (Files.isSameFile(earlier, file)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static long hash(String name) {
        return NameHash.of(name) << FOLDER_BITS;
    }

    /** Whether a name is one that no photo of a set has. */
    static boolean isHidden(String name) {
        return name.startsWith(".") || name.equals("__MACOSX");
    }

    /** Notes all files. */
    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Consumer<Path> each;
        private final List<Path> folders = new ArrayList<>();
        private final Deque<Integer> inside = new ArrayDeque<>();
        private long[] records = new long[1 << 10];
        private int count;

        Walk(Path root, Consumer<Path> each) {
            this.root = root;
            this.each = each;
        }

        void run() {
            try {
                Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
            } catch (IOException e) {
                throw new UncheckedIOException(root + " cannot be listed: " + e.getMessage(), e);
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root) && isHidden(folder.getFileName().toString())) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            inside.push(folders.size());
            folders.add(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException end) throws IOException {
            inside.pop();
            return super.postVisitDirectory(folder, end);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (attributes.isRegularFile() && !isHidden(name)) {
                if (count == records.length) {
                    records = Arrays.copyOf(records, 2 * count);
                }
                records[count++] = hash(name) | inside.element();
                each.accept(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof FileSystemLoopException) { // a link to a folder above, all of which is seen anyway
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }
    }
}
