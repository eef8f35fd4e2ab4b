package org.terrella.tensor.pth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.RealData;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Element;
import org.terrella.tensor.Samples;
import org.terrella.tensor.StoredTensor;

class PthFileTest {

    @TempDir
    private Path folder;

    private final Checkpoint kinds = PthFile.read(Samples.file("kinds.pth"));

    @Test
    void readsNamesShapesAndKindsInTheOrderOfTheFile() {
        assertEquals(
                List.of("contiguous", "transposed", "every_other", "window"),
                kinds.names().subList(0, 4));
        assertEquals(17, kinds.names().size());
        assertEquals(List.of(3L, 2L), kinds.tensor("transposed").shape());
        assertEquals(List.of(), kinds.tensor("scalar").shape());
        assertEquals(List.of(0L, 3L), kinds.tensor("empty").shape());
        assertEquals(Element.BF16, kinds.tensor("bfloat16").element());
        assertEquals(Map.of(), kinds.metadata());
        assertTrue(kinds.has("half"));
        assertFalse(kinds.has("halves"));
    }

    @Test
    void gathersViewsOfAStorage() {
        assertFloats("contiguous", 0, 1, 2, 3, 4, 5);
        assertFloats("transposed", 0, 3, 1, 4, 2, 5);
        assertFloats("shared", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertFloats("every_other", 1, 3, 5, 7, 9);
        assertFloats("window", 1, 2, 6, 7);
        assertFloats("half_transposed", 1, 3, 2, 4);
        assertFloats("scalar", 0.25f);
        assertFloats("empty");
    }

    @Test
    void convertsFloatingPointNumbersOfOtherPrecision() {
        assertFloats("half", 1.5f, -2, 65504);
        assertFloats("bfloat16", 1.5f, -2, Float.intBitsToFloat(0x714a0000)); // 1e30 in the upper 16 bits, rounded
        assertFloats("double", 1 / 3f);
    }

    @Test
    void keepsWholeNumbersAsTheyAre() {
        assertEquals(-(1L << 40), kinds.tensor("int64").bytes().getLong(8));
        assertEquals(-7, kinds.tensor("int32").bytes().getInt());
        assertEquals(-8, kinds.tensor("int16").bytes().getShort());
        assertEquals(-9, kinds.tensor("int8").bytes().get());
        assertEquals((byte) 200, kinds.tensor("uint8").bytes().get());
        assertEquals(1, kinds.tensor("bool").bytes().get(0));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> kinds.tensor("int64").floats())
                .getMessage();
        assertEquals("tensor int64 must hold floating-point numbers, found I64", message);
    }

