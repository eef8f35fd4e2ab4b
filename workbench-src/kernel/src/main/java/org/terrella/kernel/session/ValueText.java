package org.terrella.kernel.session;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Arrays;
import org.terrella.kernel.evaluate.Evaluator;

/** What a value shows as; always with a text, in which nothing is left of JShell's wrapping classes. */
final class ValueText {
    private ValueText() {}

    /** Renders any object, an array or null. */
    static DisplayData render(Object value, Renderer renderer) {
        if (value instanceof DisplayData data) {
            return data;
        }
        if (value == null) {
            return new DisplayData("null");
        }
        if (value.getClass().isArray()) {
            String inBrackets = Arrays.deepToString(new Object[] {value});
            return new DisplayData(Evaluator.readable(inBrackets.substring(1, inBrackets.length() - 1)));
        }
        DisplayData data = renderer.render(value);
        data.putText(Evaluator.readable(of(data)));
        return data;
    }

    /** The text among what was rendered. */
    static String of(DisplayData data) {
        return String.valueOf(data.getData(MIMEType.TEXT_PLAIN));
    }
}
