package org.terrella.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.data.ChecksumReport.FileResult;
import org.terrella.data.Manifest.DataFile;
import org.terrella.file.Checksum;
import org.terrella.file.InputException;

class ChecksumReportTest {

    /** SHA-256 of "abc"; FIPS 180-2, appendix B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final String ZEROS = "0".repeat(64);

    @TempDir
    private Path folder;

    private final List<String> read = new ArrayList<>();
    private long bytes;

    @Test
    void tellsEveryProblemAtOnce() throws IOException {
        write("good.csv", "abc");
        write("size.csv", "abc");
        write("hash.csv", "abc");
        write("unknown.csv", "abc");
        Manifest manifest = manifest(
                Optional.empty(),
                file("good.csv", "3", ABC),
                file("none/gone.csv", "3", ABC),
                file("size.csv", "4", ABC),
                file("hash.csv", "3", ZEROS),
                file("unknown.csv", "3", null),
                file("unknown.csv.gz", null, null));
        write("unknown.csv.gz", "abc");
        ChecksumReport report = verify(manifest);
        assertEquals(
                List.of(
                        "none/gone.csv: expected a file, found none at " + folder.resolve("none/gone.csv"),
                        "size.csv: expected a size of 4, found 3 bytes",
                        "hash.csv: expected SHA-256 " + ZEROS + ", found " + ABC,
                        "unknown.csv: the size fits, the checksum is unknown and was not checked",
                        "unknown.csv.gz: size and checksum are unknown and were not checked"),
                report.problems().stream().map(FileResult::message).toList());
        assertEquals(ChecksumReport.Outcome.VERIFIED, report.results().get(0).outcome());
        assertEquals(List.of("good.csv", "hash.csv"), read);
    }

    @Test
    void knowsOtherVersionsByTheirHash() {
        Manifest manifest = Manifest.named("im2gps3k");
        DataFile table = manifest.files().get(0);
        List<FileVersion> versions = FileVersion.of("im2gps3k", table.path());
        assertEquals(
                "im2gps3k_places365.csv: verified, the same with line feeds alone",
                ChecksumReport.known(
                                table, versions, "6190bbb54057db246e8b58a30408c97a8ce23f8d783fe36d8de77bee8691f5ee")
                        .orElseThrow()
                        .message());
        String exchanged = "accdad89cb043f11e7b338a86c7796f9ae5a36597edf6e41010ac5c64c87ff0e";
        FileResult wrong = ChecksumReport.known(table, versions, exchanged).orElseThrow();
        assertEquals(ChecksumReport.Outcome.OTHER_CHECKSUM, wrong.outcome());
        assertEquals(
                "im2gps3k_places365.csv: expected SHA-256 "
                        + "0f243d1e23cbb4ab8f0a83fa045ebae642dac2458fb94a1540db6f5f5588031d, found " + exchanged
                        + ": the table of TIBHannover/GeoEstimation at 3487c53, whose header names latitude and longitude the"
                        + " wrong way round; that of 5e091c0 is right",
                wrong.message());
        assertEquals(Optional.empty(), ChecksumReport.known(table, versions, ABC));
        assertEquals(List.of(), FileVersion.of("im2gps3k", "im2gps3ktest.zip"));
    }

    @Test
    void readsOnlyWhatHasChangedSince() throws IOException {
        write("a.csv", "abc");
        write("b.csv", "abc");
        Manifest manifest = manifest(Optional.empty(), file("a.csv", "3", ABC), file("b.csv", null, ABC));
        assertEquals(List.of(), verify(manifest).problems());
        assertEquals(6, bytes);
        assertEquals(0, ChecksumReport.bytesToRead(manifest, folder, folder.resolve("state")));
        assertEquals(List.of(), verify(manifest).problems());
        assertEquals(List.of("a.csv", "b.csv"), read);
        assertEquals(6, bytes);
        write("b.csv", "abcd");
        assertEquals(4, ChecksumReport.bytesToRead(manifest, folder, folder.resolve("state")));
        assertEquals(1, verify(manifest).problems().size());
        assertEquals(List.of("a.csv", "b.csv", "b.csv"), read);
    }

    @Test
    void goesOnAfterAnInterruptionThatCutTheState() throws IOException {
        write("a.csv", "abc");
        write("b.csv", "abc");
        Manifest manifest = manifest(Optional.empty(), file("a.csv", "3", ABC), file("b.csv", "3", ABC));
        verify(manifest);
        Path state = folder.resolve("state");
        String whole = Files.readString(state);
        Files.writeString(state, whole.substring(0, whole.length() - 20)); // inside the last line
        assertEquals(List.of(), verify(manifest).problems());
        assertEquals(List.of("a.csv", "b.csv", "b.csv"), read);
        assertEquals(List.of(), verify(manifest).problems());
        assertEquals(3, read.size());
    }

    @Test
    void losesOnlyTheFileItWasReading() throws IOException {
        write("a.csv", "abc");
        write("b.csv", "abc");
        Manifest manifest = manifest(Optional.empty(), file("a.csv", "3", ABC), file("b.csv", "3", ABC));
        ChecksumReport.Listener stopping = new ChecksumReport.Listener() {
            @Override
            public void file(String path) {
                read.add(path);
            }

            @Override
            public void bytes(long count) {
                if (read.size() == 2) {
                    throw new IllegalStateException("stopped");
                }
            }
        };
        assertThrows(
                IllegalStateException.class,
                () -> ChecksumReport.of(manifest, folder, folder.resolve("state"), stopping));
        verify(manifest);
        assertEquals(List.of("a.csv", "b.csv", "b.csv"), read);
    }

    @Test
    void comparesTheHashOverAllFiles() throws IOException {
        write("a.csv", "abc");
        write("b.csv", "abc");
        // sha256sum of the two lines "HASH  a.csv" and "HASH  b.csv"
        String all = Checksum.ofSet(Map.of("b.csv", ABC, "a.csv", ABC));
        Manifest manifest = manifest(Optional.of(all), file("a.csv", "3", ABC), file("b.csv", "3", ABC));
        assertEquals(List.of(), verify(manifest).problems());
        Files.delete(folder.resolve("b.csv"));
        List<FileResult> problems = verify(manifest).problems();
        assertEquals(2, problems.size());
        assertEquals(
                "small: expected SHA-256 " + all + " over 2 files, found " + Checksum.ofSet(Map.of("a.csv", ABC))
                        + " over 1",
                problems.get(1).message());
    }

    @Test
    void hashesASetAsSha256sumPrintsIt() {
        Path lines = TestFiles.text(folder.resolve("sums"), ABC + "  a.csv\n" + ABC + "  b.csv\n");
        assertEquals(Checksum.sha256(lines, count -> {}), Checksum.ofSet(Map.of("b.csv", ABC, "a.csv", ABC)));
    }

    @Test
    void refusesARootThatIsNone() {
        Path none = folder.resolve("none");
        var error = assertThrows(
                InputException.class,
                () -> ChecksumReport.of(manifest(Optional.empty()), none, folder.resolve("state"), null));
        assertEquals("none: expected a folder with the files of small, found none at " + none, error.getMessage());
    }

    private ChecksumReport verify(Manifest manifest) {
        return ChecksumReport.of(manifest, folder, folder.resolve("state"), new ChecksumReport.Listener() {
            @Override
            public void file(String path) {
                read.add(path);
            }

            @Override
            public void bytes(long count) {
                bytes += count;
            }
        });
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static DataFile file(String path, String size, String sha256) {
        return new DataFile(
                path, Optional.ofNullable(size).map(FileSize::new), Optional.ofNullable(sha256), Optional.empty());
    }

    private static Manifest manifest(Optional<String> sha256, DataFile... files) {
        return new Manifest(
                1,
                "small",
                new Manifest.About(
                        "A small set",
                        Manifest.Kind.DATASET,
                        new Manifest.Source("this test", Optional.empty()),
                        Optional.empty(),
                        new Manifest.Licence(Optional.empty(), Optional.empty(), "this test")),
                new Manifest.Content(sha256, List.of(files), List.of(), List.of()),
                List.of());
    }
}