    @Test
    void joinsNamesOfNestedDictionariesWithDots() {
        Checkpoint nested = PthFile.read(Samples.file("nested.pth"));
        assertEquals(
                List.of(
                        "state_dict.0.weight",
                        "state_dict.0.bias",
                        "state_dict.1.weight",
                        "state_dict.1.bias",
                        "model.bias",
                        "layers.0",
                        "layers.1.0",
                        "optimizer.state.0.moment"),
                nested.names());
        assertArrayEquals(
                new float[] {.5f, .5f, .5f, .5f, .5f, .5f}, Samples.floats(nested.tensor("state_dict.0.weight")));
        assertArrayEquals(new float[] {1, 2}, Samples.floats(nested.tensor("model.bias")));
        assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, Samples.floats(nested.tensor("layers.1.0")));
        assertEquals(
                Map.of(
                        "epoch", "12",
                        "step", "1099511627776",
                        "loss", "-0.5",
                        "name", "clip é",
                        "best", "true",
                        "optimizer.betas.0", "0.9",
                        "optimizer.betas.1", "0.999"),
                nested.metadata());
    }

    @Test
    void namesATensorThatIsAlone() {
        Checkpoint alone = PthFile.read(Samples.file("alone.pth"));
        assertEquals(List.of(PthFile.ALONE), alone.names());
        assertArrayEquals(new float[] {3.5f}, Samples.floats(alone.tensor("tensor", List.of())));
    }

    @Test
    void readsFilesOfBigEndianMachines() {
        Checkpoint big = PthFile.read(Samples.file("big_endian.pth"));
        assertArrayEquals(new float[] {0, 1, 2, 3, 4, 5}, Samples.floats(big.tensor("weight", List.of(2L, 3L))));
    }

    @Test
    void readsArchivesWithSizesOf64Bits() throws IOException {
        Path file = folder.resolve("zip64.pth");
        try (ZipArchiveOutputStream zip64 = new ZipArchiveOutputStream(file);
                ZipFile small = new ZipFile(Samples.file("whole.pth").toFile())) {
            zip64.setUseZip64(Zip64Mode.Always);
            zip64.setMethod(ZipEntry.STORED);
            for (ZipEntry record : Collections.list(small.entries())) {
                zip64.putArchiveEntry(new ZipArchiveEntry(record));
                zip64.write(small.getInputStream(record).readAllBytes());
                zip64.closeArchiveEntry();
            }
        }
        assertArrayEquals(
                new float[] {0, 1, 2, 3, 4, 5},
                Samples.floats(PthFile.read(file).tensor("weight")));
    }

    @Test
    void saysWhichTensorIsMissingOrOfAnotherShape() {
        assertFault("kinds.pth: expected an array weight, found 17 others", () -> kinds.tensor("weight"));
        assertFault("kinds.pth: expected half of shape [4], found [3]", () -> kinds.tensor("half", List.of(4L)));
    }

    @Test
    void refusesWhatIsNotWeightsInAnArchive() {
        assertRefused(
                "legacy.pth",
                "expected weights that PyTorch saved, found a pickle of PyTorch before 1.6; torch.save in a newer one"
                        + " writes it as a zip archive");
        assertRefused(
                "module.pth",
                "expected weights as PyTorch pickles them, found torch.nn.modules.container.Sequential, which could do"
                        + " anything and is not executed");
        assertRefused(
                "script.pth",
                "expected weights that torch.save wrote, found a TorchScript program, which is not executed");
        assertRefused(
                "compressed.pth", "expected the record data.pkl as it is, as PyTorch writes it, found it compressed");
        assertRefused(
                "expanded.pth",
                "expected weights as PyTorch pickles them, found a tensor of shape [4, 3] and strides [0, 1] that"
                        + " uses numbers of its storage twice; clone() makes an ordinary one of it");
    }

    @Test
    void refusesArchivesOfOthers() {
        Path other = PickleBytes.archive(folder.resolve("other.pth"), Map.of("a.npy", new byte[3]));
        assertFault(
                "other.pth: expected an archive that PyTorch wrote, found a zip archive of 1 records, of which 0 are a"
                        + " data.pkl",
                () -> PthFile.read(other));
        Path two = PickleBytes.archive(
                folder.resolve("two.pth"), Map.of("a/data.pkl", new byte[3], "b/data.pkl", new byte[3]));
        assertFault(
                "two.pth: expected an archive that PyTorch wrote, found a zip archive of 2 records, of which 2 are a"
                        + " data.pkl",
                () -> PthFile.read(two));
    }

    @Test
    void refusesCutFilesAndChangedNumbers() throws IOException {
        byte[] whole = Files.readAllBytes(Samples.file("whole.pth"));
        Path cut = Files.write(folder.resolve("cut.pth"), Arrays.copyOf(whole, whole.length - 30));
        String message =
                assertThrows(InputException.class, () -> PthFile.read(cut)).getMessage();
        assertTrue(
                message.startsWith("cut.pth: expected a whole zip archive, found one that is cut or damaged"), message);
        int numbers = indexOf(whole, new byte[] {0, 0, 0, 0, 0, 0, (byte) 0x80, 0x3f});
        whole[numbers + 7] ^= 1;
        Checkpoint changed = PthFile.read(Files.write(folder.resolve("changed.pth"), whole));
        assertFault(
                "changed.pth: expected the record data/0 to fit its checksum, found that it was changed or damaged",
                () -> changed.tensor("weight"));
    }

    @Test
    void refusesStoragesThatDoNotFitTheirRecords() {
        Path file = new PickleBytes().tensor(5, 0, new int[] {5}, new int[] {1}).archive(folder.resolve("long.pth"));
        assertFault(
                "long.pth: expected 20 bytes in the record data/0 with the numbers of tensor, found 16",
                () -> PthFile.read(file));
        Path none = PickleBytes.archive(
                folder.resolve("none.pth"),
                Map.of(
                        "a/data.pkl",
                        new PickleBytes()
                                .tensor(4, 0, new int[] {4}, new int[] {1})
                                .stop()));
        assertFault(
                "none.pth: expected a record data/0 with the numbers of tensor, found none", () -> PthFile.read(none));
    }

    @Test
    void refusesViewsBeyondTheirStorage() {
        assertRefusedView(
                "a tensor of shape [2, 2] and strides [3, 1] from 0 that reaches beyond its storage of 4 numbers",
                0,
                new int[] {2, 2},
                new int[] {3, 1});
        assertRefusedView(
                "a tensor of shape [4] and strides [1] from 1 that reaches beyond its storage of 4 numbers",
                1,
                new int[] {4},
                new int[] {1});
        assertRefusedView(
                "a tensor of shape [2, 2] and strides [1, 1] that uses numbers of its storage twice; clone() makes"
                        + " an ordinary one of it",
                0,
                new int[] {2, 2},
                new int[] {1, 1});
        assertRefusedView("a tensor of shape [4] and strides [-1] from 3", 3, new int[] {4}, new int[] {-1});
        assertRefusedView("a tensor of shape [-1] and strides [1] from 0", 0, new int[] {-1}, new int[] {1});
        assertRefusedView("a tensor of shape [2] and strides [] from 0", 0, new int[] {2}, new int[] {});
        int most = Integer.MAX_VALUE;
        assertRefusedView(
                "a tensor larger than any file", 0, new int[] {most, most, most}, new int[] {most, most, most});
    }

    @Test
    void readsTheWeightsOfGeoclip() {
        Checkpoint head = Checkpoint.read(RealData.file("geoclip/image_encoder_mlp_weights.pth"));
        assertEquals(List.of("0.weight", "0.bias", "2.weight", "2.bias"), head.names());
        // first, second and last number, and the sum, as PyTorch 1.13 prints them
        assertNumbers(
                head.tensor("0.weight", List.of(768L, 768L)),
                0.008446327f,
                -0.0066676815f,
                -0.0034808107f,
                10.242573511);
        assertNumbers(head.tensor("0.bias", List.of(768L)), -0.02194528f, 0.0074701784f, 0.0023427799f, 2.437125138);
        assertNumbers(
                head.tensor("2.weight", List.of(512L, 768L)),
                -0.021132868f,
                -0.008700556f,
                -0.013276736f,
                -4.139067535);
        assertNumbers(head.tensor("2.bias", List.of(512L)), -0.0135236345f, -0.033970885f, -0.015541725f, 0.150692021);
        Checkpoint scale = Checkpoint.read(RealData.file("geoclip/logit_scale_weights.pth"));
        assertEquals(List.of("tensor"), scale.names());
        assertEquals(3.6810f, scale.tensor("tensor", List.of()).floats().get(), 5e-5f);
    }

    private void assertRefusedView(String found, int offset, int[] shape, int[] strides) {
        Path file = new PickleBytes().tensor(4, offset, shape, strides).archive(folder.resolve("view.pth"));
        assertFault("view.pth: expected weights as PyTorch pickles them, found " + found, () -> PthFile.read(file));
    }

    private void assertFloats(String name, float... expected) {
        assertArrayEquals(expected, Samples.floats(kinds.tensor(name)), name);
    }

    private static void assertNumbers(StoredTensor tensor, float first, float second, float last, double sum) {
        FloatBuffer floats = tensor.floats();
        assertEquals(first, floats.get(0));
        assertEquals(second, floats.get(1));
        assertEquals(last, floats.get(floats.limit() - 1));
        double found = 0;
        while (floats.hasRemaining()) {
            found += floats.get();
        }
        assertEquals(sum, found, 1e-8);
    }

    private static void assertRefused(String sample, String fault) {
        assertFault(sample + ": " + fault, () -> PthFile.read(Samples.file(sample)));
    }

    private static void assertFault(String message, Executable reading) {
        assertEquals(message, assertThrows(InputException.class, reading).getMessage());
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; ; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
    }
}
