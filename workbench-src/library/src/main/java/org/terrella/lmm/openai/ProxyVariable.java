package org.terrella.lmm.openai;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A proxy as the environment names it, as curl and Python read it: {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY}, except
 * for the hosts of {@code NO_PROXY} and for this machine.
 *
 * @param variable which variable names it
 * @param address where it is, without user and password
 * @param isSocks whether it speaks SOCKS
 * @param user who asks it, if it wants to know
 */
record ProxyVariable(String variable, InetSocketAddress address, boolean isSocks, Optional<User> user) {

    private static final int USUAL_PORT = 1080; // as curl takes it

    /** Who asks. */
    record User(String name, String password) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** The proxy for an address; nothing if there is none, or its variable cannot be read as an address. */
    static Optional<ProxyVariable> of(URI url, Function<String, Optional<String>> environment) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        if (isHere(host) || isExcepted(host, url.getPort(), environment)) {
            return Optional.empty();
        }
        String own = url.getScheme().toUpperCase(Locale.ROOT) + "_PROXY";
        return Stream.of(own.toLowerCase(Locale.ROOT), own, "all_proxy", "ALL_PROXY")
                .flatMap(
                        name -> environment
                                .apply(name)
                                .filter(value -> !value.isBlank())
                                .flatMap(value -> read(name, value.strip()))
                                .stream())
                .findFirst();
    }

    private static boolean isHere(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
    }

    private static boolean isExcepted(String host, int port, Function<String, Optional<String>> environment) {
        String exceptions = environment
                .apply("no_proxy")
                .or(() -> environment.apply("NO_PROXY"))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(exceptions.split("[,\\s]+"))
                .map(one -> one.replaceFirst("^\\*?\\.", ""))
                .filter(one -> !one.isEmpty())
                .anyMatch(one -> one.equals("*")
                        || host.equals(one)
                        || host.endsWith("." + one)
                        || one.equals(host + ":" + port));
    }

    private static Optional<ProxyVariable> read(String variable, String value) {
        try {
            URI address = URI.create(value.contains("://") ? value : "http://" + value);
            if (address.getHost() == null) {
                return Optional.empty();
            }
            Optional<User> user = Optional.ofNullable(address.getUserInfo()).map(ProxyVariable::user);
            int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
            return Optional.of(new ProxyVariable(
                    variable,
                    InetSocketAddress.createUnresolved(address.getHost(), port),
                    address.getScheme().startsWith("socks"),
                    user));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static User user(String info) {
        int colon = info.indexOf(':');
        return colon < 0 ? new User(info, "") : new User(info.substring(0, colon), info.substring(colon + 1));
    }

    Proxy proxy() {
        InetSocketAddress resolved = new InetSocketAddress(address.getHostString(), address.getPort());
        return new Proxy(isSocks ? Proxy.Type.SOCKS : Proxy.Type.HTTP, resolved);
    }

    /** Where calls go through, for people. */
    String told() {
        return " through the proxy " + address.getHostString() + ":" + address.getPort() + " of " + variable;
    }
}
