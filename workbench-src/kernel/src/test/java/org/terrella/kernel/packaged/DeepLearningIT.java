package org.terrella.kernel.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** DJL's PyTorch engine in a cell: it loads native code through the loader of the cells, without network. */
@EnabledIfSystemProperty(named = "os.name", matches = "Linux", disabledReason = "the native library is Linux's")
@EnabledIfSystemProperty(named = "os.arch", matches = "amd64", disabledReason = "the native library is x86-64's")
class DeepLearningIT {
    private static final String TRAINING = """
            float[] losses = new float[200];
            try (Model model = Model.newInstance("line")) {
                model.setBlock(Linear.builder().setUnits(1).build());
                Optimizer sgd = Optimizer.sgd().setLearningRateTracker(Tracker.fixed(0.1f)).build();
                try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()).optOptimizer(sgd))) {
                    trainer.initialize(new Shape(8, 1));
                    NDArray x = trainer.getManager().arange(8f).reshape(8, 1).div(8);
                    NDArray y = x.mul(3).add(1);
                    for (int i = 0; i < losses.length; i++) {
                        try (GradientCollector gradients = trainer.newGradientCollector()) {
                            NDArray loss = trainer.getLoss().evaluate(new NDList(y), trainer.forward(new NDList(x)));
                            losses[i] = loss.getFloat();
                            gradients.backward(loss);
                        }
                        trainer.step();
                    }
                }
            }""";

    @TempDir
    private Path folder;

    @Test
    void trainsALayerInACell() throws Exception {
        Path cache = Path.of("target/djl-cache").toAbsolutePath();
        String loaded =
                PackagedKernel.classPathOf("/ai/djl/", "/gson/", "/jna/", "/commons-compress/", "/commons-", "/slf4j-")
                        + """
                System.setProperty("ai.djl.offline", "true");
                System.setProperty("OPT_OUT_TRACKING", "true");
                System.setProperty("https.proxyHost", "127.0.0.1"); // whoever tries finds nobody
                System.setProperty("https.proxyPort", "9");
                """
                        + "System.setProperty(\"DJL_CACHE_DIR\", \"" + cache + "\");\n"
                        + """
                import ai.djl.Model;
                import ai.djl.engine.Engine;
                import ai.djl.ndarray.*;
                import ai.djl.ndarray.types.Shape;
                import ai.djl.nn.core.Linear;
                import ai.djl.training.*;
                import ai.djl.training.loss.Loss;
                import ai.djl.training.optimizer.Optimizer;
                import ai.djl.training.tracker.Tracker;
                Engine.getInstance().getEngineName()""";
        String value = new PackagedKernel(folder)
                .lastOutputOf(
                        loaded,
                        TRAINING,
                        "Engine.getInstance().getEngineName() + \" \" + (losses[199] < losses[0] / 10)");
        assertEquals("PyTorch true", value);
    }
}
