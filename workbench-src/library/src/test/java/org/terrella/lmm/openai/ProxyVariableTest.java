package org.terrella.lmm.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProxyVariableTest {

    private static final URI THERE = URI.create("https://api.example.com/v1");

    private static Optional<ProxyVariable> of(URI url, Map<String, String> environment) {
        return ProxyVariable.of(url, name -> Optional.ofNullable(environment.get(name)));
    }

    private static String told(URI url, Map<String, String> environment) {
        return of(url, environment).map(ProxyVariable::told).orElse("none");
    }

    @Test
    void isThatOfTheEnvironment() {
        assertEquals(
                " through the proxy proxy.example:3128 of HTTPS_PROXY",
                told(THERE, Map.of("HTTPS_PROXY", "http://proxy.example:3128", "ALL_PROXY", "http://other:1")));
        assertEquals(" through the proxy p:8080 of all_proxy", told(THERE, Map.of("all_proxy", "p:8080")));
        assertEquals("none", told(THERE, Map.of("HTTP_PROXY", "http://p:8080")));
        assertEquals(
                Proxy.Type.SOCKS,
                of(THERE, Map.of("https_proxy", "socks5://p:9"))
                        .orElseThrow()
                        .proxy()
                        .type());
    }

    @Test
    void itsPasswordIsNotTold() {
        ProxyVariable proxy =
                of(THERE, Map.of("https_proxy", "http://user:secret@p:9")).orElseThrow();
        assertEquals("user", proxy.user().orElseThrow().name());
        assertEquals("secret", proxy.user().orElseThrow().password());
        assertFalse((proxy + proxy.told()).contains("secret"), proxy.toString());
    }

    @Test
    void exceptionsAndThisMachineGoWithout() {
        Map<String, String> proxied =
                Map.of("HTTP_PROXY", "p:9", "HTTPS_PROXY", "p:9", "NO_PROXY", "x.org, .example.com");
        assertEquals("none", told(THERE, proxied));
        assertEquals("none", told(URI.create("http://localhost:11434/v1"), proxied));
        assertEquals("none", told(URI.create("http://127.0.0.1:8600/v1"), proxied));
        assertEquals("none", told(URI.create("https://a.x.org/v1"), proxied));
        assertEquals(" through the proxy p:9 of HTTPS_PROXY", told(URI.create("https://ax.org/v1"), proxied));
        assertEquals("none", told(URI.create("https://ax.org/v1"), Map.of("HTTPS_PROXY", "p:9", "no_proxy", "*")));
    }

    @Test
    void whatIsNoAddressIsNone() {
        assertEquals("none", told(THERE, Map.of("HTTPS_PROXY", "::::")));
        assertEquals("none", told(THERE, Map.of("HTTPS_PROXY", " ")));
    }
}
