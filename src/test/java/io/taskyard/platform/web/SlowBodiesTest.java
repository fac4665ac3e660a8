package io.taskyard.platform.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SlowBodiesTest {

    private static final String HEAD =
            """
            POST /api/v1/auth/login HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 1000000\r
            \r
            """;

    @TestHTTPResource
    URL url;

    @Test
    void who_sends_a_byte_now_and_then_is_hung_up_on() throws IOException {
        try (Socket client = new Socket(url.getHost(), url.getPort())) {
            client.setSoTimeout(20);
            client.getOutputStream().write(HEAD.getBytes(US_ASCII));
            await().atMost(Duration.ofSeconds(30)).until(() -> isHungUpOnWhileItSends(client));
        }
    }

    private static boolean isHungUpOnWhileItSends(Socket client) throws IOException {
        try {
            client.getOutputStream().write(' ');
            return client.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillListening) {
            return false;
        } catch (SocketException closed) {
            return true;
        }
    }
}
