package org.terrella.choose;

import java.util.List;
import org.terrella.classify.NetworkKind;
import org.terrella.tensor.Checkpoint;

/** Routers between two answers. */
public final class RouteKind extends NetworkKind<Router> {

    /** The kind, as a service. */
    public RouteKind() {}

    @Override
    public String word() {
        return "route";
    }

    @Override
    public Class<Router> type() {
        return Router.class;
    }

    @Override
    public List<PretrainedRouter> plans() {
        return List.of(PretrainedRouter.values());
    }

    @Override
    protected Router open(Checkpoint checkpoint) {
        return Router.open(this, checkpoint);
    }
}
