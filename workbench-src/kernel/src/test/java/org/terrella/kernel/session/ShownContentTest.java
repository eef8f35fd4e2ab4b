package org.terrella.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShownContentTest {

    @Test
    void refusesWhatJsonCannotHold() {
        assertRefused(LocalDate.of(2026, 1, 2));
        assertRefused(Double.NaN);
        assertRefused(Map.of("km", Double.POSITIVE_INFINITY));
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        assertRefused(endless);
        var inMetadata = new DisplayData("text");
        inMetadata.putMetaData("accuracy", Float.NaN);
        assertThrows(IllegalArgumentException.class, () -> ShownContent.of(inMetadata));
    }

    private static void assertRefused(Object content) {
        var data = new DisplayData("text");
        data.putData("application/json", content);
        String message = assertThrows(IllegalArgumentException.class, () -> ShownContent.of(data))
                .getMessage();
        assertTrue(message.startsWith("expected content that JSON can hold, found what "), message);
    }

    @Test
    void takesTheRestAsItIsNow() {
        Map<String, Object> content = new HashMap<>();
        content.put(null, 1);
        content.put("half", "\ud83c");
        var data = new DisplayData("text");
        data.putData("application/json", content);
        data.setDisplayId("d1");
        DisplayData shown = ShownContent.of(data);
        content.put("later", 2);
        assertEquals("text", ValueText.of(shown));
        assertEquals("d1", shown.getDisplayId());
        assertEquals(
                "{\"null\":1,\"half\":\"\ud83c\"}",
                shown.getData(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.parse("application/json"))
                        .toString());
    }
}
