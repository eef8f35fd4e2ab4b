package org.terrella.classify.queries;

import java.time.Duration;
import org.terrella.classify.NestedTraining;
import org.terrella.classify.NetworkKinds;
import org.terrella.classify.NetworkPlan;
import org.terrella.classify.Smoothing;
import org.terrella.classify.TrainingMaterial;
import org.terrella.file.Words;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/** Decoders of queries that come along: three trainings of the whole, and one of each ablation. */
public enum PretrainedGeoDecoder implements NetworkPlan {
    /** One layer of each kind. */
    GEODECODER(1, 1, true, 95),
    /** Two layers in which all queries attend to each other, none of the other kind. */
    GEODECODER_INDEPENDENT(2, 0, true, 95),
    /** Two layers in which queries of one level do, none of the other kind. */
    GEODECODER_DEPENDENT(0, 2, true, 95),
    /** One layer of each kind over the frozen encoder. */
    GEODECODER_FROZEN(1, 1, false, 45);

    private static final int EPOCHS = 3;
    private static final int TRAININGS = 3;
    private static final Smoothing SMOOTHING = new Smoothing.Labels(0.1);

    private final int independent;
    private final int dependent;
    private final boolean isWhole;
    private final int secondsPerEpoch;

    PretrainedGeoDecoder(int independent, int dependent, boolean isWhole, int secondsPerEpoch) {
        this.independent = independent;
        this.dependent = dependent;
        this.isWhole = isWhole;
        this.secondsPerEpoch = secondsPerEpoch;
    }

    private GeoDecoderNet net() {
        return GeoDecoderNet.of(independent, dependent);
    }

    private String named() {
        return "geodecoder, " + net().shape();
    }

    @Override
    public ShippedFiles files() {
        return ShippedFiles.of(NetworkKinds.class, Words.word(this), this == GEODECODER ? TRAININGS : 1);
    }

    @Override
    public Training.Settings training() {
        return NestedTraining.course(EPOCHS);
    }

    @Override
    public Duration epoch() {
        return Duration.ofSeconds(secondsPerEpoch);
    }

    @Override
    public String settings() {
        return named() + ", " + isWhole + ", " + SMOOTHING.words();
    }

    @Override
    public GeoDecoder fit(Training.Settings training, TrainingMaterial material, TrainingRun run) {
        return new NestedTraining(named(), net(), isWhole, SMOOTHING, training)
                .fit(material, run, (parameters, heads, said) -> GeoDecoder.trained(parameters, heads, net(), said));
    }
}
