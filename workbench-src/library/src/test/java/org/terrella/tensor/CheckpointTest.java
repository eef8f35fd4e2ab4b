package org.terrella.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;

class CheckpointTest {

    @TempDir
    private Path folder;

    @Test
    void tellsFormatsApartByContent() throws IOException {
        Path pth = Files.copy(Samples.file("whole.pth"), folder.resolve("a.safetensors"));
        assertEquals(List.of("weight"), Checkpoint.read(pth).names());
        Path safetensors = folder.resolve("b.pth");
        SafetensorsFile.write(
                safetensors,
                Map.of(),
                List.of(new StoredTensor("bias", Element.U8, List.of(1L), ByteBuffer.allocate(1))));
        assertEquals(List.of("bias"), Checkpoint.read(safetensors).names());
    }

    @Test
    void saysWhatElseAFileIs() throws IOException {
        assertFound("an empty file", "");
        assertFound(
                "a pointer of Git LFS in place of the file; git lfs pull brings it",
                "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n");
        String page =
                "a web page in place of the file; its address may need the ending resolve/ in place of blob/, or a"
                        + " login";
        assertFound(page, "\n<!DOCTYPE html><html>");
        assertFound(page, "<HTML lang=en>");
        assertFound("a JSON text", "{\"error\": \"not found\"}");
        assertFound("a gzip file, which must be unpacked", "\u001f\u008b\b");
        assertFound("an HDF5 file", "\u0089HDF\r\n");
        assertFound("an array in NumPy's format", "\u0093NUMPY");
        assertFound("a tar archive; PyTorch before 0.2 wrote such ones", "a".repeat(257) + "ustar\0");
        assertFound("bytes of no known format", "weights");
        assertFound(
                "a pickle of PyTorch before 1.6; torch.save in a newer one writes it as a zip archive",
                "\u0080\u0002\u008a\n");
    }

    @Test
    void saysThatThereIsNoFile() {
        Path none = folder.resolve("none.pth");
        String message =
                assertThrows(InputException.class, () -> Checkpoint.read(none)).getMessage();
        assertEquals("none.pth: expected a file of weights, found none at " + none, message);
    }

    private void assertFound(String found, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("x"), content, StandardCharsets.ISO_8859_1);
        String message =
                assertThrows(InputException.class, () -> Checkpoint.read(file)).getMessage();
        assertEquals("x: expected weights as a .pth or .safetensors file, found " + found, message);
    }
}
