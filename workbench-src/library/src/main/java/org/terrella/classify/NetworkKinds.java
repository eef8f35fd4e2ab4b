package org.terrella.classify;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** All kinds of networks that are named as a service. */
public final class NetworkKinds {

    private NetworkKinds() {}

    /**
     * The kinds.
     *
     * @return in the order of their services
     */
    public static List<NetworkKind<?>> all() {
        return ServiceLoader.load(NetworkKind.class, NetworkKinds.class.getClassLoader()).stream()
                .<NetworkKind<?>>map(ServiceLoader.Provider::get)
                .toList();
    }

    /**
     * All networks of all kinds that come along, or are trained when they are asked for.
     *
     * @return each after those that it needs
     */
    public static List<NetworkPlan> plans() {
        return all().stream()
                .<NetworkPlan>flatMap(kind -> kind.plans().stream())
                .toList();
    }

    /**
     * How a network of a word is trained.
     *
     * @param word as its files are called
     * @return the plan; nothing if there is none of that word
     */
    public static Optional<NetworkPlan> plan(String word) {
        return plans().stream().filter(plan -> plan.files().word().equals(word)).findFirst();
    }
}
