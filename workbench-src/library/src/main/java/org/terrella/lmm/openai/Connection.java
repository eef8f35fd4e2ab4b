package org.terrella.lmm.openai;

import com.openai.azure.AzureOpenAIServiceVersion;
import com.openai.azure.AzureUrlPathMode;
import com.openai.azure.credential.AzureApiKeyCredential;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.LogLevel;
import com.openai.core.Timeout;
import java.util.Optional;

/** Makes clients of endpoints: silent, without attempts of their own, and following no server elsewhere. */
final class Connection {

    private static final String NO_KEY = "none"; // the client wants one, servers without keys ignore it

    private Connection() {}

    static OpenAIClient to(Endpoint endpoint, Optional<String> key) {
        Endpoint.Timeouts timeouts = endpoint.timeouts();
        OpenAIOkHttpClient.Builder builder = OpenAIOkHttpClient.builder()
                .baseUrl(endpoint.server().baseUrl().toString())
                .timeout(Timeout.builder()
                        .connect(timeouts.connect())
                        .read(timeouts.request())
                        .write(timeouts.request())
                        .request(timeouts.request())
                        .build())
                .maxRetries(0)
                .logLevel(LogLevel.OFF) // whatever the environment says
                .followRedirects(false)
                .disableTelemetry(true)
                .addInterceptor(new WholeBodies());
        if (endpoint.server().azureVersion().isPresent()) {
            return builder.credential(AzureApiKeyCredential.create(key.orElse(NO_KEY)))
                    .azureServiceVersion(AzureOpenAIServiceVersion.fromString(
                            endpoint.server().azureVersion().get()))
                    .azureUrlPathMode(AzureUrlPathMode.LEGACY)
                    .build();
        }
        return builder.apiKey(key.orElse(NO_KEY)).build();
    }
}
