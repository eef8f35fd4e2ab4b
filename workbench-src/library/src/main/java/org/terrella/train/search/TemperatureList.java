package org.terrella.train.search;

import java.nio.file.Path;
import java.util.List;
import org.terrella.file.YamlFile;
import org.terrella.file.YamlKeys;

/**
 * Temperatures that are tried, and what real models do.
 *
 * @param temperatures of a softmax, each above 0
 * @param agreementPerAccuracy how often two answers of a real model to one question are near each other, divided by how often
 *     one answer is near the truth; above 0
 * @param withinKm what near is, above 0
 */
public record TemperatureList(List<Double> temperatures, double agreementPerAccuracy, double withinKm) {

    private static final int SCHEMA = 1;

    /**
     * Copies the list.
     *
     * @param temperatures at least one, each once, above 0
     * @param agreementPerAccuracy above 0
     * @param withinKm above 0
     * @throws IllegalArgumentException if there is none, one is there twice, or a number is not above 0
     */
    public TemperatureList {
        temperatures = List.copyOf(temperatures);
        if (temperatures.isEmpty() || temperatures.stream().distinct().count() < temperatures.size()) {
            throw new IllegalArgumentException("a search needs temperatures, each once, found " + temperatures);
        }
        if (!temperatures.stream().allMatch(value -> value > 0) || !(agreementPerAccuracy > 0) || !(withinKm > 0)) {
            throw new IllegalArgumentException(
                    "temperatures, agreement_per_accuracy and within_km must be above 0, found " + temperatures + ", "
                            + agreementPerAccuracy + " and " + withinKm);
        }
    }

    /**
     * Reads a list.
     *
     * @param file YAML with {@code schema}, {@code temperatures}, {@code agreement_per_accuracy} and {@code within_km}
     * @return what it says
     * @throws org.terrella.file.InputException if there is no such file, or it says anything else
     */
    public static TemperatureList read(Path file) {
        YamlKeys keys = YamlFile.read(
                file, "a search", List.of("schema", "temperatures", "agreement_per_accuracy", "within_km"));
        keys.requireSchema(SCHEMA);
        return keys.rule(() -> new TemperatureList(
                keys.numbers("temperatures"), number(keys, "agreement_per_accuracy"), number(keys, "within_km")));
    }

    private static double number(YamlKeys keys, String key) {
        return keys.rule(key, () -> Double.parseDouble(keys.scalar(key)));
    }
}
