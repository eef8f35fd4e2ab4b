package org.terrella.tensor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.terrella.file.InputException;

/**
 * What a training leaves after an epoch: parameters, moments and losses, in one file.
 *
 * @param training which training it is
 * @param parameters what is trained
 * @param adam what trains it
 */
record TrainingState(String training, Parameters parameters, AdamW adam) {

    void save(Path file, List<Double> losses) {
        List<StoredTensor> tensors = new ArrayList<>(parameters.stored());
        tensors.addAll(adam.stored());
        Map<String, String> metadata = Map.of(
                "training", training,
                "steps", String.valueOf(adam.steps()),
                "losses", losses.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        SafetensorsFile.write(file, metadata, tensors);
    }

    /** Takes over what a file holds; returns its losses. */
    List<Double> resume(Path file) {
        SafetensorsFile saved = SafetensorsFile.read(file);
        String found = saved.metadata().getOrDefault("training", "no training");
        if (!found.equals(training)) {
            throw new InputException(
                    file,
                    "expected the state of this training, " + training + ", found " + found
                            + "; remove it to begin anew");
        }
        parameters.load(saved, "");
        adam.load(saved, Long.parseLong(saved.metadata().get("steps")));
        return Arrays.stream(saved.metadata().get("losses").split(" "))
                .map(Double::valueOf)
                .toList();
    }
}
