package org.terrella.lmm.openai;

import java.util.Optional;
import okhttp3.Headers;

/**
 * What a server sent, whole.
 *
 * @param status of HTTP
 * @param headers of the response
 * @param text its body
 */
record Received(int status, Headers headers, String text) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    boolean isRedirect() {
        return status >= 300 && status < 400;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip);
    }
}
