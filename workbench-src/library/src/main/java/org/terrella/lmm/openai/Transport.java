package org.terrella.lmm.openai;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.zip.InflaterInputStream;
import okhttp3.Credentials;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Sends calls to an endpoint and receives what comes as a whole, within the time of a call and no more than an answer can have.
 *
 * <p>It tries nothing again and follows no server elsewhere. Written on OkHttp alone: a client with types of its own refuses much
 * of what servers like OpenAI's really send before anybody can look at it.
 */
final class Transport implements AutoCloseable {

    static final int MOST_BYTES = 16 << 20;

    private static final MediaType JSON = MediaType.get("application/json");
    private static final int MOST_CALLS = 10_000; // whoever asks limits them

    /** More came than any answer has. */
    static final class TooLongException extends ProtocolException {
        private static final long serialVersionUID = 1;

        TooLongException() {
            super("more than " + MOST_BYTES + " bytes");
        }
    }

    private final Endpoint endpoint;
    private final Optional<String> key;
    private final OkHttpClient client;

    Transport(Endpoint endpoint, Optional<String> key, Function<String, Optional<String>> environment) {
        this.endpoint = endpoint;
        this.key = key;
        Endpoint.Timeouts timeouts = endpoint.pace().timeouts();
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(MOST_CALLS);
        dispatcher.setMaxRequestsPerHost(MOST_CALLS);
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.request())
                .writeTimeout(timeouts.request())
                .callTimeout(timeouts.request())
                .followRedirects(false)
                .followSslRedirects(false)
                .dispatcher(dispatcher)
                .proxy(java.net.Proxy.NO_PROXY);
        ProxyVariable.of(endpoint.server().baseUrl(), environment).ifPresent(proxy -> {
            builder.proxy(proxy.proxy());
            proxy.user()
                    .ifPresent(user -> builder.proxyAuthenticator((route, response) -> response.request()
                                            .header("Proxy-Authorization")
                                    != null
                            ? null
                            : response.request()
                                    .newBuilder()
                                    .header("Proxy-Authorization", Credentials.basic(user.name(), user.password()))
                                    .build()));
        });
        this.client = builder.build();
    }

    /** Where calls go to. */
    static HttpUrl url(Endpoint endpoint) {
        HttpUrl base = HttpUrl.get(endpoint.server().baseUrl());
        return endpoint.server()
                .azureVersion()
                .map(version -> base.newBuilder()
                        .addPathSegments("openai/deployments")
                        .addPathSegment(endpoint.model())
                        .addPathSegments("chat/completions")
                        .addQueryParameter("api-version", version)
                        .build())
                .orElseGet(() ->
                        base.newBuilder().addPathSegments("chat/completions").build());
    }

    Received send(byte[] body) throws IOException {
        Request.Builder request = new Request.Builder()
                .url(url(endpoint))
                .header("Accept", "application/json")
                .header("User-Agent", "terrella")
                .post(RequestBody.create(body, JSON));
        boolean isAzure = endpoint.server().azureVersion().isPresent();
        key.ifPresent(
                secret -> request.header(isAzure ? "api-key" : "Authorization", isAzure ? secret : "Bearer " + secret));
        try (Response response = client.newCall(request.build()).execute()) {
            return new Received(response.code(), response.headers(), text(response));
        }
    }

    private static String text(Response response) throws IOException {
        ResponseBody body = response.body();
        if (body == null) {
            return "";
        }
        byte[] bytes = limited(body.byteStream());
        if ("deflate".equals(response.header("Content-Encoding", "").toLowerCase(Locale.ROOT))) {
            bytes = limited(new InflaterInputStream(new ByteArrayInputStream(bytes)));
        }
        return new String(bytes, charset(body.contentType()));
    }

    private static byte[] limited(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new TooLongException();
        }
        return bytes;
    }

    private static Charset charset(MediaType type) {
        try {
            return type == null ? StandardCharsets.UTF_8 : type.charset(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8; // JSON has no other, whatever a server calls it
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        try {
            client.dispatcher().executorService().awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
