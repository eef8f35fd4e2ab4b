package org.terrella.classify.queries;

import java.util.List;
import org.terrella.classify.NetworkKind;
import org.terrella.tensor.Checkpoint;

/**
 * GeoDecoder's networks.
 *
 * @see <a href="https://arxiv.org/abs/2303.04249">Clark et al. 2023</a>
 */
public final class GeoDecoderKind extends NetworkKind<GeoDecoder> {

    /** The kind, as a service. */
    public GeoDecoderKind() {}

    @Override
    public String word() {
        return "geodecoder";
    }

    @Override
    public Class<GeoDecoder> type() {
        return GeoDecoder.class;
    }

    @Override
    public List<PretrainedGeoDecoder> plans() {
        return List.of(PretrainedGeoDecoder.values());
    }

    @Override
    protected GeoDecoder open(Checkpoint checkpoint) {
        return GeoDecoder.read(checkpoint);
    }
}
