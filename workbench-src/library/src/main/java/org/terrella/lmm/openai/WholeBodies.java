package org.terrella.lmm.openai;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Receives the body of each response as a whole, within the time of the call, and no more of it than an answer can have.
 *
 * <p>So whatever goes wrong on the way is told as that, and not as wrong JSON.
 */
final class WholeBodies implements Interceptor {

    static final int MOST_BYTES = 16 << 20;

    /** More came than any answer has. */
    static final class TooLongException extends ProtocolException {
        private static final long serialVersionUID = 1;

        TooLongException() {
            super("more than " + MOST_BYTES + " bytes");
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        try (ResponseBody body = response.body()) {
            byte[] bytes = body.byteStream().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new TooLongException();
            }
            return response.newBuilder()
                    .body(ResponseBody.create(bytes, body.contentType()))
                    .build();
        }
    }
}
